import { Button } from '@mantine/core'
import type { BuyerAccount, Person } from '@shared/contract/buyers'
import { showNotification } from '@mantine/notifications'
import { IconArrowsSplit2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../../api/useCall'
import { PlatformName } from '../../../ui/figures/PlatformName'
import css from '../buyers.module.css'

/** The accounts that are this person; one that is not can be split off. */
export function AccountList({
  person,
  onChanged,
}: {
  readonly person: Person
  readonly onChanged: (person: Person) => void
}) {
  const { t } = useTranslation('buyers')
  const { run, pending } = useAction('buyers.split')
  const split = async (account: BuyerAccount) => {
    const result = await run({ accountId: account.id })
    if (!result.ok) return
    showNotification({ message: t('accounts.splitDone', { name: account.userName }), autoClose: 4_000 })
    onChanged(result.value)
  }
  return (
    <>
      <h3 className={css['sectionTitle']}>{t('accounts.title')}</h3>
      <ul className={css['list']} aria-label={t('accounts.title')}>
        {person.accounts.map((account) => (
          <li key={account.id} className={css['row']}>
            <span className={css['line']}>
              <span className={css['soft']}>
                <PlatformName platform={account.platform} />
              </span>{' '}
              {account.userName}
            </span>
            <span className={css['soft']}>{t('sums.orders', { count: account.orderCount })}</span>
            {person.accounts.length > 1 && (
              <Button
                variant="subtle"
                size="xs"
                px={8}
                leftSection={<IconArrowsSplit2 size={15} aria-hidden />}
                aria-label={t('accounts.splitOf', { name: account.userName })}
                title={t('accounts.splitHint')}
                loading={pending}
                onClick={() => void split(account)}
              >
                {t('accounts.split')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
