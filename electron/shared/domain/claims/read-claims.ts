import type { Catalogue, Product } from './catalogue'
import type { Draft, Implied } from './readings/drafts'
import { normaliseComment } from './words/normalise'
import type { Normalised } from './words/normalise'
import { loosen } from './readings/loosen'
import { toSegments } from './readings/segments'
import type { Run, Segment } from './readings/segments'
import { readRun } from './readings/statements'
import { settle } from './readings/settle'
import { COMMA, foldTokens } from './readings/terms'
import type { Term } from './readings/terms'
import type { Token } from './words/tokens'
import { tokenise } from './words/tokenise'
import { chief } from './reasons'
import type { Doubt } from './reasons'
import type { BareNumbers, ParsedClaim } from './types'
import { correct } from './readings/corrections'
import type { Correcting } from './readings/corrections'
import { readBareNumber, readKeywords } from './readings/shortcuts'
import { permit } from './readings/vetoes'

/** What a comment is read against: the show's catalogue and the product on air, by its id. */
export type ReadContext = {
  readonly catalogue: Catalogue
  readonly nowSelling: string | null
  /** What a bare number asks for in this show; nothing without it. */
  readonly bareNumbers?: BareNumbers
}

/**
 * Reads what one comment asks for, in the order it asks; empty where it asks for nothing or where a person
 * could not tell either. Only the first MAX_READ characters are read, so the time is bounded.
 */
export function readClaims(raw: string, context: ReadContext): readonly ParsedClaim[] {
  const comment = normaliseComment(raw)
  const { catalogue, nowSelling, bareNumbers = 'off' } = context
  const onAir = nowSelling === null ? null : (catalogue.products.get(nowSelling) ?? null)
  const bare = readBareNumber(comment.text, bareNumbers, catalogue, onAir)
  if (bare) return settle([bare], null, comment)
  const claims = readWhole(comment, catalogue, onAir)
  if (claims.length > 0 || comment.truncated) return claims
  // What the closed world refuses may hold an order that is clear by itself.
  const loose = loosen(comment, catalogue)
  return loose ? readWhole({ ...loose, truncated: false }, catalogue, onAir, 'not_all_understood') : claims
}

function readWhole(
  comment: Normalised,
  catalogue: Catalogue,
  onAir: Product | null,
  about: Doubt | null = null,
): readonly ParsedClaim[] {
  const segments = toSegments(tokenise(comment.text, catalogue))
  if (segments === null) return []
  const keywords = comment.truncated || about ? null : readKeywords(segments)
  if (keywords) return settle(keywords, null, comment)
  let drafts: readonly Draft[] = []
  let done = 0
  const understood = chief(about, comment.truncated ? 'not_all_understood' : null)
  let doubt = chief(understood, doubtOfTalk(segments))
  for (const run of findRuns(segments)) {
    const terms = foldRun(segments, run)
    const permission = permit(segments, run, terms)
    if (permission === 'no') return []
    if (permission !== 'yes') doubt = chief(doubt, permission)
    const how = correctionBetween(segments.slice(done, run.from))
    const wrong = how === null ? undefined : drafts.at(-1)
    const implied = wrong
      ? ({ product: wrong.product, from: 'corrected' } as const)
      : impliedBy(segments, run, onAir, how)
    const reading = readRun(terms, { onAir, implied })
    done = run.to
    if (!reading.whole) doubt = chief(doubt, 'not_all_understood')
    // A1不是5斤 是3斤 says an amount for the first time; 玉米改一下 要3箱 changes one.
    const resumes =
      comment.text.includes('不是') && segments.slice(0, run.from).some(({ mood }) => mood === 'order')
    drafts = how === null ? [...drafts, ...reading.drafts] : correct(drafts, reading, how, resumes)
  }
  return settle(drafts, doubt, comment)
}

function correctionBetween(segments: readonly Segment[]): Correcting {
  const moods = segments.map(({ mood }) => mood)
  if (moods.includes('correction')) return 'correction'
  return moods.includes('apology') ? 'apology' : null
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
    if (at > 0 && segment.hardBefore) tokens.push({ kind: 'gap', hard: true, asks: false, start: 0, end: 0 })
    tokens.push(...segment.tokens)
  })
  return foldTokens(tokens) ?? [COMMA]
}

// What is said around the orders, and within them.
function doubtOfTalk(segments: readonly Segment[]): Doubt | null {
  return segments.map(doubtOf).reduce(chief, null)
}

function doubtOf({ mood, doubt }: Segment): Doubt | null {
  switch (mood) {
    case 'order':
    case 'neutral':
    case 'details':
      return doubt
    case 'apology':
    case 'chat':
      return 'other_talk'
    case 'correction':
      return 'corrected'
    case 'past':
      return 'past_beside'
    case 'question':
    case 'service-question':
      return 'question_beside'
    case 'noise':
      return 'not_all_understood'
  }
}

// "昨天买的玉米很甜，再来2箱" is about the corn, whatever is on air by now. The product on air is meant only where
// nothing else in the comment was left unread: "土豆 要2箱" must not become two boxes of corn.
function impliedBy(
  segments: readonly Segment[],
  run: Run,
  onAir: Product | null,
  how: Correcting,
): Implied | null {
  const earlier = segments.slice(0, run.from).flatMap((segment) => segment.mentions)
  const products = new Set(earlier.flatMap((mention) => mention.products))
  if (products.size > 0) {
    const [product] = products
    const from = how === null ? 'mention' : 'corrected'
    return product && products.size === 1 ? { product, from } : null
  }
  // Beside an address or a telephone number, what stands behind the order is a name, no product.
  const located = segments.some(({ mood }) => mood === 'details')
  const readable = !segments.some((segment, at) => segment.unread && !(located && at >= run.to))
  return onAir && readable ? { product: onAir, from: how === 'correction' ? 'corrected' : 'air' } : null
}
