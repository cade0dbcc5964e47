import { noFilter, type ChatFilter } from '@shared/contract/chat-panel'
import { createContext, useContext, type ReactNode } from 'react'
import { useStore } from 'zustand'
import type { ChatLog, ChatView } from './followChat'

const ChatLogContext = createContext<ChatLog | null>(null)

/** Hands the chat log to everything below. */
export function ChatLogProvider({ log, children }: { log: ChatLog; children: ReactNode }) {
  return <ChatLogContext value={log}>{children}</ChatLogContext>
}

function useChat(): ChatLog {
  const chat = useContext(ChatLogContext)
  if (!chat) throw new Error('no ChatLogProvider above this component')
  return chat
}

/** The chat as it is in memory now, and the way to read further back. */
export function useChatLog(): ChatView & { readonly readOlder: () => Promise<void> } {
  const chat = useChat()
  return { ...useStore(chat.store), readOlder: chat.readOlder }
}

/** The filter of the list, and the ways to change it. */
export function useChatFilter() {
  const { store, setFilter } = useChat()
  const filter = useStore(store, (view) => view.filter)
  return { filter, setFilter, active: isActive(filter), clear: () => setFilter(noFilter) }
}

function isActive({ text, platform, kind, user, claimsOnly, productId }: ChatFilter): boolean {
  return (
    text !== '' || platform !== null || kind !== null || user !== null || claimsOnly || productId !== null
  )
}
