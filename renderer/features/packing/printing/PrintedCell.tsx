import { IconCircleCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ParcelPrint } from '@shared/contract/printing'
import css from './printing.module.css'

/** When a parcel was printed, and how often; all of it when it is pointed at. */
export function PrintedCell({ prints }: { readonly prints: readonly ParcelPrint[] }) {
  const { t, i18n } = useTranslation('printing')
  const last = prints.at(-1)
  if (!last) return null
  const time = (at: number) =>
    new Date(at).toLocaleString(i18n.language, { dateStyle: 'short', timeStyle: 'short' })
  const all = prints
    .map(({ at, printer, kind, reprint }) =>
      [time(at), t(`kind.${kind}`), printer, ...(reprint ? [t('reprint')] : [])].join(' · '),
    )
    .join('\n')
  return (
    <span className={css['printed']} title={all}>
      <IconCircleCheck size={16} aria-hidden /> {time(last.at)}
      {prints.length > 1 && ` ${t('times', { times: prints.length })}`}
    </span>
  )
}
