import type { OrderAction } from '@shared/contract/order-desk'
import { Order, Sending, type OrderLine } from '@shared/contract/orders'
import { formatYuan } from '@shared/domain/money'
import { formatQuantity } from '@shared/domain/quantity'
import { assertNever } from '@shared/errors'
import type { TFunction } from 'i18next'

type Effect = OrderAction['effects'][number]

/** One change of an order in plain words; null for what follows from another one and says nothing by itself. */
export function effectWords(
  effect: Effect,
  lines: readonly OrderLine[],
  timeOf: (timestamp: number) => string,
  t: TFunction<'orderDesk'>,
): string | null {
  const { field, before, after } = effect
  switch (field) {
    case 'quantity':
      return quantityWords(effect, lines, t)
    case 'state':
      return t('trail.state', { before: stateWord(before, t), after: stateWord(after, t) })
    case 'recipient':
      return t('trail.recipient')
    case 'note':
      return typeof after === 'string' && after !== '' ? t('trail.note', { note: after }) : t('trail.noNote')
    case 'payment':
      return paymentWords(after, t)
    case 'shippingByHand':
      return typeof after === 'number'
        ? t('trail.shipping', { yuan: formatYuan(after) })
        : t('trail.shippingByRules')
    case 'payBy':
      return typeof after === 'number' ? t('trail.payBy', { time: timeOf(after) }) : t('trail.noPayBy')
    case 'waybill':
      return waybillWords(after, t)
    case 'claim':
      return null
    case 'opened':
      return t('trail.opened', { number: typeof after === 'string' ? after : '' })
    case 'restocked':
      return t(after === true ? 'trail.restocked' : 'trail.notRestocked')
    default:
      return assertNever(field)
  }
}

function quantityWords(
  { lineId, lineName, before, after }: Effect,
  lines: readonly OrderLine[],
  t: TFunction<'orderDesk'>,
): string {
  const line = lines.find(({ id }) => id === lineId)
  const words = (value: unknown) =>
    typeof value !== 'number' ? '0' : line ? formatQuantity(value, line) : String(value)
  return t('trail.quantity', {
    name: line?.name ?? lineName ?? t('trail.gone'),
    before: words(before),
    after: words(after),
  })
}

function stateWord(value: unknown, t: TFunction<'orderDesk'>): string {
  const state = Order.shape.state.safeParse(value)
  return state.success ? t(`states.${state.data}`) : '–'
}

function waybillWords(value: unknown, t: TFunction<'orderDesk'>): string {
  const sending = Sending.safeParse(value)
  const waybill = sending.success ? sending.data.waybill : ''
  if (!sending.success || waybill === '') return t('trail.noWaybill')
  return t('trail.waybill', { courier: sending.data.courier, waybill }).trim()
}

function paymentWords(value: unknown, t: TFunction<'orderDesk'>): string {
  const payment = Order.shape.payment.safeParse(value)
  if (!payment.success || payment.data === null) return t('trail.noPayment')
  const method = t(`payment.methods.${payment.data.method}`)
  const { note } = payment.data
  return note === '' ? t('trail.payment', { method }) : t('trail.paymentNote', { method, note })
}
