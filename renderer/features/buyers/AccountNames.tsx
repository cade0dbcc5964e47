import type { BuyerAccount } from '@shared/contract/buyers'
import { useTranslation } from 'react-i18next'
import { usePlatformName } from '../../ui/figures/usePlatformName'
import css from './buyers.module.css'

/** Where somebody buys, and what they are called there, in one line. */
export function AccountNames({ accounts }: { readonly accounts: readonly BuyerAccount[] }) {
  const { t } = useTranslation('buyers')
  const platformName = usePlatformName()
  const words = accounts
    .map(({ platform, userName }) => `${platformName(platform)} ${userName}`)
    .join(t('between'))
  return (
    <div className={css['line']} title={words}>
      {words}
    </div>
  )
}
