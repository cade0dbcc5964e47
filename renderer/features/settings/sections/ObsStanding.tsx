import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type ObsConnection } from '@shared/contract/obs'
import { useTopic } from '../../../api/hooks'
import { useAction } from '../../../api/useCall'
import { Dot } from '../../../ui/Dot'
import { obsTone } from '../../../ui/figures/obsTone'
import css from '../settings.module.css'

/** The connection to OBS in words, with the button that fits it. */
export function ObsStanding() {
  const { t } = useTranslation(['settings', 'studio'])
  const { connection } = useTopic('obs')
  const retry = useAction('obs.retryNow')
  const stop = useAction('obs.disconnect')
  const trying = connection.phase === 'waiting' || connection.phase === 'blocked'
  return (
    <div className={css['standing']} role="status">
      <Dot tone={obsTone(connection)} />
      <div className={css['standingWords']}>
        <ConnectionWords connection={connection} />
      </div>
      {trying && (
        <Button variant="default" loading={retry.pending} onClick={() => void retry.run({})}>
          {t('studio:obs.retryNow')}
        </Button>
      )}
      {!trying && connection.phase !== 'idle' && (
        <Button variant="default" loading={stop.pending} onClick={() => void stop.run({})}>
          {t('studio:obs.stop')}
        </Button>
      )}
    </div>
  )
}

function ConnectionWords({ connection }: { connection: ObsConnection }) {
  const { t } = useTranslation(['settings', 'studio'])
  if (connection.phase === 'ready') {
    const { width, height } = connection.canvas
    return (
      <>
        <b>{t('obs.ready', { version: connection.obsVersion })}</b>
        <div>
          {t('obs.readyDetails', {
            address: connection.address,
            width,
            height,
            scenes: connection.scenes.length,
          })}
        </div>
      </>
    )
  }
  const words =
    connection.phase === 'waiting' || connection.phase === 'blocked' ? connection.reason : connection.phase
  const address = 'address' in connection ? connection.address : ''
  return (
    <>
      <b>{t(`studio:obs.${words}.title`)}</b>
      <div>{t(`studio:obs.${words}.text`, { address })}</div>
    </>
  )
}
