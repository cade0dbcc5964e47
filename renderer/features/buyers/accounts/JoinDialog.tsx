import { Button, Modal, TextInput } from '@mantine/core'
import type { BuyerRow, Person } from '@shared/contract/buyers'
import { showNotification } from '@mantine/notifications'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useAction, useCall } from '../../../api/useCall'
import { MaskedPhone } from '../../../ui/figures/MaskedPhone'
import { AccountNames } from '../AccountNames'
import css from '../buyers.module.css'

/** Found people that are offered. */
const offered = 8

/** Looks for another account of the same person, and joins it. */
export function JoinDialog({
  person,
  onJoined,
  onClose,
}: {
  readonly person: Person
  readonly onJoined: (person: Person) => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation(['buyers', 'common'])
  const call = useCall()
  const { run, pending } = useAction('buyers.join')
  const [query, setQuery] = useState('')
  const [others, setOthers] = useState<readonly BuyerRow[] | null>(null)
  useEffect(() => {
    let left = false
    const search = { query, tag: null, blacklistedOnly: false, sort: 'last' } as const
    void call('buyers.find', { ...search, offset: 0, limit: offered + 1 }).then((result) => {
      if (left || !result.ok) return
      setOthers(result.value.rows.filter(({ id }) => id !== person.id).slice(0, offered))
    })
    return () => {
      left = true
    }
  }, [call, query, person.id])
  const join = async (other: BuyerRow) => {
    const result = await run({ id: person.id, otherId: other.id })
    if (!result.ok) return
    showNotification({ message: t('join.done', { name: other.name }), autoClose: 4_000 })
    onClose()
    onJoined(result.value)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('join.title', { name: person.name })}
      size={520}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <p className={css['words']}>{t('join.text')}</p>
      <TextInput
        role="searchbox"
        aria-label={t('join.search')}
        placeholder={t('searchHint')}
        data-autofocus
        value={query}
        onChange={(event) => setQuery(event.currentTarget.value)}
      />
      <ul className={css['found']} aria-label={t('join.found')}>
        {others?.map((other) => (
          <li key={other.id} className={css['row']}>
            <div className={css['grow']}>
              <strong>{other.name}</strong> <MaskedPhone phone={other.phone} />
              <div className={css['soft']}>
                <AccountNames accounts={other.accounts} />
              </div>
            </div>
            <Button
              size="xs"
              loading={pending}
              aria-label={t('join.joinOf', { name: other.name })}
              onClick={() => void join(other)}
            >
              {t('join.join')}
            </Button>
          </li>
        ))}
        {others?.length === 0 && <li className={css['soft']}>{t('noneFound.title')}</li>}
      </ul>
    </Modal>
  )
}
