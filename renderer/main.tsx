import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { createClient } from './api/client'
import { DeskProvider } from './api/DeskProvider'
import { followState } from './api/state/stateStore'
import { createWindowStore } from './api/windowStore'
import { App } from './App'
import { followChat } from './features/chat'
import { createI18n } from './i18n/createI18n'

const root = document.getElementById('root')
if (root) {
  const client = createClient(window.fieldcast)
  const state = followState(client).store
  const desk = { client, state, window: createWindowStore() }
  createRoot(root).render(
    <StrictMode>
      <I18nextProvider i18n={createI18n('zh-CN')}>
        <DeskProvider desk={desk}>
          <App chatLog={followChat(client, state)} />
        </DeskProvider>
      </I18nextProvider>
    </StrictMode>,
  )
}
