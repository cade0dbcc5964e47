import type { Catalogue } from '../catalogue'
import { mapAlike, replaceMapped } from '../words/mapped'
import type { Mapped } from '../words/mapped'
import { tokenise } from '../words/tokenise'
import { plainForms, plainWhole } from './forms'
import { ATTENTION, INSISTS, POLITE_AROUND, POLITE_BEHIND, REPEATED, SPOILS_ALL } from './loose-words'
import { toPieces } from './pieces'
import type { Piece } from './pieces'
import { cutBefore, cutBehind, endOfSubject, isTalk } from './talk'

/**
 * A comment that the strict reading got nothing from, rewritten so that an order which is clear by itself stands
 * alone: talk in other parts of the comment, before the request and behind it is blanked, a polite question
 * becomes a request, and what is repeated for weight is said once. Null where nothing can be left out, or where
 * anything in the comment marks it as no order. What is read from the rewritten comment is only likely.
 */
export function loosen(comment: Mapped, catalogue: Catalogue): Mapped | null {
  const whole = plainWhole(comment)
  if (whole) return whole
  const formed = plainForms(comment)
  if (SPOILS_ALL.test(formed.text)) return null
  const plain = sayOnce(askPlainly(formed))
  const pieces = toPieces(plain.text, tokenise(plain.text, catalogue))
  const plainly = pieces.every(({ known }) => known)
  const core = pieces.filter(
    (piece) => holdsAmount(piece) || endsOrder(piece) || (plainly && asksBare(piece)),
  )
  if (core.length === 0 || core.length > MOST) return null
  const named = core.some(names) || pieces.some((piece) => piece.known && names(piece))
  const text = plain.text.split('')
  for (const piece of pieces) {
    const blanks = holdsAmount(piece) ? blanksWithin(piece) : blanksOfTalk(piece, named)
    if (blanks === null) return null
    for (const { start, end } of blanks) text.fill(',', start, end)
  }
  const left = text.join('')
  if (left.length !== plain.text.length || left === comment.text) return null
  return mapAlike(plain, left)
}

const MOST = 3

function holdsAmount({ tokens, text, start }: Piece): boolean {
  if (ATTENTION.test(text)) return false
  return tokens.some((token, at) => {
    const next = tokens[at + 1]
    if (token.kind === 'unit') return tokens[at - 1]?.kind === 'verb' && token.unit.class !== 'odd'
    if (token.kind !== 'number') return false
    if (next?.kind === 'unit') return next.unit.class !== 'odd'
    // 你们一家: a numeral among other words counts nothing.
    return next?.kind === 'product' || /\d/u.test(text.charAt(token.start - start))
  })
}

// 小米我要一百二, with nothing but forms around it: 小米我要一百二，不然不卖 names a price.
function asksBare({ tokens }: Piece): boolean {
  const before = tokens.at(-2)
  return tokens.at(-1)?.kind === 'number' && before?.kind === 'verb' && before.own && tokens.some(isProduct)
}

// 玉米不要了 stands by itself.
function endsOrder({ tokens, known }: Piece): boolean {
  return (
    known && tokens.some(({ kind }) => kind === 'cancel') && tokens.some(({ kind }) => kind === 'product')
  )
}

function names({ tokens }: Piece): boolean {
  return tokens.some(isProduct)
}

function isProduct({ kind }: Piece['tokens'][number]): boolean {
  return kind === 'product'
}

// 能给我留2箱吗 becomes 给我留2箱.
function askPlainly(comment: Mapped): Mapped {
  const plain = (found: string): string => ','.repeat(found.length)
  const text = comment.text
    .replace(POLITE_AROUND, (_, before: string, asked: string, end: string) => {
      return plain(before) + asked + plain(end)
    })
    .replace(POLITE_BEHIND, (_, asked: string, end: string) => asked + plain(end))
    .replace(INSISTS, (_, asked: string) => `${asked},`)
  return mapAlike(comment, text)
}

/** Says once what is repeated for weight: 两箱两箱 is two; but 一箱一箱 is box after box. */
export function sayOnce(comment: Mapped): Mapped {
  return replaceMapped(comment, REPEATED, (found) => found.replace(REPEATED, '$1'))
}

type Blank = { readonly start: number; readonly end: number }

// Talk may stay where it is understood; what asks, tells of others or may name other goods ends the attempt.
function blanksOfTalk(piece: Piece, named: boolean): readonly Blank[] | null {
  if (piece.known) return []
  if (ATTENTION.test(piece.text)) return [piece]
  const about = named ? null : endOfSubject(piece)
  if (about !== null) return [{ start: about, end: piece.end }]
  return isTalk(piece, named) ? [piece] : null
}

function blanksWithin(piece: Piece): readonly Blank[] | null {
  if (piece.known) return []
  const before = cutBefore(piece)
  const behind = cutBehind(piece)
  if (before === null && behind === null) return null
  const blanks: Blank[] = []
  if (before !== null) blanks.push({ start: piece.start, end: before })
  if (behind !== null) blanks.push({ start: behind, end: piece.end })
  return blanks
}
