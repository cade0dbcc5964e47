import type { CallInput, CallOutput } from '@shared/contract'
import type { Claim } from '@shared/contract/claims'
import type { Product } from '@shared/contract/products'
import {
  planBuy,
  planCancel,
  planChange,
  type HeldLine,
  type LinePlan,
} from '@shared/domain/orders/order-lines'
import { FieldcastError, type ErrorCode } from '@shared/errors'
import { isOpen } from '@shared/domain/orders/order-state'
import type { OrderBook } from '../orders/order-book'
import type { WaitingLine } from '../orders/waiting-line'
import type { Clock, Ids, Store } from '../ports'
import type { Touched, Workbench } from '../workbench'

type Edit = CallInput<'claims.accept'>['edit']

/** The tray: what comments ask for becomes orders, or does not; each decision can be taken back. */
export class Claims {
  constructor(
    private readonly store: Store,
    private readonly bench: Workbench,
    private readonly book: OrderBook,
    private readonly line: WaitingLine,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Accepts a claim as it is or as edited; its stock is reserved in the same transaction. */
  accept(id: string, edit: Edit): Claim {
    return this.bench.change((touched) => {
      touched.does('claim_accepted')
      this.acceptWithin(touched, this.waiting(id), edit)
      return this.get(id)
    })
  }

  reject(id: string): Claim {
    return this.bench.change((touched) => {
      this.waiting(id)
      this.store.claims.reject(id, this.clock.now())
      touched.claims.add(id)
      return this.get(id)
    })
  }

  /** Accepts all that are certain, oldest first; those that cannot be stay in the tray and say why. */
  acceptAllCertain(): CallOutput<'claims.acceptAllCertain'> {
    return this.bench.change((touched) => {
      touched.does('claim_accepted')
      const showId = this.store.shows.currentId()
      const ids = showId === null ? [] : this.store.claims.waitingCertainIds(showId)
      const accepted = ids.filter((id) => this.acceptIfPossible(touched, id)).length
      return { accepted, left: ids.length - accepted }
    })
  }

  /** Accepts a claim inside the caller's transaction; false, with the problem kept on it, when it cannot be. */
  acceptIfPossible(touched: Touched, id: string): boolean {
    touched.claims.add(id)
    if (this.get(id).problem === 'buyer_blacklisted') return false
    try {
      touched.does('claim_accepted', 'rule')
      this.bench.attempt(touched, () => {
        const claim = this.waiting(id)
        this.mustNotJumpTheLine(claim)
        this.acceptWithin(touched, claim, null)
      })
      return true
    } catch (error) {
      const problem = error instanceof FieldcastError ? problemOf(error.code) : undefined
      if (problem === undefined) throw error
      this.store.claims.setProblem(id, problem)
      return false
    }
  }

  /**
   * Takes a decision back; the claim waits again as it was asked. What happened to the same lines since stays:
   * only this claim's difference is undone. Throws claim_cannot_undo when that would leave less than nothing,
   * or needs stock that is gone.
   */
  undo(id: string): Claim {
    return this.bench.change((touched) => {
      touched.does('claim_undone', 'host', this.acceptedBy(id))
      this.undoWithin(touched, id)
      return this.get(id)
    })
  }

  /** The same inside the caller's transaction. */
  undoWithin(touched: Touched, id: string): void {
    const { state, showId } = this.get(id)
    this.mustBeCurrent(showId)
    if (state === 'accepted') this.undoEffects(touched, id)
    if (state !== 'waiting') this.store.claims.reopen(id, null)
    touched.claims.add(id)
  }

  /** Files a claim that only a person could read out of a comment; one that exists waits again with that quantity. */
  makeFromComment({ seq, productId, quantity }: CallInput<'claims.makeFromComment'>): Claim {
    return this.bench.change((touched) => {
      const comment = this.store.comments.get(seq)
      if (!comment) throw new FieldcastError('not_found', 'no such comment')
      const showId = comment.showId ?? this.store.shows.live()?.id
      if (showId === undefined) throw new FieldcastError('show_not_live')
      this.mustBeCurrent(showId)
      if (this.product(productId).archived) throw new FieldcastError('product_archived')
      const known = this.store.claims.byComment(seq, productId, 'buy')
      if (known?.state === 'accepted') throw new FieldcastError('claim_already_decided')
      const id = known?.id ?? this.ids.next()
      const ask = { intent: 'buy', unit: null, confidence: 'certain', reason: null, span: null } as const
      if (known) this.store.claims.reopen(id, { quantity })
      else this.store.claims.add({ id, showId, commentSeq: seq, productId, quantity, ...ask })
      touched.claims.add(id)
      return this.get(id)
    })
  }

  private acceptWithin(touched: Touched, claim: Claim, edit: Edit): void {
    this.mustBeCurrent(claim.showId)
    const product = this.product(edit?.productId ?? claim.productId)
    if (product.archived && claim.intent !== 'cancel') throw new FieldcastError('product_archived')
    const quantity = claim.intent === 'cancel' ? null : (edit?.quantity ?? claim.quantity)
    const orderId = this.book.orderOf(touched, claim.showId, claim)
    const plan = planOf(claim.intent, quantity, product, this.store.orders.linesOf(orderId, product.id))
    if (!plan) throw new FieldcastError('no_such_order_line')
    const effects = this.book.carryOut(touched, orderId, product.id, plan)
    this.store.claims.accept(claim.id, { productId: product.id, quantity }, orderId, this.clock.now())
    this.store.claims.keepEffects(
      claim.id,
      effects.filter(({ before, after }) => before !== after),
    )
    this.book.sayClaim(touched, orderId, claim.id)
    touched.claims.add(claim.id)
  }

  /** What came back belongs to those who asked before; a person may decide otherwise, a rule may not. */
  private mustNotJumpTheLine({ intent, showId, productId, quantity, id }: Claim): void {
    if (intent !== 'buy' || quantity === null) return
    const left = this.line.leftFor(showId, productId, id)
    if (left !== null && quantity > left)
      throw new FieldcastError('out_of_stock', 'others wait for it', { left })
  }

  /** The place of the action that accepted a claim and nothing else, or null. */
  private acceptedBy(id: string): number | null {
    const orderId = this.get(id).orderId
    const action = orderId === null ? null : this.store.actions.lastWith(orderId, 'claim', id)
    return action?.effects.filter(({ field }) => field === 'claim').length === 1 ? action.seq : null
  }

  private undoEffects(touched: Touched, id: string): void {
    for (const { lineId, before, after } of this.store.claims.effects(id)) {
      const line = this.book.line(lineId)
      if (!isOpen(line.orderState) && line.orderState !== 'cancelled')
        throw new FieldcastError('claim_cannot_undo', 'its order is paid or packed')
      const quantity = line.quantity - (after - before)
      if (quantity < 0)
        throw new FieldcastError('claim_cannot_undo', 'the line holds less than the claim added')
      try {
        this.book.setQuantity(touched, lineId, quantity)
      } catch (error) {
        if (!(error instanceof FieldcastError) || error.code !== 'out_of_stock') throw error
        throw new FieldcastError('claim_cannot_undo', error.message, error.details)
      }
    }
  }

  /** Order numbers run without gaps in a show, and a parcel may be on its way: an earlier show's claims are closed. */
  private mustBeCurrent(showId: string): void {
    if (showId !== this.store.shows.currentId()) throw new FieldcastError('show_not_live')
  }

  private get(id: string): Claim {
    const claim = this.store.claims.get(id)
    if (!claim) throw new FieldcastError('not_found', 'no such claim')
    return claim
  }

  private waiting(id: string): Claim {
    const claim = this.get(id)
    if (claim.state !== 'waiting') throw new FieldcastError('claim_already_decided')
    return claim
  }

  private product(id: string): Product {
    const product = this.store.products.get(id)
    if (!product) throw new FieldcastError('not_found', 'no such product')
    return product
  }
}

function planOf(
  intent: Claim['intent'],
  quantity: number | null,
  product: Product,
  lines: readonly HeldLine[],
): LinePlan | null {
  if (intent === 'cancel') return planCancel(lines)
  if (quantity === null) throw new FieldcastError('claim_needs_quantity')
  return intent === 'buy' ? planBuy(lines, product, quantity) : planChange(lines, product, quantity)
}

/** The problem that a claim left in the tray shows; null for one that only wants a quantity, undefined for a real failure. */
function problemOf(code: ErrorCode): Claim['problem'] | undefined {
  if (code === 'out_of_stock' || code === 'product_archived') return code
  if (code === 'no_such_order_line') return 'nothing_to_change'
  return code === 'claim_needs_quantity' ? null : undefined
}
