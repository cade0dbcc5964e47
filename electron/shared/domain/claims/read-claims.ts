import type { Catalogue } from './catalogue'
import { readGist } from './gist/gist'
import { respell } from './gist/respell'
import { loosen, sayOnce } from './readings/loosen'
import { readWhole } from './readings/read-whole'
import type { Against } from './readings/read-whole'
import { settle } from './readings/settle'
import { readBareNumber } from './readings/shortcuts'
import type { Doubt } from './reasons'
import type { BareNumbers, ParsedClaim } from './types'
import { isPicture, knownName, namesGoodsOtherwise } from './words/goods'
import { normaliseComment } from './words/normalise'
import type { Normalised } from './words/normalise'
import { tokenise } from './words/tokenise'
import type { Token } from './words/tokens'

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
  const against = { catalogue, onAir }
  const tokens = tokenise(comment.text, catalogue)
  const claims = readWhole(comment, against, null, tokens)
  const certain = claims.length > 0 && claims.every(({ confidence }) => confidence === 'certain')
  if (certain || comment.truncated) return claims
  return readRespelt(raw, comment, readLoosely(comment, tokens, claims, against, null), against)
}

// What the closed world refuses, or read in part, may hold orders that are clear by themselves.
function readLoosely(
  comment: Normalised,
  tokens: readonly Token[],
  claims: readonly ParsedClaim[],
  against: Against,
  about: Doubt | null,
): readonly ParsedClaim[] {
  const { catalogue, onAir } = against
  const loose = claims.length > 0 ? null : loosen(comment, catalogue)
  const known = loose
    ? readWhole({ ...loose, truncated: false }, against, about ?? 'not_all_understood')
    : claims
  const once = sayOnce(comment)
  const said = once === comment ? tokens : tokenise(once.text, catalogue)
  const gist = settle(readGist(once.text, said, onAir), about, once)
  const fuller = gist.length > known.length || gist.some(({ reason }) => reason === 'corrected')
  return fuller ? gist : known
}

// Slips, other names and pictures of goods count only where they add to what is `read` without them.
function readRespelt(
  raw: string,
  comment: Normalised,
  read: readonly ParsedClaim[],
  against: Against,
): readonly ParsedClaim[] {
  const { catalogue } = against
  const isKnown = (word: string): boolean => catalogue.productWords.words.has(word)
  const spelt = respell(comment, catalogue)
  const others: Normalised[] = spelt === comment ? [] : [{ ...spelt, truncated: false }]
  if (namesGoodsOtherwise(raw, isKnown)) others.push(normaliseComment(raw, pictured(catalogue, isKnown)))
  let most = read
  for (const other of others) {
    const tokens = tokenise(other.text, catalogue)
    const strictly = readWhole(other, against, 'respelt', tokens)
    const claims = strictly.length > 0 ? strictly : readLoosely(other, tokens, strictly, against, 'respelt')
    if (claims.length > most.length) most = claims
  }
  return most
}

/** Behind a picture, where the next word begins, in UTF-16 units: looked at for each, so that the time is bounded. */
const nextWordWithin = 40

// A picture is an ornament before goods that are named in words and before a number in a list: 🌽苹果不要了, 🌽3. 王姐.
function pictured(
  catalogue: Catalogue,
  isKnown: (word: string) => boolean,
): (name: string, rest: string) => string {
  return (name, rest) => {
    const known = knownName(name, isKnown)
    if (!isPicture(name)) return known
    const { text } = normaliseComment(rest.slice(0, nextWordWithin))
    const [next] = tokenise(text.trimStart(), catalogue)
    return next?.kind === 'product' || LIST_NUMBER.test(rest) ? name : known
  }
}

const LIST_NUMBER = /^\s*\d+\s*[.．、)）]\s*\D/u
