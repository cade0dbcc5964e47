import type { Draft } from './drafts'
import { chief } from '../reasons'
import type { Doubt } from '../reasons'
import type { ParsedClaim } from '../types'
import { spanOf } from '../words/mapped'
import type { Mapped } from '../words/mapped'
import { hull } from '../words/tokens'
import { toQuantity } from '../words/numerals'

/**
 * Settles what a comment says about one product more than once. Words said twice count once; 再来 adds to what
 * was said before; otherwise the last word stands, and a cancel followed by an amount is a change. Whatever
 * had to be settled is only likely, as is every claim of a comment with more than one intent.
 */
export function settle(
  drafts: readonly Draft[],
  doubt: Doubt | null,
  comment: Mapped,
): readonly ParsedClaim[] {
  const settled: Draft[] = []
  for (const draft of drafts) {
    const at = settled.findIndex((other) => concernsSame(other, draft))
    const earlier = settled[at]
    if (earlier === undefined) settled.push(draft)
    else settled[at] = { ...combine(earlier, draft), ...hull(earlier, draft) }
  }
  const mixed = new Set(settled.map((draft) => draft.intent)).size > 1
  const about = chief(doubt, mixed ? 'mixed_requests' : null)
  return settled.flatMap((draft) => toClaim(draft, about, comment))
}

// Two units of one product are two purchases (红薯5斤，再来1箱); a cancel concerns all of them.
function concernsSame(a: Draft, b: Draft): boolean {
  if (a.product.productId !== b.product.productId) return false
  return a.unit === b.unit || a.intent !== 'buy' || b.intent !== 'buy'
}

function combine(earlier: Draft, later: Draft): Draft {
  return { ...merge(earlier, later), doubt: doubtOfBoth(earlier, later) }
}

// The same amount twice, or a later one, is said twice; on top of an earlier one it is asked again.
function doubtOfBoth(earlier: Draft, later: Draft): Doubt | null {
  const own = chief(earlier.doubt, later.doubt)
  return chief(own, later.more ? 'again' : 'said_twice')
}

function merge(earlier: Draft, later: Draft): Draft {
  if (earlier.intent === 'buy' && later.intent === 'buy') {
    const sum = later.more ? (earlier.quantity ?? 0) + (later.quantity ?? 0) : later.quantity
    return { ...later, quantity: sum, more: earlier.more }
  }
  if (earlier.intent === 'cancel' && later.intent === 'buy') return { ...later, intent: 'change' }
  if (earlier.intent === 'change' && later.intent === 'buy') return { ...later, intent: 'change' }
  return later
}

function toClaim(draft: Draft, about: Doubt | null, comment: Mapped): readonly ParsedClaim[] {
  const quantity = draft.quantity === null ? null : toQuantity(draft.quantity)
  if (quantity === null && draft.intent !== 'cancel') return []
  const doubt = chief(draft.doubt, about)
  const { intent, unit } = draft
  return [
    {
      ...{ productId: draft.product.productId, intent, quantity, unit },
      confidence: doubt === null ? 'certain' : 'likely',
      reason: doubt ?? draft.ground,
      span: spanOf(comment, draft.start, draft.end),
    },
  ]
}
