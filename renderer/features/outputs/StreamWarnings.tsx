import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { OutputWarning } from '@shared/contract/control-room/outputs'
import { useTranslation } from 'react-i18next'
import { useTopic } from '../../api/hooks'
import { useAction } from '../../api/useCall'
import css from './outputs.module.css'
import { useObsReady } from './useObsReady'
import { useStartStream } from './useStartStream'

/** What is wrong with stream, recording or PC, in words, with a way out; nothing while all is well. */
export function StreamWarnings() {
  const { t } = useTranslation('outputs')
  const { warnings } = useTopic('outputs')
  if (warnings.length === 0) return null
  return (
    <ul className={css['warnings']} aria-label={t('warning.label')}>
      {warnings.map((warning) => (
        <Warning key={warning.code} warning={warning} />
      ))}
    </ul>
  )
}

function Warning({ warning: { code, figure } }: { readonly warning: OutputWarning }) {
  const { t } = useTranslation('outputs')
  const words = code === 'network_unstable' && figure === 0 ? 'network_slow' : code
  return (
    <li className={css['warning']} role="alert" data-bad={isBad(code) || undefined}>
      <IconAlertTriangle size={18} stroke={1.8} aria-hidden />
      <span className={css['warningWords']}>{t(`warning.${words}`, { figure })}</span>
      {code === 'stream_ended_by_itself' && (
        <>
          <StreamAgain />
          <Seen output="stream" />
        </>
      )}
      {code === 'record_ended_by_itself' && (
        <>
          <RecordAgain />
          <Seen output="record" />
        </>
      )}
    </li>
  )
}

function isBad(code: OutputWarning['code']): boolean {
  return (
    code === 'network_lost' ||
    code === 'disk_very_low' ||
    code === 'stream_ended_by_itself' ||
    code === 'record_ended_by_itself'
  )
}

function Seen({ output }: { readonly output: 'stream' | 'record' }) {
  const { t } = useTranslation('outputs')
  const { run, pending } = useAction('outputs.acknowledgeEnd')
  return (
    <Button
      size="compact-sm"
      variant="subtle"
      color="gray"
      loading={pending}
      onClick={() => void run({ output })}
    >
      {t('warning.seen')}
    </Button>
  )
}

function StreamAgain() {
  const { t } = useTranslation('outputs')
  const ready = useObsReady()
  const { start, pending } = useStartStream()
  return (
    <Button size="compact-sm" variant="default" disabled={!ready} loading={pending} onClick={start}>
      {t('warning.streamAgain')}
    </Button>
  )
}

function RecordAgain() {
  const { t } = useTranslation('outputs')
  const ready = useObsReady()
  const { run, pending } = useAction('outputs.startRecord')
  return (
    <Button
      size="compact-sm"
      variant="default"
      disabled={!ready}
      loading={pending}
      onClick={() => void run({})}
    >
      {t('warning.recordAgain')}
    </Button>
  )
}
