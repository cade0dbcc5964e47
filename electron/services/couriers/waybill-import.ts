import type { CallInput, CallOutput } from '@shared/contract'
import type { WaybillList, WaybillReview } from '@shared/contract/couriers'
import { mostRowsTold } from '@shared/contract/couriers'
import { matchWaybills, type MatchedRow, type RowMatch } from '@shared/domain/couriers/match-waybills'
import { canMatch, guessWaybillColumns } from '@shared/domain/couriers/waybill-columns'
import { readWaybillRow } from '@shared/domain/couriers/waybill-row'
import { mayMove } from '@shared/domain/orders/order-state'
import type { SheetRow } from '@shared/domain/sheets/import-row'
import { FieldcastError } from '@shared/errors'
import type { OrderBook } from '../orders/order-book'
import type { Ids, OrderSheetReader } from '../ports'
import type { Touched, Workbench } from '../workbench'
import type { CourierDesk } from './courier-desk'

/** How many rows of a list are shown for choosing its columns. */
const sampleRows = 5

/** A courier's list while the host looks at it. */
type OpenList = {
  readonly id: string
  readonly showId: string
  readonly rows: readonly SheetRow[]
  /** How it was read last; null until it was. */
  readonly how: Pick<CallInput<'waybills.review'>, 'columns' | 'courier'> | null
}

/** What goes onto a parcel's orders. */
type Wanted = { readonly parcelId: string; readonly courier: string; readonly waybill: string }

/** Brings the numbers that a courier gave back to the parcels they belong to. */
export class WaybillImport {
  private list: OpenList | null = null

  constructor(
    private readonly desk: Pick<CourierDesk, 'parcels'>,
    private readonly bench: Workbench,
    private readonly book: Pick<OrderBook, 'get' | 'setWaybill' | 'setState'>,
    private readonly readSheet: OrderSheetReader,
    private readonly ids: Ids,
  ) {}

  async open({ showId, bytes }: CallInput<'waybills.open'>): Promise<WaybillList> {
    const { headers, rows } = await this.readSheet(bytes)
    const id = this.ids.next()
    this.list = { id, showId, rows, how: null }
    const sample = rows.flatMap(({ cells }) => (cells === null ? [] : [[...cells]])).slice(0, sampleRows)
    return {
      id,
      headers: [...headers],
      rowCount: rows.length,
      sample,
      columns: { ...guessWaybillColumns(headers) },
    }
  }

  review({ id, columns, courier }: CallInput<'waybills.review'>): WaybillReview {
    if (!canMatch(columns)) throw new FieldcastError('invalid_input', 'a column is missing')
    this.list = { ...this.get(id), how: { columns, courier } }
    const matched = this.match(this.list)
    const count = (kind: RowMatch['kind']) => matched.filter(({ match }) => match.kind === kind).length
    return {
      counts: {
        ready: count('ready'),
        already: count('already'),
        other_waybill: count('other_waybill'),
        doubtful: count('doubtful'),
        unmatched: count('unmatched'),
      },
      rows: inOrderOfNeed(matched).slice(0, mostRowsTold).map(told),
    }
  }

  takeIn({ id, choices, ship }: CallInput<'waybills.takeIn'>): CallOutput<'waybills.takeIn'> {
    const list = this.get(id)
    const wanted = wantedOf(this.match(list), new Map(choices.map(({ line, parcelId }) => [line, parcelId])))
    const parcels = new Map(this.desk.parcels(list.showId).map((parcel) => [parcel.id, parcel]))
    return this.bench.change((touched) => {
      touched.does('waybills')
      const done = { parcels: 0, orders: 0, shipped: 0, notShipped: 0 }
      for (const { parcelId, courier, waybill } of wanted) {
        done.parcels++
        for (const order of parcels.get(parcelId)?.orders ?? []) {
          this.write(touched, order.id, { courier: courier || order.courier, waybill })
          done.orders++
          if (!ship) continue
          if (this.ship(touched, order.id)) done.shipped++
          else done.notShipped++
        }
      }
      return done
    })
  }

  close(id: string): void {
    if (this.list?.id === id) this.list = null
  }

  private write(touched: Touched, orderId: string, sending: { courier: string; waybill: string }): void {
    const order = this.book.get(orderId)
    if (order.courier === sending.courier && order.waybill === sending.waybill) return
    this.book.setWaybill(touched, order, sending)
  }

  /** Whether the order is on its way now. */
  private ship(touched: Touched, orderId: string): boolean {
    const order = this.book.get(orderId)
    if (order.state === 'shipped' || order.state === 'done') return true
    if (!mayMove({ state: order.state, paid: order.payment !== null }, 'shipped')) return false
    this.book.setState(touched, order, 'shipped')
    return true
  }

  private match({ showId, rows, how }: OpenList): readonly MatchedRow[] {
    if (how === null) throw new FieldcastError('invalid_input', 'the list was not looked at')
    return matchWaybills(
      rows.map((row) => readWaybillRow(row, how.columns, how.courier)),
      this.desk.parcels(showId),
    )
  }

  private get(id: string): OpenList {
    if (this.list?.id !== id) throw new FieldcastError('not_found', 'that list is not open any more')
    return this.list
  }
}

/** What is written: rows that are ready, and those for which the host chose one of the parcels that they may be. */
function wantedOf(matched: readonly MatchedRow[], choices: ReadonlyMap<number, string>): readonly Wanted[] {
  const wanted = new Map<string, Wanted>()
  for (const { row, match } of matched) {
    const parcelId = parcelFor(match, choices.get(row.line))
    if (parcelId === null) continue
    const before = wanted.get(parcelId)
    if (before && before.waybill !== row.waybill)
      throw new FieldcastError('invalid_input', 'two waybills were chosen for one parcel')
    wanted.set(parcelId, { parcelId, courier: row.courier, waybill: row.waybill })
  }
  return [...wanted.values()]
}

function parcelFor(match: RowMatch, chosen: string | undefined): string | null {
  if (match.kind === 'ready') return match.parcelId
  if (chosen === undefined || match.kind === 'already') return null
  const possible =
    match.kind === 'doubtful' ? match.candidates : match.kind === 'other_waybill' ? [match.parcelId] : []
  if (!possible.includes(chosen)) throw new FieldcastError('invalid_input', 'no parcel that the row may be')
  return chosen
}

const need = { doubtful: 0, other_waybill: 1, unmatched: 2, ready: 3, already: 4 } as const satisfies Record<
  RowMatch['kind'],
  number
>

function inOrderOfNeed(matched: readonly MatchedRow[]): readonly MatchedRow[] {
  return [...matched].sort(
    (one, other) => need[one.match.kind] - need[other.match.kind] || one.row.line - other.row.line,
  )
}

function told({ row, match }: MatchedRow): WaybillReview['rows'][number] {
  const { line, waybill, courier, numbers, name, phone } = row
  return {
    line,
    waybill,
    courier,
    said: { numbers: [...numbers], name, phone },
    match: match.kind === 'doubtful' ? { ...match, candidates: [...match.candidates] } : match,
  }
}
