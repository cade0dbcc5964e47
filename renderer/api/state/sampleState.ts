import type { Comment } from '@shared/contract/chat'
import type { Claim } from '@shared/contract/claims'
import type { Order, OrderLine } from '@shared/contract/orders'
import type { Product } from '@shared/contract/products'
import { firstState } from '@shared/contract/first-state'
import type { Snapshot } from '@shared/contract/state'

/** A product for tests: 箱 of 10 根, ¥25, 123 根 left. */
export function sampleProduct(facts: Partial<Product> & Pick<Product, 'id'>): Product {
  return {
    code: facts.id,
    name: '甜玉米',
    aliases: [],
    unit: '箱',
    smallestUnit: '根',
    unitSize: 10,
    priceFen: 2_500,
    wholesaleFen: 1_500,
    sceneName: null,
    transition: null,
    keyword: '',
    photo: null,
    archived: false,
    position: 0,
    available: 123,
    reserved: 0,
    weightGrams: 0,
    lowStock: null,
    volumeMillilitres: 0,
    shelfPlace: '',
    cold: 'none',
    parts: [],
    ...facts,
  }
}

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

/** A certain claim for tests that waits. */
export function sampleClaim(facts: Partial<Claim> & Pick<Claim, 'id'>): Claim {
  return {
    showId: 'show',
    commentSeq: 1,
    platform: 'douyin',
    userId: 'u1',
    userName: '阿芳',
    text: '1号要2箱',
    productId: 'p1',
    intent: 'buy',
    quantity: 20,
    unit: '箱',
    confidence: 'certain',
    reason: null,
    span: null,
    state: 'waiting',
    problem: null,
    orderId: null,
    receivedAt: 1,
    decidedAt: null,
    offeredAt: null,
    ...facts,
  }
}

/** A comment for tests. */
export function sampleComment(seq: number): Comment {
  return {
    seq,
    platform: 'douyin',
    room: 'room',
    userId: 'u1',
    userName: '阿芳',
    text: '来了',
    textLength: 2,
    kind: 'comment',
    sentAt: null,
    receivedAt: seq,
  }
}

/** A snapshot for tests: a live show without orders. */
export function sampleSnapshot(revision: number, products: readonly Product[] = []): Snapshot {
  return {
    revision,
    state: {
      ...firstState,
      show: {
        show: {
          id: 'show',
          title: '早市',
          state: 'live',
          startedAt: 1,
          endedAt: null,
          onAirProductId: null,
          lastOnAirProductId: null,
          bareNumbers: 'off',
          orderCount: 0,
          revenueFen: 0,
          upliftFen: 0,
        },
      },
      products: [...products],
      orders: [],
      claims: [],
      connectors: [],
      gaps: [],
      hotkeys: [],
      printJobs: [],
    },
  }
}
