import { Button, Loader } from '@mantine/core'
import { IconReceipt } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWindow } from '../../api/hooks'
import { useShows } from '../../api/useShows'
import { EmptyState } from '../../ui/EmptyState'
import { PageFrame } from '../../ui/PageFrame'
import { OrderActsProvider } from './acts/OrderActsProvider'
import { PageActs } from './acts/PageActs'
import { useShownOrders } from './finding/useShownOrders'
import { OrderDesk } from './OrderDesk'
import css from './orders.module.css'
import { OrderTools } from './OrderTools'
import { SheetTools } from './sheets/SheetTools'
import { useOrderLook } from './views/useOrderLook'

/** Orders of a show or of all: find one, mend its quantities, write down whom it goes to; do something to many. */
export function OrdersPage() {
  return (
    <OrderActsProvider>
      <OrdersOfShows />
    </OrderActsProvider>
  )
}

function OrdersOfShows() {
  const { t } = useTranslation('orders')
  const shows = useShows()
  const showDialog = useWindow((window) => window.show)
  const [chosenShow, setChosenShow] = useState<string | null>(null)
  const showId = chosenShow ?? shows?.[0]?.id ?? null
  const looks = useOrderLook()
  const { look, change } = looks
  const shown = useShownOrders(showId, look)

  if (shows?.length === 0) {
    return (
      <PageFrame title={t('title')} note={<PageActs />}>
        <EmptyState
          icon={<IconReceipt size={30} stroke={1.5} />}
          title={t('noShow.title')}
          text={t('noShow.text')}
        >
          <Button onClick={() => showDialog('startShow')}>{t('noShow.start')}</Button>
        </EmptyState>
      </PageFrame>
    )
  }
  const { allShows, text, filters, sort } = look
  const show = shows?.find(({ id }) => id === showId)
  const isEmpty = !allShows && shown.rows !== null && shown.orders.length === 0
  return (
    <PageFrame
      title={t('title')}
      note={<PageActs />}
      toolbar={
        <>
          <OrderTools
            looks={looks}
            shows={shows ?? []}
            showId={showId}
            onShow={(id) => {
              change({ allShows: id === null, sort: null })
              if (id !== null) setChosenShow(id)
            }}
          />
          {show && (
            <SheetTools
              found={shown}
              shownColumns={look.columns.map(({ key }) => key)}
              show={show}
              allShows={allShows}
            />
          )}
        </>
      }
    >
      {shows === null || shown.rows === null ? (
        <div className={css['waiting']}>
          <Loader />
        </div>
      ) : isEmpty ? (
        <EmptyState
          icon={<IconReceipt size={30} stroke={1.5} />}
          title={t('none.title')}
          text={t('none.text')}
        />
      ) : (
        <OrderDesk
          key={allShows ? 'all' : showId}
          shown={shown}
          rows={shown.rows}
          look={look}
          onLook={change}
          sought={JSON.stringify([text, filters, sort])}
        />
      )}
    </PageFrame>
  )
}
