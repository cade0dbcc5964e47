import { TextInput } from '@mantine/core'
import { showNotification } from '@mantine/notifications'
import type { Person } from '@shared/contract/buyers'
import { isAlive, type OrderState } from '@shared/domain/orders/order-state'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useTopic } from '../../api/hooks'
import { useAction, useErrorWords } from '../../api/useCall'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { Notice } from '../../ui/Notice'
import css from './buyers.module.css'

/** Deletes somebody's personal data for good, once their name was typed. */
export function EraseDialog({
  person,
  onErased,
  onClose,
}: {
  readonly person: Person
  readonly onErased: () => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation('buyers')
  const errorWords = useErrorWords()
  const [typed, setTyped] = useState('')
  const { run, pending } = useAction('buyers.erase')
  const live = useTopic('show').show?.state === 'live'
  const open = person.orders.filter(({ state }) => isOnItsWay(state)).length
  const confirm = async () => {
    const result = await run({ id: person.id })
    if (!result.ok) return
    onClose()
    showNotification({
      message: t(result.value.swept ? 'erase.done' : 'erase.doneLater', { count: result.value.orders }),
      autoClose: 8_000,
    })
    onErased()
  }
  return (
    <ConfirmDialog
      opened
      dangerous
      title={t('erase.title', { name: person.name })}
      confirmWords={t('erase.confirm')}
      blocked={live || typed.trim() !== person.name.trim()}
      pending={pending}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      <p className={css['words']}>{t('erase.what')}</p>
      <p className={css['words']}>{t('erase.kept')}</p>
      <p className={css['words']}>{t('erase.elsewhere')}</p>
      {open > 0 && <Notice tone="warn">{t('erase.open', { count: open })}</Notice>}
      {live ? (
        <Notice tone="bad">{errorWords({ code: 'erase_while_live', message: '', details: {} })}</Notice>
      ) : (
        <TextInput
          mt="md"
          label={t('erase.type', { name: person.name })}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
    </ConfirmDialog>
  )
}

/** Not with the buyer yet: without an address it never will be. */
function isOnItsWay(state: OrderState): boolean {
  return isAlive(state) && state !== 'shipped' && state !== 'done'
}
