import { loose, type Piece } from './pieces'
import { wordMark } from './plain-text'
import { addressEnding } from './recipient-words'
import { readRegion, type RegionReading } from './region-reading'
import type { Regions } from './regions'

/** What leads to an address and is no part of it. */
const leadIn = /^(?:请|麻烦|帮我|我|家)*(?:寄到?|发到?|送到?|寄往|发往|邮寄到?|在|住在?)$/

/** Takes the region out of the pieces, also where it is spread over several; the rest is ordered as an address reads. */
export function takeRegion(
  pieces: readonly Piece[],
  regions: Regions,
): {
  readonly region: RegionReading | null
  readonly pieces: readonly Piece[]
  readonly aside: readonly string[]
} {
  const named = pieces.find(({ label }) => label === 'name')
  const rank = ({ label }: Piece) => (label === 'region' ? 0 : label === 'address' ? 1 : 2)
  const searched = pieces.filter((piece) => piece !== named).sort((a, b) => rank(a) - rank(b))
  const region = readRegion(searched.map(({ text }) => text).join(wordMark), regions)
  const front = named === undefined ? [] : [named]
  if (region === null) return { region, pieces: [...front, ...searched], aside: [] }

  const left: Piece[] = []
  const aside: string[] = []
  let from = 0
  for (const piece of searched) {
    const start = Math.max(0, region.start - from)
    const end = Math.min(piece.text.length, region.end - from)
    from += piece.text.length + wordMark.length
    if (start >= piece.text.length || end <= 0 || start >= end) {
      // "老板发顺丰 浙江省…": no part of a street.
      const early = piece.label === null && start >= piece.text.length && !streetLike(piece.text)
      left.push(early ? { ...piece, atRegion: 'before' } : piece)
      continue
    }
    const before = piece.text.slice(0, start).replace(loose, '')
    const behind = piece.text.slice(end).replace(loose, '')
    if (leadIn.test(before) || /^\d{6}$/.test(before)) aside.push(before)
    else if (before !== '') left.push({ ...piece, text: before, atRegion: 'glued before' })
    if (behind !== '') left.push({ ...piece, text: behind, atRegion: 'glued behind' })
  }
  return { region, pieces: [...front, ...left], aside }
}

function streetLike(text: string): boolean {
  return (/\d/.test(text) && !/\d{7}/.test(text)) || addressEnding.test(text)
}
