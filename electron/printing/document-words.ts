import type { DocumentKind } from '@shared/contract/documents'
import type { Language } from '@shared/contract/settings'
import type { Coldness } from '@shared/domain/packing/boxes'

const chinese = {
  names: {
    pickList: '拣货单',
    packingSlip: '发货单',
    addressLabel: '地址标签',
    handOver: '交接单',
    showSummary: '本场总结',
    testPage: '测试页',
  },
  byPlace: '按货位',
  reprint: '补打',
  to: '收',
  from: '寄',
  orders: '订单',
  code: '编号',
  product: '商品',
  quantity: '数量',
  price: '单价',
  amount: '金额',
  total: '合计',
  weight: '重量',
  place: '货位',
  noPlace: '没有货位',
  parcel: '包裹号',
  totalWeight: '总重',
  totalParcels: '共计包裹',
  goesOn: '接下页',
  noName: '收件人',
  noAddress: '地址',
  buyer: '买家',
  givenBy: '交件人',
  takenBy: '收件快递员',
  takenAt: '时间',
  offset: '偏移（右, 下）毫米',
  testHelp: '量一量：尺上 50 毫米应当正好是 50 毫米，黑框离纸边应当四面都是 2 毫米。',
  parcels: '个包裹',
  products: '种商品',
  ordersCount: '个订单',
  revenue: '成交额',
  uplift: '比收购价增收',
  again: '扫码再来一单',
  shop: '扫码进店',
}
type Words = typeof chinese

const english: Words = {
  names: {
    pickList: 'Pick list',
    packingSlip: 'Packing slip',
    addressLabel: 'Address label',
    handOver: 'Hand-over sheet',
    showSummary: 'Show summary',
    testPage: 'Test page',
  },
  byPlace: 'by shelf',
  reprint: 'REPRINT',
  to: 'To',
  from: 'From',
  orders: 'Order',
  code: 'Code',
  product: 'Product',
  quantity: 'Quantity',
  price: 'Price',
  amount: 'Amount',
  total: 'Total',
  weight: 'Weight',
  place: 'Shelf',
  noPlace: 'No shelf place',
  parcel: 'Parcel',
  totalWeight: 'Total weight',
  totalParcels: 'Parcels',
  goesOn: 'continued',
  noName: 'Recipient',
  noAddress: 'Address',
  buyer: 'Buyer',
  givenBy: 'Given by',
  takenBy: 'Courier',
  takenAt: 'Time',
  offset: 'Offset (right, down) in mm',
  testHelp: 'Measure: 50 mm on the rulers should be 50 mm, and the frame 2 mm from all four edges.',
  parcels: 'parcels',
  products: 'products',
  ordersCount: 'orders',
  revenue: 'revenue',
  uplift: 'over wholesale',
  again: 'Order again',
  shop: 'Our shop',
}

const kinds = {
  'zh-CN': (count: number) => `共 ${count} 种商品`,
  en: (count: number) => (count === 1 ? '1 product' : `${count} products`),
}
const parts = {
  'zh-CN': (part: number, of: number) => `第 ${part} 件，共 ${of} 件`,
  en: (part: number, of: number) => `parcel ${part} of ${of}`,
}
const more = {
  'zh-CN': (count: number) => `等 ${count} 单`,
  en: (count: number) => `and more, ${count} in all`,
}
const cold: Readonly<Record<Language, Readonly<Record<Coldness, string>>>> = {
  'zh-CN': { none: '', fresh: '生鲜', frozen: '冷冻' },
  en: { none: '', fresh: 'FRESH', frozen: 'FROZEN' },
}

/** Every word that paper says by itself. */
export type DocumentWords = Omit<Words, 'names'> & {
  readonly names: Readonly<Record<DocumentKind | 'testPage', string>>
  readonly kinds: (count: number) => string
  readonly part: (part: number, of: number) => string
  readonly more: (count: number) => string
  readonly cold: Readonly<Record<Coldness, string>>
}

/** The words of a document in one language. */
export function documentWords(language: Language): DocumentWords {
  const words = language === 'en' ? english : chinese
  return {
    ...words,
    kinds: kinds[language],
    part: parts[language],
    more: more[language],
    cold: cold[language],
  }
}
