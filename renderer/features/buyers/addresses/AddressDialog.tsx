import { Button, Group, Modal, Textarea, TextInput } from '@mantine/core'
import type { BuyerAddress, Person } from '@shared/contract/buyers'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../../api/useCall'
import css from '../buyers.module.css'

/** Adds an address to somebody's card, or mends one. */
export function AddressDialog({
  personId,
  address,
  onSaved,
  onClose,
}: {
  readonly personId: string
  /** Null for a new one. */
  readonly address: BuyerAddress | null
  readonly onSaved: (person: Person) => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation(['buyers', 'common'])
  const { run, pending } = useAction('buyers.saveAddress')
  const [fields, setFields] = useState({
    name: address?.name ?? '',
    phone: address?.phone ?? '',
    address: address?.address ?? '',
  })
  const change = (changes: Partial<typeof fields>) => setFields((before) => ({ ...before, ...changes }))
  const save = async () => {
    const result = await run({ id: personId, addressId: address?.id ?? null, recipient: fields })
    if (!result.ok) return
    onClose()
    onSaved(result.value)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(address ? 'addresses.edit' : 'addresses.add')}
      size={480}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <form
        className={css['form']}
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TextInput
          label={t('addresses.name')}
          maxLength={60}
          data-autofocus
          value={fields.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t('addresses.phone')}
          maxLength={40}
          value={fields.phone}
          onChange={(event) => change({ phone: event.currentTarget.value })}
        />
        <Textarea
          label={t('addresses.address')}
          autosize
          minRows={2}
          maxRows={5}
          maxLength={300}
          value={fields.address}
          onChange={(event) => change({ address: event.currentTarget.value })}
        />
        <Group justify="flex-end" mt="sm" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('common:cancel')}
          </Button>
          <Button type="submit" loading={pending}>
            {t('common:save')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
