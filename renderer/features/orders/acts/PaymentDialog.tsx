import { Button, Group, Modal, SegmentedControl, TextInput } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { paymentMethods } from '@shared/contract/orders'
import { useId, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useView } from '../../../api/hooks'
import { Money } from '../../../ui/figures/Money'
import { useFocusBack } from '../../../ui/useFocusBack'
import css from './acts.module.css'
import type { Moving } from './useMoveOrders'

type Method = (typeof paymentMethods)[number]

/** How one or many orders were paid, as the host saw it elsewhere; the way that was last used stands there. */
export function PaymentDialog({
  ids,
  onPaid,
  onClose,
}: {
  readonly ids: readonly string[]
  readonly onPaid: (payment: NonNullable<Moving['payment']>) => Promise<void>
  readonly onClose: () => void
}) {
  const { t } = useTranslation(['orderDesk', 'common'])
  useFocusBack()
  const label = useId()
  const known = useView(({ orders }) => orders.byId)
  const [method, setMethod] = useLocalStorage<Method>({
    key: 'fieldcast.paymentMethod',
    defaultValue: 'wechat',
    getInitialValueInEffect: false,
  })
  const [note, setNote] = useState('')
  const [pending, setPending] = useState(false)
  const orders = ids.flatMap((id) => known.get(id) ?? [])
  const [only] = orders
  // Of an older show the window does not hold all orders, and half a sum would be a wrong one.
  const totalFen =
    orders.length === ids.length ? orders.reduce((sum, order) => sum + order.totalFen, 0) : null

  const save = async (event: SubmitEvent) => {
    event.preventDefault()
    setPending(true)
    await onPaid({ method, note: note.trim() })
    setPending(false)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size={520}
      title={
        ids.length === 1 && only
          ? t('payment.titleOne', { buyer: only.buyerName })
          : t('payment.title', { count: ids.length })
      }
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form className={css['form']} onSubmit={(event) => void save(event)}>
        {totalFen !== null && (
          <div className={css['sum']}>
            <span>{t('payment.total')}</span>
            <b>
              <Money fen={totalFen} />
            </b>
          </div>
        )}
        <div>
          <div className={css['label']} id={label}>
            {t('payment.method')}
          </div>
          <SegmentedControl
            fullWidth
            aria-labelledby={label}
            value={method}
            onChange={setMethod}
            data={paymentMethods.map((value) => ({ value, label: t(`payment.methods.${value}`) }))}
          />
        </div>
        <TextInput
          label={t('payment.note')}
          placeholder={t('payment.noteHint')}
          maxLength={200}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="xs" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={pending} data-autofocus>
            {t('payment.confirm')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
