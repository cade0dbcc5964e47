import type { Catalogue, Product } from './catalogue'
import type { Draft, Implied } from './readings/drafts'
import { normaliseComment } from './words/normalise'
import { toSegments } from './readings/segments'
import type { Run, Segment } from './readings/segments'
import { readRun } from './readings/statements'
import { settle } from './readings/settle'
import { COMMA, foldTokens } from './readings/terms'
import type { Term } from './readings/terms'
import type { Token } from './words/tokens'
import { tokenise } from './words/tokenise'
import type { ParsedClaim } from './types'
import { permit } from './readings/vetoes'

/** What a comment is read against: the show's catalogue and the product on air, by its id. */
export type ReadContext = { readonly catalogue: Catalogue; readonly nowSelling: string | null }

/**
 * Reads what one comment asks for, in the order it asks; empty where it asks for nothing or where a person
 * could not tell either. Only the first MAX_READ characters are read, so the time is bounded.
 */
export function readClaims(raw: string, context: ReadContext): readonly ParsedClaim[] {
  const { text, truncated } = normaliseComment(raw)
  const segments = toSegments(tokenise(text, context.catalogue))
  if (segments === null) return []
  const onAir =
    context.nowSelling === null ? null : (context.catalogue.products.get(context.nowSelling) ?? null)
  const drafts: Draft[] = []
  let certain = !truncated && segments.every(isPlain)
  let clean = true
  for (const run of findRuns(segments)) {
    const terms = foldRun(segments, run)
    const permission = permit(segments, run, terms)
    if (permission === 'no') return []
    if (permission === 'doubt') certain = false
    const reading = readRun(terms, { onAir, implied: impliedBy(segments, run, onAir) })
    if (!reading.whole) clean = false
    drafts.push(...reading.drafts)
  }
  return settle(drafts, certain && clean)
}

// Talk between orders separates them.
function findRuns(segments: readonly Segment[]): readonly Run[] {
  const runs: Run[] = []
  let from: number | null = null
  for (const [at, segment] of segments.entries()) {
    if (segment.mood === 'order') from ??= at
    else if (segment.mood !== 'neutral' && from !== null) {
      runs.push({ from, to: at })
      from = null
    }
  }
  if (from !== null) runs.push({ from, to: segments.length })
  return runs
}

function foldRun(segments: readonly Segment[], run: Run): readonly Term[] {
  const tokens: Token[] = []
  segments.slice(run.from, run.to).forEach((segment, at) => {
    if (at > 0 && segment.hardBefore) tokens.push({ kind: 'gap', hard: true, asks: false })
    tokens.push(...segment.tokens)
  })
  return foldTokens(tokens) ?? [COMMA]
}

function isPlain(segment: Segment): boolean {
  return (
    !segment.doubtful &&
    (segment.mood === 'order' || segment.mood === 'neutral' || segment.mood === 'details')
  )
}

// "昨天买的玉米很甜，再来2箱" is about the corn, whatever is on air by now. The product on air is meant only where
// nothing else in the comment was left unread: "土豆 要2箱" must not become two boxes of corn.
function impliedBy(segments: readonly Segment[], run: Run, onAir: Product | null): Implied | null {
  const earlier = segments.slice(0, run.from).flatMap((segment) => segment.mentions)
  const products = new Set(earlier.flatMap((mention) => mention.products))
  if (products.size > 0) {
    const [product] = products
    return product && products.size === 1 ? { product, from: 'mention' } : null
  }
  const readable = !segments.some((segment) => segment.unread)
  return onAir && readable ? { product: onAir, from: 'air' } : null
}
