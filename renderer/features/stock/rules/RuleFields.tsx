import { Button, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { formatYuan } from '@shared/domain/money'
import { formatQuantity } from '@shared/domain/quantity'
import { rundownOf } from '../../../api/rundown'
import { useRows } from '../../../api/hooks'
import { emptyRule, exampleOf, readRule, type NewRule, type RuleForm, type RuleProblems } from './ruleForm'
import css from './rules.module.css'

/** Adds a rule, read as a sentence: buy this, for every so many, so much less or a gift. */
export function RuleFields({
  rules,
  onAdd,
}: {
  readonly rules: readonly NewRule[]
  /** Answers whether it is stored. */
  readonly onAdd: (rule: NewRule) => Promise<boolean>
}) {
  const { t } = useTranslation('stock')
  const products = rundownOf(useRows('products'))
  const [form, setForm] = useState<RuleForm>(emptyRule)
  const [problems, setProblems] = useState<RuleProblems>({})
  const [saving, setSaving] = useState(false)
  const first = useRef<HTMLInputElement>(null)
  const find = (id: string | null) => products.find((product) => product.id === id)
  const product = find(form.productId)
  const gift = find(form.giftId)
  const read = readRule(form, find, rules)
  const choices = products.map(({ id, code, name }) => ({ value: id, label: `${code} · ${name}` }))
  const kindWords = t(`rules.kinds.${form.kind}`)
  const words = (field: keyof RuleProblems) => {
    const problem = problems[field]
    return problem === undefined ? undefined : t(`rules.${problem}`, { kind: kindWords })
  }
  const change = (part: Partial<RuleForm>) => {
    setForm((before) => ({ ...before, ...part }))
    setProblems({})
  }
  const add = async () => {
    setProblems(read.ok ? {} : read.problems)
    if (!read.ok) return
    setSaving(true)
    const stored = await onAdd(read.rule)
    setSaving(false)
    if (!stored) return
    // The same product often has a second step.
    setForm((before) => ({ ...emptyRule, productId: before.productId, kind: before.kind }))
    first.current?.focus()
  }

  return (
    <form
      className={css['form']}
      aria-label={t('rules.add')}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
    >
      <h2 className={css['formTitle']}>{t('rules.add')}</h2>
      <Select
        label={t('rules.product')}
        placeholder={t('rules.productHint')}
        searchable
        data={choices}
        value={form.productId}
        error={words('productId')}
        onChange={(productId) => change({ productId })}
      />
      <TextInput
        ref={first}
        label={t('rules.every')}
        placeholder={
          product ? t('rules.everyHint', { example: formatQuantity(3 * product.unitSize, product) }) : ''
        }
        value={form.every}
        error={words('every')}
        onChange={(event) => change({ every: event.currentTarget.value })}
      />
      <SegmentedControl
        fullWidth
        aria-label={t('rules.kind')}
        value={form.kind}
        data={(['minus', 'gift'] as const).map((kind) => ({ value: kind, label: t(`rules.kinds.${kind}`) }))}
        onChange={(kind) => change({ kind: kind === 'gift' ? 'gift' : 'minus' })}
      />
      {form.kind === 'minus' ? (
        <TextInput
          label={t('rules.yuan')}
          inputMode="decimal"
          leftSection="¥"
          value={form.yuan}
          error={words('yuan')}
          onChange={(event) => change({ yuan: event.currentTarget.value })}
        />
      ) : (
        <>
          <Select
            label={t('rules.gift')}
            placeholder={t('rules.productHint')}
            searchable
            data={choices}
            value={form.giftId}
            error={words('giftId')}
            onChange={(giftId) => change({ giftId })}
          />
          <TextInput
            label={t('rules.giftQuantity')}
            value={form.giftQuantity}
            error={words('giftQuantity')}
            rightSection={gift && <span className={css['unit']}>{gift.unit}</span>}
            rightSectionWidth={56}
            onChange={(event) => change({ giftQuantity: event.currentTarget.value })}
          />
        </>
      )}
      <div className={css['example']} role="status">
        {read.ok && product && <Example rule={read.rule} />}
      </div>
      <Button type="submit" loading={saving}>
        {t('rules.save')}
      </Button>
    </form>
  )
}

/** What the rule would do, in figures. */
function Example({ rule }: { readonly rule: NewRule }) {
  const { t } = useTranslation('stock')
  const products = useRows('products')
  const product = products.find(({ id }) => id === rule.productId)
  const gift = products.find(({ id }) => id === rule.gift?.productId)
  if (!product) return null
  if (rule.gift && gift) {
    return t('rules.exampleGift', {
      quantity: formatQuantity(rule.every, product),
      gift: formatQuantity(rule.gift.quantity, gift),
      name: gift.name,
    })
  }
  const { quantity, goodsFen, offFen } = exampleOf(rule, product)
  return t('rules.example', {
    quantity: formatQuantity(quantity, product),
    goods: formatYuan(goodsFen),
    off: formatYuan(offFen),
    pay: formatYuan(goodsFen - offFen),
  })
}
