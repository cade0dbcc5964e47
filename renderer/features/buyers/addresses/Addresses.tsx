import { ActionIcon, Button } from '@mantine/core'
import type { BuyerAddress, Person } from '@shared/contract/buyers'
import { IconPencil, IconPin, IconPinFilled, IconPlus, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../api/useCall'
import { MaskedPhone } from '../../../ui/figures/MaskedPhone'
import { Pill } from '../../../ui/Pill'
import css from '../buyers.module.css'
import { AddressDialog } from './AddressDialog'

/** Where somebody has things sent to; the one for the next order is marked, and can be chosen. */
export function Addresses({
  person,
  onChanged,
}: {
  readonly person: Person
  readonly onChanged: (person: Person) => void
}) {
  const { t } = useTranslation('buyers')
  const call = useCall()
  const [edited, setEdited] = useState<BuyerAddress | 'new' | null>(null)
  const setDefault = async (addressId: number | null) => {
    const result = await call('buyers.setDefaultAddress', { id: person.id, addressId })
    if (result.ok) onChanged(result.value)
  }
  const remove = async (addressId: number) => {
    const result = await call('buyers.removeAddress', { id: person.id, addressId })
    if (result.ok) onChanged(result.value)
  }
  return (
    <>
      <div className={css['sectionHead']}>
        <h3 className={css['sectionTitle']}>{t('addresses.title')}</h3>
        <Button
          variant="subtle"
          size="xs"
          px={8}
          leftSection={<IconPlus size={15} aria-hidden />}
          onClick={() => setEdited('new')}
        >
          {t('addresses.add')}
        </Button>
      </div>
      {person.addresses.length === 0 && <p className={css['soft']}>{t('addresses.none')}</p>}
      <ul className={css['list']} aria-label={t('addresses.title')}>
        {person.addresses.map((one) => {
          const words = one.address || one.name || t('addresses.nameless')
          return (
            <li key={one.id} className={css['row']}>
              <div className={css['grow']}>
                <div className={css['recipient']}>
                  <span>{one.name}</span> <MaskedPhone phone={one.phone} />
                  {one.isNext && (
                    <Pill tone="quiet">{t(one.isDefault ? 'addresses.default' : 'addresses.last')}</Pill>
                  )}
                </div>
                <div className={css['address']}>{one.address}</div>
              </div>
              <ActionIcon
                aria-label={t(one.isDefault ? 'addresses.unsetDefaultOf' : 'addresses.setDefaultOf', {
                  address: words,
                })}
                title={t(one.isDefault ? 'addresses.unsetDefault' : 'addresses.setDefault')}
                aria-pressed={one.isDefault}
                onClick={() => void setDefault(one.isDefault ? null : one.id)}
              >
                {one.isDefault ? <IconPinFilled size={17} /> : <IconPin size={17} stroke={1.7} />}
              </ActionIcon>
              <ActionIcon
                aria-label={t('addresses.editOf', { address: words })}
                title={t('addresses.edit')}
                onClick={() => setEdited(one)}
              >
                <IconPencil size={17} stroke={1.7} />
              </ActionIcon>
              <ActionIcon
                aria-label={t('addresses.removeOf', { address: words })}
                title={t('addresses.remove')}
                onClick={() => void remove(one.id)}
              >
                <IconTrash size={17} stroke={1.7} />
              </ActionIcon>
            </li>
          )
        })}
      </ul>
      {edited !== null && (
        <AddressDialog
          personId={person.id}
          address={edited === 'new' ? null : edited}
          onSaved={onChanged}
          onClose={() => setEdited(null)}
        />
      )}
    </>
  )
}
