import { Button } from '@mantine/core'
import type { BuyerCard } from '@shared/contract/chat-panel'
import { formatQuantity } from '@shared/domain/quantity'
import { IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCopyReply } from '../../../api/useCopyReply'
import { Money } from '../../../ui/figures/Money'
import css from '../chat.module.css'

/** What a buyer ordered, the newest first, each with a reply to take along. */
export function BuyerOrders({ orders }: { orders: BuyerCard['orders'] }) {
  const { t, i18n } = useTranslation('chat')
  const copy = useCopyReply()
  const day = new Intl.DateTimeFormat(i18n.language, { month: 'short', day: 'numeric' })
  if (orders.length === 0) return <p className={css['buyerNothing']}>{t('buyer.noOrders')}</p>
  return (
    <ul className={css['buyerOrders']}>
      {orders.map((order) => {
        const lines = order.lines.filter(({ quantity }) => quantity > 0)
        return (
          <li key={order.id}>
            <span className={css['buyerOrderHead']}>
              <strong>{order.number}</strong> {day.format(order.showStartedAt)} {order.showTitle}
            </span>
            <span className={css['buyerLines']}>
              {lines.length === 0
                ? t('buyer.cancelled')
                : lines
                    .map((line) => `${line.name} ${formatQuantity(line.quantity, line)}`)
                    .join(t('reply.between'))}
            </span>
            <strong>
              <Money fen={order.totalFen} />
            </strong>
            <Button
              variant="subtle"
              px={8}
              leftSection={<IconCopy size={16} aria-hidden />}
              disabled={lines.length === 0}
              onClick={() => void copy(order)}
            >
              {t('reply.copy')}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
