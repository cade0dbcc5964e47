import { Button } from '@mantine/core'
import type { Person } from '@shared/contract/buyers'
import { useTranslation } from 'react-i18next'
import { useCall } from '../../../api/useCall'
import { MaskedPhone } from '../../../ui/figures/MaskedPhone'
import { Notice } from '../../../ui/Notice'
import { AccountNames } from '../AccountNames'
import css from '../buyers.module.css'

/** Others who gave the same phone number: the host says whether they are the same person. */
export function Lookalikes({
  person,
  onChanged,
}: {
  readonly person: Person
  readonly onChanged: (person: Person) => void
}) {
  const { t } = useTranslation('buyers')
  const call = useCall()
  const decide = async (otherId: string, same: boolean) => {
    const result = await call(same ? 'buyers.join' : 'buyers.keepApart', { id: person.id, otherId })
    if (result.ok) onChanged(result.value)
  }
  return person.lookalikes.map((other) => (
    <Notice key={other.id} title={t('lookalikes.title')}>
      <div className={css['noticeRow']}>
        <div className={css['grow']}>
          <strong>{other.name}</strong> <MaskedPhone phone={other.phone} />
          <AccountNames accounts={other.accounts} />
        </div>
        <Button size="xs" onClick={() => void decide(other.id, true)}>
          {t('lookalikes.join')}
        </Button>
        <Button size="xs" variant="default" onClick={() => void decide(other.id, false)}>
          {t('lookalikes.apart')}
        </Button>
      </div>
    </Notice>
  ))
}
