import type { Place, Token } from '../words/tokens'

/**
 * Turns what only looks like a product or a unit into an unknown word. A product that touches an unknown word
 * may be part of a longer one (小米手机, 苹果醋, 2号楼). `before` is the last token of the segment in front.
 */
export function believeProducts(raw: readonly Token[], before: Token | undefined): readonly Token[] {
  const tokens = raw.map((token, at) =>
    isStrayUnit(token, at === 0 ? before : raw[at - 1]) ? unknown(token) : token,
  )
  const turns = raw.some(({ kind }) => kind === 'change' || kind === 'cancel')
  const doubt = (at: number, neighbour: Token | undefined): void => {
    const token = tokens[at]
    if (token?.kind !== 'product' || neighbour === undefined) return
    // A2刚下的改成2斤 turns an order, whatever the day.
    const dated =
      token.code &&
      !turns &&
      (neighbour.kind === 'time' || neighbour.kind === 'service' || neighbour.kind === 'past')
    // 香油 and 玉米油 are not the 油 that is sold.
    const other =
      neighbour.kind === 'product' && !token.products.some((one) => neighbour.products.includes(one))
    const compound = token.weak && (neighbour.kind === 'praise' || other)
    if (neighbour.kind === 'other' || dated || compound) tokens[at] = unknown(token)
  }
  for (let at = tokens.length - 1; at >= 0; at--) doubt(at, tokens[at + 1])
  for (let at = 0; at < tokens.length; at++) doubt(at, tokens[at - 1])
  return tokens
}

function unknown({ start, end }: Place): Token {
  return { kind: 'other', start, end }
}

const COUNTED_AFTER: ReadonlySet<Token['kind'] | undefined> = new Set<Token['kind']>([
  'number',
  'more',
  'verb',
  'article',
  'change',
])

// A unit counts only after a number (with or without a space) or a buying word (来箱玉米); anywhere else it is
// part of some word.
function isStrayUnit(token: Token, previous: Token | undefined): boolean {
  if (token.kind !== 'unit') return false
  if (token.unit.class === 'odd' || token.unit.class === 'price') return true
  return !COUNTED_AFTER.has(previous?.kind)
}
