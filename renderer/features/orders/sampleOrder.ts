import type { Order, OrderLine } from '@shared/contract/orders'

/** A line for tests: 2箱 of 甜玉米, 10 根 each, at ¥25. */
export function sampleLine(facts: Partial<OrderLine> = {}): OrderLine {
  return {
    id: 'line',
    productId: 'corn',
    code: '1',
    name: '甜玉米',
    unit: '箱',
    smallestUnit: '根',
    unitSize: 10,
    priceFen: 2_500,
    quantity: 20,
    amountFen: 5_000,
    gift: false,
    ...facts,
  }
}

/** An order for tests that nobody has paid for. */
export function sampleOrder(facts: Partial<Order> = {}): Order {
  return {
    id: 'order',
    number: '20261126-0001',
    showId: 'show',
    buyerId: 'buyer',
    platform: 'douyin',
    buyerName: '阿芳',
    recipient: { name: '', phone: '', address: '' },
    lines: [sampleLine()],
    goodsFen: 5_000,
    discounts: [],
    discountFen: 0,
    shippingFen: 0,
    shippingByHandFen: null,
    totalFen: 5_000,
    state: 'claimed',
    stateAt: 0,
    source: 'comment',
    note: '',
    payment: null,
    payBy: null,
    courier: '',
    waybill: '',
    createdAt: 1,
    ...facts,
  }
}
