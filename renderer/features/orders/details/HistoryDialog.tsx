import { Loader, Modal } from '@mantine/core'
import type { OrderAction } from '@shared/contract/order-desk'
import type { Order } from '@shared/contract/orders'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../api/useCall'
import { useFocusBack } from '../../../ui/useFocusBack'
import css from './details.module.css'
import { effectWords } from './effectWords'

/** What was done to an order: when, by whom and what, the newest first; what was taken back is struck through. */
export function HistoryDialog({ order, onClose }: { readonly order: Order; readonly onClose: () => void }) {
  const { t } = useTranslation(['orderDesk', 'common'])
  useFocusBack()
  const call = useCall()
  const [actions, setActions] = useState<readonly OrderAction[] | null>(null)
  useEffect(() => {
    let left = false
    void call('orders.history', { id: order.id }).then((result) => {
      if (!left) setActions(result.ok ? [...result.value].reverse() : [])
    })
    return () => {
      left = true
    }
    // Another order object means that something was done to it meanwhile.
  }, [call, order])
  return (
    <Modal
      opened
      onClose={onClose}
      size={620}
      title={t('trail.title', { number: order.number })}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      {actions === null ? (
        <Loader size="sm" />
      ) : actions.length === 0 ? (
        <p className={css['hint']}>{t('trail.empty')}</p>
      ) : (
        <ol className={css['trail']} aria-label={t('history')} tabIndex={0}>
          {actions.map((action) => (
            <TrailLine key={action.seq} action={action} order={order} />
          ))}
        </ol>
      )}
    </Modal>
  )
}

function TrailLine({ action, order }: { readonly action: OrderAction; readonly order: Order }) {
  const { t, i18n } = useTranslation('orderDesk')
  const moment = new Intl.DateTimeFormat(i18n.language, {
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hour12: false,
  })
  const short = new Intl.DateTimeFormat(i18n.language, { hour: '2-digit', minute: '2-digit', hour12: false })
  const { kind, who, at, undone, effects } = action
  const details = effects
    .map((effect) => effectWords(effect, order.lines, (time) => short.format(time), t))
    .filter((words) => words !== null)
  return (
    <li data-undone={undone || undefined}>
      <time dateTime={new Date(at).toISOString()}>{moment.format(at)}</time>
      <span className={css['who']} data-who={who}>
        {t(`trail.who.${who}`)}
      </span>
      <span className={css['what']}>
        <b>{t(`undo.kinds.${kind}`)}</b>
        {details.length > 0 && <span>{details.join(t('trail.between'))}</span>}
      </span>
      {undone && <span className={css['undoneMark']}>{t('trail.undone')}</span>}
    </li>
  )
}
