import { useTranslation } from 'react-i18next'
import { type Order } from '@shared/contract/orders'
import { assertNever } from '@shared/errors'
import { Money } from '../../../ui/figures/Money'
import { MaskedPhone } from '../../../ui/figures/MaskedPhone'
import { PlatformName } from '../../../ui/figures/PlatformName'
import { StateMark } from '../details/StateMark'
import { OrderMark } from '../OrderMark'
import css from '../orders.module.css'
import { itemsInWords } from '../orderView'
import { type OrderColumnKey } from './orderColumns'

/** What one column says of an order. */
export function OrderCell({ order, column }: { order: Order; column: OrderColumnKey }) {
  switch (column) {
    case 'number':
      return <span className={css['number']}>{order.number}</span>
    case 'buyer':
      return (
        <>
          <Line text={order.buyerName} />
          <div className={css['platform']}>
            <PlatformName platform={order.platform} />
          </div>
        </>
      )
    case 'items':
      return <Line text={itemsInWords(order)} />
    case 'total':
      return (
        <b>
          <Money fen={order.totalFen} />
        </b>
      )
    case 'progress':
      return <StateMark order={order} />
    case 'state':
      return <OrderMark order={order} />
    case 'name':
      return <Line text={order.recipient.name} />
    case 'phone':
      return <MaskedPhone phone={order.recipient.phone} />
    case 'address':
      return <Line text={order.recipient.address} />
    case 'payment':
      return <PaymentText order={order} />
    case 'waybill':
      return (
        <>
          <Line text={order.waybill} />
          <div className={css['platform']}>{order.courier}</div>
        </>
      )
    case 'note':
      return <Line text={order.note} />
    case 'createdAt':
      return <Moment at={order.createdAt} />
    default:
      return assertNever(column)
  }
}

function Line({ text }: { text: string }) {
  return (
    <div className={css['line']} title={text}>
      {text}
    </div>
  )
}

function PaymentText({ order }: { order: Order }) {
  const { t } = useTranslation('orderDesk')
  return order.payment === null ? null : <>{t(`payment.methods.${order.payment.method}`)}</>
}

function Moment({ at }: { at: number }) {
  const { i18n } = useTranslation()
  const words = new Intl.DateTimeFormat(i18n.language, {
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  })
  return <span className={css['number']}>{words.format(at)}</span>
}
