import { Button, Checkbox, Loader } from '@mantine/core'
import { IconReceipt } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useWindow } from '../../api/hooks'
import { useShows } from '../../api/useShows'
import { EmptyState } from '../../ui/EmptyState'
import { PageFrame } from '../../ui/PageFrame'
import { SearchField } from '../../ui/fields/SearchField'
import { ShowSelect } from '../../ui/fields/ShowSelect'
import { PageActs } from './acts/PageActs'
import { OrderDesk } from './OrderDesk'
import css from './orders.module.css'
import { findOrders } from './orderView'
import { TotalsLine } from './TotalsLine'
import { useOrdersOf } from './useOrdersOf'

/** The orders of a show: find one, mend its quantities, write down whom it goes to. */
export function OrdersPage() {
  const { t } = useTranslation('orders')
  const shows = useShows()
  const showDialog = useWindow((window) => window.show)
  const [chosenShow, setChosenShow] = useState<string | null>(null)
  const showId = chosenShow ?? shows?.[0]?.id ?? null
  const { orders, put } = useOrdersOf(showId)
  const [query, setQuery] = useState('')
  const [onlyWithoutAddress, setOnlyWithoutAddress] = useState(false)
  const found = useMemo(
    () => findOrders(orders ?? [], query, onlyWithoutAddress),
    [orders, query, onlyWithoutAddress],
  )

  if (shows === null || orders === null) {
    return (
      <PageFrame title={t('title')}>
        <div className={css['waiting']}>
          <Loader />
        </div>
      </PageFrame>
    )
  }
  if (shows.length === 0) {
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
  return (
    <PageFrame
      title={t('title')}
      note={<PageActs />}
      toolbar={
        <>
          <Checkbox
            label={t('onlyWithoutAddress')}
            checked={onlyWithoutAddress}
            onChange={(event) => setOnlyWithoutAddress(event.currentTarget.checked)}
          />
          <SearchField
            label={t('search')}
            hint={t('searchHint')}
            clearLabel={t('clearSearch')}
            width={264}
            value={query}
            onChange={setQuery}
          />
          <ShowSelect
            shows={shows}
            value={showId}
            label={t('show')}
            liveWords={t('liveShow')}
            onChange={setChosenShow}
          />
        </>
      }
    >
      <div className={css['page']}>
        {orders.length === 0 ? (
          <EmptyState
            icon={<IconReceipt size={30} stroke={1.5} />}
            title={t('none.title')}
            text={t('none.text')}
          />
        ) : (
          <OrderDesk
            key={showId}
            orders={orders}
            found={found}
            sought={`${query}/${onlyWithoutAddress}`}
            onChanged={put}
          />
        )}
        <TotalsLine orders={orders} />
      </div>
    </PageFrame>
  )
}
