import { createContext, useContext, type ReactNode } from 'react'
import type { Client } from './client'
import type { StateStore } from './state/stateStore'
import type { WindowStore } from './windowStore'

/** What every component may reach: made once in main.tsx. */
export type Desk = { readonly client: Client; readonly state: StateStore; readonly window: WindowStore }

const DeskContext = createContext<Desk | null>(null)

/** Hands the desk to everything below. */
export function DeskProvider({ desk, children }: { desk: Desk; children: ReactNode }) {
  return <DeskContext value={desk}>{children}</DeskContext>
}

/** The desk this component stands on. */
export function useDesk(): Desk {
  const desk = useContext(DeskContext)
  if (!desk) throw new Error('no DeskProvider above this component')
  return desk
}
