import { Button } from '@mantine/core'
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useTopic, useWindow } from '../../api/hooks'
import { useAction } from '../../api/useCall'
import { momentText } from './backupWords'
import css from './dataFile.module.css'

/** What is wrong with the data file or its backups, in words, with a way out; nothing while all is well. */
export function DataWarnings() {
  const { t, i18n } = useTranslation('dataFile')
  const { writing, check, backup, second, restored } = useTopic('dataFile')
  const when = restored ? momentText(restored.from, i18n.language) : ''
  const lines: ReactNode[] = []
  if (writing !== 'well')
    lines.push(
      <Line key="writing" tone="bad" words={t(`warning.${writing}`)}>
        <OpenDataFolder />
      </Line>,
    )
  if (check === 'books_differ')
    lines.push(
      <Line key="check" tone="bad" words={t('warning.books_differ')}>
        <ToSettings />
      </Line>,
    )
  // While nothing at all can be written, that no backup could be is no news.
  if (backup.problem !== null && writing === 'well')
    lines.push(
      <Line key="backup" tone="warn" words={t(`problems.${backup.problem}`)}>
        <ToSettings />
      </Line>,
    )
  if (second?.standing === 'missing' || second?.standing === 'failed')
    lines.push(
      <Line
        key="second"
        tone="warn"
        words={t(`warning.second_${second.standing}`, { folder: second.folder })}
      >
        <ToSettings />
      </Line>,
    )
  if (restored)
    lines.push(
      <Line
        key="restored"
        tone="info"
        words={
          restored.comments > 0
            ? t('warning.replayed', { when, count: restored.comments })
            : t('warning.restored', { when })
        }
      >
        <Seen />
      </Line>,
    )
  if (lines.length === 0) return null
  return (
    <ul className={css['warnings']} aria-label={t('warning.label')}>
      {lines}
    </ul>
  )
}

function Line({
  tone,
  words,
  children,
}: {
  readonly tone: 'bad' | 'warn' | 'info'
  readonly words: string
  readonly children: ReactNode
}) {
  const Icon = tone === 'info' ? IconInfoCircle : IconAlertTriangle
  return (
    <li className={css['warning']} role={tone === 'info' ? 'status' : 'alert'} data-tone={tone}>
      <Icon size={18} stroke={1.8} aria-hidden />
      <span className={css['warningWords']}>{words}</span>
      {children}
    </li>
  )
}

function ToSettings() {
  const { t } = useTranslation('dataFile')
  const page = useWindow((window) => window.page)
  const open = useWindow((window) => window.open)
  if (page === 'settings') return null
  return (
    <Button size="compact-sm" variant="default" onClick={() => open('settings')}>
      {t('warning.toSettings')}
    </Button>
  )
}

function OpenDataFolder() {
  const { t } = useTranslation()
  const { run, pending } = useAction('program.openDataFolder')
  return (
    <Button size="compact-sm" variant="default" loading={pending} onClick={() => void run({})}>
      {t('openDataFolder')}
    </Button>
  )
}

function Seen() {
  const { t } = useTranslation('dataFile')
  const { run, pending } = useAction('backups.restoredSeen')
  return (
    <Button size="compact-sm" variant="default" loading={pending} onClick={() => void run({})}>
      {t('warning.seen')}
    </Button>
  )
}
