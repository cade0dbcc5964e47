import type { Order } from '@shared/contract/orders'
import { useTranslation } from 'react-i18next'
import { Money } from '../../../ui/figures/Money'
import css from './details.module.css'
import { ShippingFee } from './ShippingFee'

/** What an order costs, and why: goods, what was taken off, shipping, and the sum. */
export function MoneyBlock({
  order,
  open,
  onChanged,
}: {
  readonly order: Order
  readonly open: boolean
  readonly onChanged: (order: Order) => void
}) {
  const { t, i18n } = useTranslation('orderDesk')
  const { goodsFen, discounts, totalFen } = order
  const between = i18n.language === 'en' ? ' ' : ''
  return (
    <>
      {goodsFen !== totalFen && (
        <div className={css['moneyRow']}>
          <span>{t('money.goods')}</span>
          <Money fen={goodsFen} />
        </div>
      )}
      {discounts.map(({ name, every, unit, fen }, index) => (
        <div key={index} className={css['moneyRow']} data-off>
          <span>{t('money.discount', { name, quantity: `${every}${between}${unit}` })}</span>
          <Money fen={-fen} />
        </div>
      ))}
      {goodsFen > 0 && <ShippingFee order={order} open={open} onChanged={onChanged} />}
      <div className={css['moneyTotal']}>
        <span>{t('money.total')}</span>
        <b>
          <Money fen={totalFen} />
        </b>
      </div>
    </>
  )
}
