import { type Order } from '@shared/contract/orders'
import { orderStates } from '@shared/domain/orders/order-state'
import { type GridSort } from '../../../ui/grid/RowGrid'
import { missingPart } from '../orderView'

type Value = string | number

const words = new Intl.Collator('zh-CN', { numeric: true })
const lacking = ['address', 'phone', 'name'] as const

/** Orders in the order of a column; as they came where none is named. */
export function sortOrders(orders: readonly Order[], sort: GridSort | null): readonly Order[] {
  if (sort === null) return orders
  const sign = sort.descending ? -1 : 1
  return [...orders].sort((one, other) => sign * compare(valueOf(one, sort.key), valueOf(other, sort.key)))
}

function compare(one: Value, other: Value): number {
  return typeof one === 'number' && typeof other === 'number'
    ? one - other
    : words.compare(`${one}`, `${other}`)
}

function valueOf(order: Order, key: string): Value {
  switch (key) {
    case 'buyer':
      return order.buyerName
    case 'items':
      return order.lines.find(({ quantity }) => quantity > 0)?.name ?? ''
    case 'total':
      return order.totalFen
    case 'progress':
      return orderStates.indexOf(order.state)
    case 'state': {
      const missing = missingPart(order.recipient)
      return missing === null ? lacking.length : lacking.indexOf(missing)
    }
    case 'name':
      return order.recipient.name
    case 'phone':
      return order.recipient.phone
    case 'address':
      return order.recipient.address
    case 'payment':
      return order.payment?.method ?? ''
    case 'waybill':
      return order.waybill
    case 'note':
      return order.note
    default:
      return order.createdAt
  }
}
