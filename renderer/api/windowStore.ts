import { createStore, type StoreApi } from 'zustand/vanilla'

/** The pages of the window, in the order of their tabs and of Ctrl+1 to Ctrl+5. */
export const pages = ['studio', 'products', 'orders', 'packing', 'settings'] as const
export type Page = (typeof pages)[number]

/** What the page that is opened should begin with; the page takes it once and then clears it. */
export type Intent = 'importProducts' | 'addProduct'
/** A dialog of the frame, open above any page. */
export type FrameDialog = 'startShow' | 'endShow' | 'keys' | 'obsPassword' | 'obsServerHelp'

/** What belongs to this window alone and is forgotten when it closes. */
export type WindowState = {
  readonly page: Page
  readonly intent: Intent | null
  readonly dialog: FrameDialog | null
  readonly open: (page: Page, intent?: Intent) => void
  readonly clearIntent: () => void
  readonly show: (dialog: FrameDialog) => void
  readonly closeDialog: () => void
}
export type WindowStore = StoreApi<WindowState>

/** A fresh window on the studio page. */
export function createWindowStore(): WindowStore {
  return createStore<WindowState>((set) => ({
    page: 'studio',
    intent: null,
    dialog: null,
    open: (page, intent) => set({ page, intent: intent ?? null }),
    clearIntent: () => set({ intent: null }),
    show: (dialog) => set({ dialog }),
    closeDialog: () => set({ dialog: null }),
  }))
}
