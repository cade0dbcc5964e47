import { TextInput } from '@mantine/core'
import type { Person } from '@shared/contract/buyers'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../api/useCall'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import css from './buyers.module.css'

/** Puts somebody on the blacklist, with the reason. */
export function BlacklistDialog({
  person,
  onListed,
  onClose,
}: {
  readonly person: Person
  readonly onListed: (person: Person) => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation('buyers')
  const [reason, setReason] = useState('')
  const { run, pending } = useAction('buyers.blacklist')
  const confirm = async () => {
    const result = await run({ id: person.id, reason })
    if (!result.ok) return
    onClose()
    onListed(result.value)
  }
  return (
    <ConfirmDialog
      opened
      title={t('blacklist.title', { name: person.name })}
      confirmWords={t('blacklist.confirm')}
      pending={pending}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <p className={css['words']}>{t('blacklist.text')}</p>
      <TextInput
        label={t('blacklist.reason')}
        placeholder={t('blacklist.reasonHint')}
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </ConfirmDialog>
  )
}
