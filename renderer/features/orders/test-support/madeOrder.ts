import { type Order, type OrderLine } from '@shared/contract/orders'
import { sampleLine, sampleOrder } from '../../../api/state/sampleState'

/** An order with a recipient and one line, for tests. */
export const madeOrder = (id: string, over: Partial<Order> = {}): Order =>
  sampleOrder({
    id,
    number: `20261123-000${id}`,
    buyerId: `buyer-${id}`,
    buyerName: `买家${id}`,
    recipient: { name: '王芳', phone: '13800000000', address: '山东省寿光市' },
    lines: [madeLine('甜玉米', 23)],
    ...over,
  })

/** A line of so many 根, for tests. */
export const madeLine = (name: string, quantity: number): OrderLine =>
  sampleLine({ id: `${name}-${quantity}`, productId: name, name, quantity, amountFen: 250 * quantity })
