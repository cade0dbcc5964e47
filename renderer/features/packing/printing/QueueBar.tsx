import { Button, CloseButton, Progress } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PrintJob } from '@shared/contract/printing'
import { useRows } from '../../../api/hooks'
import { useCall } from '../../../api/useCall'
import { ContinueDialog } from './ContinueDialog'
import css from './printing.module.css'

/** What is on its way to paper, and what can be done about it; what is over goes when it was seen. */
export function QueueBar() {
  const jobs = useRows('printJobs')
  const [opened] = useState(() => Date.now())
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const [continuing, setContinuing] = useState<PrintJob | null>(null)
  // What ended before the page was opened is history.
  const shown = jobs.filter(
    ({ id, state, endedAt }) =>
      state !== 'cancelled' && (state !== 'done' || ((endedAt ?? 0) > opened && !seen.has(id))),
  )
  if (shown.length === 0) return null
  return (
    <div className={css['queue']}>
      {shown.map((job) => (
        <JobRow
          key={job.id}
          job={job}
          onContinue={() => setContinuing(job)}
          onSeen={() => setSeen((before) => new Set([...before, job.id]))}
        />
      ))}
      {continuing && <ContinueDialog job={continuing} onClose={() => setContinuing(null)} />}
    </div>
  )
}

const icons = { failed: IconAlertTriangle, done: IconCircleCheck } as const

function JobRow({
  job,
  onContinue,
  onSeen,
}: {
  readonly job: PrintJob
  readonly onContinue: () => void
  readonly onSeen: () => void
}) {
  const { t } = useTranslation('printing')
  const call = useCall()
  const { id, state, trouble, printed, total } = job
  const Icon = (state === 'failed' || state === 'done' ? icons[state] : null) ?? IconPrinter
  const button = (words: string, onClick: () => void, primary = false) => (
    <Button size="md" variant={primary ? 'filled' : 'default'} onClick={onClick}>
      {words}
    </Button>
  )
  const goesOn = state === 'printing' || state === 'waiting'
  return (
    <section
      className={css['job']}
      data-tone={state === 'failed' || trouble !== null ? 'warn' : state === 'done' ? 'good' : 'quiet'}
      aria-label={t('job', { printer: job.printer })}
    >
      <Icon size={24} stroke={1.6} aria-hidden />
      <div className={css['jobWords']} role="status">
        <b>
          {t(`state.${state}`, { printer: job.printer })} {t('progress', { printed, total })}
          {job.reprint && ` · ${t('reprint')}`}
        </b>
        {trouble !== null && (
          <div>
            {t(`trouble.${trouble}`)}
            {job.message !== '' && <span className={css['message']}> {job.message}</span>}
          </div>
        )}
        {state === 'paused' && job.atPrinter && <div>{t('finishing')}</div>}
        {state !== 'done' && <Progress value={(100 * printed) / total} size="sm" mt={4} aria-hidden />}
      </div>
      {goesOn && button(t('pause'), () => void call('printing.pause', { id }))}
      {state === 'paused' && button(t('resume'), () => void call('printing.resume', { id }), true)}
      {(state !== 'waiting' || printed > 0) && button(t('continue'), onContinue, state === 'failed')}
      {state === 'done' ? (
        <CloseButton size={44} aria-label={t('seen')} onClick={onSeen} />
      ) : (
        button(t('cancel'), () => void call('printing.cancel', { id }))
      )}
    </section>
  )
}
