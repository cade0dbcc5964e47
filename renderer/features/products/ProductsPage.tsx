import { Button, Checkbox } from '@mantine/core'
import { IconFileImport, IconPlus } from '@tabler/icons-react'
import { useEffect, useMemo, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PriceRule } from '@shared/contract/order-desk'
import { type Product } from '@shared/contract/products'
import { useDesk } from '../../api/DeskProvider'
import { useRows, useWindow } from '../../api/hooks'
import { usePriceRules } from '../../api/usePriceRules'
import { EmptyState } from '../../ui/EmptyState'
import { PageFrame } from '../../ui/PageFrame'
import { RowGrid } from '../../ui/grid/RowGrid'
import { SearchField } from '../../ui/fields/SearchField'
import { EmptyShop } from './EmptyShop'
import { ImportDialog } from './importing/ImportDialog'
import { ProductDialog } from './form/ProductDialog'
import { ProductKeys } from './ProductKeys'
import { findProducts } from '../../api/productSearch'
import css from './products.module.css'
import { StockDialog } from './form/StockDialog'
import { useProductActions, type ProductDialogState } from './useProductActions'
import { useProductColumns } from './useProductColumns'

const noRules: readonly PriceRule[] = []

/** Everything the shop sells: search, add, edit, count, archive, order of the rundown, import. */
export function ProductsPage({ views }: { readonly views: ReactNode }) {
  const { t } = useTranslation('products')
  const products = useRows('products')
  const [query, setQuery] = useState('')
  const [withArchived, setWithArchived] = useState(false)
  const [activeId, setActiveId] = useState<string | null>(null)
  const [dialog, setDialog] = useState<ProductDialogState>(null)
  useIntent(setDialog)

  const found = useMemo(() => findProducts(products, query, withArchived), [products, query, withArchived])
  const actions = useProductActions(setDialog)
  const columns = useProductColumns(actions, usePriceRules().rules ?? noRules)
  const close = () => setDialog(null)
  const chosen = dialog && 'id' in dialog ? products.find(({ id }) => id === dialog.id) : undefined

  const onKey = (event: KeyboardEvent, product: Product) => {
    if (event.altKey && event.key === 'ArrowUp') actions.move(product, 'up')
    else if (event.altKey && event.key === 'ArrowDown') actions.move(product, 'down')
    else if (event.altKey || event.ctrlKey || event.metaKey) return
    else if (event.key.toLowerCase() === 's') actions.count(product)
    else if (event.key === 'Delete') actions.setArchived(product, !product.archived)
    else return
    event.preventDefault()
  }

  return (
    <PageFrame
      title={t('title')}
      views={views}
      note={
        products.length === 0
          ? undefined
          : query === ''
            ? t('count', { total: products.length })
            : t('countFound', { found: found.length, total: products.length })
      }
      toolbar={
        <>
          {products.length > 0 && (
            <>
              <Checkbox
                label={t('showArchived')}
                checked={withArchived}
                onChange={(event) => setWithArchived(event.currentTarget.checked)}
              />
              <SearchField
                label={t('search')}
                hint={t('searchHint')}
                clearLabel={t('clearSearch')}
                value={query}
                onChange={setQuery}
              />
            </>
          )}
          <Button
            variant="default"
            leftSection={<IconFileImport size={18} aria-hidden />}
            onClick={() => setDialog({ kind: 'import' })}
          >
            {t('import')}
          </Button>
          <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={() => setDialog({ kind: 'add' })}>
            {t('add')}
          </Button>
        </>
      }
    >
      {products.length === 0 ? (
        <EmptyShop onAdd={() => setDialog({ kind: 'add' })} onImport={() => setDialog({ kind: 'import' })} />
      ) : found.length === 0 ? (
        <EmptyState title={t('noneFound')} text={t('noneFoundHint')} />
      ) : (
        <div className={css['list']}>
          <div className={css['rows']}>
            <RowGrid
              label={t('title')}
              rows={found}
              columns={columns}
              idOf={(product) => product.id}
              rowHeight={60}
              activeId={activeId}
              onActive={(product) => setActiveId(product.id)}
              onOpen={actions.edit}
              onKey={onKey}
              sought={`${query}/${withArchived}`}
              dimmed={(product) => product.archived}
            />
          </div>
          <ProductKeys />
        </div>
      )}

      {dialog?.kind === 'add' && <ProductDialog product={null} onClose={close} />}
      {dialog?.kind === 'edit' && chosen && (
        <ProductDialog key={chosen.id} product={chosen} onClose={close} />
      )}
      {dialog?.kind === 'stock' && chosen && <StockDialog product={chosen} onClose={close} />}
      {dialog?.kind === 'import' && <ImportDialog onClose={close} />}
    </PageFrame>
  )
}

/** Opens what another page sent the host here for, once. */
function useIntent(open: (dialog: ProductDialogState) => void) {
  const intent = useWindow((state) => state.intent)
  const { window } = useDesk()
  useEffect(() => {
    if (intent === 'addProduct') open({ kind: 'add' })
    else if (intent === 'importProducts') open({ kind: 'import' })
    if (intent !== null) window.getState().clearIntent()
  }, [intent, open, window])
}
