import { showNotification } from '@mantine/notifications'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { type Order } from '@shared/contract/orders'
import { useRegions } from '../../api/useRegions'
import { EmptyState } from '../../ui/EmptyState'
import { RowGrid } from '../../ui/grid/RowGrid'
import { UnpaidBanner } from './acts/UnpaidBanner'
import { OrderDetails } from './details/OrderDetails'
import css from './orders.module.css'
import { nextWithoutAddress } from './orderView'
import { useOrderColumns } from './useOrderColumns'

/** The list of orders and, beside it, the one that is worked on. */
export function OrderDesk({
  orders,
  found,
  sought,
  onChanged,
}: {
  readonly orders: readonly Order[]
  /** Those that the search lets through. */
  readonly found: readonly Order[]
  /** What the search asks for. */
  readonly sought: string
  readonly onChanged: (order: Order) => void
}) {
  const { t } = useTranslation('orders')
  const columns = useOrderColumns()
  const regions = useRegions()
  const [activeId, setActiveId] = useState<string | null>(null)
  const details = useRef<HTMLElement>(null)
  const active = orders.find(({ id }) => id === activeId)

  const fillIn = () => {
    // When the details of a newly chosen order stand.
    requestAnimationFrame(() =>
      details.current?.querySelector<HTMLElement>('textarea, [data-fill-in]')?.focus(),
    )
  }
  const goOn = () => {
    const next = nextWithoutAddress(found, activeId ?? '')
    if (next === null) {
      showNotification({ message: t('allHaveAddress'), autoClose: 3_000 })
      return
    }
    setActiveId(next.id)
    fillIn()
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    goOn()
  }

  return (
    <>
      <UnpaidBanner onLook={setActiveId} />
      <div className={css['desk']}>
        <div className={css['rows']}>
          {found.length === 0 ? (
            <EmptyState title={t('noneFound.title')} text={t('noneFound.text')} />
          ) : (
            <RowGrid
              label={t('title')}
              rows={found}
              columns={columns}
              idOf={(order) => order.id}
              rowHeight={56}
              activeId={activeId}
              onActive={(order) => setActiveId(order.id)}
              onOpen={fillIn}
              onKey={onKey}
              sought={sought}
              dimmed={(order) => order.state === 'cancelled'}
            />
          )}
        </div>
        <section className={css['details']} aria-label={t('details.label')} ref={details}>
          {active ? (
            <OrderDetails
              key={active.id}
              order={active}
              regions={regions}
              onChanged={onChanged}
              onNext={goOn}
            />
          ) : (
            <EmptyState title={t('details.choose')} text={t('details.chooseHint')} />
          )}
        </section>
      </div>
    </>
  )
}
