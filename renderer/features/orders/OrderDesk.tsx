import { showNotification } from '@mantine/notifications'
import { useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { type Order } from '@shared/contract/orders'
import { isAlive } from '@shared/domain/orders/order-state'
import { useRegions } from '../../api/useRegions'
import { EmptyState } from '../../ui/EmptyState'
import { RowGrid } from '../../ui/grid/RowGrid'
import { UnpaidBanner } from './acts/UnpaidBanner'
import { useManyOrderActions } from './acts/useManyOrderActions'
import { sizedColumn } from './columns/orderColumns'
import { useOrderColumns } from './columns/useOrderColumns'
import { OrderDetails } from './details/OrderDetails'
import { type ShownOrders } from './finding/useShownOrders'
import { ManyOrdersBar } from './many/ManyOrdersBar'
import { useCopyOrders } from './many/useCopyOrders'
import css from './orders.module.css'
import { nextWithoutAddress } from './orderView'
import { TotalsLine } from './TotalsLine'
import { type OrderLook } from './views/useOrderLook'

const idOf = (order: Order) => order.id

/** The list of orders, beside it the one that is worked on, below it what the list or the chosen ones come to. */
export function OrderDesk({
  shown,
  rows,
  look,
  onLook,
  sought,
}: {
  readonly shown: ShownOrders
  readonly rows: readonly Order[]
  readonly look: OrderLook
  readonly onLook: (part: Partial<OrderLook>) => void
  /** What the search asks for. */
  readonly sought: string
}) {
  const { t } = useTranslation('orders')
  const columns = useOrderColumns(look.columns, !look.allShows)
  const regions = useRegions()
  const [activeId, setActiveId] = useState<string | null>(null)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const details = useRef<HTMLElement>(null)
  const active = shown.orders.find(({ id }) => id === activeId)
  // Nothing is done to an order that is not in the list.
  const chosenRows = useMemo(() => rows.filter(({ id }) => chosen.has(id)), [rows, chosen])
  const copy = useCopyOrders(chosenRows)
  const actions = useManyOrderActions()

  const fillIn = () => {
    // When the details of a newly chosen order stand.
    requestAnimationFrame(() =>
      details.current?.querySelector<HTMLElement>('textarea, [data-fill-in]')?.focus(),
    )
  }
  const goOn = () => {
    const next = nextWithoutAddress(rows, activeId ?? '')
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
  const { sort } = look
  const onSort = (key: string) => {
    if (sort?.key !== key) onLook({ sort: { key, descending: false } })
    else onLook({ sort: sort.descending ? null : { key, descending: true } })
  }

  return (
    <div className={css['page']}>
      <UnpaidBanner onLook={setActiveId} />
      <div className={css['desk']}>
        <div className={css['rows']}>
          {rows.length === 0 ? (
            <EmptyState title={t('noneFound.title')} text={t('noneFound.text')} />
          ) : (
            <RowGrid
              label={t('title')}
              rows={rows}
              columns={columns}
              idOf={idOf}
              rowHeight={56}
              activeId={activeId}
              onActive={(order) => setActiveId(order.id)}
              onOpen={fillIn}
              onKey={onKey}
              sought={sought}
              dimmed={(order) => !isAlive(order.state)}
              choice={{ chosen, onChoose: setChosen, allLabel: t('many.all') }}
              sort={sort}
              onSort={onSort}
              onWidth={(key, width) => onLook({ columns: sizedColumn(look.columns, key, width) })}
              onEnd={shown.goOn}
            />
          )}
        </div>
        <section className={css['details']} aria-label={t('details.label')} ref={details}>
          {active ? (
            <OrderDetails
              key={active.id}
              order={active}
              regions={regions}
              onChanged={shown.put}
              onNext={goOn}
            />
          ) : (
            <EmptyState title={t('details.choose')} text={t('details.chooseHint')} />
          )}
        </section>
      </div>
      {chosenRows.length > 0 ? (
        <ManyOrdersBar
          orders={chosenRows}
          actions={[copy, ...actions]}
          onClear={() => setChosen(new Set())}
        />
      ) : (
        <TotalsLine shown={shown} allShows={look.allShows} />
      )}
    </div>
  )
}
