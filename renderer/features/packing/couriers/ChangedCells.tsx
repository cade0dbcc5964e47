import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type CourierParcel } from '@shared/contract/couriers'
import { type CourierColumn } from '@shared/domain/couriers/courier-layout'
import { changedCells, type Sender } from '@shared/domain/couriers/courier-table'
import type { Regions } from '@shared/domain/recipient/regions'
import css from './couriers.module.css'

const mostShown = 30

/** What goes into the sheet otherwise than it stands in the shop: forbidden characters, pictures, line ends. */
export function ChangedCells({
  parcels,
  columns,
  sender,
  regions,
}: {
  readonly parcels: readonly CourierParcel[]
  readonly columns: readonly CourierColumn[]
  readonly sender: Sender
  readonly regions: Regions
}) {
  const { t } = useTranslation('couriers')
  const changed = useMemo(
    () =>
      parcels.flatMap((parcel) =>
        changedCells(parcel, columns, sender, regions).map((cell) => ({ number: parcel.number, ...cell })),
      ),
    [parcels, columns, sender, regions],
  )
  if (changed.length === 0) return null
  return (
    <details className={css['changed']}>
      <summary>{t('changed.count', { count: changed.length })}</summary>
      <ul className={css['list']}>
        {changed.slice(0, mostShown).map(({ number, title, before, after }) => (
          <li key={`${number} ${title}`}>{t('changed.cell', { number, title, before, after })}</li>
        ))}
      </ul>
      {changed.length > mostShown && (
        <div className={css['note']}>{t('changed.more', { count: changed.length - mostShown })}</div>
      )}
    </details>
  )
}
