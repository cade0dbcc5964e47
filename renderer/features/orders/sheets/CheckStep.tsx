import { Button, Checkbox } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type ImportMapping, type RowMend, type SheetReview } from '@shared/contract/order-sheets'
import { rowWarnings } from '@shared/domain/sheets/read-orders'
import { Notice } from '../../../ui/Notice'
import { BlockedRows } from './BlockedRows'
import { ProductChoices } from './ProductChoices'
import css from './sheets.module.css'

const figures = ['ready', 'blocked', 'already', 'closed', 'sent', 'made'] as const

/** What the list holds, the products to be chosen once, and the rows to be put right. */
export function CheckStep({
  review,
  mapping,
  pending,
  onMapping,
  onMend,
}: {
  readonly review: SheetReview
  readonly mapping: ImportMapping
  readonly pending: boolean
  readonly onMapping: (mapping: ImportMapping) => void
  readonly onMend: (line: number, values: Partial<RowMend>) => void
}) {
  const { t } = useTranslation('orderSheets')
  const warnings = rowWarnings.filter((warning) => review.warnings[warning] > 0)
  return (
    <div className={css['check']} aria-busy={pending}>
      <div className={css['figures']}>
        {figures
          .filter((figure) => figure === 'ready' || figure === 'blocked' || review[figure] > 0)
          .map((figure) => (
            <div key={figure} className={css['figure']} data-figure={figure} data-none={review[figure] === 0}>
              <span>{t(`check.${figure}`)}</span>
              <b>{t('check.orders', { count: review[figure] })}</b>
            </div>
          ))}
        {(review.sent > 0 || mapping.takeSent) && (
          <Checkbox
            label={t('check.takeSent')}
            checked={mapping.takeSent}
            onChange={(event) => onMapping({ ...mapping, takeSent: event.currentTarget.checked })}
          />
        )}
        <Button
          className={css['again']}
          variant="subtle"
          size="xs"
          loading={pending}
          onClick={() => onMapping(mapping)}
        >
          {t('check.again')}
        </Button>
      </div>
      {warnings.length > 0 && (
        <Notice tone="warn">
          <ul className={css['warnings']}>
            {warnings.map((warning) => (
              <li key={warning}>{t(`warnings.${warning}`, { count: review.warnings[warning] })}</li>
            ))}
          </ul>
        </Notice>
      )}
      <ProductChoices products={review.products} mapping={mapping} onMapping={onMapping} />
      {review.rows.length > 0 && <BlockedRows rows={review.rows} onMend={onMend} />}
      {review.ready === 0 && review.blocked === 0 && <Notice>{t('check.nothing')}</Notice>}
    </div>
  )
}
