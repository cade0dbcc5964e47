import { Button, Checkbox } from '@mantine/core'
import { IconClipboardCheck, IconPlant2 } from '@tabler/icons-react'
import { useMemo, useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useRows, useWindow } from '../../api/hooks'
import { EmptyState } from '../../ui/EmptyState'
import { KeyBar } from '../../ui/KeyBar'
import { PageFrame } from '../../ui/PageFrame'
import { SearchField } from '../../ui/fields/SearchField'
import { RowGrid } from '../../ui/grid/RowGrid'
import { CountDesk } from './counting/CountDesk'
import { StockDetails } from './details/StockDetails'
import css from './stock.module.css'
import { stockMarkOf, stockRowsOf } from './stockRows'
import { useShelf } from './useShelf'
import { useStockColumns } from './useStockColumns'

/** The stock of the shop: what can be sold, what should lie on the shelf, each product's ledger, and the count. */
export function StockPage({ views }: { readonly views: ReactNode }) {
  const { t } = useTranslation('stock')
  const products = useRows('products')
  const shelf = useShelf()
  const counting = useWindow((window) => window.stockCount !== null)
  const keepCount = useWindow((window) => window.keepStockCount)
  const [query, setQuery] = useState('')
  const [lowOnly, setLowOnly] = useState(false)
  const [activeId, setActiveId] = useState<string | null>(null)
  const quantity = useRef<HTMLInputElement>(null)
  const columns = useStockColumns()
  const rows = useMemo(() => stockRowsOf(products, shelf ?? new Map(), query), [products, shelf, query])
  const low = useMemo(() => rows.filter(({ product }) => stockMarkOf(product) !== null), [rows])
  const shown = lowOnly ? low : rows
  const active = products.find(({ id, archived }) => id === activeId && !archived)
  const total = useMemo(() => products.filter(({ archived }) => !archived).length, [products])

  if (counting && shelf !== null) return <CountDesk views={views} shelf={shelf} />
  return (
    <PageFrame
      title={t('title')}
      views={views}
      note={
        total === 0
          ? undefined
          : query !== '' || lowOnly
            ? t('countFound', { found: shown.length, total })
            : t('lowCount', { total: low.length })
      }
      toolbar={
        total > 0 && (
          <>
            <Checkbox
              label={t('low')}
              checked={lowOnly}
              onChange={(event) => setLowOnly(event.currentTarget.checked)}
            />
            <SearchField
              label={t('search')}
              hint={t('searchHint')}
              clearLabel={t('clearSearch')}
              value={query}
              onChange={setQuery}
            />
            <Button
              leftSection={<IconClipboardCheck size={18} aria-hidden />}
              disabled={shelf === null}
              onClick={() => keepCount({})}
            >
              {t('countShelf')}
            </Button>
          </>
        )
      }
    >
      {total === 0 ? (
        <EmptyState
          icon={<IconPlant2 size={30} stroke={1.5} />}
          title={t('empty.title')}
          text={t('empty.text')}
        />
      ) : (
        <div className={css['desk']}>
          <div className={css['list']}>
            <div className={css['rows']}>
              {shown.length === 0 ? (
                <EmptyState title={t('noneFound')} text={t('noneFoundHint')} />
              ) : (
                <RowGrid
                  label={t('title')}
                  rows={shown}
                  columns={columns}
                  idOf={({ product }) => product.id}
                  rowHeight={52}
                  activeId={activeId}
                  onActive={({ product }) => setActiveId(product.id)}
                  onOpen={({ product }) => {
                    setActiveId(product.id)
                    quantity.current?.select()
                  }}
                  sought={`${query}/${lowOnly}`}
                />
              )}
            </div>
            <KeyBar
              keys={[
                ['↑ ↓', t('keys.choose')],
                ['Enter', t('keys.enter')],
                ['Ctrl F', t('keys.search')],
              ]}
            />
          </div>
          <aside className={css['details']}>
            {active ? (
              <StockDetails
                key={active.id}
                product={active}
                onPick={setActiveId}
                quantity={quantity}
                shelf={shelf?.get(active.id)}
              />
            ) : (
              <p className={css['noneChosen']}>{t('details.none')}</p>
            )}
          </aside>
        </div>
      )}
    </PageFrame>
  )
}
