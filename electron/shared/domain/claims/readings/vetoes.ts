import type { Run, Segment } from './segments'
import type { Term } from './terms'
import { chief } from '../reasons'
import type { Doubt } from '../reasons'

/** Whether an order may stand among what else the comment says: yes, with a doubt, or not at all. */
export type Permission = 'yes' | 'no' | Doubt

/** Weighs the questions and past purchases around a run of orders. */
export function permit(segments: readonly Segment[], run: Run, terms: readonly Term[]): Permission {
  const asked = terms.some(
    (term) => term.kind !== 'product' && term.kind !== 'amount' && term.kind !== 'joiner',
  )
  let permission: Permission = 'yes'
  for (let at = 0; at < segments.length; at++) {
    const segment = segments[at]
    if (!segment || (at >= run.from && at < run.to)) continue
    const verdict = at < run.from ? weighBefore(segments, at, asked) : weighAfter(segments, at, run)
    if (verdict === 'no') return 'no'
    if (verdict !== 'yes') permission = permission === 'yes' ? verdict : (chief(permission, verdict) ?? 'yes')
  }
  return permission
}

// After a question or a tale of an earlier purchase, an amount alone belongs to that ("包邮吗 3盒"); a request
// that begins afresh ("…，来2箱") does not.
function weighBefore(segments: readonly Segment[], at: number, asked: boolean): Permission {
  const mood = segments[at]?.mood
  if (mood === 'question' || mood === 'service-question') {
    return asked ? 'question_beside' : 'no'
  }
  if (mood === 'past') return asked ? 'past_beside' : 'no'
  return 'yes'
}

// "玉米2箱，还有吗" asks about the two boxes. "苹果10斤，什么时候发货" has decided, and so has whoever goes on to ask
// about another product.
function weighAfter(segments: readonly Segment[], at: number, run: Run): Permission {
  const segment = segments[at]
  const parted = isParted(segments, run.to - 1, at)
  if (segment?.mood === 'service-question') return 'question_beside'
  if (segment?.mood === 'question')
    return parted && asksAboutAnother(segments, segment, run) ? 'question_beside' : 'no'
  if (segment?.mood === 'past') return parted ? 'past_beside' : 'no'
  return 'yes'
}

function asksAboutAnother(segments: readonly Segment[], question: Segment, run: Run): boolean {
  const ordered = new Set(idsOf(segments.slice(run.from, run.to)))
  const asked = idsOf([question])
  return asked.length > 0 && asked.every((id) => !ordered.has(id))
}

function idsOf(segments: readonly Segment[]): readonly string[] {
  return segments.flatMap((segment) =>
    segment.mentions.flatMap((mention) => mention.products.map((product) => product.productId)),
  )
}

// Whether punctuation, not only a space, lies between two segments.
function isParted(segments: readonly Segment[], from: number, to: number): boolean {
  return segments.slice(from + 1, to + 1).some((segment) => segment.hardBefore)
}
