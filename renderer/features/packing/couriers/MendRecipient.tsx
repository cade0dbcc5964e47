import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type CourierParcel } from '@shared/contract/couriers'
import { type Recipient } from '@shared/contract/orders'
import { checkForCourier } from '@shared/domain/couriers/address-check'
import type { Regions } from '@shared/domain/recipient/regions'
import { useAction } from '../../../api/useCall'
import css from './couriers.module.css'

/** The longest fields in characters, as an order holds them. */
const longest = { name: 60, phone: 40, address: 300 } as const satisfies Record<keyof Recipient, number>
const fields = ['name', 'phone', 'address'] as const

/** Whom a parcel goes to, to be put right; saved on all its orders, and for the buyer's next one. */
export function MendRecipient({
  showId,
  parcel,
  regions,
  onSaved,
}: {
  readonly showId: string
  readonly parcel: CourierParcel
  readonly regions: Regions
  readonly onSaved: () => void
}) {
  const { t } = useTranslation('couriers')
  const [recipient, setRecipient] = useState<Recipient>(parcel.recipient)
  const { run, pending } = useAction('couriers.setRecipient')
  const { problems } = checkForCourier(recipient, regions)
  const save = async () => {
    const result = await run({ showId, parcelId: parcel.id, recipient })
    if (result.ok) onSaved()
  }
  return (
    <form
      className={css['mend']}
      aria-label={t('problems.mendOf', { number: parcel.number })}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      {fields.map((field) => (
        <TextInput
          key={field}
          size="sm"
          label={t(`mend.${field}`)}
          maxLength={longest[field]}
          value={recipient[field]}
          onChange={(event) => setRecipient({ ...recipient, [field]: event.currentTarget.value })}
        />
      ))}
      <Button type="submit" loading={pending}>
        {t('mend.save')}
      </Button>
      <div className={css['verdict']} role="status" data-good={problems.length === 0 || undefined}>
        {problems.length === 0
          ? t('mend.good')
          : problems.map((problem) => t(`problems.${problem}`)).join(' · ')}
      </div>
    </form>
  )
}
