import { Loader } from '@mantine/core'
import { showNotification } from '@mantine/notifications'
import { IconDiscount } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { PriceRule } from '@shared/contract/order-desk'
import { useView } from '../../../api/hooks'
import { usePriceRules } from '../../../api/usePriceRules'
import { EmptyState } from '../../../ui/EmptyState'
import { PageFrame } from '../../../ui/PageFrame'
import { useRuleWords } from '../../../ui/figures/useRuleWords'
import { RuleFields } from './RuleFields'
import type { NewRule } from './ruleForm'
import { RuleList } from './RuleList'
import css from './rules.module.css'

/** What is granted for quantities: money off (满减) and gifts (赠品), each rule stored as soon as it is added. */
export function PriceRulesPage({ views }: { readonly views: ReactNode }) {
  const { t } = useTranslation('stock')
  const { rules, replace } = usePriceRules()
  const products = useView((view) => view.products.byId)
  const find = (id: string) => products.get(id)
  const ruleWords = useRuleWords()

  const store = async (wanted: readonly NewRule[], rule: NewRule, done: 'added' | 'removed') => {
    if (!(await replace([...wanted]))) return false
    const product = find(rule.productId)
    if (product) {
      const words = ruleWords(rule, product, rule.gift ? find(rule.gift.productId) : undefined)
      showNotification({ message: t(`rules.${done}`, { name: product.name, rule: words }), autoClose: 4_000 })
    }
    return true
  }
  const plain = (all: readonly PriceRule[]): NewRule[] =>
    all.map(({ productId, every, minusFen, gift }) => ({ productId, every, minusFen, gift }))

  return (
    <PageFrame title={t('rules.title')} views={views}>
      {rules === null ? (
        <div className={css['waiting']}>
          <Loader />
        </div>
      ) : (
        <div className={css['desk']}>
          <RuleFields rules={rules} onAdd={(rule) => store([...plain(rules), rule], rule, 'added')} />
          <section className={css['list']} aria-label={t('rules.listLabel')}>
            <p className={css['text']}>{t('rules.text')}</p>
            {rules.length === 0 ? (
              <EmptyState
                icon={<IconDiscount size={30} stroke={1.5} />}
                title={t('rules.empty.title')}
                text={t('rules.empty.text')}
              />
            ) : (
              <RuleList
                rules={rules}
                onRemove={(gone) => {
                  const kept = rules.filter(({ id }) => id !== gone.id)
                  void store(plain(kept), gone, 'removed')
                }}
              />
            )}
          </section>
        </div>
      )}
    </PageFrame>
  )
}
