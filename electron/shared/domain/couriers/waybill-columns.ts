import { headerKeys } from '../sheets/import-mapping'

/** What a courier's returned list can tell of a parcel. */
export const waybillFields = ['waybill', 'number', 'name', 'phone', 'courier'] as const
export type WaybillField = (typeof waybillFields)[number]

/** The column of each field, counted from 0; null for one that the list does not have. */
export type WaybillColumns = Readonly<Record<WaybillField, number | null>>

/**
 * Headers by which a column is known, the likeliest first: those of the sheets that we write, and what programs in public
 * repositories read out of couriers' lists (found with the GitHub code index in November 2026). A customer's own number
 * comes before the courier's 订单号, which is the courier's own where both stand.
 */
const headers: Readonly<Record<WaybillField, readonly string[]>> = {
  waybill: [
    '快递单号',
    '运单号',
    '运单号码',
    '运单编号',
    '物流单号',
    '物流运单号',
    '电子面单号',
    '面单号',
    '邮件号',
    '邮件号码',
    '详情单号',
    '快递运单号',
    'waybill number',
    'waybill',
    'tracking number',
    'tracking no',
  ],
  number: [
    '包裹号',
    '客户订单号',
    '用户订单号',
    '商家订单号',
    '外部订单号',
    '第三方订单号',
    '配货单号',
    '订单编号',
    '订单号',
    '商家单号',
    '备注(选填)',
    'order number',
    'order no',
    'parcel',
    'order',
  ],
  name: [
    '收件人姓名',
    '收件人',
    '收方姓名',
    '收方联系人',
    '收件联系人',
    '收货人姓名',
    '收货人',
    '买家姓名',
    '姓名',
    'recipient name',
    'recipient',
  ],
  phone: [
    '收件人手机',
    '收件人手机/电话',
    '收件人手机号',
    '收件人电话',
    '收件人联系方式',
    '收方手机',
    '收方电话',
    '收方联系方式',
    '收件手机',
    '收件电话',
    '收货人手机',
    '收货人电话',
    '买家手机号',
    '手机号',
    '手机',
    '电话',
    'phone number',
    'phone',
    'mobile',
  ],
  courier: ['快递公司', '物流公司', '快递', '承运商', 'courier', 'carrier'],
}

/** Reads the columns out of a list's headers; each column is given to one field only. */
export function guessWaybillColumns(list: readonly string[]): WaybillColumns {
  const keys = list.map(headerKeys)
  const taken = new Set<number>()
  const find = (field: WaybillField): number | null => {
    for (const known of headers[field]) {
      const place = keys.findIndex((both, index) => !taken.has(index) && both.includes(known))
      if (place < 0) continue
      taken.add(place)
      return place
    }
    return null
  }
  return {
    waybill: find('waybill'),
    number: find('number'),
    name: find('name'),
    phone: find('phone'),
    courier: find('courier'),
  }
}

/** Whether rows can be read at all: a number on the label, and something to know the parcel by. */
export function canMatch({ waybill, number, name, phone }: WaybillColumns): boolean {
  return waybill !== null && (number !== null || (name !== null && phone !== null))
}
