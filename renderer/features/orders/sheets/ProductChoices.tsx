import { Button, NumberInput, Select } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ImportMapping, type SheetProduct } from '@shared/contract/order-sheets'
import { type Product } from '@shared/contract/products'
import { useRows } from '../../../api/hooks'
import css from './sheets.module.css'

/** The platform's products, and which of ours each is; those that nothing was found for are asked for first. */
export function ProductChoices({
  products,
  mapping,
  onMapping,
}: {
  readonly products: readonly SheetProduct[]
  readonly mapping: ImportMapping
  readonly onMapping: (mapping: ImportMapping) => void
}) {
  const { t } = useTranslation('orderSheets')
  const ours = useRows('products').filter(({ archived }) => !archived)
  const [allShown, setAllShown] = useState(false)
  // One that was chosen here stays in sight, so that how much a piece of it is can be set.
  const asked = products.filter(({ found }) => found === null || found.how === 'chosen')
  const shown = allShown ? products : asked
  const choose = (key: string, product: Product | undefined, perPiece: number) => {
    if (!product) return
    onMapping({ ...mapping, products: { ...mapping.products, [key]: { productId: product.id, perPiece } } })
  }
  if (products.length === 0) return null
  return (
    <section aria-label={t('check.products')}>
      {shown.length > 0 && (
        <>
          <h3 className={css['groupTitle']}>{t('check.products')}</h3>
          <div className={css['note']}>{t('check.productsHint')}</div>
        </>
      )}
      <ul className={css['choices']}>
        {shown.map((row) => (
          <ProductChoice
            key={row.key}
            row={row}
            ours={ours}
            onChoose={(product, perPiece) => choose(row.key, product, perPiece)}
          />
        ))}
      </ul>
      {!allShown && products.length > asked.length && (
        <Button variant="subtle" size="xs" onClick={() => setAllShown(true)}>
          {t('check.recognised', { count: products.length - asked.length })}
        </Button>
      )}
    </section>
  )
}

function ProductChoice({
  row,
  ours,
  onChoose,
}: {
  readonly row: SheetProduct
  readonly ours: readonly Product[]
  readonly onChoose: (product: Product | undefined, perPiece: number) => void
}) {
  const { t } = useTranslation('orderSheets')
  const product = ours.find(({ id }) => id === row.found?.productId)
  const suggestion = ours.find(({ id }) => id === row.suggestion)
  const called = [row.product || row.code, row.spec].filter((text) => text !== '').join(' · ')
  return (
    <li className={css['choice']} data-unknown={row.found === null || undefined}>
      <div className={css['theirs']}>
        <div className={css['theirName']} title={called}>
          {called}
        </div>
        <div className={css['note']}>
          {row.code !== '' && row.product !== '' && `${row.code} · `}
          {t('check.rows', { count: row.rows })}
          {suggestion && (
            <Button
              variant="subtle"
              size="compact-xs"
              onClick={() => onChoose(suggestion, suggestion.unitSize)}
            >
              {t('check.suggested', { name: suggestion.name })}
            </Button>
          )}
        </div>
      </div>
      <Select
        aria-label={t('check.productOf', { product: called })}
        placeholder={t('check.choose')}
        searchable
        data={ours.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
        value={product?.id ?? null}
        allowDeselect={false}
        onChange={(id) => {
          const chosen = ours.find((one) => one.id === id)
          onChoose(chosen, chosen?.unitSize ?? 1)
        }}
      />
      {product && row.found ? (
        <NumberInput
          key={`${product.id}-${row.found.perPiece}`}
          aria-label={t('check.perPieceOf', { product: called, unit: product.smallestUnit })}
          prefix={`${t('check.perPiece')} `}
          suffix={` ${product.smallestUnit}`}
          min={1}
          max={1_000_000}
          allowDecimal={false}
          defaultValue={row.found.perPiece}
          onBlur={(event) => {
            const perPiece = Number(/\d+/.exec(event.currentTarget.value)?.[0] ?? 0)
            if (perPiece >= 1 && perPiece !== row.found?.perPiece) onChoose(product, perPiece)
          }}
        />
      ) : (
        <span />
      )}
    </li>
  )
}
