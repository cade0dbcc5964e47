import type { Product } from '@shared/contract/products'
import { formatYuan } from '@shared/domain/money'
import { isLow } from '@shared/domain/orders/stock'
import { formatQuantity } from '@shared/domain/quantity'
import { IconBroadcast } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { Money } from '../../ui/figures/Money'
import { Photo } from '../../ui/Photo'
import { StockText } from '../../ui/figures/StockText'
import css from './studio.module.css'

/** One product of the rundown. */
export const RundownRow = memo(function RundownRow({
  id,
  product,
  onAir,
  selected,
  onPick,
}: {
  id: string
  product: Product
  onAir: boolean
  selected: boolean
  onPick: (productId: string) => void
}) {
  const { t } = useTranslation(['studio', 'common'])
  const left =
    product.available > 0
      ? t(isLow(product) ? 'common:onlyLeft' : 'common:left', {
          quantity: formatQuantity(product.available, product),
        })
      : t('common:soldOut')
  const { code, name, unit } = product
  const row = t('rundown.row', { code, name, unit, left, price: formatYuan(product.priceFen) })
  return (
    <div
      id={id}
      role="option"
      className={css['row']}
      aria-label={onAir ? t('rundown.rowOnAir', { row }) : row}
      aria-selected={selected}
      aria-current={onAir || undefined}
      onClick={() => onPick(product.id)}
    >
      <Photo file={product.photo} size={44} />
      <span className={css['rowWords']}>
        <span className={css['rowFirst']}>
          <span className={css['code']}>{code}</span>
          <span className={css['rowName']} title={name}>
            {name}
          </span>
        </span>
        <span className={css['rowSecond']}>
          <span className={css['rowPrice']}>
            <Money fen={product.priceFen} />
            <small>/{unit}</small>
          </span>
          {onAir ? (
            <span className={css['onAirMark']}>
              <IconBroadcast size={14} stroke={2} aria-hidden />
              {t('rundown.onAir')}
            </span>
          ) : (
            <span className={css['pickHint']}>{t('rundown.putOnAir')}</span>
          )}
          <span className={css['rowLeft']}>
            <StockText product={product} phrase />
          </span>
        </span>
      </span>
    </div>
  )
})
