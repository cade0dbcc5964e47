import { Button } from '@mantine/core'
import type { Blacklisting, Person } from '@shared/contract/buyers'
import { useTranslation } from 'react-i18next'
import { useAction } from '../../api/useCall'
import { Notice } from '../../ui/Notice'
import css from './buyers.module.css'

/** Says that somebody is on the blacklist, and why; takes them off. */
export function BlacklistNotice({
  id,
  blacklisting,
  onChanged,
}: {
  readonly id: string
  readonly blacklisting: Blacklisting
  readonly onChanged: (person: Person) => void
}) {
  const { t, i18n } = useTranslation('buyers')
  const { run, pending } = useAction('buyers.blacklist')
  const day = new Intl.DateTimeFormat(i18n.language, { year: 'numeric', month: 'short', day: 'numeric' })
  const takeOff = async () => {
    const result = await run({ id, reason: null })
    if (result.ok) onChanged(result.value)
  }
  return (
    <Notice tone="warn" title={t('blacklist.since', { day: day.format(blacklisting.at) })}>
      <div className={css['noticeRow']}>
        <span>{blacklisting.reason || t('blacklist.noReason')}</span>
        <Button variant="default" size="xs" loading={pending} onClick={() => void takeOff()}>
          {t('blacklist.takeOff')}
        </Button>
      </div>
    </Notice>
  )
}
