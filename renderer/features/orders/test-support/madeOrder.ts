import { type Order, type OrderLine } from '@shared/contract/orders'

/** An order with a recipient and one line, for tests. */
export const madeOrder = (id: string, over: Partial<Order> = {}): Order => ({
  id,
  number: `20261123-000${id}`,
  showId: 'show',
  buyerId: `buyer-${id}`,
  platform: 'douyin',
  buyerName: `买家${id}`,
  recipient: { name: '王芳', phone: '13800000000', address: '山东省寿光市' },
  lines: [madeLine('甜玉米', 23)],
  goodsFen: 5000,
  discounts: [],
  discountFen: 0,
  shippingFen: 0,
  shippingByHandFen: null,
  totalFen: 5000,
  state: 'claimed',
  stateAt: 0,
  source: 'comment',
  note: '',
  payment: null,
  payBy: null,
  courier: '',
  waybill: '',
  createdAt: 0,
  ...over,
})

export const madeLine = (name: string, quantity: number): OrderLine => ({
  id: `${name}-${quantity}`,
  productId: name,
  code: '1',
  name,
  unit: '箱',
  smallestUnit: '根',
  unitSize: 10,
  priceFen: 2500,
  quantity,
  amountFen: 250 * quantity,
  gift: false,
})
