import { useTranslation } from 'react-i18next'
import type { ShowSummary } from '@shared/contract/shows'
import { SearchField } from '../../ui/fields/SearchField'
import { ShowSelect } from '../../ui/fields/ShowSelect'
import { ColumnsMenu } from './columns/ColumnsMenu'
import { FiltersMenu } from './finding/FiltersMenu'
import { type OrderLooks } from './views/useOrderLook'
import { ViewsMenu } from './views/ViewsMenu'

/** What the list of orders is narrowed by, and how it is laid out. */
export function OrderTools({
  looks,
  shows,
  showId,
  onShow,
}: {
  readonly looks: OrderLooks
  readonly shows: readonly ShowSummary[]
  readonly showId: string | null
  /** Null for all shows. */
  readonly onShow: (showId: string | null) => void
}) {
  const { t } = useTranslation('orders')
  const { look, change } = looks
  const { filters } = look
  return (
    <>
      <SearchField
        label={t('search')}
        hint={t('searchHint')}
        clearLabel={t('clearSearch')}
        width={230}
        value={look.text}
        onChange={(text) => change({ text: text.slice(0, 100) })}
      />
      <ShowSelect
        shows={shows}
        value={look.allShows ? null : showId}
        label={t('show')}
        liveWords={t('liveShow')}
        allWords={t('allShows')}
        onChange={(id) => onShow(id)}
        onAll={() => onShow(null)}
      />
      <FiltersMenu filters={filters} onChange={(next) => change({ filters: next })} />
      <ViewsMenu looks={looks} />
      <ColumnsMenu columns={look.columns} onChange={(columns) => change({ columns: [...columns] })} />
    </>
  )
}
