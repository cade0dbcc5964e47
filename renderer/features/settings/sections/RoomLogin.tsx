import { Button, PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { LoginPlatform } from '@shared/contract/rooms'
import { useTopic } from '../../../api/hooks'
import { useAction } from '../../../api/useCall'
import css from '../settings.module.css'

/** The host's own login on a platform, lent so that it says who speaks; once kept it is never shown again. */
export function RoomLogin({
  platform,
  secretsKept,
}: {
  readonly platform: LoginPlatform
  readonly secretsKept: boolean
}) {
  const { t } = useTranslation('settings')
  const { logins } = useTopic('rooms')
  const { run, pending } = useAction('rooms.setLogin')
  const [cookie, setCookie] = useState('')
  const save = async () => {
    const result = await run({ platform, cookie: cookie.trim() })
    if (result.ok) setCookie('')
  }
  if (logins.includes(platform)) {
    return (
      <div className={css['row']}>
        <span className={css['hint']}>
          {t('rooms.login.kept')} {!secretsKept && t('rooms.login.untilClosed')}
        </span>
        <Button variant="default" loading={pending} onClick={() => void run({ platform, cookie: '' })}>
          {t('rooms.login.forget')}
        </Button>
      </div>
    )
  }
  return (
    <form
      className={css['portRow']}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <PasswordInput
        className={css['grow']}
        label={t('rooms.login.label')}
        description={t('rooms.login.howTo')}
        placeholder={t('rooms.login.placeholder')}
        maxLength={16_000}
        autoComplete="off"
        value={cookie}
        onChange={(event) => setCookie(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" loading={pending} disabled={cookie.trim() === ''}>
        {t('rooms.login.save')}
      </Button>
    </form>
  )
}
