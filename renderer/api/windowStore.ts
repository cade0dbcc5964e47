import type { Recipient } from '@shared/contract/orders'
import { createStore, type StoreApi } from 'zustand/vanilla'

/** The pages of the window, in the order of their tabs and of Ctrl+1 to Ctrl+7. */
export const pages = ['studio', 'products', 'orders', 'packing', 'buyers', 'overlays', 'settings'] as const
export type Page = (typeof pages)[number]

/** What the page that is opened should begin with; the page takes it once and then clears it. */
export type Intent = 'importProducts' | 'addProduct'
/** A dialog of the frame, open above any page. */
export type FrameDialog =
  | 'startShow'
  | 'endShow'
  | 'keys'
  | 'obsPassword'
  | 'obsServerHelp'
  | 'streamService'
  | 'stopStream'
  | 'stopRecord'

/** What the deck under the picture shows. */
export type DeckTab = 'scenes' | 'audio' | 'overlays' | 'outputs'

/** What the products page shows: what is sold, its stock, or what is granted for quantities. */
export const shopViews = ['list', 'stock', 'rules'] as const
export type ShopView = (typeof shopViews)[number]

/** What belongs to this window alone and is forgotten when it closes. */
export type WindowState = {
  readonly page: Page
  readonly intent: Intent | null
  readonly dialog: FrameDialog | null
  readonly deck: DeckTab
  readonly shopView: ShopView
  /** While the shelf is counted: what was typed, by product, so that leaving the page does not lose it; else null. */
  readonly stockCount: Readonly<Record<string, string>> | null
  /** The claim in the tray that takes the keys; null while the tray is not on the screen. */
  readonly selectedClaim: string | null
  /** By order: what was read out of a pasted block and is not confirmed yet, so that leaving the page does not lose it. */
  readonly recipientDrafts: Readonly<Record<string, Recipient>>
  readonly open: (page: Page, intent?: Intent) => void
  readonly clearIntent: () => void
  readonly show: (dialog: FrameDialog) => void
  readonly closeDialog: () => void
  readonly showDeck: (deck: DeckTab) => void
  readonly showShop: (view: ShopView) => void
  readonly keepStockCount: (count: Readonly<Record<string, string>> | null) => void
  readonly selectClaim: (id: string | null) => void
  /** Null once it is stored. */
  readonly keepRecipientDraft: (orderId: string, recipient: Recipient | null) => void
}
export type WindowStore = StoreApi<WindowState>

/** A fresh window on the studio page. */
export function createWindowStore(): WindowStore {
  return createStore<WindowState>((set) => ({
    page: 'studio',
    intent: null,
    dialog: null,
    deck: 'scenes',
    shopView: 'list',
    stockCount: null,
    selectedClaim: null,
    recipientDrafts: {},
    // What another page sends the host here for is done in the list.
    open: (page, intent) => set({ page, intent: intent ?? null, ...(intent && { shopView: 'list' }) }),
    clearIntent: () => set({ intent: null }),
    show: (dialog) => set({ dialog }),
    closeDialog: () => set({ dialog: null }),
    showDeck: (deck) => set({ deck }),
    showShop: (shopView) => set({ shopView }),
    keepStockCount: (stockCount) => set({ stockCount }),
    selectClaim: (selectedClaim) => set({ selectedClaim }),
    keepRecipientDraft: (orderId, recipient) =>
      set(({ recipientDrafts }) => {
        const others = Object.entries(recipientDrafts).filter(([id]) => id !== orderId)
        return {
          recipientDrafts: Object.fromEntries(
            recipient === null ? others : [...others, [orderId, recipient] as const],
          ),
        }
      }),
  }))
}
