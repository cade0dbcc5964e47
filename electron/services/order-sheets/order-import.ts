import type { CallInput, CallOutput } from '@shared/contract'
import type { ImportMapping, OpenedSheet, RowMend, SheetReview } from '@shared/contract/order-sheets'
import { guessMapping, headersKey, missingFields } from '@shared/domain/sheets/import-mapping'
import { createProductFinder, type ProductFinder } from '@shared/domain/sheets/product-finder'
import { rowWarnings, type ImportedOrder, type ReadOrder } from '@shared/domain/sheets/read-orders'
import { FieldcastError } from '@shared/errors'
import type { Clock, Ids, OrderSheetReader, Store } from '../ports'
import type { Touched, Workbench } from '../workbench'
import { OpenSheet } from './open-sheet'
import type { OrderMaker } from './order-maker'

/** How many rows of a list are shown for choosing its columns. */
const sampleRows = 5
/** How many orders are made in one transaction, and taken back by one undo; the window stays alive between them. */
const ordersAtOnce = 200

/** Brings orders in from a platform's list: one list at a time, each order whole or not at all. */
export class OrderImport {
  private sheet: OpenSheet | null = null

  constructor(
    private readonly store: Store,
    private readonly bench: Workbench,
    private readonly maker: OrderMaker,
    private readonly readSheet: OrderSheetReader,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  async open({ bytes }: CallInput<'orderSheets.open'>): Promise<OpenedSheet> {
    const { encoding, headers, rows } = await this.readSheet(bytes)
    const kept = this.store.imports.mapping(headersKey(headers))
    const mapping = kept ?? guessMapping(headers)
    const sheet = new OpenSheet(this.ids.next(), headers, rows, mapping)
    this.sheet = sheet
    const sample = rows.flatMap(({ cells }) => (cells === null ? [] : [[...cells]])).slice(0, sampleRows)
    return {
      id: sheet.id,
      encoding,
      headers: [...headers],
      rowCount: rows.length,
      sample,
      mapping: copyOf(mapping),
      kept: kept !== null,
    }
  }

  setMapping({ id, mapping }: CallInput<'orderSheets.setMapping'>): SheetReview {
    const sheet = this.get(id)
    sheet.mapping = mapping
    this.store.transaction(() =>
      this.store.imports.keepMapping(headersKey(sheet.headers), mapping, this.clock.now()),
    )
    return this.readAgain(sheet)
  }

  /** Puts a row right, or leaves it out; its order is ready again if nothing else is wrong with it. */
  mend(id: string, line: number, mend: RowMend): SheetReview {
    const sheet = this.get(id)
    sheet.mends.set(line, mergedMend(sheet.mends.get(line), mend))
    return this.readAgain(sheet)
  }

  review(id: string): SheetReview {
    return this.reviewOf(this.get(id), this.finder(this.get(id)))
  }

  /** Makes the next orders that are ready, in one transaction; one that cannot be made waits with its reason. */
  takeIn(id: string, showId: string): CallOutput<'orderSheets.takeIn'> {
    const sheet = this.get(id)
    if (!this.store.shows.get(showId)) throw new FieldcastError('not_found', 'no such show')
    const next = sheet.next(ordersAtOnce)
    const outcomes = this.bench.change((touched) => {
      touched.does('imported')
      return next.map((read) => [read.key, this.takeOne(touched, showId, read)] as const)
    })
    for (const [key, outcome] of outcomes) sheet.settle(key, outcome)
    const made = outcomes.filter(([, outcome]) => outcome === 'made').length
    return { made, left: sheet.readyOrders.length }
  }

  close(id: string): void {
    if (this.sheet?.id === id) this.sheet = null
  }

  private takeOne(
    touched: Touched,
    showId: string,
    { order }: ReadOrder,
  ): Parameters<OpenSheet['settle']>[1] {
    if (order === null) throw new Error('an order that is not ready was to be made')
    if (this.store.imports.orderOf(order.platform, order.externalNumber) !== null) return 'already'
    try {
      this.bench.attempt(touched, () => {
        this.maker.make(touched, showId, order)
      })
      return 'made'
    } catch (error) {
      if (!(error instanceof FieldcastError) || error.code !== 'out_of_stock') throw error
      return { short: this.shortOf(order) }
    }
  }

  /** Which of an order's products was not there any more. */
  private shortOf({ lines }: ImportedOrder): {
    productId: string
    name: string
    left: number
    asked: number
  } {
    for (const { productId, quantity } of lines) {
      const product = this.store.products.get(productId)
      if (product && product.available < quantity)
        return { productId, name: product.name, left: Math.max(0, product.available), asked: quantity }
    }
    throw new Error('an order was refused for stock that is there')
  }

  private readAgain(sheet: OpenSheet): SheetReview {
    const finder = this.finder(sheet)
    sheet.read(finder)
    sheet.forgetRefusals()
    for (const key of sheet.unsettled)
      if (this.store.imports.orderOf(sheet.mapping.platform, key) !== null) sheet.settle(key, 'already')
    return this.reviewOf(sheet, finder)
  }

  private reviewOf(sheet: OpenSheet, finder: ProductFinder): SheetReview {
    if (missingFields(sheet.mapping).length > 0)
      throw new FieldcastError('invalid_input', 'a column is missing')
    const ready = sheet.readyOrders
    const blocked = sheet.blocked(finder)
    const counted = rowWarnings.map(
      (warning) => [warning, ready.filter(({ warnings }) => warnings.includes(warning)).length] as const,
    )
    return {
      ready: ready.length,
      made: sheet.count('made'),
      already: sheet.count('already'),
      closed: sheet.countStanding('closed'),
      sent: sheet.countStanding('sent'),
      blocked: blocked.orders,
      rows: blocked.rows,
      products: sheet.products(finder),
      warnings: warningCounts(new Map(counted)),
    }
  }

  private finder({ mapping }: OpenSheet): ProductFinder {
    const products = this.store.products.list().filter(({ archived }) => !archived)
    return createProductFinder(products, mapping.products)
  }

  private get(id: string): OpenSheet {
    if (this.sheet?.id !== id) throw new FieldcastError('not_found', 'that list is not open any more')
    return this.sheet
  }
}

/** What was put right before stays right. */
function mergedMend(before: RowMend | undefined, now: RowMend): RowMend {
  return {
    number: now.number ?? before?.number ?? null,
    productId: now.productId ?? before?.productId ?? null,
    quantity: now.quantity ?? before?.quantity ?? null,
    name: now.name ?? before?.name ?? null,
    phone: now.phone ?? before?.phone ?? null,
    address: now.address ?? before?.address ?? null,
    leaveOut: now.leaveOut,
  }
}

function warningCounts(counts: ReadonlyMap<string, number>): SheetReview['warnings'] {
  const of = (warning: (typeof rowWarnings)[number]) => counts.get(warning) ?? 0
  return {
    address_missing: of('address_missing'),
    phone_missing: of('phone_missing'),
    phone_damaged: of('phone_damaged'),
    recipient_masked: of('recipient_masked'),
    amount_differs: of('amount_differs'),
    amount_unreadable: of('amount_unreadable'),
    time_unreadable: of('time_unreadable'),
  }
}

function copyOf({ columns, products, ...rest }: ReturnType<typeof guessMapping>): ImportMapping {
  return { ...rest, columns: { ...columns }, products: { ...products } }
}
