import { lazy } from 'react'

// Asked for at once, but not waited for: header and pages can be used while it is read and drawn.
const studio = import('./StudioDesk').then(({ StudioDesk: desk }) => ({ default: desk }))

// The window opens with the studio; what the other pages need would keep it waiting.
const read = {
  buyers: async () => ({ default: (await import('./features/buyers')).BuyersPage }),
  orders: async () => ({ default: (await import('./features/orders/OrdersPage')).OrdersPage }),
  overlays: async () => ({ default: (await import('./features/overlays/OverlaysPage')).OverlaysPage }),
  packing: async () => ({ default: (await import('./features/packing')).PackingPage }),
  priceRules: async () => ({ default: (await import('./features/stock')).PriceRulesPage }),
  settings: async () => ({ default: (await import('./features/settings')).SettingsPage }),
  shop: async () => ({ default: (await import('./features/products')).ShopPage }),
  stock: async () => ({ default: (await import('./features/stock')).StockPage }),
}

export const BuyersPage = lazy(read.buyers)
export const OrdersPage = lazy(read.orders)
export const OverlaysPage = lazy(read.overlays)
export const PackingPage = lazy(read.packing)
export const PriceRulesPage = lazy(read.priceRules)
export const SettingsPage = lazy(read.settings)
export const ShopPage = lazy(read.shop)
export const StockPage = lazy(read.stock)
export const StudioDesk = lazy(() => studio)

/** Reads the other pages once the window is idle, so that none of them is waited for when it is opened. */
export function readLaterPages(): () => void {
  const asked = requestIdleCallback(() => {
    for (const one of Object.values(read)) void one()
  })
  return () => cancelIdleCallback(asked)
}
