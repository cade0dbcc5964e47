import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useTopic, useWindow } from '../../api/hooks'
import { serverText } from './figures'
import { OutputRow } from './OutputRow'
import { RunningTime } from './RunningTime'
import { streamTone } from './tones'
import { useStartStream } from './useStartStream'

export function StreamRow() {
  const { t } = useTranslation('outputs')
  const { stream, service } = useTopic('outputs')
  const show = useWindow((window) => window.show)
  const { start, pending } = useStartStream()
  const stopped = stream.state === 'stopped'
  const set = service !== null && service.server !== '' && service.hasKey
  const where = set ? t('stream.to', { server: serverText(service.server) }) : t('stream.noServer')
  return (
    <OutputRow
      name={t('stream.name')}
      tone={streamTone(stream.state)}
      title={where}
      words={
        <>
          {t(`stream.${stream.state}`)}
          {stream.state === 'live' && <RunningTime since={stream.startedAt} />}
          {stopped && <small>{where}</small>}
        </>
      }
    >
      {stopped && (
        <Button size="compact-sm" variant="default" onClick={() => show('streamService')}>
          {t('stream.setUp')}
        </Button>
      )}
      {stopped ? (
        <Button size="compact-sm" loading={pending} onClick={start}>
          {t('begin')}
        </Button>
      ) : (
        <Button
          size="compact-sm"
          variant="default"
          disabled={stream.state === 'starting' || stream.state === 'stopping'}
          onClick={() => show('stopStream')}
        >
          {t('end')}
        </Button>
      )}
    </OutputRow>
  )
}
