import type { PriceRule } from '@shared/contract/order-desk'
import type { Product } from '@shared/contract/products'
import { lineAmountFen, parseYuan } from '@shared/domain/money'
import { discountsOf } from '@shared/domain/orders/price-rules'
import { readQuantity } from '../../../ui/figures/quantityText'

/** A rule as it is typed. */
export type RuleForm = {
  readonly productId: string | null
  readonly every: string
  readonly kind: 'minus' | 'gift'
  readonly yuan: string
  readonly giftId: string | null
  readonly giftQuantity: string
}

export type NewRule = Omit<PriceRule, 'id'>
type RuleField = 'productId' | 'every' | 'yuan' | 'giftId' | 'giftQuantity'
export type RuleProblem = 'missing' | 'notQuantity' | 'notAmount' | 'tooMuch' | 'twice'
export type RuleProblems = { readonly [Field in RuleField]?: RuleProblem }

type ReadRule =
  { readonly ok: true; readonly rule: NewRule } | { readonly ok: false; readonly problems: RuleProblems }

export const emptyRule: RuleForm = {
  productId: null,
  every: '',
  kind: 'minus',
  yuan: '',
  giftId: null,
  giftQuantity: '1',
}

/** Reads the form; a bare number counts whole units. A second rule of one kind for one quantity would never apply. */
export function readRule(
  form: RuleForm,
  find: (id: string) => Product | undefined,
  rules: readonly NewRule[],
): ReadRule {
  const problems: { [Field in RuleField]?: RuleProblem } = {}
  const product = form.productId === null ? undefined : find(form.productId)
  if (!product) problems.productId = 'missing'
  const every = product ? readQuantity(form.every, product) : null
  if (every === null || every === 0) problems.every = 'notQuantity'
  const isGift = form.kind === 'gift'
  const own = rules.filter((rule) => rule.productId === product?.id && rule.every === every)
  if (
    own.some((rule) => (rule.gift !== null) === isGift && (!isGift || rule.gift?.productId === form.giftId))
  )
    problems.every = 'twice'

  const minusFen = isGift ? 0 : (parseYuan(form.yuan) ?? 0)
  if (!isGift && minusFen === 0) problems.yuan = 'notAmount'
  else if (product && every && minusFen > lineAmountFen(product.priceFen, every, product.unitSize))
    problems.yuan = 'tooMuch'

  const giftProduct = form.giftId === null ? undefined : find(form.giftId)
  const giftQuantity = giftProduct ? readQuantity(form.giftQuantity, giftProduct) : null
  if (isGift && !giftProduct) problems.giftId = 'missing'
  if (isGift && giftProduct && !giftQuantity) problems.giftQuantity = 'notQuantity'

  if (!product || !every || Object.keys(problems).length > 0) return { ok: false, problems }
  const gift =
    isGift && giftProduct && giftQuantity ? { productId: giftProduct.id, quantity: giftQuantity } : null
  return { ok: true, rule: { productId: product.id, every, minusFen, gift } }
}

/** What a rule that takes money off does to twice its quantity, in fen. */
export function exampleOf(
  rule: NewRule,
  product: Product,
): { readonly quantity: number; readonly goodsFen: number; readonly offFen: number } {
  const quantity = rule.every * 2
  const amountFen = lineAmountFen(product.priceFen, quantity, product.unitSize)
  const granted = discountsOf([{ productId: product.id, quantity, amountFen }], [rule])
  return { quantity, goodsFen: amountFen, offFen: granted.reduce((sum, { fen }) => sum + fen, 0) }
}
