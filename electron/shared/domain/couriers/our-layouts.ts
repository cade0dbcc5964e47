import type { ColumnContent, CourierLayout, CourierSheet } from './courier-layout'

type Column = readonly [title: string, holds: ColumnContent] | string

/** A title alone is a column that is left blank. */
const layout = (...columns: readonly Column[]): CourierLayout => ({
  format: 'xlsx',
  columns: columns.map((column) =>
    typeof column === 'string'
      ? { title: column, holds: 'fixed', text: '' }
      : { title: column[0], holds: column[1], text: '' },
  ),
})

/**
 * The columns of each import sheet. **None was published by its courier where we could read it**: what is here stands in
 * programs in public repositories that fill these sheets, found by their headers with the GitHub code index in November
 * 2026 (the number is the file's id there; the index names no repository). Whoever's courier uses another template
 * renames and reorders them in the window, which is kept.
 */
export const ourLayouts: Readonly<Record<CourierSheet, CourierLayout>> = {
  /**
   * 快递100, 批量寄件: what its import asks for was read for this project before its first line was written: 收件人姓名, 手机 or
   * 固话, 详细地址 (含省市区), the sender's same, 订单编号, 物品名称, 数量. The titles' exact wording is ours by common usage.
   */
  kuaidi100: layout(
    ['收件人姓名', 'name'],
    ['收件人手机', 'mobile'],
    ['收件人固话', 'landline'],
    ['收件人详细地址', 'address'],
    ['寄件人姓名', 'senderName'],
    ['寄件人手机', 'senderMobile'],
    ['寄件人固话', 'senderLandline'],
    ['寄件人详细地址', 'senderAddress'],
    ['订单编号', 'number'],
    ['物品名称', 'items'],
    ['数量', 'quantity'],
  ),
  /**
   * 菜鸟: the 18 columns of 自由打印批量上传模板-20250416160130.xlsx, as a shop's order server fills it (26218002082). That file
   * does not name Cainiao; that 自由打印 is its printing of orders from elsewhere is common usage, not proven.
   */
  cainiao: layout(
    ['收件人姓名', 'name'],
    ['收件人手机/电话', 'phone'],
    ['收件人省', 'province'],
    ['收件人市', 'city'],
    ['收件人区', 'district'],
    ['收件人详细地址', 'detail'],
    ['物品名称', 'items'],
    ['数量', 'quantity'],
    '商品编码',
    '销售属性',
    ['备注', 'note'],
    ['寄件人姓名', 'senderName'],
    ['寄件人手机/电话', 'senderPhone'],
    ['寄件人省', 'senderProvince'],
    ['寄件人市', 'senderCity'],
    ['寄件人县/区', 'senderDistrict'],
    ['寄件人详细地址', 'senderDetail'],
    ['订单编号', 'number'],
  ),
  /** 中通: 中通模板.xls, as a shop's page of orders writes it for ZTO's import (14144554957). */
  zto: layout(
    ['订单号', 'number'],
    '代收金额',
    ['收件人姓名', 'name'],
    ['收件人手机', 'mobile'],
    ['收件人电话', 'landline'],
    ['收件人地址', 'address'],
    '收件人单位',
    ['品名', 'items'],
    ['数量', 'quantity'],
    '买家备注',
    ['卖家备注', 'note'],
  ),
  /**
   * 圆通: 导出圆通模板 of a warehouse's program (15483210419). It writes 卖家姓名 and 卖家手机号 over the buyer's name and phone,
   * beside 买家收货地址: taken for a slip, and written 买家 here.
   */
  yto: layout(
    ['订单号', 'number'],
    ['商品名称', 'items'],
    ['数量', 'quantity'],
    ['买家姓名', 'name'],
    ['买家收货省', 'province'],
    ['买家收货市', 'city'],
    ['买家收货区', 'district'],
    ['买家收货地址', 'detail'],
    ['买家手机号', 'mobile'],
    ['发件人', 'senderName'],
    ['发件人电话', 'senderPhone'],
    ['发件人省', 'senderProvince'],
    ['发件人市', 'senderCity'],
    ['发件人区', 'senderDistrict'],
    ['发件地址', 'senderDetail'],
    '发件人邮编',
    '代收货款',
    ['备注', 'note'],
    '买家邮编',
    ['买家电话', 'landline'],
    '报价金额',
  ),
  /** 顺丰: the 17 columns A to Q of the sheet for small parcels that a shop's server fills (59149790752, and its test 59109538869). */
  sf: layout(
    ['收件人', 'name'],
    ['收件人手机/电话', 'phone'],
    ['收件地址', 'address'],
    ['寄件人', 'senderName'],
    ['寄件人手机/电话', 'senderPhone'],
    ['寄件地址', 'senderAddress'],
    '收件公司',
    ['包裹件数', 'parcels'],
    ['托寄物', 'items'],
    '重量',
    '长',
    '宽',
    '高',
    // That server keeps its order's number here: the sheet has no column for it.
    ['备注(选填)', 'number'],
    ['寄件公司', 'shop'],
    '业务类型',
    '包装服务费',
  ),
  /** 邮政 (EMS): EMS物流导出 of a shop system, without what it leaves blank at the end (3079839241). */
  post: layout(
    '邮件号',
    ['*配货单号', 'number'],
    ['客户订单号', 'number'],
    ['*寄件人姓名', 'senderName'],
    ['*寄件人联系方式', 'senderPhone'],
    '寄件人联系方式（2）',
    ['*寄件人地址', 'senderAddress'],
    ['寄件人公司', 'shop'],
    ['寄件省', 'senderProvince'],
    ['寄件市', 'senderCity'],
    ['寄件县', 'senderDistrict'],
    '寄件人邮编',
    ['*收件人姓名', 'name'],
    ['*收件人联系方式', 'phone'],
    '收件人联系方式（2）',
    ['*收件人地址', 'address'],
    '收件人公司',
    ['到件省/直辖市', 'province'],
    ['到件城市', 'city'],
    ['到件县/区', 'district'],
    '收件人邮编',
    '物品重量',
    '物品长度',
    '物品宽度',
    '物品高度',
    '打单时间',
    ['备注', 'note'],
    '业务类型',
    '代收货款',
    '收件人付费',
    '应收货款/邮资',
    '应收货款/邮资（大写）',
    '内件性质',
    ['内件数', 'quantity'],
    ['内件信息', 'items'],
  ),
}
