import { createContext, useContext, useMemo, useState, type ReactNode } from 'react'
import { TypeOrderDialog } from '../typing/TypeOrderDialog'
import { type Act } from './acts'
import { CancelDialog } from './CancelDialog'
import { LongerDialog } from './LongerDialog'
import { PaymentDialog } from './PaymentDialog'
import { RefundDialog } from './RefundDialog'
import { RefusedDialog } from './RefusedDialog'
import { useMoveOrders, type Moved, type Moving } from './useMoveOrders'
import { useOrderKeys } from './useOrderKeys'

/** What can be done to orders anywhere on their page; what needs an answer asks for it first. */
export type OrderActs = {
  /** Settles when it is done or was thought better of. */
  readonly run: (act: Act, ids: readonly string[]) => Promise<void>
  /** Asks how much longer unpaid orders are waited for. */
  readonly waitLonger: (ids: readonly string[]) => Promise<void>
  readonly typeOrder: () => void
}

type Asked = {
  readonly kind: 'pay' | 'refund' | 'cancel' | 'longer'
  readonly ids: readonly string[]
  /** Settles the act that asks. */
  readonly settle: () => void
}
type Open = Asked | { readonly kind: 'type' } | ({ readonly kind: 'refused' } & Moved) | null

const ActsContext = createContext<OrderActs | null>(null)

/** What can be done to orders here. */
export function useOrderActs(): OrderActs {
  const acts = useContext(ActsContext)
  if (!acts) throw new Error('no OrderActsProvider above this component')
  return acts
}

/** Hands the acts on orders to everything below, and holds the dialogs they ask in and the keys of the page. */
export function OrderActsProvider({ children }: { readonly children: ReactNode }) {
  const [open, setOpen] = useState<Open>(null)
  const move = useMoveOrders()
  const actOn = useMemo(
    () =>
      async (act: Act, ids: readonly string[], how?: Moving): Promise<boolean> => {
        const moved = await move(act, ids, how)
        // The dialog stays, to be tried again.
        if (moved === null) return false
        setOpen(moved.refused.length > 0 ? { kind: 'refused', ...moved } : null)
        return true
      },
    [move],
  )
  const acts = useMemo<OrderActs>(() => {
    const ask = (kind: Asked['kind'], ids: readonly string[]) =>
      new Promise<void>((settle) => setOpen({ kind, ids, settle }))
    return {
      run: async (act, ids) => {
        // One is taken back as quickly as it is cancelled; before many are cancelled the host is asked.
        if (act === 'pay' || act === 'refund' || (act === 'cancel' && ids.length > 1)) await ask(act, ids)
        else await actOn(act, ids)
      },
      waitLonger: (ids) => ask('longer', ids),
      typeOrder: () => setOpen({ kind: 'type' }),
    }
  }, [actOn])
  useOrderKeys(acts.typeOrder)

  const close = () => {
    if (open && 'settle' in open) open.settle()
    setOpen(null)
  }
  const answer = async (act: Act, { ids, settle }: Asked, how?: Moving) => {
    if (await actOn(act, ids, how)) settle()
  }
  return (
    <ActsContext value={acts}>
      {children}
      {open?.kind === 'pay' && (
        <PaymentDialog
          ids={open.ids}
          onPaid={(payment) => answer('pay', open, { payment })}
          onClose={close}
        />
      )}
      {open?.kind === 'refund' && (
        <RefundDialog
          count={open.ids.length}
          onRefunded={(restock) => answer('refund', open, { restock })}
          onClose={close}
        />
      )}
      {open?.kind === 'cancel' && (
        <CancelDialog count={open.ids.length} onConfirm={() => answer('cancel', open)} onClose={close} />
      )}
      {open?.kind === 'longer' && <LongerDialog ids={open.ids} onClose={close} />}
      {open?.kind === 'refused' && (
        <RefusedDialog moved={open.moved} refused={open.refused} onClose={close} />
      )}
      {open?.kind === 'type' && <TypeOrderDialog onClose={close} />}
    </ActsContext>
  )
}
