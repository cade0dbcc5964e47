import { Button, Tooltip } from '@mantine/core'
import { IconBroadcast, IconPlayerRecord } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useTopic, useWindow } from '../../api/hooks'
import { useAction } from '../../api/useCall'
import { Dot } from '../../ui/Dot'
import css from './outputs.module.css'
import { RunningTime } from './RunningTime'
import { ServiceDialog } from './ServiceDialog'
import { StopDialog } from './StopDialog'
import { recordTone, streamTone } from './tones'
import { useObsReady } from './useObsReady'
import { useStartStream } from './useStartStream'

/** The stream and the recording in the header: begun and ended from any page, with the time they run. */
export function HeaderOutputs() {
  return (
    <div className={css['header']}>
      <StreamButton />
      <RecordButton />
      <ServiceDialog />
      <StopDialog output="stream" />
      <StopDialog output="record" />
    </div>
  )
}

function StreamButton() {
  const { t } = useTranslation('outputs')
  const { state, startedAt } = useTopic('outputs').stream
  const ready = useObsReady()
  const show = useWindow((window) => window.show)
  const { start, pending } = useStartStream()
  if (state === 'stopped') {
    return (
      <Tooltip label={ready ? t('stream.start') : t('obsAway')}>
        <Button
          variant="default"
          px={12}
          disabled={!ready}
          loading={pending}
          leftSection={<IconBroadcast size={17} stroke={1.7} aria-hidden />}
          aria-label={t('stream.start')}
          onClick={start}
        >
          {t('stream.name')}
        </Button>
      </Tooltip>
    )
  }
  return (
    <Tooltip label={t('stream.stop')}>
      <Button
        variant="default"
        px={12}
        disabled={state === 'starting' || state === 'stopping'}
        leftSection={<Dot tone={streamTone(state)} />}
        aria-label={`${t('stream.stop')} · ${t(`stream.${state}`)}`}
        onClick={() => show('stopStream')}
      >
        {t(`stream.${state}`)}
        {state === 'live' && <RunningTime since={startedAt} />}
      </Button>
    </Tooltip>
  )
}

function RecordButton() {
  const { t } = useTranslation('outputs')
  const { state, startedAt } = useTopic('outputs').record
  const ready = useObsReady()
  const show = useWindow((window) => window.show)
  const { run, pending } = useAction('outputs.startRecord')
  if (state === 'stopped') {
    return (
      <Tooltip label={ready ? t('record.start') : t('obsAway')}>
        <Button
          variant="default"
          px={12}
          disabled={!ready}
          loading={pending}
          leftSection={<IconPlayerRecord size={17} stroke={1.7} aria-hidden />}
          aria-label={t('record.start')}
          onClick={() => void run({})}
        >
          {t('record.name')}
        </Button>
      </Tooltip>
    )
  }
  return (
    <Tooltip label={t('record.stop')}>
      <Button
        variant="default"
        px={12}
        disabled={state === 'starting' || state === 'stopping'}
        leftSection={<Dot tone={recordTone(state)} />}
        aria-label={`${t('record.stop')} · ${t(`record.${state}`)}`}
        onClick={() => show('stopRecord')}
      >
        {t(`record.${state}`)}
        {state === 'recording' && <RunningTime since={startedAt} />}
      </Button>
    </Tooltip>
  )
}
