import type { Product } from '../catalogue'
import type { VerbNeeds } from '../words/word'
import { hull } from '../words/tokens'
import type { Place, Token } from '../words/tokens'
import type { Unit } from '../words/units'

/** A product mention; several products where the word is shared. */
export type Mention = Place & {
  readonly kind: 'product'
  readonly products: readonly Product[]
  readonly code: boolean
  readonly weak: boolean
  readonly keyword: Product | null
}

/** An amount as said; a null value is one that must not be believed. `more` asks for it on top (再来). */
export type Amount = Place & {
  readonly kind: 'amount'
  readonly value: number | null
  readonly unit: Unit | null
  readonly times: 'plus' | 'times' | null
  readonly more: boolean
}

/** What is left of an order's tokens when fillers are gone and numbers have met their units. */
export type Term =
  | Mention
  | Amount
  | (Place & {
      readonly kind: 'verb'
      readonly needs: VerbNeeds
      readonly additive: boolean
      readonly own: boolean
      readonly polite: boolean
    })
  | (Place & { readonly kind: 'cancel'; readonly plain: boolean })
  | (Place & { readonly kind: 'change' })
  | { readonly kind: 'joiner'; readonly stock: boolean; readonly comma: boolean }
  | { readonly kind: 'each' }

/** The joiner that a comma stands for. */
export const COMMA: Term = { kind: 'joiner', stock: false, comma: true }

const SILENT: ReadonlySet<Token['kind']> = new Set<Token['kind']>([
  'filler',
  'self',
  'person',
  'of',
  'done',
  'praise',
  'wish',
  'time',
  'meal',
])

/** Folds an order's tokens into terms; null where they do not fit together, such as a unit without a number. */
export function foldTokens(tokens: readonly Token[]): readonly Term[] | null {
  const terms: Term[] = []
  const words = tokens.filter((token) => !SILENT.has(token.kind))
  for (let at = 0; at < words.length; at++) {
    const token = words[at]
    const next = words[at + 1]
    const last = terms[terms.length - 1]
    const more = last?.kind === 'verb' && last.additive
    if (token === undefined) continue
    switch (token.kind) {
      case 'number': {
        // 两箱半, 两箱多: the amount before is not what it looks like.
        if (token.value === null && last?.kind === 'amount' && last.end === token.start && last.unit) {
          terms[terms.length - 1] = { ...last, value: null, ...hull(last, token) }
          break
        }
        const before = words[at - 1]
        const times = before?.kind === 'times' ? (before.plus ? 'plus' : 'times') : null
        // two more jars
        const added = next?.kind === 'more'
        const counted = added ? words[at + 2] : next
        const unit = counted?.kind === 'unit' ? counted.unit : null
        const from = times === null || before === undefined ? token : before
        const to = counted?.kind === 'unit' ? counted : added ? next : token
        terms.push({
          kind: 'amount',
          value: token.value,
          unit,
          times,
          more: more || added,
          ...hull(from, to),
        })
        break
      }
      case 'unit': {
        const before = words[at - 1]
        if (before?.kind === 'number' || before?.kind === 'more') break
        // 来个三两
        if (before?.kind === 'verb' && next?.kind === 'number') break
        // 来箱玉米, a box of corn: one.
        // 换只母鸡 too, though 换个颜色 asks for no product.
        const swapped = before?.kind === 'change' && next?.kind === 'product'
        if (before?.kind !== 'verb' && before?.kind !== 'article' && !swapped) return null
        if (token.unit.word === '单') return null // 加单 is the host's word for more stock
        terms.push({ kind: 'amount', value: 1, unit: token.unit, times: null, more, ...hull(token, token) })
        break
      }
      case 'times': {
        if (next?.kind === 'number') break
        // "2x corn"
        if (last?.kind !== 'amount' || last.unit !== null || next?.kind !== 'product') return null
        terms[terms.length - 1] = { ...last, times: 'times', ...hull(last, token) }
        break
      }
      case 'product':
        if (last?.kind === 'product' && sameProduct(last, token))
          terms[terms.length - 1] = { ...last, ...hull(last, token) }
        else terms.push(token)
        break
      case 'verb':
      case 'cancel':
        terms.push(token)
        break
      case 'change':
        terms.push({ kind: 'change', start: token.start, end: token.end })
        break
      case 'each':
        terms.push({ kind: token.kind })
        break
      case 'joiner':
        terms.push({ kind: 'joiner', stock: token.stock, comma: false })
        break
      case 'gap':
        terms.push(COMMA)
        break
      case 'please':
        // "2 please" asks, and so does "two jars please"; elsewhere it is manners.
        if (last?.kind === 'amount' && !terms.some(({ kind }) => kind === 'verb'))
          terms.push({
            kind: 'verb',
            needs: 'quantity',
            additive: false,
            own: true,
            polite: false,
            ...hull(token, token),
          })
        break
      case 'question':
      case 'article':
      case 'service':
      case 'past':
      case 'details':
      case 'spoiler':
      case 'other':
      case 'filler':
      case 'self':
      case 'person':
      case 'correction':
      case 'apology':
      case 'is':
      case 'not':
      case 'more':
      case 'slip':
      case 'nay':
      case 'this':
      case 'wish':
      case 'send':
      case 'only':
      case 'support':
      case 'sold':
      case 'meal':
      case 'praise':
      case 'time':
      case 'of':
      case 'done':
        break // what these mean has been weighed before
    }
  }
  return terms
}

// 玉米苞米 and 1号玉米 name one thing twice.
function sameProduct(a: Mention, b: Mention): boolean {
  const [first] = a.products
  const [second] = b.products
  return a.products.length === 1 && b.products.length === 1 && first?.productId === second?.productId
}
