import { Loader } from '@mantine/core'
import type { Person } from '@shared/contract/buyers'
import { useTranslation } from 'react-i18next'
import { Addresses } from './addresses/Addresses'
import { AccountList } from './accounts/AccountList'
import { Lookalikes } from './accounts/Lookalikes'
import { BlacklistNotice } from './BlacklistNotice'
import css from './buyers.module.css'
import { BuyerMenu } from './BuyerMenu'
import { BuyerSums } from './BuyerSums'
import { History } from './History'
import { KnownOf } from './KnownOf'
import { usePerson } from './usePerson'

/** One buyer: who they are, what is known of them, where things go, what they bought. */
export function BuyerDetails({
  id,
  tags,
  onChanged,
  onGoOn,
}: {
  readonly id: string
  /** Those in use, to choose from. */
  readonly tags: readonly string[]
  readonly onChanged: () => void
  /** Goes on with somebody else, or with nobody. */
  readonly onGoOn: (id: string | null) => void
}) {
  const { t } = useTranslation('buyers')
  const { person, setPerson } = usePerson(id)
  if (!person)
    return (
      <div className={css['waiting']}>
        <Loader />
      </div>
    )
  const change = (changed: Person) => {
    setPerson(changed)
    // Joined to somebody older, or split from the one it began with.
    if (changed.id === id) onChanged()
    else onGoOn(changed.id)
  }
  return (
    <div className={css['buyer']}>
      <header className={css['head']}>
        <h2 className={css['name']}>{person.name}</h2>
        <BuyerMenu person={person} onChanged={change} onErased={() => onGoOn(null)} />
      </header>
      {person.blacklisting && (
        <BlacklistNotice id={id} blacklisting={person.blacklisting} onChanged={change} />
      )}
      <Lookalikes person={person} onChanged={change} />
      <BuyerSums person={person} />
      <KnownOf key={person.id} person={person} tags={tags} onChanged={change} />
      <Addresses person={person} onChanged={change} />
      <AccountList person={person} onChanged={change} />
      <h3 className={css['sectionTitle']}>{t('history.title')}</h3>
      <History orders={person.orders} />
    </div>
  )
}
