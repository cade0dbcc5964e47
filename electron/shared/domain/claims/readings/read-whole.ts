import type { Catalogue, Product } from '../catalogue'
import { chief } from '../reasons'
import type { Doubt } from '../reasons'
import type { ParsedClaim } from '../types'
import type { Normalised } from '../words/normalise'
import { tokenise } from '../words/tokenise'
import type { Token } from '../words/tokens'
import { correct } from './corrections'
import type { Correcting } from './corrections'
import type { Draft, Implied } from './drafts'
import { toSegments } from './segments'
import type { Run, Segment } from './segments'
import { settle } from './settle'
import { readKeywords } from './shortcuts'
import { readRun } from './statements'
import { COMMA, foldTokens } from './terms'
import type { Term } from './terms'
import { permit } from './vetoes'

/** What a comment is read against. */
export type Against = { readonly catalogue: Catalogue; readonly onAir: Product | null }

/**
 * The strict reading: an order only where every word of its segment is understood. `about` is a doubt that the whole
 * comment is under.
 */
export function readWhole(
  comment: Normalised,
  { catalogue, onAir }: Against,
  about: Doubt | null = null,
  tokens: readonly Token[] = tokenise(comment.text, catalogue),
): readonly ParsedClaim[] {
  const segments = toSegments(tokens)
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
