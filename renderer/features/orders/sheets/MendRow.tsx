import { Button, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type BlockedRow, type RowMend } from '@shared/contract/order-sheets'
import { type Product } from '@shared/contract/products'
import { formatQuantity } from '@shared/domain/quantity'
import css from './sheets.module.css'

/** A row that does not come in, with the field that is wrong to be put right. */
export function MendRow({
  row,
  products,
  onMend,
}: {
  readonly row: BlockedRow
  readonly products: readonly Product[]
  readonly onMend: (values: Partial<RowMend>) => void
}) {
  const { t } = useTranslation('orderSheets')
  const { field, now } = row
  const [text, setText] = useState(() => textOf(row))
  const apply = () => {
    if (text.trim() === '') return
    if (
      field === 'number' ||
      field === 'quantity' ||
      field === 'name' ||
      field === 'phone' ||
      field === 'address'
    )
      onMend({ [field]: text.trim() })
  }
  const typed = field !== 'row' && field !== 'product' && field !== 'note' && field !== 'waybill'
  return (
    <li className={css['mend']} aria-label={t('check.line', { line: row.line })}>
      <div className={css['mendWhere']}>
        <b>{t('check.line', { line: row.line })}</b>
        <span className={css['note']}>
          {row.number === '' ? t('check.noNumber') : t('check.number', { number: row.number })}
        </span>
      </div>
      <div className={css['mendWhat']}>
        <div className={css['reason']}>{useReason(row, products)}</div>
        <div className={css['note']} title={now.product}>
          {[now.product, now.quantity, now.name].filter((part) => part !== '').join(' · ')}
        </div>
      </div>
      <form
        className={css['mendField']}
        onSubmit={(event) => {
          event.preventDefault()
          apply()
        }}
      >
        {field === 'product' && (
          <Select
            aria-label={t('fields.product')}
            placeholder={t('check.choose')}
            searchable
            data={products.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
            value={now.productId}
            onChange={(productId) => {
              if (productId !== null) onMend({ productId })
            }}
          />
        )}
        {typed && (
          <>
            <TextInput
              aria-label={t(`fields.${field}`)}
              placeholder={t(`fields.${field}`)}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
            <Button type="submit" variant="light" disabled={text.trim() === '' || text === textOf(row)}>
              {t('check.apply')}
            </Button>
          </>
        )}
      </form>
      <Button variant="subtle" color="gray" onClick={() => onMend({ leaveOut: true })}>
        {t('check.leaveOut')}
      </Button>
    </li>
  )
}

/** What stands in the field that is wrong. */
function textOf({ field, number, now, reason }: BlockedRow): string {
  if (field === 'number') return reason === 'too_long' ? number : ''
  return field === 'quantity' || field === 'name' || field === 'phone' || field === 'address'
    ? now[field]
    : ''
}

function useReason(row: BlockedRow, products: readonly Product[]): string {
  const { t } = useTranslation('orderSheets')
  const { reason, value, short, field } = row
  if (reason !== 'out_of_stock' || !short)
    return t(`reasons.${reason}`, { value, field: t(`fields.${field}`), name: '', asked: '', left: '' })
  const units = products.find(({ name }) => name === short.name)
  const words = (quantity: number) => (units ? formatQuantity(quantity, units) : String(quantity))
  return t('reasons.out_of_stock', { name: short.name, asked: words(short.asked), left: words(short.left) })
}
