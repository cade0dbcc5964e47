import { useMemo, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { type Parcel } from '@shared/contract/packing'
import { RowGrid } from '../../ui/grid/RowGrid'
import css from './packing.module.css'
import { chosenOf, toggle, toggleAll, type LeftOut } from './parcelView'
import { QueueBar } from './printing/QueueBar'
import { usePrintHistory } from './printing/usePrintHistory'
import { SlipBar } from './SlipBar'
import { useParcelColumns } from './useParcelColumns'

/** The parcels of one ended show, which of them to print, and the printing. */
export function ParcelDesk({ showId, parcels }: { showId: string; parcels: readonly Parcel[] }) {
  const { t } = useTranslation('packing')
  const [leftOut, setLeftOut] = useState<LeftOut>(new Set())
  const [activeId, setActiveId] = useState<string | null>(null)
  const { chosen, lacking } = useMemo(() => chosenOf(parcels, leftOut), [parcels, leftOut])
  const history = usePrintHistory(showId)
  const columns = useParcelColumns({
    history,
    parcels,
    leftOut,
    onToggle: (id) => setLeftOut((before) => toggle(before, id)),
    onToggleAll: () => setLeftOut((before) => toggleAll(parcels, before)),
  })
  const onKey = (event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'a' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    setLeftOut((before) => toggleAll(parcels, before))
  }
  return (
    <div className={css['page']}>
      <div className={css['rows']}>
        <RowGrid
          label={t('title')}
          rows={parcels}
          columns={columns}
          idOf={(parcel) => parcel.id}
          rowHeight={60}
          activeId={activeId}
          onActive={(parcel) => setActiveId(parcel.id)}
          onToggle={(parcel) => setLeftOut((before) => toggle(before, parcel.id))}
          onKey={onKey}
          dimmed={(parcel) => leftOut.has(parcel.id)}
        />
      </div>
      <QueueBar />
      <SlipBar history={history} showId={showId} total={parcels.length} chosen={chosen} lacking={lacking} />
    </div>
  )
}
