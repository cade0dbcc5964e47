import type { Piece } from './pieces'
import { addressEnding } from './recipient-words'

const han = /\p{Script=Han}/u

/** Puts what is left together as an address is written: Chinese without blanks, English with them. */
export function joinDetail(pieces: readonly Piece[]): string {
  // What stood before the region is not understood; it goes behind the street.
  const isBefore = ({ atRegion }: Piece) => atRegion === 'glued before' || atRegion === 'before'
  const street = pieces.filter((piece) => !isBefore(piece))
  const before = pieces.filter(isBefore)
  const text = join(street)
  const other = join(before)
  return text === '' || other === '' ? `${text}${other}` : `${text}，${other}`
}

function join(pieces: readonly Piece[]): string {
  return pieces
    .flatMap((piece, index) => {
      const last = pieces[index - 1]?.text.slice(-1)
      return last === undefined ? [piece.text] : [glue(last, piece), piece.text]
    })
    .join('')
}

function glue(last: string, piece: Piece): string {
  const comma = /[,，;；|]/.test(piece.before)
  if (!han.test(last) && !han.test(piece.text.slice(0, 1)))
    return comma || piece.before.includes('\n') ? ', ' : ' '
  return comma && !addressEnding.test(last) ? '，' : ''
}
