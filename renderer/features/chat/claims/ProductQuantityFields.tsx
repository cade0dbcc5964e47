import { NumberInput, SegmentedControl, Select, Text } from '@mantine/core'
import { formatYuan, lineAmountFen } from '@shared/domain/money'
import { formatQuantity } from '@shared/domain/quantity'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { rundownOf } from '../../../api/rundown'
import { useRows } from '../../../api/hooks'
import css from '../chat.module.css'
import { quantityOf, type ProductQuantity } from './productQuantity'

/** Product, quantity and unit, with what they come to. */
export function ProductQuantityFields({
  value,
  onChange,
}: {
  value: ProductQuantity
  onChange: (value: ProductQuantity) => void
}) {
  const { t } = useTranslation('chat')
  const products = useRows('products')
  const rundown = useMemo(() => rundownOf(products), [products])
  const choices = useMemo(
    () => rundown.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` })),
    [rundown],
  )
  const { product } = value
  const quantity = quantityOf(value)
  return (
    <>
      <Select
        label={t('claims.product')}
        data={choices}
        value={product?.id ?? null}
        searchable
        limit={50}
        onChange={(id) =>
          onChange({ ...value, product: rundown.find((row) => row.id === id) ?? null, unit: 'unit' })
        }
      />
      <div className={css['quantityFields']}>
        <NumberInput
          label={t('claims.quantity')}
          value={value.amount}
          min={0}
          max={10_000_000}
          data-autofocus
          onChange={(amount) => onChange({ ...value, amount })}
        />
        {product && product.unitSize > 1 && (
          <SegmentedControl
            aria-label={t('claims.unit')}
            data={[
              { value: 'unit', label: product.unit },
              { value: 'smallest', label: product.smallestUnit },
            ]}
            value={value.unit}
            onChange={(unit) => onChange({ ...value, unit })}
          />
        )}
        {product && product.unitSize === 1 && <span className={css['unitWord']}>{product.unit}</span>}
      </div>
      {product && (
        <Text size="sm" c="dimmed" mt="xs">
          {quantity !== null &&
            t('claims.total', {
              quantity: formatQuantity(quantity, product),
              amount: formatYuan(lineAmountFen(product.priceFen, quantity, product.unitSize)),
            })}
          {quantity !== null && ' · '}
          {t('claims.left', { left: formatQuantity(Math.max(0, product.available), product) })}
        </Text>
      )}
    </>
  )
}
