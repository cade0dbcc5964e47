import { ActionIcon, Button, Select, Switch, TextInput } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Product } from '@shared/contract/products'
import { formatQuantity } from '@shared/domain/quantity'
import { useRows } from '../../../api/hooks'
import { usePartsWords } from '../../../ui/figures/usePartsWords'
import { readPartQuantity, type PartRow } from './partRows'
import css from './parts.module.css'

const most = 20

/** Whether a product has stock of its own or takes that of others, and how much of which. */
export function PartsField({
  product,
  unit,
  name,
  rows,
  problem,
  ordered,
  onChange,
}: {
  /** The product as it is stored; null for a new one. */
  readonly product: Product | null
  /** Its smallest unit and its name, as the form says now. */
  readonly unit: string
  readonly name: string
  readonly rows: readonly PartRow[]
  readonly problem: string | undefined
  /** Whether an order ever held it; null while that is not known. */
  readonly ordered: boolean | null
  readonly onChange: (rows: readonly PartRow[]) => void
}) {
  const { t } = useTranslation('stock')
  const products = useRows('products')
  const partsWords = usePartsWords()
  const id = product?.id ?? null
  const choices = products.filter((one) => one.id !== id && !one.archived && one.parts.length === 0)
  const partOf = products.find(({ parts }) => parts.some(({ productId }) => productId === id))
  const reason = ordered
    ? t('parts.wasOrdered')
    : partOf
      ? t('parts.isPart', { name: partOf.name })
      : choices.length === 0
        ? t('parts.noChoice')
        : null
  const locked = reason !== null || ordered === null
  const set = (index: number, change: Partial<PartRow>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...change } : row)))
  const find = (wanted: string) => products.find((one) => one.id === wanted)
  const complete = rows.flatMap(({ productId, quantity: text }) => {
    const quantity = readPartQuantity(text)
    return productId === null || quantity === null ? [] : [{ productId, quantity }]
  })
  const sentence =
    complete.length > 0 && complete.length === rows.length
      ? t('parts.sentence', {
          one: t('parts.one', { quantity: 1, unit, name }),
          parts: partsWords(complete, find),
          names: complete.map(({ productId }) => find(productId)?.name ?? '').join(t('parts.and')),
        })
      : null
  const lost = product && product.parts.length === 0 && product.available !== 0 ? product : null

  return (
    <div className={css['parts']}>
      <Switch
        label={t('parts.switch')}
        // In the place of the hint, so that nothing moves under the hand that types.
        description={
          sentence === null ? (
            (reason ?? t(rows.length === 0 ? 'parts.hint' : 'parts.perOne', { unit, name }))
          ) : (
            <span role="status" className={css['sentence']}>
              {sentence} {reason}
            </span>
          )
        }
        checked={rows.length > 0}
        disabled={locked}
        onChange={(event) => onChange(event.currentTarget.checked ? [{ productId: null, quantity: '' }] : [])}
      />
      {rows.map((row, index) => (
        <div key={index} className={css['part']}>
          <Select
            aria-label={t('parts.product', { place: index + 1 })}
            placeholder={t('parts.choose')}
            searchable
            data={choicesWith(row.productId, choices, find).map(({ id: value, code, name }) => ({
              value,
              label: `${code} · ${name}`,
            }))}
            value={row.productId}
            disabled={locked}
            error={problem !== undefined && row.productId === null}
            onChange={(productId) => set(index, { productId })}
          />
          <TextInput
            aria-label={t('parts.quantity', { place: index + 1 })}
            inputMode="numeric"
            value={row.quantity}
            disabled={locked}
            error={problem !== undefined && readPartQuantity(row.quantity) === null}
            rightSection={
              row.productId !== null && (
                <span className={css['unit']}>{find(row.productId)?.smallestUnit ?? ''}</span>
              )
            }
            rightSectionWidth={56}
            onChange={(event) => set(index, { quantity: event.currentTarget.value })}
          />
          <ActionIcon
            aria-label={t('parts.remove', { place: index + 1 })}
            disabled={locked}
            onClick={() => onChange(rows.filter((_row, at) => at !== index))}
          >
            <IconTrash size={18} aria-hidden />
          </ActionIcon>
          {index === rows.length - 1 && (
            <Button
              variant="subtle"
              leftSection={<IconPlus size={16} aria-hidden />}
              disabled={locked || rows.length >= most}
              onClick={() => onChange([...rows, { productId: null, quantity: '' }])}
            >
              {t('parts.add')}
            </Button>
          )}
        </div>
      ))}
      {problem !== undefined && rows.length > 0 && (
        <div role="alert" className={css['problem']}>
          {problem}
        </div>
      )}
      {lost && rows.length > 0 && !locked && (
        <div className={css['problem']}>
          {t('parts.ownStockGoes', { left: formatQuantity(lost.available, lost) })}
        </div>
      )}
    </div>
  )
}

/** A part that was archived since stays to be seen. */
function choicesWith(
  id: string | null,
  choices: readonly Product[],
  find: (id: string) => Product | undefined,
): readonly Product[] {
  const chosen = id === null ? undefined : find(id)
  return chosen && !choices.includes(chosen) ? [chosen, ...choices] : choices
}
