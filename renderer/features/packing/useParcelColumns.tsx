import { Checkbox } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { type Parcel } from '@shared/contract/packing'
import { formatKilograms } from '../../ui/figures/weightText'
import { Money } from '../../ui/figures/Money'
import { type GridColumn } from '../../ui/grid/RowGrid'
import css from './packing.module.css'
import { PrintedCell } from './printing/PrintedCell'
import type { PrintHistory } from './printing/usePrintHistory'
import { blankOn, contentsInWords, type LeftOut } from './parcelView'

type Selection = {
  readonly history: PrintHistory
  readonly parcels: readonly Parcel[]
  readonly leftOut: LeftOut
  readonly onToggle: (id: string) => void
  readonly onToggleAll: () => void
}

/** The columns of the parcel list, the boxes to tick among them. */
export function useParcelColumns({
  history,
  parcels,
  leftOut,
  onToggle,
  onToggleAll,
}: Selection): readonly GridColumn<Parcel>[] {
  const { t } = useTranslation('packing')
  const words = useTranslation('printing')
  const markWords = ({ part, parts, cold, weightGrams }: Parcel) =>
    [
      parts > 1 ? t('part', { part, parts }) : '',
      cold === 'none' ? '' : t(`cold.${cold}`),
      weightGrams === 0 ? '' : t('kilograms', { kilograms: formatKilograms(weightGrams) }),
    ]
      .filter((words) => words !== '')
      .join(' · ')
  const out = parcels.filter(({ id }) => leftOut.has(id)).length
  return [
    {
      key: 'select',
      title: (
        <Checkbox
          aria-label={t('selectAll')}
          checked={out === 0}
          indeterminate={out > 0 && out < parcels.length}
          onChange={onToggleAll}
        />
      ),
      width: 56,
      cell: (parcel) => (
        <Checkbox
          aria-label={t('select', { number: parcel.number })}
          tabIndex={-1}
          checked={!leftOut.has(parcel.id)}
          onChange={() => onToggle(parcel.id)}
        />
      ),
    },
    {
      key: 'number',
      title: t('columns.number'),
      width: 148,
      cell: (parcel) => (
        <>
          <span className={css['number']}>{parcel.number}</span>
          <div className={css['address']}>{markWords(parcel)}</div>
        </>
      ),
    },
    {
      key: 'buyer',
      title: t('columns.buyer'),
      width: 160,
      cell: (parcel) => (
        <>
          <div className={css['line']} title={parcel.buyerName}>
            {parcel.buyerName}
          </div>
          <Waybills waybills={parcel.waybills} />
        </>
      ),
    },
    {
      key: 'recipient',
      title: t('columns.recipient'),
      width: 340,
      cell: (parcel) => <RecipientCell parcel={parcel} />,
    },
    {
      key: 'items',
      title: t('columns.items'),
      cell: (parcel) => {
        const contents = contentsInWords(parcel)
        return (
          <div className={css['twoLines']} title={contents}>
            {contents}
          </div>
        )
      },
    },
    {
      key: 'printed',
      title: words.t('column'),
      width: 172,
      cell: (parcel) => <PrintedCell prints={history.get(parcel.id) ?? []} />,
    },
    {
      key: 'total',
      title: t('columns.total'),
      width: 124,
      align: 'end',
      cell: (parcel) => (
        <b>
          <Money fen={parcel.totalFen} />
        </b>
      ),
    },
  ]
}

/** The numbers only: the courier's name is known by their first letters, and stands in the title. */
function Waybills({ waybills }: Pick<Parcel, 'waybills'>) {
  const { t } = useTranslation('packing')
  if (waybills.length === 0) return null
  const whole = waybills.map(({ courier, waybill }) => `${courier} ${waybill}`.trim()).join('\n')
  return (
    <div className={css['address']} title={`${t('waybill')}\n${whole}`} data-testid="waybills">
      {waybills.map(({ waybill }) => waybill).join(' · ')}
    </div>
  )
}

function RecipientCell({ parcel }: { parcel: Parcel }) {
  const { t } = useTranslation('packing')
  const { name, phone, address } = parcel.recipient
  const blank = blankOn(parcel.recipient)
  const person = [name, phone].filter((part) => part !== '').join('  ')
  return (
    <>
      <div className={css['person']}>
        {person !== '' && (
          <span className={css['line']} title={person}>
            {person}
          </span>
        )}
        {blank !== null && (
          <span className={css['blank']}>
            <IconAlertTriangle size={14} aria-hidden /> {t(`missing.${blank}`)}
          </span>
        )}
      </div>
      {address !== '' && (
        <div className={css['address']} title={address}>
          {address}
        </div>
      )}
    </>
  )
}
