import { Suspense, useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useDesk } from './api/DeskProvider'
import { useTopic, useView, useWindow } from './api/hooks'
import { useHotkeys } from './api/hotkeys/useHotkeys'
import { rundownOf } from './api/rundown'
import type { Page } from './api/windowStore'
import { ChatLogProvider, OrderAlert, useAcceptClaim, type ChatLog } from './features/chat'
import { DataSection, RescueChoices } from './features/data-file'
import { Frame, Splash } from './features/frame'
import { UnpaidAlert } from './features/orders'
import { HeaderOutputs, StatusFigures } from './features/outputs'
import { PanicBar, usePanic } from './features/scenes'
import { StarterShowSection } from './features/starter-show'
import {
  BuyersPage,
  OrdersPage,
  OverlaysPage,
  PackingPage,
  PriceRulesPage,
  readLaterPages,
  SettingsPage,
  ShopPage,
  StockPage,
  StudioDesk,
} from './laterPages'
import { ThemeProvider } from './theme/ThemeProvider'
import { Troubles } from './Troubles'

const pageOf = {
  studio: () => <StudioDesk />,
  products: () => (
    <ShopPage
      stock={(views) => <StockPage views={views} />}
      rules={(views) => <PriceRulesPage views={views} />}
    />
  ),
  orders: () => <OrdersPage />,
  packing: () => <PackingPage />,
  buyers: () => <BuyersPage />,
  overlays: () => <OverlaysPage />,
  settings: () => <SettingsPage starterShow={<StarterShowSection />} data={<DataSection />} />,
} satisfies Record<Page, () => ReactNode>

/** The window: waits for the first snapshot, then shows the page of the window's state. */
export function App({ chatLog }: { chatLog: ChatLog }) {
  const { state } = useDesk()
  const ready = useStore(state, ({ view }) => view !== null)
  const appearance = useStore(state, ({ view }) => view?.settings.appearance ?? 'system')
  const problem = useStore(state, (now) => now.problem)
  return (
    <ThemeProvider appearance={appearance}>
      {ready ? (
        <ChatLogProvider log={chatLog}>
          <Pages />
        </ChatLogProvider>
      ) : (
        <Splash problem={problem} rescue={<RescueChoices />} />
      )}
    </ThemeProvider>
  )
}

function Pages() {
  const page = useWindow((window) => window.page)
  const shopIsEmpty = useView(({ products }) => rundownOf(products.list).length === 0)
  useHotkeys({ acceptClaim: useAcceptClaim(), ...usePanic() })
  useLanguageOfSettings()
  useEffect(readLaterPages, [])
  return (
    <Frame
      alarm={<PanicBar />}
      warnings={page === 'studio' && !shopIsEmpty ? null : <Troubles />}
      outputs={<HeaderOutputs />}
      outputFigures={<StatusFigures />}
    >
      {/* Of its own for each page: one that is left does not wait behind the next for it to be read. */}
      <Suspense key={page}>{pageOf[page]()}</Suspense>
      <OrderAlert />
      <UnpaidAlert />
    </Frame>
  )
}

function useLanguageOfSettings() {
  const { language } = useTopic('settings')
  const { i18n, t } = useTranslation()
  useEffect(() => {
    if (i18n.language !== language) void i18n.changeLanguage(language)
  }, [i18n, language])
  useEffect(() => {
    document.documentElement.lang = i18n.language
    document.title = t('brand')
  }, [i18n.language, t])
}
