import { Checkbox, Loader, Select } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { buyerSorts, type BuyerSearch } from '@shared/contract/buyers'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/EmptyState'
import { SearchField } from '../../ui/fields/SearchField'
import { RowGrid } from '../../ui/grid/RowGrid'
import { PageFrame } from '../../ui/PageFrame'
import css from './buyers.module.css'
import { BuyerDetails } from './BuyerDetails'
import { useBuyerColumns } from './useBuyerColumns'
import { useBuyerList } from './useBuyerList'

const everybody: BuyerSearch = { query: '', tag: null, blacklistedOnly: false, sort: 'last' }

/** Everybody who ever bought: find somebody, see what they bought, write down what is known of them. */
export function BuyersPage() {
  const { t } = useTranslation('buyers')
  const [search, setSearch] = useState(everybody)
  const [activeId, setActiveId] = useState<string | null>(null)
  const columns = useBuyerColumns()
  const { found, refresh, more } = useBuyerList(search)
  const change = (changes: Partial<BuyerSearch>) => setSearch((before) => ({ ...before, ...changes }))
  const isWhole = search.query === '' && search.tag === null && !search.blacklistedOnly
  const empty = found?.total === 0 && isWhole

  const goOnWith = (id: string | null) => {
    setActiveId(id)
    void refresh()
  }

  return (
    <PageFrame
      title={t('title')}
      note={found && found.total > 0 ? t('count', { count: found.total }) : undefined}
      toolbar={
        !empty && (
          <>
            <Checkbox
              label={t('blacklistedOnly')}
              checked={search.blacklistedOnly}
              onChange={(event) => change({ blacklistedOnly: event.currentTarget.checked })}
            />
            {found !== null && (found.tags.length > 0 || search.tag !== null) && (
              <Select
                aria-label={t('tag')}
                placeholder={t('anyTag')}
                clearable
                w={140}
                data={[...found.tags]}
                value={search.tag}
                onChange={(tag) => change({ tag })}
              />
            )}
            <Select
              aria-label={t('sort')}
              w={150}
              allowDeselect={false}
              data={buyerSorts.map((value) => ({ value, label: t(`sorts.${value}`) }))}
              value={search.sort}
              onChange={(value) => change({ sort: buyerSorts.find((sort) => sort === value) ?? 'last' })}
            />
            <SearchField
              label={t('search')}
              hint={t('searchHint')}
              clearLabel={t('clearSearch')}
              width={280}
              value={search.query}
              onChange={(query) => change({ query })}
            />
          </>
        )
      }
    >
      {found === null ? (
        <div className={css['waiting']}>
          <Loader />
        </div>
      ) : empty ? (
        <EmptyState
          icon={<IconUsers size={30} stroke={1.5} />}
          title={t('none.title')}
          text={t('none.text')}
        />
      ) : (
        <div className={css['desk']}>
          <div className={css['rows']}>
            {found.rows.length === 0 ? (
              <EmptyState title={t('noneFound.title')} text={t('noneFound.text')} />
            ) : (
              <RowGrid
                label={t('title')}
                rows={found.rows}
                columns={columns}
                idOf={(buyer) => buyer.id}
                rowHeight={56}
                activeId={activeId}
                onActive={(buyer) => setActiveId(buyer.id)}
                sought={JSON.stringify(search)}
                onEnd={() => void more()}
              />
            )}
          </div>
          <section className={css['details']} aria-label={t('details.label')}>
            {activeId === null ? (
              <EmptyState title={t('details.choose')} text={t('details.chooseHint')} />
            ) : (
              <BuyerDetails
                key={activeId}
                id={activeId}
                tags={found.tags}
                onChanged={() => void refresh()}
                onGoOn={goOnWith}
              />
            )}
          </section>
        </div>
      )}
    </PageFrame>
  )
}
