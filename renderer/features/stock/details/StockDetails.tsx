import type { Product } from '@shared/contract/products'
import type { ShelfRow } from '@shared/contract/stock'
import { formatQuantity } from '@shared/domain/quantity'
import type { RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { useRows } from '../../../api/hooks'
import { StockText } from '../../../ui/figures/StockText'
import { Photo } from '../../../ui/Photo'
import css from '../stock.module.css'
import { EntryForm } from './EntryForm'
import { Ledger } from './Ledger'

/** One product's stock: what is left, a form for what comes and goes by hand, and its ledger. */
export function StockDetails({
  product,
  shelf,
  quantity,
  onPick,
}: {
  readonly product: Product
  /** Undefined for what is made of others. */
  readonly shelf: ShelfRow | undefined
  /** The field that the list's Enter key leads to. */
  readonly quantity: RefObject<HTMLInputElement | null>
  /** Shows another product instead. */
  readonly onPick: (productId: string) => void
}) {
  const { t } = useTranslation('stock')
  const products = useRows('products')
  const usedIn = products.filter(
    ({ parts, archived }) => !archived && parts.some(({ productId }) => productId === product.id),
  )
  const made = product.parts.length > 0
  return (
    <>
      <header className={css['head']}>
        <Photo file={product.photo} size={48} />
        <div className={css['headWords']}>
          <h2 className={css['headName']} title={product.name}>
            <span className={css['code']}>{product.code}</span> {product.name}
          </h2>
          <div className={css['headFigures']}>
            {t('details.available')}{' '}
            <b>
              <StockText product={product} />
            </b>
            {!made && shelf && (
              <>
                {' · '}
                {t('details.shelf', {
                  shelf: formatQuantity(shelf.available + shelf.held + shelf.unpacked, product),
                })}
              </>
            )}
          </div>
          {usedIn.length > 0 && (
            <div className={css['usedIn']}>
              {t('details.usedIn', { names: usedIn.map(({ name }) => name).join(t('parts.and')) })}
            </div>
          )}
        </div>
      </header>
      {made ? (
        <MadeOf product={product} products={products} onPick={onPick} />
      ) : (
        <>
          <EntryForm product={product} quantityField={quantity} />
          <Ledger product={product} />
        </>
      )}
    </>
  )
}

/** The products that it is made of, each a way to its ledger. */
function MadeOf({
  product,
  products,
  onPick,
}: {
  readonly product: Product
  readonly products: readonly Product[]
  readonly onPick: (productId: string) => void
}) {
  const { t } = useTranslation('stock')
  return (
    <div className={css['madeOf']}>
      <p>{t('details.ofParts')}</p>
      <ul>
        {product.parts.map(({ productId, quantity }) => {
          const part = products.find(({ id }) => id === productId)
          if (!part) return null
          return (
            <li key={productId}>
              <button type="button" className={css['part']} onClick={() => onPick(productId)}>
                <b>{t('parts.one', { quantity, unit: part.smallestUnit, name: part.name })}</b>
                <span>{t('details.partLeft', { left: formatQuantity(part.available, part) })}</span>
              </button>
            </li>
          )
        })}
      </ul>
      <p className={css['hint']}>{t('details.ofPartsHint')}</p>
    </div>
  )
}
