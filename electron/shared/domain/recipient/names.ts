import type { Piece } from './pieces'
import { addressEnding, englishAddressWord, honorific, startsWithSurname } from './recipient-words'

/** A name and the pieces without it. */
export type FoundName = { readonly name: string; readonly rest: readonly Piece[] }

const han = /\p{Script=Han}/u
/** Shops put a number behind the name of a buyer whose phone they hide: 张三[1234]. */
const shopCode = /\[\d{3,4}\]$/
/** 1号左边 and 2栋楼下 say where, although 左 is a surname. */
const whereabouts =
  /^(?:左|右|东|西|南|北|前|后|对面|楼|门|旁)|(?:边|侧|面|旁|门|口|内|外|里|上|下|楼|店|房|家|铺|厂|馆|院|部|城)$/
const talk = /^(?:你好|您好|老板|主播|谢谢|麻烦|在吗|好的|收到|已付|已拍|亲|地址|电话)/
const tailName =
  /(?:号|室|楼|户|单元|栋|幢|座|层|院|村|组|队|弄|屯|\d(?![号室楼户单栋幢座层院组队弄巷]))(\p{Script=Han}{2,4})(?:\(收\))?$/u

/** Finds who it is: labelled, standing alone, or glued to the address. */
export function findName(all: readonly Piece[], isRegion: (word: string) => boolean): FoundName | null {
  const pieces = withTitles(all)
  const labelled = pieces.findIndex(({ label }) => label === 'name')
  if (labelled >= 0) return take(pieces, labelled)
  let best = -1
  let bestScore = 0
  pieces.forEach((piece, index) => {
    const score = nameScore(piece, index === 0 || index === pieces.length - 1, isRegion)
    if (score > bestScore) [best, bestScore] = [index, score]
  })
  if (best >= 0) return take(pieces, best)
  return gluedName(pieces) ?? besidePhone(pieces)
}

function take(pieces: readonly Piece[], index: number): FoundName {
  return {
    name: person(pieces[index]?.text ?? ''),
    rest: pieces.filter((_, other) => other !== index),
  }
}

/** "张三收", "张三(收)": to be received by 张三. */
function person(text: string): string {
  return text.replace(/(?<=.{2})(?:收|\(收\)|收件)$/u, '')
}

/** "张三 先生": how somebody is called belongs to the name. */
function withTitles(pieces: readonly Piece[]): readonly Piece[] {
  const joined: Piece[] = []
  for (const piece of pieces) {
    const last = joined.at(-1)
    if (last && /^(?:先生|女士|小姐)$/.test(piece.text) && /^\p{Script=Han}{1,4}$/u.test(last.text)) {
      joined[joined.length - 1] = {
        ...last,
        text: last.text + piece.text,
        besidePhone: piece.besidePhone || last.besidePhone,
      }
    } else joined.push(piece)
  }
  return joined
}

/** How much a piece looks like a person; 0 when it cannot be one. */
function nameScore(piece: Piece, atEdge: boolean, isRegion: (word: string) => boolean): number {
  const { label, atRegion } = piece
  const text = person(piece.text).replace(shopCode, '')
  if (label === 'address' || label === 'region' || atRegion === 'glued behind') return 0
  if (/\d/.test(text) || text.length > 30 || talk.test(text)) return 0
  const place = (atEdge ? 1 : 0) + (piece.besidePhone ? 1 : 0)
  // Names of minorities are long, and no address has their dot.
  if (/^\p{Script=Han}+(?:[·•・]\p{Script=Han}+)+$/u.test(text)) return 8 + place
  if (/^[\p{Script=Han}*]{1,8}$/u.test(text)) {
    // 高明 and 安宁 are people too, but only where people stand.
    if (isRegion(text)) return place > (startsWithSurname(text) ? 0 : 1) ? place : 0
    if (honorific.test(text) && text.length <= 6) return 8 + place
    if (addressEnding.test(text)) return text.length <= 3 && startsWithSurname(text) && place > 1 ? 1 : 0
    if (startsWithSurname(text) && text.length <= 4) return 5 + place
    return text.length <= 5 && place > 0 && atRegion !== 'glued before' ? 1 + place : 0
  }
  if (/^[\p{L}][\p{L}\p{M}.'’· -]*$/u.test(text) && !han.test(text)) {
    return englishAddressWord.test(text) || text.split(/\s+/).length > 5 ? 0 : 3 + place
  }
  // A nickname with a sign or emoji in it, standing where names stand.
  return han.test(text) && addressEnding.test(text) ? 0 : text.length <= 12 && place > 1 ? 1 : 0
}

/** "…孙庄村12号张三": a name without anything between it and the address. */
function gluedName(pieces: readonly Piece[]): FoundName | null {
  for (const [index, piece] of pieces.entries()) {
    if (piece.label === 'region' || !(piece.besidePhone || index === pieces.length - 1)) continue
    const tail = tailName.exec(piece.text)
    const name = person(tail?.[1] ?? '')
    const short = name.length <= 3 || honorific.test(name)
    if (!short || !startsWithSurname(name) || addressEnding.test(name) || whereabouts.test(name)) continue
    const text = piece.text.slice(0, piece.text.lastIndexOf(name))
    return { name, rest: pieces.map((other, at) => (at === index ? { ...piece, text } : other)) }
  }
  return null
}

/** "地址：张三，138…，浙江省…": under the wrong label, but beside the phone number and nothing else could be the name. */
function besidePhone(pieces: readonly Piece[]): FoundName | null {
  const index = pieces.findIndex(
    ({ text, besidePhone: beside }) =>
      beside &&
      /^\p{Script=Han}{2,4}$/u.test(text) &&
      startsWithSurname(text) &&
      !addressEnding.test(text) &&
      !whereabouts.test(text),
  )
  return index < 0 ? null : take(pieces, index)
}
