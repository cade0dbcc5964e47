import type { Order, OrderLine, Sending } from '@shared/contract/orders'
import type { Parcel, ParcelLine } from '@shared/contract/packing'
import type { Product } from '@shared/contract/products'
import { mergeLines, parcelRecipient } from '@shared/domain/orders/parcels'
import { gramsOf, shareOut, type Coldness } from '@shared/domain/packing/boxes'
import type { StoredParcel } from '../ports'

/** A buyer's parcels with what their orders say now; together they hold and cost exactly what was ordered. */
export function parcelsOfBuyer(
  showId: string,
  stored: readonly StoredParcel[],
  all: ReadonlyMap<string, Order>,
  products: ReadonlyMap<string, Product>,
): Parcel[] {
  const boxes = stored.filter(({ part, packed }) => part === 1 || packed.length > 0)
  const orders = (boxes[0]?.orderIds ?? []).flatMap((id) => all.get(id) ?? [])
  const lines = new Map(orders.flatMap((order) => order.lines.map((line) => [line.id, line])))
  const contents = dealtLines(boxes, lines)
  const goods = contents.map((some) => some.reduce((sum, { amountFen }) => sum + amountFen, 0))
  const costs = shareOut(
    orders.reduce((sum, { totalFen }) => sum + totalFen, 0),
    goods,
  )
  return boxes.map(({ id, number, createdAt, part }, index) => {
    const inside = mergeLines(contents[index] ?? []).map((line) => withPlace(line, products))
    return {
      id,
      number,
      showId,
      buyerName: [...new Set(orders.map(({ buyerName }) => buyerName))].join(' / '),
      recipient: { ...parcelRecipient(orders) },
      orderNumbers: orders.map((order) => order.number),
      waybills: waybillsOf(orders),
      lines: inside,
      totalFen: costs[index] ?? 0,
      part,
      parts: boxes.length,
      weightGrams: inside.reduce((sum, { weightGrams }) => sum + weightGrams, 0),
      cold: coldestOf(inside),
      createdAt,
    }
  })
}

function waybillsOf(orders: readonly Order[]): Sending[] {
  const named = orders.filter(({ waybill }) => waybill !== '')
  return [...new Map(named.map(({ courier, waybill }) => [waybill, { courier, waybill }])).values()]
}

/** The lines of each box; what a line costs is shared out among the boxes it lies in, to the fen. */
function dealtLines(boxes: readonly StoredParcel[], lines: ReadonlyMap<string, OrderLine>): OrderLine[][] {
  const amounts = new Map<string, number[]>()
  for (const { id, amountFen } of lines.values()) {
    const quantities = boxes.flatMap(({ packed }) =>
      packed.filter(({ lineId }) => lineId === id).map(({ quantity }) => quantity),
    )
    amounts.set(id, shareOut(amountFen, quantities))
  }
  return boxes.map(({ packed }) =>
    packed.flatMap(({ lineId, quantity }) => {
      const line = lines.get(lineId)
      return line ? [{ ...line, quantity, amountFen: amounts.get(lineId)?.shift() ?? 0 }] : []
    }),
  )
}

function withPlace(line: OrderLine, products: ReadonlyMap<string, Product>): ParcelLine {
  const product = products.get(line.productId)
  return {
    ...line,
    weightGrams: gramsOf(line.quantity, line.unitSize, product?.weightGrams ?? 0),
    shelfPlace: product?.shelfPlace ?? '',
    cold: product?.cold ?? 'none',
  }
}

function coldestOf(lines: readonly { readonly cold: Coldness }[]): Coldness {
  if (lines.some(({ cold }) => cold === 'frozen')) return 'frozen'
  return lines.some(({ cold }) => cold === 'fresh') ? 'fresh' : 'none'
}
