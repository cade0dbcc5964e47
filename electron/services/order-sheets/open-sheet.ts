import type { BlockedRow, SheetProduct } from '@shared/contract/order-sheets'
import type { ImportMapping } from '@shared/domain/sheets/import-mapping'
import { rowFields, type RowMend, type SheetRow } from '@shared/domain/sheets/import-row'
import { productKey, type ProductFinder } from '@shared/domain/sheets/product-finder'
import { productWords, readOrders, type ReadOrder, type RowProblem } from '@shared/domain/sheets/read-orders'

/** Most rows that are told of at once; the others come when these are mended. */
const mostTold = 200

/** What was short when an order was refused. */
export type Short = {
  readonly productId: string
  readonly name: string
  readonly left: number
  readonly asked: number
}

/** What became of an order of a list. */
type Outcome = 'made' | 'already' | { readonly short: Short }

/** A platform's list while the host works on it: its rows, how they are read, and what became of its orders. */
export class OpenSheet {
  readonly mends = new Map<number, RowMend>()
  private orders: readonly ReadOrder[] = []
  private readonly outcomes = new Map<string, Outcome>()
  /** Up to where the orders were gone through. */
  private cursor = 0
  private readonly byLine: ReadonlyMap<number, SheetRow>

  constructor(
    readonly id: string,
    readonly headers: readonly string[],
    readonly rows: readonly SheetRow[],
    public mapping: ImportMapping,
  ) {
    this.byLine = new Map(rows.map((row) => [row.line, row]))
  }

  /** Reads all rows anew, as after another mapping or a mend. */
  read(finder: ProductFinder): void {
    this.orders = readOrders(this.rows, this.mapping, finder, this.mends)
    this.cursor = 0
  }

  /** The next orders to be made, at most so many. */
  next(most: number): readonly ReadOrder[] {
    const next: ReadOrder[] = []
    for (; this.cursor < this.orders.length && next.length < most; this.cursor++) {
      const order = this.orders[this.cursor]
      if (order && this.isReady(order)) next.push(order)
    }
    return next
  }

  settle(key: string, outcome: Outcome): void {
    this.outcomes.set(key, outcome)
  }

  /** Everything but what was made here gets another chance: a row was mended, stock came back, a mapping changed. */
  forgetRefusals(): void {
    for (const [key, outcome] of this.outcomes) if (outcome !== 'made') this.outcomes.delete(key)
  }

  /** Whether an order would be made now. */
  isReady({ key, order, standing }: ReadOrder): boolean {
    return order !== null && !this.outcomes.has(key) && (standing !== 'sent' || this.mapping.takeSent)
  }

  /** The numbers of the orders of which nothing is known yet. */
  get unsettled(): readonly string[] {
    return this.orders.map(({ key }) => key).filter((key) => !this.outcomes.has(key))
  }

  get readyOrders(): readonly ReadOrder[] {
    return this.orders.filter((order) => this.isReady(order))
  }

  count(outcome: 'made' | 'already'): number {
    return this.orders.filter(({ key }) => this.outcomes.get(key) === outcome).length
  }

  /** Orders that the platform says are cancelled, paid back or on their way, and that stay out. */
  countStanding(standing: 'closed' | 'sent'): number {
    return this.orders.filter(
      (order) =>
        order.standing === standing &&
        !this.outcomes.has(order.key) &&
        (standing === 'closed' || !this.mapping.takeSent),
    ).length
  }

  /** Orders that wait for the host, and their rows. */
  blocked(finder: ProductFinder): { readonly orders: number; readonly rows: BlockedRow[] } {
    const waiting = this.orders.flatMap((order) => {
      if (order.standing === 'sent' && !this.mapping.takeSent) return []
      const problems = this.problemsOf(order, finder)
      return problems.length > 0 ? [{ order, problems }] : []
    })
    const rows = waiting
      .flatMap(({ order, problems }) => problems.map((problem) => ({ order, problem })))
      .sort((one, other) => one.problem.line - other.problem.line)
      .slice(0, mostTold)
    return {
      orders: waiting.length,
      rows: rows.map(({ order, problem }) => this.tell(order, problem, finder)),
    }
  }

  /** The platform's products in this list, those that nothing was found for first. */
  products(finder: ProductFinder): SheetProduct[] {
    const products = new Map<string, SheetProduct>()
    for (const { line, cells } of this.rows) {
      if (cells === null) continue
      const words = productWords(rowFields(line, cells, this.mapping, undefined))
      const key = productKey(words)
      const known = products.get(key)
      if (known) known.rows++
      else if (words.product !== '' || words.code !== '') {
        const found = finder.find(words)
        products.set(key, { key, ...words, rows: 1, found, suggestion: found ? null : finder.suggest(words) })
      }
    }
    return [...products.values()].sort(
      (one, other) => Number(one.found !== null) - Number(other.found !== null) || other.rows - one.rows,
    )
  }

  private problemsOf(order: ReadOrder, finder: ProductFinder): readonly RowProblem[] {
    const outcome = this.outcomes.get(order.key)
    if (outcome === 'made' || outcome === 'already') return []
    if (outcome === undefined) return order.problems
    const line = this.lineOf(order, outcome.short.productId, finder)
    const value = String(outcome.short.asked)
    return [{ line, field: 'quantity', reason: 'out_of_stock', value }]
  }

  private lineOf(order: ReadOrder, productId: string, finder: ProductFinder): number {
    const own = order.lines.find((line) => {
      const cells = this.byLine.get(line)?.cells
      if (!cells) return false
      const row = rowFields(line, cells, this.mapping, this.mends.get(line))
      return (row.productId ?? finder.find(productWords(row))?.productId) === productId
    })
    return own ?? order.lines[0] ?? 0
  }

  private tell(
    order: ReadOrder,
    { line, field, reason, value }: RowProblem,
    finder: ProductFinder,
  ): BlockedRow {
    const outcome = this.outcomes.get(order.key)
    const fields = rowFields(line, this.byLine.get(line)?.cells ?? [], this.mapping, this.mends.get(line))
    const words = productWords(fields)
    return {
      line,
      field,
      reason,
      value,
      number: order.key.startsWith('#') ? '' : order.key,
      short: typeof outcome === 'object' ? outcome.short : null,
      now: {
        product: [words.product || words.code, words.spec].filter((text) => text !== '').join(' · '),
        productId: fields.productId ?? finder.find(words)?.productId ?? null,
        quantity: fields.field('quantity'),
        name: fields.field('name'),
        phone: typeof fields.phone === 'string' ? fields.phone : '',
        address: fields.address,
      },
    }
  }
}
