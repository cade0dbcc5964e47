import type { Piece } from './pieces'

const amount = '(?:\\d{1,4}|[一二两三四五六七八九十半几]{1,3})'
/** Not 3单元 and not 2组, which are parts of an address. */
const unit = '(?:箱|斤|公斤|份|盒|袋|件|个|瓶|包|筐|只|枚|提|串|套|罐|桶|单(?!元)|kg|KG)'
const verb = '(?:要|来|拍|买|订|下单|加)'
const code = '[A-Za-z]?\\d{1,3}(?:号链接|号|链接)?'
/** 2号要3箱, 要玉米两箱, 我要3箱: a verb and an amount. */
const request = new RegExp(
  `^(?:${code} ?)?\\p{Script=Han}{0,6}?${verb}\\p{Script=Han}{0,6}?${amount} ?${unit}`,
  'u',
)
/** 2号3箱, 玉米2箱, A3+1, 扣1: only if nothing else is in the word. */
const wholeRequest = new RegExp(
  `^(?:(?:${code}|\\p{Script=Han}{1,6}?) ?${amount} ?${unit}|(?:${code})?[+xX*]\\d{1,3}|扣\\d|${verb}${code})$`,
  'u',
)
/** Thanks and nothing else: 谢谢主播, 辛苦了. Or a button that was copied along. */
const thanks =
  /^(?:谢谢|感谢|多谢|辛苦)(?:谢谢|辛苦|啦|了|您|你|老板|主播|亲|大家|[大小]?[姐哥]|[!！~。])*$|^(?:设为默认|默认地址|默认|复制)$/
const postcode = /^\d{6}$/
const meansSomething = /[\p{L}\p{N}]/u

/** Splits off what is no part of a recipient: an order in the same comment, a postcode, thanks, a lone emoji. */
export function setAside(pieces: readonly Piece[]): {
  readonly pieces: readonly Piece[]
  readonly aside: readonly string[]
} {
  const kept: Piece[] = []
  const aside: string[] = []
  for (const piece of pieces) {
    const taken = asideOf(piece)
    if (taken !== '') aside.push(taken)
    const text = piece.text.slice(taken.length)
    const label = piece.label === 'postcode' || piece.label === 'heading' ? null : piece.label
    if (text !== '') kept.push({ ...piece, text, label })
  }
  return { pieces: kept, aside }
}

function asideOf({ text, label }: Piece): string {
  if (postcode.test(text) || !meansSomething.test(text)) return text
  if (label !== null) return ''
  if (thanks.test(text)) return text
  return wholeRequest.test(text) ? text : (request.exec(text)?.[0] ?? '')
}
