import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Product } from '@shared/contract/products'
import { formatQuantity } from '@shared/domain/quantity'
import { QuantityText } from '../../../ui/figures/QuantityText'
import { dayAndTime } from '../../../ui/figures/time'
import css from '../stock.module.css'
import { useLedger } from './useLedger'

/** What came and went of a product, newest first. */
export function Ledger({ product }: { readonly product: Product }) {
  const { t } = useTranslation('stock')
  const { entries, hasOlder, readOlder } = useLedger(product)
  if (entries === null) return null
  return (
    <section className={css['ledger']} aria-label={t('ledger.title')}>
      <h3 className={css['ledgerTitle']}>{t('ledger.title')}</h3>
      {entries.length === 0 ? (
        <p className={css['hint']}>{t('ledger.none')}</p>
      ) : (
        <table className={css['entries']}>
          <thead>
            <tr>
              <th scope="col">{t('ledger.columns.at')}</th>
              <th scope="col">{t('ledger.columns.what')}</th>
              <th scope="col">{t('ledger.columns.delta')}</th>
              <th scope="col">{t('ledger.columns.left')}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map(({ seq, kind, delta, available, reason, orderNumber, at }) => (
              <tr key={seq}>
                <td className={css['at']}>{dayAndTime(at)}</td>
                <td>
                  {t(`ledger.kinds.${kind}`)}
                  {orderNumber !== null && (
                    <div className={css['about']}>{t('ledger.order', { number: orderNumber })}</div>
                  )}
                  {reason !== '' && <div className={css['about']}>{reason}</div>}
                </td>
                <td data-out={delta < 0 || undefined}>
                  {`${delta > 0 ? '+' : '−'}${formatQuantity(Math.abs(delta), product)}`}
                </td>
                <td>
                  <QuantityText quantity={available} units={product} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {hasOlder && (
        <Button variant="default" fullWidth onClick={() => void readOlder()}>
          {t('ledger.older')}
        </Button>
      )}
    </section>
  )
}
