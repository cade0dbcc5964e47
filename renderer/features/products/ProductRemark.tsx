import type { PriceRule } from '@shared/contract/order-desk'
import type { Product } from '@shared/contract/products'
import { useTranslation } from 'react-i18next'
import { useView } from '../../api/hooks'
import { usePartsWords } from '../../ui/figures/usePartsWords'
import { useRuleWords } from '../../ui/figures/useRuleWords'
import css from './products.module.css'

/** The quiet line under a product's name: what is granted for quantities of it, what it is made of, its aliases. */
export function ProductRemark({
  product,
  rules,
}: {
  readonly product: Product
  readonly rules: readonly PriceRule[]
}) {
  const { t } = useTranslation('stock')
  const products = useView((view) => view.products.byId)
  const ruleWords = useRuleWords()
  const partsWords = usePartsWords()
  const find = (id: string) => products.get(id)
  const granted = rules
    .filter(({ productId }) => productId === product.id)
    .map((rule) => ruleWords(rule, product, rule.gift ? find(rule.gift.productId) : undefined))
    .join(t('rules.and'))
  const others = [
    ...(product.parts.length > 0 ? [t('parts.short', { parts: partsWords(product.parts, find) })] : []),
    ...product.aliases,
  ].join(' · ')
  if (granted === '' && others === '') return null
  return (
    <span className={css['aliases']} title={[granted, others].filter((words) => words !== '').join(' · ')}>
      {granted !== '' && <span className={css['granted']}>{granted}</span>}
      {granted !== '' && others !== '' && ' · '}
      {others}
    </span>
  )
}
