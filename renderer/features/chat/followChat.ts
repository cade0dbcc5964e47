import { noFilter, type ChatFilter, type Mutes } from '@shared/contract/chat-panel'
import type { Comment } from '@shared/contract/chat'
import { filterTest, muteTest } from '@shared/domain/chat-filter'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Client } from '../../api/client'
import type { StateStore } from '../../api/state/stateStore'
import { append, emptyLog, heldComments, prepend, type Log } from './log'

/** Comments asked for at a time, and how many a fresh list wants before it is content. */
const page = 500
/** How often the journal is asked in a row for comments that are rare, before the person scrolls for more. */
const looksInARow = 20
/** Claims come a moment after their comment, and often many at once, in milliseconds. */
const claimsSettleMs = 300

/** The list of comments as the host wants it: what passes the filter and is not muted. */
export type ChatView = {
  readonly log: Log
  readonly filter: ChatFilter
  /** Being looked for in the journal. */
  readonly looking: boolean
}

/** The room's chat in memory, fed also while another page is open. */
export type ChatLog = {
  readonly store: StoreApi<ChatView>
  /** Reads older comments from the journal, if there are any. */
  readonly readOlder: () => Promise<void>
  /** Shows only what passes. */
  readonly setFilter: (filter: Partial<ChatFilter>) => void
}

/** Starts to hear the chat; what was said before is read from the journal. */
export function followChat(client: Client, state: StateStore): ChatLog {
  const store = createStore<ChatView>(() => ({ log: emptyLog, filter: noFilter, looking: false }))
  /** Where the journal is gone on with; null where its beginning was reached. */
  let next: number | null = null
  /** Which list this is: an answer to an earlier one comes too late. */
  let edition = 0
  let mutes: Mutes | null = null
  let passes: (comment: Comment) => boolean = () => true
  let claimsTimer: ReturnType<typeof setTimeout> | null = null

  const asksOfClaims = () => {
    const { filter } = store.getState()
    return filter.claimsOnly || filter.productId !== null
  }
  const setLog = (change: (log: Log) => Log) => {
    const { log } = store.getState()
    const changed = change(log)
    if (changed !== log) store.setState({ log: changed })
  }

  async function look(before: number | null, wanted: number): Promise<void> {
    const mine = edition
    let at = before
    let found = 0
    store.setState({ looking: true })
    for (let asked = 0; asked < looksInARow && found < wanted; asked += 1) {
      const { filter } = store.getState()
      const result = await client.invoke('chat.find', { filter, before: at, limit: page })
      if (mine !== edition) return
      if (!result.ok) break
      const shown = result.value.comments.filter(passes)
      found += shown.length
      at = next = result.value.next
      setLog((log) => prepend(log, shown, at !== null))
      if (at === null) break
    }
    store.setState({ looking: false })
  }

  function begin(): void {
    edition += 1
    const { filter } = store.getState()
    const wanted = filterTest(filter)
    const muted = muteTest(mutes ?? { words: [], users: [] })
    passes = (comment) => wanted(comment) && !muted(comment)
    store.setState({ log: emptyLog })
    void look(null, page)
  }

  client.listen('chat.comments', ({ comments }) => {
    // Whether they ask for something is known a moment later.
    if (asksOfClaims()) return
    setLog((log) => append(log, comments.filter(passes)))
  })
  client.listen('chat.journalChanged', begin)
  let claims = state.getState().view?.claims
  state.subscribe(({ view }) => {
    if (!view) return
    if (view.panel.mutes !== mutes && JSON.stringify(view.panel.mutes) !== JSON.stringify(mutes)) {
      mutes = view.panel.mutes
      begin()
    }
    if (view.claims === claims) return
    claims = view.claims
    if (asksOfClaims()) claimsTimer ??= setTimeout(() => void afterClaims(), claimsSettleMs)
  })
  async function afterClaims(): Promise<void> {
    claimsTimer = null
    const mine = edition
    const { filter } = store.getState()
    if (!asksOfClaims()) return
    const result = await client.invoke('chat.find', { filter, before: null, limit: page })
    if (mine !== edition || !result.ok) return
    const found = result.value.comments.filter(passes)
    const { comments } = store.getState().log
    const last = comments.at(-1)?.seq ?? 0
    const held = new Set(comments.slice(-page).map(({ seq }) => seq))
    // Something said earlier was read anew: the list is made anew with it in its place.
    const between = found.some(({ seq }) => seq > (comments[0]?.seq ?? 0) && seq < last && !held.has(seq))
    if (between) begin()
    else setLog((log) => append(log, found))
  }

  return {
    store,
    async readOlder() {
      const { log, looking } = store.getState()
      if (looking || next === null || log.comments.length >= heldComments) return
      await look(next, page)
    },
    setFilter(change) {
      store.setState(({ filter }) => ({ filter: { ...filter, ...change } }))
      begin()
    },
  }
}
