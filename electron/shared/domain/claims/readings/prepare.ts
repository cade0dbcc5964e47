import type { Place, Token } from '../words/tokens'

const GAP = { kind: 'gap', hard: false, asks: false } as const

/** Decides what words are that depend on their neighbours, and parts what runs on without a gap. */
export function prepare(tokens: readonly Token[]): readonly Token[] {
  const prepared: Token[] = []
  let from = 0
  withoutDenied(tokens).forEach((token, at, said) => {
    const read = resolve(said, at, token)
    if (startsAnew(prepared.slice(from), token)) {
      prepared.push({ ...GAP, start: token.start, end: token.start })
      from = prepared.length
    }
    if (token.kind === 'gap') from = prepared.length + 1
    prepared.push(read)
  })
  return prepared
}

// 不是2箱 是3箱, 3箱不是2箱: the amount that is denied goes, and what is left is a correction.
function withoutDenied(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ kind }) => kind === 'not')) return tokens
  const left: Token[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined) continue
    const next = tokens[at + 1]?.kind
    // 不是苹果 是梨; but 不是2号 alone only denies.
    const named = next === 'product' && tokens.some(({ kind }) => kind === 'is')
    const denies = token.kind === 'not' && (next === 'number' || named)
    left.push(denies ? as('correction', token) : token)
    if (denies) at += tokens[at + 2]?.kind === 'unit' ? 2 : 1
  }
  return left
}

function resolve(tokens: readonly Token[], at: number, token: Token): Token {
  const { kind, start, end } = token
  const before = said(tokens, at, -1)
  const next = said(tokens, at, 1)
  // 不对 是三盒; anywhere else 是 makes a statement.
  if (kind === 'is') {
    // 写错了 玉米是3箱
    const restates =
      before?.kind === 'product' && tokens.slice(0, at).some(({ kind }) => kind === 'correction')
    const corrects =
      restates || before?.kind === 'correction' || before?.kind === 'apology' || before?.kind === 'not'
    return as(corrects ? 'filler' : 'other', token)
  }
  // 3斤 不是 5斤 puts one amount in the place of another; 不是2号 denies.
  if (kind === 'not') {
    const counted = before?.kind === 'unit' || before?.kind === 'number'
    return as(counted && (next?.kind === 'number' || next?.kind === 'is') ? 'correction' : 'spoiler', token)
  }
  if (kind === 'this') return as(tokens[at + 1]?.kind === 'product' ? 'filler' : 'other', token)
  // 一箱 不 两箱
  if (kind === 'nay') {
    const counted = before?.kind === 'unit' && tokens[at + 1]?.kind === 'gap' && next?.kind === 'number'
    return as(counted ? 'correction' : 'other', token)
  }
  // 取消1号订单, 从2箱改成3箱
  if (kind === 'slip') {
    const turned = tokens.some(
      (other) =>
        other.kind === 'cancel' || other.kind === 'change' || (other.kind === 'verb' && other.additive),
    )
    return as(turned ? 'filler' : 'other', token)
  }
  // 只要一箱; but 只要25 is a price, and so is 一箱只要两斤钱.
  // 支持两箱 asks, 支持主播 cheers.
  if (kind === 'only' || kind === 'support') {
    const asks = isAmount(tokens[at + 1], tokens[at + 2]) && !isAmount(tokens[at - 2], tokens[at - 1])
    return asks
      ? { kind: 'verb', needs: 'quantity', additive: false, own: true, polite: false, start, end }
      : as(kind === 'only' ? 'other' : 'praise', token)
  }
  // SOLD 2 asks, "2 boxes of corn sold" tells.
  if (kind === 'sold') {
    const tells = tokens.slice(0, at).some((other) => other.kind === 'number') && next === undefined
    return tells
      ? { kind: 'past', start, end }
      : { kind: 'verb', needs: 'nothing', additive: false, own: false, polite: false, start, end }
  }
  return kind === 'more' && before?.kind !== 'number' ? as('other', token) : token
}

function isAmount(number: Token | undefined, unit: Token | undefined): boolean {
  const goods = unit?.kind === 'unit' && unit.unit.class !== 'price' && unit.unit.class !== 'odd'
  return number?.kind === 'number' && goods
}

function said(tokens: readonly Token[], from: number, step: 1 | -1): Token | undefined {
  let at = from + step
  while (tokens[at]?.kind === 'gap') at += step
  return tokens[at]
}

function as(kind: 'filler' | 'other' | 'praise' | 'correction' | 'spoiler', { start, end }: Place): Token {
  return { kind, start, end }
}

// 大米吃完了再来一袋: what went before is told, and then asked for again. In English, where a space parts nothing,
// "2 jars when do you ship" goes on to ask.
function startsAnew(before: readonly Token[], token: Token): boolean {
  const last = before[before.length - 1]
  if (last === undefined) return false
  if (token.kind === 'verb' && token.additive) return before.some(({ kind }) => kind === 'past')
  if (token.kind !== 'question' || !token.service || last.end === token.start) return false
  return before.some(({ kind }) => kind === 'number') && before.some(({ kind }) => kind === 'product')
}
