import { Button, Group, Modal, TextInput } from '@mantine/core'
import { showNotification } from '@mantine/notifications'
import type { Order } from '@shared/contract/orders'
import { formatQuantity } from '@shared/domain/quantity'
import { useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../../api/useCall'
import { readQuantity } from '../../../ui/figures/quantityText'
import { useFocusBack } from '../../../ui/useFocusBack'
import css from './details.module.css'
import { divisibleLines, splitOf } from './split'

/** Takes quantities of an open order into a new one of the same buyer. */
export function SplitDialog({
  order,
  onChanged,
  onClose,
}: {
  readonly order: Order
  readonly onChanged: (order: Order) => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation(['orderDesk', 'common'])
  useFocusBack()
  const { run, pending } = useAction('orders.split')
  const lines = divisibleLines(order)
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({})
  const taken = Object.fromEntries(
    lines.flatMap((line) => {
      const text = texts[line.id]?.trim() ?? ''
      return text === '' ? [] : [[line.id, readQuantity(text, line)] as const]
    }),
  )
  const parts = splitOf(lines, taken)

  const split = async (event: SubmitEvent) => {
    event.preventDefault()
    if (parts === null) return
    const result = await run({ id: order.id, lines: parts })
    if (!result.ok) return
    onChanged(result.value)
    showNotification({
      id: 'order-split',
      message: t('splitting.done', { number: result.value.number }),
      autoClose: 4_000,
    })
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      size={520}
      title={t('splitting.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form onSubmit={(event) => void split(event)}>
        <p className={css['hint']}>{t('splitting.text')}</p>
        <ul className={css['choices']}>
          {lines.map((line, index) => {
            const quantity = taken[line.id] ?? 0
            const wrong = line.id in taken && (taken[line.id] === null || quantity > line.quantity)
            return (
              <li key={line.id}>
                <div>
                  <b>{line.code}</b> {line.name}
                  <div className={css['facts']}>
                    {quantity > 0 && !wrong
                      ? t('splitting.stays', { quantity: formatQuantity(line.quantity - quantity, line) })
                      : t('splitting.has', { quantity: formatQuantity(line.quantity, line) })}
                  </div>
                </div>
                <TextInput
                  w={120}
                  aria-label={t('splitting.takeOf', { name: line.name })}
                  placeholder={formatQuantity(0, line)}
                  error={wrong}
                  {...(index === 0 ? { 'data-autofocus': true } : {})}
                  value={texts[line.id] ?? ''}
                  onChange={(event) => {
                    const { value } = event.currentTarget
                    setTexts((before) => ({ ...before, [line.id]: value }))
                  }}
                />
              </li>
            )
          })}
        </ul>
        {parts === null && Object.keys(taken).length > 0 && (
          <p className={css['problem']} role="alert">
            {t('splitting.nothing')}
          </p>
        )}
        <Group justify="flex-end" mt="md" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={pending} disabled={parts === null}>
            {t('splitting.confirm')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
