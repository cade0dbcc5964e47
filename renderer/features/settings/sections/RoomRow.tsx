import { Switch } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RoomPlatform } from '@shared/contract/rooms'
import { useTopic } from '../../../api/hooks'
import { useCall } from '../../../api/useCall'
import { SavedTextInput } from '../../../ui/fields/SavedTextInput'
import css from '../settings.module.css'
import { RoomLogin } from './RoomLogin'
import { RoomStanding } from './RoomStanding'

/** One platform: its switch and, once it is switched on, which room, how that stands and what to know of it. */
export function RoomRow({
  platform,
  secretsKept,
}: {
  readonly platform: RoomPlatform
  readonly secretsKept: boolean
}) {
  const { t } = useTranslation(['settings', 'common'])
  const { choices } = useTopic('rooms')
  const choice = choices[platform]
  const call = useCall()
  // Switched on with no room yet: it begins once there is one.
  const [asking, setAsking] = useState(false)
  const open = choice.on || asking
  const set = async (on: boolean, room: string) => {
    const result = await call('rooms.set', { platform, on, room })
    return result.ok
  }
  const toggle = (on: boolean) => {
    setAsking(on && choice.room === '')
    if (!on || choice.room !== '') void set(on, choice.room)
  }
  const save = async (room: string) => {
    const stored = await set(room !== '', room)
    if (stored) setAsking(room === '')
    return stored
  }
  return (
    <div className={css['room']} data-open={open || undefined}>
      <Switch
        label={t(`common:platforms.${platform}`)}
        checked={open}
        onChange={(event) => toggle(event.currentTarget.checked)}
      />
      {open && (
        <div className={css['roomFields']}>
          <SavedTextInput
            label={t(`rooms.${platform}.room`)}
            description={t(`rooms.${platform}.hint`)}
            placeholder={t(`rooms.${platform}.placeholder`)}
            maxLength={300}
            value={choice.room}
            onSave={save}
            savedLabel={t('saved')}
          />
          <RoomStanding platform={platform} />
          {platform === 'bilibili' && <RoomLogin platform={platform} secretsKept={secretsKept} />}
        </div>
      )}
    </div>
  )
}
