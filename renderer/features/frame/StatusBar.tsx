import type { ConnectorStatus } from '@shared/contract/chat'
import type { ObsConnection } from '@shared/contract/obs'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useRow, useTopic, useWindow } from '../../api/hooks'
import { Dot } from '../../ui/Dot'
import { Money } from '../../ui/figures/Money'
import { obsTone } from '../../ui/figures/obsTone'
import { spanTime } from '../../ui/figures/time'
import { useNow } from '../../ui/figures/useNow'
import { connectorTone } from '../../ui/figures/connectorTone'
import css from './frame.module.css'
import { RoomsStatus } from './RoomsStatus'

/** How everything stands, at a glance; `outputs` is how stream and recording do. */
export function StatusBar({ outputs }: { readonly outputs: ReactNode }) {
  const { t } = useTranslation()
  return (
    <footer className={css['status']} aria-label={t('status.label')}>
      <ShowStatus />
      {outputs}
      <ObsStatus />
      <ChatStatus />
    </footer>
  )
}

function ShowStatus() {
  const { t } = useTranslation()
  const { show } = useTopic('show')
  if (show?.state !== 'live') {
    return (
      <span className={css['statusItem']}>
        <Dot tone="off" />
        {t('show.notLive')}
      </span>
    )
  }
  return (
    <>
      <span className={css['statusItem']}>
        <Dot tone="live" />
        <strong>{t('show.live')}</strong>
        <LiveTime startedAt={show.startedAt} />
      </span>
      <span className={css['statusItem']}>
        {t('status.orders')} <strong>{show.orderCount}</strong>
      </span>
      <span className={css['statusItem']}>
        {t('status.revenue')} <Money fen={show.revenueFen} className={css['strong']} />
      </span>
    </>
  )
}

function LiveTime({ startedAt }: { startedAt: number }) {
  const { t } = useTranslation()
  const time = spanTime(useNow() - startedAt)
  return (
    <span className={css['liveTime']} title={t('status.liveTime', { time })}>
      {time}
    </span>
  )
}

function obsWords(connection: ObsConnection) {
  if (connection.phase !== 'ready') return connection.phase
  if (connection.paused) return 'paused'
  return connection.streaming ? 'readyStreaming' : 'ready'
}

function ObsStatus() {
  const { t } = useTranslation()
  const { connection } = useTopic('obs')
  return (
    <span className={css['statusItem']} data-push>
      <Dot tone={obsTone(connection)} />
      {t('obs.label')} <span>{t(`obs.${obsWords(connection)}`)}</span>
    </span>
  )
}

function ChatStatus() {
  const { t } = useTranslation()
  const { perMinute } = useTopic('chat')
  const ingest = useRow('connectors', 'ingest')
  const replay = useRow('connectors', 'replay')
  return (
    <>
      <span className={css['statusItem']}>
        {t('status.chatRate')} <strong>{t('status.perMinute', { count: perMinute })}</strong>
      </span>
      {replay?.state === 'running' && (
        <span className={css['statusItem']}>
          <Dot tone="good" />
          {t('status.replay', { received: replay.received, total: replay.total ?? '?' })}
        </span>
      )}
      <RoomsStatus />
      {ingest && <IngestStatus ingest={ingest} />}
    </>
  )
}

/** How the chat intake stands; where it has a problem, the way to the settings that mend it. */
function IngestStatus({ ingest }: { ingest: ConnectorStatus }) {
  const { t } = useTranslation()
  const open = useWindow((window) => window.open)
  const words = (
    <>
      <Dot tone={connectorTone[ingest.state]} />
      {t('status.ingest')} {t(`status.connector.${ingest.state}`)}
    </>
  )
  if (!ingest.problem) return <span className={css['statusItem']}>{words}</span>
  return (
    <button
      type="button"
      className={css['statusButton']}
      title={t(`status.connectorProblem.${ingest.problem}`)}
      onClick={() => open('settings')}
    >
      {words}
    </button>
  )
}
