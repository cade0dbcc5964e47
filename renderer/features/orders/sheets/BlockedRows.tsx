import { useTranslation } from 'react-i18next'
import { type BlockedRow, type RowMend } from '@shared/contract/order-sheets'
import { useRows } from '../../../api/hooks'
import { MendRow } from './MendRow'
import css from './sheets.module.css'

/** As many rows as the program tells of at once. */
const mostTold = 200

/** The rows that do not come in, each with its line, the reason, and a place to put it right. */
export function BlockedRows({
  rows,
  onMend,
}: {
  readonly rows: readonly BlockedRow[]
  readonly onMend: (line: number, values: Partial<RowMend>) => void
}) {
  const { t } = useTranslation('orderSheets')
  const products = useRows('products').filter(({ archived }) => !archived)
  return (
    <section aria-label={t('check.blockedTitle')}>
      <h3 className={css['groupTitle']}>{t('check.blockedTitle')}</h3>
      <ul className={css['blocked']}>
        {rows.map((row) => (
          <MendRow
            key={`${row.line}-${row.field}-${row.reason}-${row.value}`}
            row={row}
            products={products}
            onMend={(values) => onMend(row.line, values)}
          />
        ))}
      </ul>
      {rows.length >= mostTold && <div className={css['note']}>{t('check.more', { count: mostTold })}</div>}
    </section>
  )
}
