import { useTranslation } from 'react-i18next'
import { type ConnectorStatus } from '@shared/contract/chat'
import css from '../settings.module.css'

/** How a replay stands, in words. */
export function ReplayStanding({
  status,
  begun,
}: {
  readonly status: ConnectorStatus | undefined
  /** What the file held when it was started; null when none was started from this page. */
  readonly begun: { readonly total: number; readonly refused: number } | null
}) {
  const { t } = useTranslation(['settings', 'common'])
  if (!status) return null
  const { state, received, duplicates, total, problem } = status
  const words = (() => {
    switch (state) {
      case 'running':
        return t('replay.progress', { received: received + duplicates, total: total ?? begun?.total ?? '?' })
      case 'finished':
        return t('replay.finished', { received, duplicates })
      case 'failed':
        return t(`common:status.connectorProblem.${problem ?? 'unknown'}`)
      case 'stopped':
        return begun ? t('replay.stopped', { received }) : null
      case 'starting':
      case 'waiting':
        return null
    }
  })()
  return (
    <div role="status" className={css['hint']} data-bad={state === 'failed' || undefined}>
      {begun &&
        t(begun.refused > 0 ? 'replay.startedWithRefused' : 'replay.started', {
          total: begun.total,
          refused: begun.refused,
        })}
      {words !== null && <> {words}</>}
    </div>
  )
}
