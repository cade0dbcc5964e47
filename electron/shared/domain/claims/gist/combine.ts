import type { Draft } from '../readings/drafts'
import { hull } from '../words/tokens'

/**
 * Puts what a clause asks for beside what was asked before: the last figure where it takes back the first, once where
 * it says the same, and a part where it is less (三箱玉米 一箱给我). Null where both cannot be meant.
 */
export function combine(
  earlier: readonly Draft[],
  read: readonly Draft[],
  takesBack: boolean,
  corrects: boolean,
): readonly Draft[] | null {
  const wrong = earlier.at(-1)
  const [right] = read
  // 鸡蛋3盒 不对 是玉米3箱
  if (
    corrects &&
    wrong &&
    right?.intent === 'buy' &&
    !earlier.some(({ product }) => product === right.product)
  )
    return [...earlier.slice(0, -1), { ...right, doubt: 'corrected', ...hull(wrong, right) }]
  let drafts = earlier
  for (const draft of read) {
    const at = drafts.findIndex(({ product }) => product === draft.product)
    const before = drafts[at]
    if (before === undefined) {
      drafts = [...drafts, draft]
      continue
    }
    const next = settleTwo(before, draft, takesBack)
    if (next === null) return null
    drafts = drafts.map((other, index) => (index === at ? next : other))
  }
  return drafts
}

function settleTwo(before: Draft, draft: Draft, takesBack: boolean): Draft | null {
  const place = hull(before, draft)
  if (draft.intent !== 'buy') {
    return { ...draft, ...place }
  }
  if (before.intent === 'cancel') return { ...draft, intent: 'change', doubt: 'corrected', ...place }
  const unit = draft.unit ?? before.unit
  if (takesBack) return { ...draft, unit, intent: before.intent, doubt: 'corrected', ...place }
  if (before.quantity === draft.quantity) return { ...before, doubt: 'said_twice', ...place }
  return null
}
