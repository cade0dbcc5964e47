import { useTranslation } from 'react-i18next'
import { RoomPlatform } from '@shared/contract/rooms'
import { useRow, useTopic, useWindow } from '../../api/hooks'
import { Dot } from '../../ui/Dot'
import { connectorTone } from '../../ui/figures/connectorTone'
import css from './frame.module.css'

/** The rooms that are listened to, each with a dot; one with a problem leads to the settings that mend it. */
export function RoomsStatus() {
  const { choices } = useTopic('rooms')
  const on = RoomPlatform.options.filter((platform) => choices[platform].on)
  if (on.length === 0) return null
  return (
    <span className={css['statusRooms']}>
      {on.map((platform) => (
        <RoomStatus key={platform} platform={platform} />
      ))}
    </span>
  )
}

function RoomStatus({ platform }: { readonly platform: RoomPlatform }) {
  const { t } = useTranslation()
  const open = useWindow((window) => window.open)
  const status = useRow('connectors', platform)
  const state = status?.state ?? 'stopped'
  const words = (
    <>
      <Dot tone={connectorTone[state]} />
      {t(`platforms.${platform}`)}
    </>
  )
  const stands = t(`status.connector.${state}`)
  if (!status?.problem) {
    return (
      <span className={css['statusItem']} title={status?.roomName ?? stands}>
        {words}
      </span>
    )
  }
  const problem = t(`status.connectorProblem.${status.problem}`)
  return (
    <button type="button" className={css['statusButton']} title={problem} onClick={() => open('settings')}>
      {words}
    </button>
  )
}
