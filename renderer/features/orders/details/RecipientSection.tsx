import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import type { Order } from '@shared/contract/orders'
import { isAlive } from '@shared/domain/orders/order-state'
import { maskPhones } from '@shared/domain/masked-phones'
import type { Regions } from '@shared/domain/recipient/regions'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWindow } from '../../../api/hooks'
import { missingPart } from '../orderView'
import { RecipientForm } from '../RecipientForm'
import { useSaidBy } from '../useSaidBy'
import css from './details.module.css'

/** Whom an order goes to: a form while something is missing, else the address with a way to change it. */
export function RecipientSection({
  order,
  regions,
  onChanged,
  onNext,
}: {
  readonly order: Order
  readonly regions: Regions | null
  readonly onChanged: (order: Order) => void
  readonly onNext: () => void
}) {
  const { t } = useTranslation(['orders', 'common'])
  const said = useSaidBy(order.buyerId)
  const waits = useWindow(({ recipientDrafts }) => order.id in recipientDrafts)
  const { recipient, state } = order
  // Once open it stays until another order is chosen, so that what was saved is seen as saved.
  const [open, setOpen] = useState((missingPart(recipient) !== null && isAlive(state)) || waits)
  if (open)
    return (
      <RecipientForm
        order={order}
        regions={regions}
        suggestions={said}
        onChanged={onChanged}
        onNext={onNext}
      />
    )
  return (
    <section className={css['recipient']} aria-label={t('recipient.title')}>
      <div className={css['recipientWords']}>
        <b>{recipient.name}</b> {maskPhones(recipient.phone)}
        <div className={css['address']}>
          {recipient.address === '' ? t('mark.address') : recipient.address}
        </div>
      </div>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconPencil size={14} aria-hidden />}
        data-fill-in
        onClick={() => setOpen(true)}
      >
        {t('common:edit')}
      </Button>
    </section>
  )
}
