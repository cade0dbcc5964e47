import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDotsVertical } from '@tabler/icons-react'
import type { Order } from '@shared/contract/orders'
import { isAlive, isOpen } from '@shared/domain/orders/order-state'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCopyReply } from '../../../api/useCopyReply'
import { actsOf, type Act } from '../acts/acts'
import { useOrderActs } from '../acts/OrderActsProvider'
import { HistoryDialog } from './HistoryDialog'
import { MergeDialog } from './MergeDialog'
import { divisibleLines } from './split'
import { SplitDialog } from './SplitDialog'

/** The act that comes next as one button, and a menu of all others that are legal. */
export function ActButtons({
  order,
  onChanged,
}: {
  readonly order: Order
  readonly onChanged: (order: Order) => void
}) {
  const { t } = useTranslation('orderDesk')
  const { run } = useOrderActs()
  const copyReply = useCopyReply()
  const [dialog, setDialog] = useState<'split' | 'merge' | 'history' | null>(null)
  const { primary, others } = actsOf(order)
  const open = isOpen(order.state)
  const lines = divisibleLines(order)
  const divisible = lines.reduce((sum, { quantity }) => sum + quantity, 0) > 1
  const close = () => setDialog(null)

  const act = (what: Act) => void run(what, [order.id])
  const item = (what: Act) => (
    <Menu.Item
      key={what}
      {...(what === 'cancel' || what === 'refund' ? { color: 'red' } : {})}
      onClick={() => act(what)}
    >
      {t(what === 'pack' && order.payment === null ? 'packUnpaid' : `acts.${what}`)}
    </Menu.Item>
  )
  const ends = (what: Act) => what === 'cancel' || what === 'refund'
  return (
    <>
      {primary !== null && (
        <Button
          // The button says the next step as soon as one is done: a double click, or a key held down, must not do both.
          onClick={({ detail }) => detail <= 1 && act(primary)}
          onKeyDown={(event) => event.repeat && event.preventDefault()}
        >
          {t(`acts.${primary}`)}
        </Button>
      )}
      <Menu position="bottom-end" withinPortal returnFocus>
        <Menu.Target>
          <ActionIcon variant="default" aria-label={t('more')} title={t('more')}>
            <IconDotsVertical size={18} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {others.filter((what) => !ends(what)).map(item)}
          {open && divisible && <Menu.Item onClick={() => setDialog('split')}>{t('split')}</Menu.Item>}
          {open && <Menu.Item onClick={() => setDialog('merge')}>{t('merge')}</Menu.Item>}
          {isAlive(order.state) && (
            <Menu.Item onClick={() => void copyReply(order)}>{t('copyReply')}</Menu.Item>
          )}
          <Menu.Item onClick={() => setDialog('history')}>{t('history')}</Menu.Item>
          {others.some(ends) && <Menu.Divider />}
          {others.filter(ends).map(item)}
        </Menu.Dropdown>
      </Menu>
      {dialog === 'split' && <SplitDialog order={order} onChanged={onChanged} onClose={close} />}
      {dialog === 'merge' && <MergeDialog order={order} onChanged={onChanged} onClose={close} />}
      {dialog === 'history' && <HistoryDialog order={order} onClose={close} />}
    </>
  )
}
