import { createContext, useContext, type ReactNode } from 'react'
import { useStore } from 'zustand'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Client } from '../../api/client'
import { append, emptyLog, heldComments, prepend, type Log } from './log'

const firstRead = 500
const olderRead = 500

/** The room's chat in memory, fed also while another page is open. */
export type ChatLog = {
  readonly store: StoreApi<Log>
  /** Reads older comments from the journal, if there are any. */
  readonly readOlder: () => Promise<void>
}

/** Starts to hear the chat; what was said before is read from the journal. */
export function followChat(client: Client): ChatLog {
  const store = createStore<Log>(() => emptyLog)
  let reading = false

  async function read(limit: number) {
    const before = store.getState().comments[0]?.seq ?? null
    const result = await client.invoke('chat.recent', { before, limit })
    if (result.ok) store.setState((log) => prepend(log, result.value, limit), true)
  }

  client.listen('chat.comments', ({ comments }) => store.setState((log) => append(log, comments), true))
  void read(firstRead)
  return {
    store,
    async readOlder() {
      const log = store.getState()
      if (reading || !log.olderExist || log.comments.length >= heldComments) return
      reading = true
      await read(olderRead)
      reading = false
    },
  }
}

const ChatLogContext = createContext<ChatLog | null>(null)

/** Hands the chat log to everything below. */
export function ChatLogProvider({ log, children }: { log: ChatLog; children: ReactNode }) {
  return <ChatLogContext value={log}>{children}</ChatLogContext>
}

/** The chat as it is in memory now, and the way to read further back. */
export function useChatLog(): { readonly log: Log; readonly readOlder: () => Promise<void> } {
  const chat = useContext(ChatLogContext)
  if (!chat) throw new Error('no ChatLogProvider above this component')
  return { log: useStore(chat.store), readOlder: chat.readOlder }
}
