import type { BuyerRow } from '@shared/contract/buyers'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { MaskedPhone } from '../../ui/figures/MaskedPhone'
import { Money } from '../../ui/figures/Money'
import { type GridColumn } from '../../ui/grid/RowGrid'
import { Pill } from '../../ui/Pill'
import { AccountNames } from './AccountNames'
import css from './buyers.module.css'

/** The columns of the list of buyers. */
export function useBuyerColumns(): readonly GridColumn<BuyerRow>[] {
  const { t, i18n } = useTranslation('buyers')
  return useMemo<readonly GridColumn<BuyerRow>[]>(() => {
    const day = new Intl.DateTimeFormat(i18n.language, { year: 'numeric', month: 'short', day: 'numeric' })
    return [
      {
        key: 'name',
        title: t('columns.name'),
        cell: (buyer) => (
          <>
            <div className={css['line']} title={buyer.name}>
              {buyer.name} {buyer.blacklisted && <Pill tone="warn">{t('blacklist.mark')}</Pill>}
            </div>
            <div className={css['soft']}>
              <AccountNames accounts={buyer.accounts} />
            </div>
          </>
        ),
      },
      {
        key: 'phone',
        title: t('columns.phone'),
        width: 146,
        cell: (buyer) => <MaskedPhone phone={buyer.phone} />,
      },
      {
        key: 'tags',
        title: t('columns.tags'),
        width: 150,
        cell: (buyer) => (
          <div className={css['line']} title={buyer.tags.join(t('between'))}>
            {buyer.tags.join(t('between'))}
          </div>
        ),
      },
      {
        key: 'orders',
        title: t('columns.orders'),
        width: 82,
        align: 'end',
        cell: (buyer) => buyer.orderCount,
      },
      {
        key: 'paid',
        title: t('columns.paid'),
        width: 120,
        align: 'end',
        cell: (buyer) => (
          <>
            <b>
              <Money fen={buyer.paidFen} />
            </b>
            {buyer.claimedFen > buyer.paidFen && (
              <div className={css['soft']}>
                {t('columns.unpaid')} <Money fen={buyer.claimedFen - buyer.paidFen} />
              </div>
            )}
          </>
        ),
      },
      {
        key: 'last',
        title: t('columns.last'),
        width: 136,
        align: 'end',
        cell: (buyer) => (buyer.lastAt === null ? '' : day.format(buyer.lastAt)),
      },
    ]
  }, [t, i18n.language])
}
