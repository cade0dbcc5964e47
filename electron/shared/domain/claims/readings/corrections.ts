import type { Draft, Reading } from './drafts'
import { hull } from '../words/tokens'

/** How a stretch of orders takes back an earlier one: said to be wrong, excused at the least, or not at all. */
export type Correcting = 'correction' | 'apology' | null

/**
 * Puts a reading in the place of what it corrects: 葡萄两盒 不对 是三盒. With nothing before it in the comment, it
 * corrects an earlier comment: a change.
 */
export function correct(
  earlier: readonly Draft[],
  reading: Reading,
  how: Exclude<Correcting, null>,
  resumes: boolean,
): readonly Draft[] {
  const [draft, ...others] = reading.drafts
  if (draft === undefined) return earlier
  // 不好意思 再加一盒, 打错了 取消: these say themselves what becomes of the earlier one.
  if (others.length > 0 || draft.more || draft.intent === 'cancel') return [...earlier, ...reading.drafts]
  if (earlier.length === 0) {
    if (how === 'apology') return reading.drafts
    // A1不是5斤 是3斤: the product was named, and its amount is said for the first time.
    if (resumes) return [{ ...draft, doubt: 'corrected' }]
    return [{ ...draft, intent: 'change', doubt: 'corrected' }]
  }
  const same = earlier.map((other) => other.product).lastIndexOf(draft.product)
  if (same < 0 && how === 'apology') return [...earlier, ...reading.drafts]
  const at = same < 0 ? earlier.length - 1 : same
  return earlier.map((other, index) => (index === at ? replace(other, draft) : other))
}

function replace(wrong: Draft, right: Draft): Draft {
  const unit = right.unit ?? (wrong.product === right.product ? wrong.unit : null)
  return {
    ...right,
    unit,
    intent: wrong.intent === 'change' ? 'change' : 'buy',
    doubt: 'corrected',
    ...hull(wrong, right),
  }
}
