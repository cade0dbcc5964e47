import type { Order } from '@shared/contract/orders'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../api/useCall'
import { SavedTextInput } from '../../../ui/fields/SavedTextInput'
import { insideLabel } from '../insideLabel'
import css from './details.module.css'

/** What the host wrote down about an order. */
export function OrderNote({
  order,
  onChanged,
}: {
  readonly order: Order
  readonly onChanged: (order: Order) => void
}) {
  const { t } = useTranslation('orderDesk')
  const call = useCall()
  return (
    <SavedTextInput
      className={css['note']}
      {...insideLabel(t('money.note'), 54)}
      placeholder={t('money.noteHint')}
      maxLength={300}
      value={order.note}
      savedLabel={t('money.noteSaved')}
      onSave={async (note) => {
        const result = await call('orders.setNote', { id: order.id, note })
        if (result.ok) onChanged(result.value)
        return result.ok
      }}
    />
  )
}
