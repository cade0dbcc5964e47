import type { Backup } from '@shared/contract/backups'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'

/** A number of bytes as a person reads it: 0.3 MB, 161 MB. */
export function sizeText(bytes: number): string {
  const megabytes = bytes / (1024 * 1024)
  return `${megabytes < 10 ? megabytes.toFixed(1) : Math.round(megabytes)} MB`
}

/** A moment with its day, in a language. */
export function momentText(at: number, language: string): string {
  const format = {
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  } as const
  return new Intl.DateTimeFormat(language, format).format(at)
}

/** What a backup holds, in the words of one language. */
export function whatIn(t: TFunction<'dataFile'>, { facts, bytes }: Pick<Backup, 'facts' | 'bytes'>): string {
  return facts
    ? t('list.facts', { orders: facts.orders, comments: facts.comments, size: sizeText(bytes) })
    : t('list.uncounted', { size: sizeText(bytes) })
}

/** What a person tells backups apart by. */
export function useBackupWords() {
  const { t, i18n } = useTranslation('dataFile')
  return {
    when: ({ at }: Pick<Backup, 'at'>) => momentText(at, i18n.language),
    what: (backup: Pick<Backup, 'facts' | 'bytes'>) => whatIn(t, backup),
    why: ({ kind, place }: Pick<Backup, 'kind' | 'place'>) =>
      [t(`list.kinds.${kind ?? 'aside'}`), place === 'second' ? t('list.second') : null]
        .filter((words) => words !== null)
        .join(' · '),
  }
}
