import { ActionIcon } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PriceRule } from '@shared/contract/order-desk'
import { useRows } from '../../../api/hooks'
import { formatQuantity } from '@shared/domain/quantity'
import { useRuleWords } from '../../../ui/figures/useRuleWords'
import { Photo } from '../../../ui/Photo'
import css from './rules.module.css'

/** The rules, product by product in the order of the rundown. */
export function RuleList({
  rules,
  onRemove,
}: {
  readonly rules: readonly PriceRule[]
  readonly onRemove: (rule: PriceRule) => void
}) {
  const { t } = useTranslation('stock')
  const products = useRows('products')
  const ruleWords = useRuleWords()
  return (
    <ul className={css['products']}>
      {products
        .filter(({ id }) => rules.some(({ productId }) => productId === id))
        .map((product) => (
          <li key={product.id} className={css['product']}>
            <div className={css['productHead']}>
              <Photo file={product.photo} size={36} />
              <b>{t('rules.forProduct', { name: product.name })}</b>
              {product.archived && <span className={css['hint']}>{t('rules.archived')}</span>}
            </div>
            <ul className={css['rules']}>
              {rules
                .filter(({ productId }) => productId === product.id)
                .map((rule) => {
                  const gift = products.find(({ id }) => id === rule.gift?.productId)
                  const words = ruleWords(rule, product, gift)
                  return (
                    <li key={rule.id} className={css['rule']}>
                      <span>{words}</span>
                      {gift && (
                        <span className={css['hint']} data-bad={gift.available <= 0 || undefined}>
                          {t('rules.giftLeft', { left: formatQuantity(Math.max(0, gift.available), gift) })}
                        </span>
                      )}
                      <ActionIcon
                        aria-label={t('rules.remove', { name: product.name, rule: words })}
                        onClick={() => onRemove(rule)}
                      >
                        <IconTrash size={18} aria-hidden />
                      </ActionIcon>
                    </li>
                  )
                })}
            </ul>
          </li>
        ))}
    </ul>
  )
}
