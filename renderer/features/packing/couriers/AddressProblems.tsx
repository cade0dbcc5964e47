import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Regions } from '@shared/domain/recipient/regions'
import css from './couriers.module.css'
import { goesOut, type CheckedParcel, type Decisions } from './exportChoice'
import { MendRecipient } from './MendRecipient'

/** So many are listed at once; the others follow when these are seen to. */
const mostShown = 100

/** Parcels that the courier would call about, each with the reason, and a way to put it right or leave it out. */
export function AddressProblems({
  showId,
  problems,
  decisions,
  regions,
  onDecide,
  onMended,
}: {
  readonly showId: string
  readonly problems: readonly CheckedParcel[]
  readonly decisions: Decisions
  readonly regions: Regions
  readonly onDecide: (parcelId: string, out: boolean) => void
  readonly onMended: () => void
}) {
  const { t } = useTranslation('couriers')
  const [mending, setMending] = useState<string | null>(null)
  return (
    <section aria-label={t('problems.title')}>
      <h3 className={css['groupTitle']}>{t('problems.count', { count: problems.length })}</h3>
      <ul className={css['list']}>
        {problems.slice(0, mostShown).map((one) => {
          const { parcel, check } = one
          const { name, phone, address } = parcel.recipient
          const out = goesOut(one, decisions)
          return (
            <li key={parcel.id} className={css['problem']} aria-label={parcel.number} data-out={out}>
              <div className={css['who']}>
                <b>{parcel.number}</b>
                <span>{[name, phone].filter((part) => part !== '').join('  ') || parcel.buyerName}</span>
                <span className={css['note']} title={address}>
                  {address}
                </span>
              </div>
              <div className={css[check.stops ? 'bad' : 'doubt']}>
                {check.problems.map((problem) => t(`problems.${problem}`)).join(' · ')}
              </div>
              <div className={css['acts']}>
                <Button
                  size="xs"
                  variant="light"
                  aria-expanded={mending === parcel.id}
                  onClick={() => setMending(mending === parcel.id ? null : parcel.id)}
                >
                  {t('problems.mend')}
                </Button>
                <Button size="xs" variant="subtle" color="gray" onClick={() => onDecide(parcel.id, !out)}>
                  {t(out ? 'problems.leaveOut' : 'problems.sendAnyway')}
                </Button>
              </div>
              {mending === parcel.id && (
                <MendRecipient
                  showId={showId}
                  parcel={parcel}
                  regions={regions}
                  onSaved={() => {
                    setMending(null)
                    onMended()
                  }}
                />
              )}
            </li>
          )
        })}
      </ul>
      {problems.length > mostShown && (
        <div className={css['note']}>{t('problems.more', { count: problems.length - mostShown })}</div>
      )}
    </section>
  )
}
