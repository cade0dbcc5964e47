/** How far an order is on its platform. */
export type Standing = 'unpaid' | 'paid' | 'sent' | 'closed'

const partly = /部分|partial/i
const closed = /关闭|已取消|交易取消|交易失败|退款成功|已退款|退款完成|全额退款|cancel|closed|refunded/i
const refunded = /退款成功|已退款|退款完成|全额退款|退货退款成功|refunded/i
const unpaid = /待付款|待支付|未付款|未支付|等待买家付款|unpaid|awaiting payment/i
const sent = /已发货|已收货|已签收|待收货|已完成|交易成功|等待买家确认|shipped|delivered|completed/i
const paid = /待发货|备货|已付款|已支付|等待卖家发货|部分发货|to ship|paid/i

/**
 * Reads how far an order is out of the words of its state and of its refund. Where neither says anything it is paid
 * when a time of payment stands there.
 */
export function standingOf(state: string, aftersale: string, hasPaidAt: boolean): Standing {
  if (refunded.test(aftersale) && !partly.test(aftersale)) return 'closed'
  if (closed.test(state) && !partly.test(state)) return 'closed'
  if (unpaid.test(state)) return 'unpaid'
  if (sent.test(state) && !partly.test(state)) return 'sent'
  return hasPaidAt || paid.test(state) ? 'paid' : 'unpaid'
}

/** How far an order of several rows is, of which the closed ones are left out. */
export function standingOfAll(rows: readonly Standing[]): Standing {
  const open = rows.filter((standing) => standing !== 'closed')
  if (open.length === 0) return 'closed'
  if (open.includes('unpaid')) return 'unpaid'
  return open.every((standing) => standing === 'sent') ? 'sent' : 'paid'
}
