/** Grams of one of each word that may follow a weight; none means kilograms, in which couriers reckon. */
const gramsOf: Readonly<Record<string, number>> = {
  '': 1_000,
  公斤: 1_000,
  千克: 1_000,
  kg: 1_000,
  斤: 500,
  jin: 500,
  克: 1,
  g: 1,
}
const heaviest = 1_000_000

/** Reads a weight as people type it ("2.5", "5斤", "800克", "2kg") into grams; a bare number is kilograms. Null when it is none. */
export function readWeight(text: string): number | null {
  const match = /^(\d{1,7}(?:\.\d{1,3})?)(\D*)$/.exec(text.normalize('NFKC').replace(/\s/g, '').toLowerCase())
  const grams = match && gramsOf[match[2] ?? '']
  if (!grams) return null
  const weight = Math.round(Number(match[1]) * grams)
  return weight <= heaviest ? weight : null
}

/** Grams as kilograms without needless zeros: 2500 → "2.5". */
export function formatKilograms(grams: number): string {
  return String(grams / 1_000)
}

/** Grams as 斤 of half a kilogram, which the village weighs in: 2500 → "5". */
export function formatJin(grams: number): string {
  return String(grams / 500)
}
