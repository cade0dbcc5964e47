import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useView } from '../../api/hooks'
import { Photo } from '../../ui/Photo'
import { QuantityText } from '../../ui/figures/QuantityText'
import { StockText } from '../../ui/figures/StockText'
import { usePartsWords } from '../../ui/figures/usePartsWords'
import { type GridColumn } from '../../ui/grid/RowGrid'
import css from './stock.module.css'
import { StockMark } from './StockMark'
import type { StockRow } from './stockRows'

/** The columns that say which product it is. */
export function useNameColumns(): readonly GridColumn<StockRow>[] {
  const { t } = useTranslation('stock')
  const products = useView((view) => view.products.byId)
  const partsWords = usePartsWords()
  return useMemo<readonly GridColumn<StockRow>[]>(
    () => [
      {
        key: 'photo',
        title: t('columns.photo'),
        width: 68,
        cell: ({ product }) => (
          <div className={css['photo']}>
            <Photo file={product.photo} size={36} />
          </div>
        ),
      },
      {
        key: 'name',
        title: t('columns.name'),
        cell: ({ product }) => (
          <div className={css['name']}>
            <span className={css['nameText']} title={`${product.code} · ${product.name}`}>
              <span className={css['code']}>{product.code}</span> {product.name}
            </span>
            <StockMark product={product} />
            {product.parts.length > 0 && (
              <span className={css['parts']}>
                {t('parts.short', { parts: partsWords(product.parts, (id) => products.get(id)) })}
              </span>
            )}
          </div>
        ),
      },
    ],
    [t, products, partsWords],
  )
}

/** The columns of the stock list. */
export function useStockColumns(): readonly GridColumn<StockRow>[] {
  const { t } = useTranslation('stock')
  const names = useNameColumns()
  return useMemo<readonly GridColumn<StockRow>[]>(() => {
    const figure = (key: 'held' | 'unpacked'): GridColumn<StockRow> => ({
      key,
      title: t(`columns.${key}`),
      width: 128,
      align: 'end',
      cell: ({ product, shelf }) =>
        shelf && shelf[key] !== 0 ? (
          <QuantityText quantity={shelf[key]} units={product} />
        ) : (
          <span className={css['none']}>—</span>
        ),
    })
    return [
      ...names,
      {
        key: 'available',
        title: t('columns.available'),
        width: 120,
        align: 'end',
        cell: ({ product }) => (
          <b>
            <StockText product={product} />
          </b>
        ),
      },
      figure('held'),
      figure('unpacked'),
      {
        key: 'shelf',
        title: t('columns.shelf'),
        width: 128,
        align: 'end',
        cell: ({ product, shelf }) =>
          shelf ? (
            <QuantityText quantity={shelf.total} units={product} />
          ) : (
            <span className={css['none']}>—</span>
          ),
      },
    ]
  }, [t, names])
}
