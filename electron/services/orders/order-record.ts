import type { OrderAction } from '@shared/contract/order-desk'
import type { Clock, StatePublisher, Store } from '../ports'
import type { Touched } from '../workbench'

/** So many actions of the host can be taken back, since the start. */
const undoable = 50

/** Writes down what was done to orders, and knows what would be undone next. */
export class OrderRecord {
  private readonly since: number

  constructor(
    private readonly store: Store,
    private readonly state: StatePublisher,
    private readonly clock: Clock,
  ) {
    this.since = store.actions.newest()
  }

  /** Writes down the work as one action. */
  beforeCommit(touched: Touched): void {
    if (touched.effects.length === 0) return
    const { kind, who, undoes } = touched.act ?? { kind: 'edited', who: 'host', undoes: null }
    this.store.actions.add({ kind, who, undoes, at: this.clock.now() }, touched.effects)
  }

  /** The newest action that can be taken back, or null. */
  next() {
    return this.store.actions.lastToUndo(this.since, undoable)
  }

  /** Tells the windows what would be undone next. */
  publish(): void {
    const action = this.next()
    const ids = new Set(action?.effects.map(({ orderId }) => orderId))
    const [first] = ids
    const number = first === undefined ? undefined : this.store.orders.get(first)?.number
    this.state.set('undo', {
      next:
        action && number !== undefined
          ? { seq: action.seq, kind: action.kind, orders: ids.size, number }
          : null,
    })
  }

  of(orderId: string): OrderAction[] {
    return this.store.actions.ofOrder(orderId)
  }
}
