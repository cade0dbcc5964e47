import { Button, Checkbox, Group, Modal } from '@mantine/core'
import type { Order } from '@shared/contract/orders'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Money } from '../../../ui/figures/Money'
import { minutesTime } from '../../../ui/figures/time'
import { useFocusBack } from '../../../ui/useFocusBack'
import type { ManyOrderAction } from '../many/manyOrderAction'
import { itemsInWords } from '../orderView'
import css from './acts.module.css'

/** The unpaid orders that are about to expire: which of them were paid, and which are waited for. */
export function DueDialog({
  due,
  now,
  actions,
  onLook,
  onClose,
}: {
  readonly due: readonly Order[]
  readonly now: number
  readonly actions: readonly ManyOrderAction[]
  readonly onLook: (orderId: string) => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation(['orderDesk', 'common'])
  useFocusBack()
  const [left, setLeft] = useState<readonly string[]>([])
  const chosen = due.map(({ id }) => id).filter((id) => !left.includes(id))
  return (
    <Modal
      opened
      onClose={onClose}
      size={620}
      title={t('due.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {due.length === 0 && <p className={css['aside']}>{t('due.none')}</p>}
      <ul className={css['due']}>
        {due.map(({ id, number, buyerName, payBy, totalFen, lines }) => (
          <li key={id}>
            <Checkbox
              aria-label={t('due.choose', { number, buyer: buyerName })}
              checked={!left.includes(id)}
              onChange={() =>
                setLeft((before) =>
                  before.includes(id) ? before.filter((other) => other !== id) : [...before, id],
                )
              }
            />
            <button
              type="button"
              className={css['dueOrder']}
              aria-label={t('due.open', { number })}
              onClick={() => onLook(id)}
            >
              <b>{buyerName}</b> <span className={css['number']}>{number}</span>
              <span className={css['items']}>{itemsInWords({ lines })}</span>
            </button>
            <Money fen={totalFen} />
            <span className={css['countdown']}>{minutesTime((payBy ?? now) - now)}</span>
          </li>
        ))}
      </ul>
      <Group justify="flex-end" mt="md" gap="sm">
        {actions
          .filter(({ id }) => id === 'longer' || id === 'pay')
          .reverse()
          .map(({ id, label, run }) => (
            <Button
              key={id}
              {...(id === 'pay' ? {} : { variant: 'default' })}
              disabled={chosen.length === 0}
              onClick={() => void run(chosen)}
            >
              {label}
            </Button>
          ))}
      </Group>
    </Modal>
  )
}
