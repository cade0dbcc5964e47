import { Checkbox, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import {
  mostRowsTold,
  type CourierParcel,
  type WaybillMatch,
  type WaybillReview,
} from '@shared/contract/couriers'
import css from './couriers.module.css'
import { sendingOf } from './useCourierParcels'
import { choose, possibleParcels, type Choices } from './waybillChoices'

const kinds = ['ready', 'doubtful', 'other_waybill', 'unmatched', 'already'] as const

/** What each row of the list is taken for; where it is doubtful the host says which parcel it is, or leaves it. */
export function WaybillRows({
  review,
  parcels,
  choices,
  onChoose,
}: {
  readonly review: WaybillReview
  readonly parcels: readonly CourierParcel[]
  readonly choices: Choices
  readonly onChoose: (choices: Choices) => void
}) {
  const { t } = useTranslation('couriers')
  const byId = new Map(parcels.map((parcel) => [parcel.id, parcel]))
  const total = kinds.reduce((sum, kind) => sum + review.counts[kind], 0)
  return (
    <>
      <div className={css['figures']}>
        {kinds
          .filter((kind) => kind === 'ready' || review.counts[kind] > 0)
          .map((kind) => (
            <div
              key={kind}
              className={css['figure']}
              data-figure={kind}
              data-none={review.counts[kind] === 0}
            >
              <span>{t(`kinds.${kind}`)}</span>
              <b>{t('waybills.count', { count: review.counts[kind] })}</b>
            </div>
          ))}
      </div>
      <ul className={css['list']} aria-label={t('waybills.list')}>
        {review.rows.map((row) => (
          <WaybillRow
            key={row.line}
            row={row}
            byId={byId}
            chosen={choices.get(row.line) ?? null}
            onChoose={(parcelId) => onChoose(choose(choices, row.line, parcelId))}
          />
        ))}
      </ul>
      {total > mostRowsTold && (
        <div className={css['note']}>{t('waybills.more', { count: total - mostRowsTold })}</div>
      )}
    </>
  )
}

function WaybillRow({
  row,
  byId,
  chosen,
  onChoose,
}: {
  readonly row: WaybillMatch
  readonly byId: ReadonlyMap<string, CourierParcel>
  readonly chosen: string | null
  readonly onChoose: (parcelId: string | null) => void
}) {
  const { t } = useTranslation('couriers')
  const { match, said } = row
  const possible = possibleParcels(row).flatMap((id) => byId.get(id) ?? [])
  const [only] = possible
  const taken = match.kind === 'ready' || match.kind === 'already' ? byId.get(match.parcelId) : undefined
  const reason =
    match.kind === 'doubtful'
      ? t(`doubts.${match.reason}`)
      : match.kind === 'unmatched'
        ? t(`unmatched.${match.reason}`)
        : match.kind === 'other_waybill'
          ? t('waybills.had', { had: match.had })
          : t(`kinds.${match.kind}`)
  const nameOf = (parcel: CourierParcel) => {
    const { waybill } = sendingOf(parcel)
    const has = waybill === '' ? '' : t('waybills.has', { waybill })
    return [parcel.number, parcel.recipient.name, parcel.recipient.phone, has]
      .filter((part) => part !== '')
      .join(' · ')
  }
  return (
    <li className={css['row']} aria-label={t('waybills.line', { line: row.line })} data-kind={match.kind}>
      <div className={css['who']}>
        <b>{row.waybill || t('waybills.noWaybill')}</b>
        <span className={css['note']}>
          {[t('waybills.line', { line: row.line }), row.courier].filter((part) => part !== '').join(' · ')}
        </span>
      </div>
      <div className={css['who']}>
        <span>{[...said.numbers, said.name, said.phone].filter((part) => part !== '').join(' · ')}</span>
        <span className={css[match.kind === 'ready' || match.kind === 'already' ? 'note' : 'doubt']}>
          {reason}
        </span>
      </div>
      {match.kind === 'other_waybill' && only ? (
        <Checkbox
          label={t('waybills.replace', { parcel: nameOf(only) })}
          checked={chosen === only.id}
          onChange={(event) => onChoose(event.currentTarget.checked ? only.id : null)}
        />
      ) : possible.length > 0 ? (
        <Select
          aria-label={t('waybills.which', { line: row.line })}
          placeholder={t('waybills.choose')}
          clearable
          data={possible.map((parcel) => ({ value: parcel.id, label: nameOf(parcel) }))}
          value={chosen}
          onChange={onChoose}
        />
      ) : (
        <span className={css['note']}>{taken && nameOf({ ...taken, orders: [] })}</span>
      )}
    </li>
  )
}
