import type { Token } from '../words/tokens'

/** What stands between two gaps of a comment. `known`: the strict reading takes every word of it in an order. */
export type Piece = {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly tokens: readonly Token[]
  readonly known: boolean
}

/** Cuts a comment's tokens into pieces. */
export function toPieces(text: string, tokens: readonly Token[]): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  for (let at = 0; at <= tokens.length; at++) {
    const token = tokens[at]
    const turns = token !== undefined && endsClause(tokens.slice(from, at), token)
    if (token !== undefined && token.kind !== 'gap' && !turns) continue
    const part = tokens.slice(from, at)
    const [first] = part
    const last = part[part.length - 1]
    if (first && last) {
      const { start } = first
      const { end } = last
      const known = part.every(({ kind }) => !UNKNOWN.has(kind))
      pieces.push({ text: text.slice(start, end), start, end, tokens: part, known })
    }
    from = turns ? at : at + 1
  }
  return pieces
}

// 冰箱空了玉米来两箱: a clause that is not understood ends in 了, and a product or request begins the next.
function endsClause(before: readonly Token[], token: Token): boolean {
  const begins = token.kind === 'product' || (token.kind === 'verb' && token.own)
  return (
    begins &&
    before.length > 2 &&
    before.at(-1)?.kind === 'done' &&
    before.some(({ kind }) => UNKNOWN.has(kind))
  )
}

const UNKNOWN: ReadonlySet<Token['kind']> = new Set<Token['kind']>([
  'other',
  'spoiler',
  'question',
  'past',
  'not',
  'nay',
  'is',
  'slip',
  'this',
  'service',
  'send',
])
