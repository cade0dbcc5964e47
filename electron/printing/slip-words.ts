import type { Language } from '@shared/contract/settings'

/** Every word that a packing slip says by itself. */
export type SlipWords = {
  readonly document: string
  readonly to: string
  readonly from: string
  readonly orders: string
  readonly kinds: (count: number) => string
  readonly code: string
  readonly product: string
  readonly quantity: string
  readonly price: string
  readonly amount: string
  readonly total: string
  readonly goesOn: string
  readonly noName: string
  readonly noAddress: string
  readonly buyer: string
  /** What the file is called. */
  readonly fileName: string
}

export const slipWords: Readonly<Record<Language, SlipWords>> = {
  'zh-CN': {
    document: '发货单',
    to: '收',
    from: '寄',
    orders: '订单',
    kinds: (count) => `共 ${count} 种商品`,
    code: '编号',
    product: '商品',
    quantity: '数量',
    price: '单价',
    amount: '金额',
    total: '合计',
    goesOn: '接下页',
    noName: '收件人',
    noAddress: '地址',
    buyer: '买家',
    fileName: '发货单',
  },
  en: {
    document: 'Packing slip',
    to: 'To',
    from: 'From',
    orders: 'Order',
    kinds: (count) => (count === 1 ? '1 product' : `${count} products`),
    code: 'Code',
    product: 'Product',
    quantity: 'Quantity',
    price: 'Price',
    amount: 'Amount',
    total: 'Total',
    goesOn: 'continued on the next label',
    noName: 'Recipient',
    noAddress: 'Address',
    buyer: 'Buyer',
    fileName: 'Packing slips',
  },
}
