import type { Claim } from '@shared/contract/claims'
import type { OrderAction, OrderEffect } from '@shared/contract/order-desk'
import type { Overlays } from './picture/overlays'
import type { StatePublisher, Store } from './ports'

/** How many decided claims the tray still shows. */
const decidedShown = 50

type Act = Pick<OrderAction, 'kind' | 'who'> & { readonly undoes: number | null }

/** What a piece of work changed, so that the windows are told once it is on disk. */
export class Touched {
  readonly products = new Set<string>()
  readonly orders = new Set<string>()
  readonly claims = new Set<string>()
  /** Orders whose price may have changed. */
  readonly toPrice = new Set<string>()
  /** What was done to orders, in the order in which it was done. */
  readonly effects: OrderEffect[] = []
  /** What all of it together is called, and whose doing it is. */
  act: Act | null = null
  /** What buyers may call a product, or which products there are, changed. */
  catalogue = false
  /** The show's figures changed. */
  figures = false
  /** Another product is on air, or none. */
  onAir = false
  /** A show started or ended. */
  show = false

  /** Names the work, unless something wider has named it. */
  does(kind: Act['kind'], who: Act['who'] = 'host', undoes: number | null = null): void {
    this.act ??= { kind, who, undoes }
  }
}

/** What must be done before work is on disk: what follows from it belongs to the same transaction. */
export type BeforeCommit = { beforeCommit(touched: Touched): void }

/** The one way to change the data: in a transaction, then on the windows and on the picture. */
export class Workbench {
  /** Counts changes of the catalogue, so that what was made from it can be kept until the next. */
  catalogueRevision = 0

  constructor(
    private readonly store: Store,
    private readonly state: StatePublisher,
    private readonly overlays: Pick<Overlays, 'refresh' | 'dataChanged'>,
    private readonly record: { publish(): void },
    private readonly before: readonly BeforeCommit[],
  ) {}

  /** Runs `work` in one transaction; what it says it touched is published after the commit, not before. */
  change<T>(work: (touched: Touched) => T): T {
    const touched = new Touched()
    const value = this.store.transaction(() => {
      const answer = work(touched)
      for (const follow of this.before) follow.beforeCommit(touched)
      return answer
    })
    if (touched.catalogue) this.catalogueRevision++
    this.publish(touched)
    return value
  }

  /** Runs a part of the work that may fail alone: a throw undoes that part, and what it said it touched. */
  attempt(touched: Touched, work: () => void): void {
    const effects = touched.effects.length
    try {
      this.store.transaction(work)
    } catch (error) {
      touched.effects.length = effects
      throw error
    }
  }

  /** Puts orders before the windows that changed by themselves. */
  publishOrders(ids: readonly string[]): void {
    const touched = new Touched()
    for (const id of ids) touched.orders.add(id)
    this.publish(touched)
  }

  /** Puts everything there is before the windows, as after a start. */
  publishAll(): void {
    this.state.replace('products', this.store.products.list())
    this.publishShow()
    this.record.publish()
  }

  private publish(touched: Touched): void {
    const { products, orders, claims } = this.store
    this.state.put(
      'products',
      present(touched.products, (id) => products.get(id)),
    )
    if (touched.show) this.publishShow()
    else {
      const showId = this.store.shows.currentId()
      const ofShow = <Row extends { showId: string }>(rows: readonly Row[]) =>
        rows.filter((row) => row.showId === showId)
      this.state.put('orders', ofShow(present(touched.orders, (id) => orders.get(id))))
      this.publishClaims(ofShow(present(touched.claims, (id) => claims.get(id))), showId)
      if (touched.figures || touched.onAir) this.state.set('show', { show: this.store.shows.current() })
    }
    // What a rule does is never what would be undone next.
    if (touched.effects.length > 0 && touched.act?.who !== 'rule') this.record.publish()
    if (touched.show || touched.onAir) this.overlays.refresh()
    else this.overlays.dataChanged(touched)
  }

  private publishShow(): void {
    const show = this.store.shows.current()
    this.state.set('show', { show })
    this.state.replace('orders', show ? this.store.orders.list(show.id) : [])
    const { claims } = this.store
    const rows = show ? [...claims.waiting(show.id), ...claims.decided(show.id, decidedShown, 0)] : []
    this.state.replace(
      'claims',
      rows.sort((one, other) => one.commentSeq - other.commentSeq),
    )
  }

  /** Each decision pushes another out of the last fifty; each undone one lets another back in. */
  private publishClaims(changed: readonly Claim[], showId: string | null): void {
    if (changed.length === 0 || showId === null) return
    const beyond = this.store.claims.decided(showId, changed.length, decidedShown)
    const gone = new Set(beyond.map(({ id }) => id))
    const last = this.store.claims.decided(showId, changed.length, Math.max(0, decidedShown - changed.length))
    const shown = new Map([...last, ...changed].map((claim) => [claim.id, claim]))
    this.state.put(
      'claims',
      [...shown.values()].filter(({ id }) => !gone.has(id)),
    )
    this.state.remove('claims', [...gone])
  }
}

function present<Row>(ids: Iterable<string>, read: (id: string) => Row | null): Row[] {
  return [...ids].map(read).filter((row) => row !== null)
}
