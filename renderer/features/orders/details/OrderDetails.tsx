import { type Order } from '@shared/contract/orders'
import { isOpen } from '@shared/domain/orders/order-state'
import type { Regions } from '@shared/domain/recipient/regions'
import { AddLine } from './AddLine'
import css from './details.module.css'
import { MoneyBlock } from './MoneyBlock'
import { OrderHead } from './OrderHead'
import { OrderLineRow } from './OrderLineRow'
import { OrderNote } from './OrderNote'
import { RecipientSection } from './RecipientSection'

/** One order: how it stands and what comes next, its lines and what they cost, and whom it goes to. */
export function OrderDetails({
  order,
  regions,
  onChanged,
  onNext,
}: {
  readonly order: Order
  /** Null until they are loaded. */
  readonly regions: Regions | null
  readonly onChanged: (order: Order) => void
  /** Goes on to the next order that lacks an address. */
  readonly onNext: () => void
}) {
  const open = isOpen(order.state)
  return (
    <div className={css['order']}>
      <OrderHead order={order} onChanged={onChanged} />
      <div className={css['middle']}>
        <ul className={css['lines']}>
          {order.lines.map((line) => (
            <OrderLineRow key={line.id} line={line} open={open} onChanged={onChanged} />
          ))}
        </ul>
        {open && <AddLine order={order} onChanged={onChanged} />}
        <MoneyBlock order={order} open={open} onChanged={onChanged} />
        <OrderNote order={order} onChanged={onChanged} />
      </div>
      <RecipientSection order={order} regions={regions} onChanged={onChanged} onNext={onNext} />
    </div>
  )
}
