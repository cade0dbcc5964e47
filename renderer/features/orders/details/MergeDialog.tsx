import { Button, Checkbox, Group, Modal, TextInput } from '@mantine/core'
import { showNotification } from '@mantine/notifications'
import type { Order } from '@shared/contract/orders'
import { useMemo, useState, type SubmitEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../../api/useCall'
import { Money } from '../../../ui/figures/Money'
import { useFocusBack } from '../../../ui/useFocusBack'
import { itemsInWords } from '../orderView'
import { useOrdersOf } from '../useOrdersOf'
import css from './details.module.css'
import { mergeChoices, mergeMatches } from './merge'

/** More than so many of other buyers are found by a word, not by looking through them. */
const fewOthers = 6

/** Brings other open orders of the show into one; those of the same buyer are chosen already. */
export function MergeDialog({
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
  const { run, pending } = useAction('orders.merge')
  const { orders } = useOrdersOf(order.showId)
  const { same, others } = useMemo(() => mergeChoices(order, orders ?? []), [order, orders])
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  const [query, setQuery] = useState('')
  // The buyer's own are chosen unless the host takes them off; others only when the host puts them on.
  const chosen = [...same.filter(({ id }) => !turned.has(id)), ...others.filter(({ id }) => turned.has(id))]
  const shown = mergeMatches(others, query)

  const merge = async (event: SubmitEvent) => {
    event.preventDefault()
    if (chosen.length === 0) return
    const result = await run({ into: order.id, from: chosen.map(({ id }) => id) })
    if (!result.ok) return
    onChanged(result.value)
    showNotification({
      id: 'orders-merged',
      message: t('merging.done', { number: result.value.number }),
      autoClose: 4_000,
    })
    onClose()
  }
  const choice = (one: Order) => (
    <li key={one.id}>
      <Checkbox
        checked={chosen.includes(one)}
        onChange={() =>
          setTurned((before) => {
            const after = new Set(before)
            if (!after.delete(one.id)) after.add(one.id)
            return after
          })
        }
        label={
          <>
            <b>{one.buyerName}</b> <span className={css['number']}>{one.number}</span>
            <span className={css['items']}>{itemsInWords(one)}</span>
          </>
        }
      />
      <Money fen={one.totalFen} />
    </li>
  )
  return (
    <Modal
      opened
      onClose={onClose}
      size={560}
      title={t('merging.title', { number: order.number })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form onSubmit={(event) => void merge(event)}>
        <p className={css['hint']}>
          {t(same.length + others.length === 0 ? 'merging.none' : 'merging.text')}
        </p>
        <div className={css['choiceBox']}>
          {same.length > 0 && <h3 className={css['sectionTitle']}>{t('merging.same')}</h3>}
          <ul className={css['choices']}>{same.map(choice)}</ul>
          {others.length > 0 && <h3 className={css['sectionTitle']}>{t('merging.others')}</h3>}
          {others.length > fewOthers && (
            <TextInput
              aria-label={t('merging.find')}
              placeholder={t('merging.find')}
              value={query}
              onChange={(event) => setQuery(event.currentTarget.value)}
            />
          )}
          <ul className={css['choices']}>{shown.slice(0, 50).map(choice)}</ul>
          {others.length > 0 && shown.length === 0 && <p className={css['hint']}>{t('merging.noneFound')}</p>}
        </div>
        <Group justify="flex-end" mt="md" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={pending} disabled={chosen.length === 0} data-autofocus>
            {t('merging.confirm', { count: chosen.length })}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
