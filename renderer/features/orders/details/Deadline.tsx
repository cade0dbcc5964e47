import { Button, Menu } from '@mantine/core'
import { IconClock } from '@tabler/icons-react'
import type { Order } from '@shared/contract/orders'
import { useTranslation } from 'react-i18next'
import { minutesTime, spanTime } from '../../../ui/figures/time'
import { useNow } from '../../../ui/figures/useNow'
import { deadlineOf } from '../acts/due'
import { longerBy } from '../acts/longer'
import { useWaitLonger } from '../acts/useWaitLonger'
import css from './details.module.css'

const soonMs = 5 * 60_000
const hourMs = 60 * 60_000

/** How long an unpaid order is still waited for, and the way to wait longer; nothing where it is not waited for. */
export function Deadline({ order }: { readonly order: Order }) {
  const deadline = deadlineOf(order)
  return deadline === null ? null : <Countdown orderId={order.id} deadline={deadline} />
}

function Countdown({ orderId, deadline }: { readonly orderId: string; readonly deadline: number }) {
  const { t } = useTranslation('orderDesk')
  const left = deadline - useNow()
  const waitLonger = useWaitLonger()
  return (
    <div className={css['deadline']} data-soon={left <= soonMs || undefined}>
      <IconClock size={16} stroke={1.8} aria-hidden />
      <span role="timer">
        {left <= 0
          ? t('deadline.over')
          : t('deadline.left', { time: left < hourMs ? minutesTime(left) : spanTime(left) })}
      </span>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button size="compact-sm" variant="default">
            {t('deadline.longer')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {longerBy.map((minutes) => (
            <Menu.Item key={minutes} onClick={() => void waitLonger([orderId], minutes)}>
              {minutes === null ? t('deadline.forEver') : t('deadline.minutes', { minutes })}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
