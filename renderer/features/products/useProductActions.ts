import { showNotification } from '@mantine/notifications'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type Product } from '@shared/contract/products'
import { useDesk } from '../../api/DeskProvider'
import { useCall } from '../../api/useCall'
import { placeBefore } from '../../api/productSearch'

/** Which dialog of the page is open. */
export type ProductDialogState =
  | { readonly kind: 'add' }
  | { readonly kind: 'edit'; readonly id: string }
  | { readonly kind: 'stock'; readonly id: string }
  | { readonly kind: 'import' }
  | null

/** What can be done to a product of the list. */
export type ProductActions = {
  readonly edit: (product: Product) => void
  readonly count: (product: Product) => void
  /** Moves it one place in the rundown, passing over archived products. */
  readonly move: (product: Product, direction: 'up' | 'down') => void
  readonly setArchived: (product: Product, archived: boolean) => void
}

/** The actions of the page; they keep their identity, so that rows are not drawn anew. */
export function useProductActions(open: (dialog: ProductDialogState) => void): ProductActions {
  const { t } = useTranslation('products')
  const call = useCall()
  const { state } = useDesk()
  return useMemo(
    () => ({
      edit: (product) => open({ kind: 'edit', id: product.id }),
      count: (product) => {
        // What is made of others has nothing to count; its parts have.
        if (product.parts.length === 0) open({ kind: 'stock', id: product.id })
        else showNotification({ message: t('stock.ofParts', { name: product.name }), autoClose: 5_000 })
      },
      move: (product, direction) => {
        // Read now: keys held down move faster than the window is drawn.
        const products = state.getState().view?.products.list ?? []
        const before = placeBefore(products, product.id, direction)
        if (before !== undefined) void call('products.move', { id: product.id, before })
      },
      setArchived: (product, archived) => {
        void call('products.setArchived', { id: product.id, archived }).then((result) => {
          if (!result.ok) return
          showNotification({
            message: t(archived ? 'archived' : 'restored', { name: product.name }),
            autoClose: 3_000,
          })
        })
      },
    }),
    [open, call, state, t],
  )
}
