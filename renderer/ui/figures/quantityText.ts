import { type Units } from '@shared/domain/quantity'

const largest = 10_000_000

/** Reads a quantity as people type it ("3", "2箱", "2箱3根", "2.5斤") into smallest units; a bare number counts units. Null when it is none. */
export function readQuantity(text: string, units: Units): number | null {
  let rest = text.normalize('NFKC').replace(/[,\s]/g, '')
  if (rest === '') return null
  let total = 0
  for (let part = 0; rest !== ''; part += 1) {
    const match = /^(\d{1,8}(?:\.\d{1,3})?)(.*)$/.exec(rest)
    if (!match || part > 1) return null
    const after = match[2] ?? ''
    const worded = wordAtStart(after, units)
    // A bare number is only clear when it stands alone: in "2箱3" nobody knows three of what.
    if (worded === null && (after !== '' || part > 0)) return null
    if (part > 0 && worded?.size !== 1) return null
    total += Number(match[1]) * (worded?.size ?? units.unitSize)
    rest = after.slice(worded?.length ?? 0)
  }
  // 2.3 × 10 is 22.999… in floating point; what is meant is 23.
  const rounded = Math.round(total)
  return Math.abs(total - rounded) < 1e-6 && rounded <= largest ? rounded : null
}

function wordAtStart(text: string, units: Units): { readonly length: number; readonly size: number } | null {
  const words = [
    { word: units.unit.normalize('NFKC'), size: units.unitSize },
    { word: units.smallestUnit.normalize('NFKC'), size: 1 },
  ].sort((one, other) => other.word.length - one.word.length)
  const found = words.find(({ word }) => word !== '' && text.startsWith(word))
  return found ? { length: found.word.length, size: found.size } : null
}
