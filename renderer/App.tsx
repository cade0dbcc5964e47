import { useEffect, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { useDesk } from './api/DeskProvider'
import { useTopic, useWindow } from './api/hooks'
import type { Page } from './api/windowStore'
import { ChatLogProvider, ChatSide, type ChatLog } from './features/chat'
import { Frame, Splash } from './features/frame'
import { OrdersPage } from './features/orders'
import { PackingPage } from './features/packing'
import { ProductsPage } from './features/products'
import { SettingsPage } from './features/settings'
import { StudioPage } from './features/studio'
import { ThemeProvider } from './theme/ThemeProvider'

const pageOf = {
  studio: () => <StudioPage side={<ChatSide />} />,
  products: () => <ProductsPage />,
  orders: () => <OrdersPage />,
  packing: () => <PackingPage />,
  settings: () => <SettingsPage />,
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
        <Splash problem={problem} />
      )}
    </ThemeProvider>
  )
}

function Pages() {
  const page = useWindow((window) => window.page)
  useLanguageOfSettings()
  return <Frame>{pageOf[page]()}</Frame>
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
