// The index knows texts by their grams: single characters, pairs, three letters or digits in a row, and four digits,
// which is how much of a phone people say. Single digits and pairs of them are left out: nearly every order has them, so
// that the newest orders are looked at instead.

/** What a gram never reaches across: spaces and ASCII punctuation. */
const runs = /[a-z0-9\u0080-\u{10ffff}]+/gu
/** More grams make a query slower, not better: what they let through is looked at anyway. */
const mostAsked = 16
/** Of many digits in a row the last say most: the first of a phone or of an order's number are shared by thousands. */
const mostOfOneRow = 3

/** The grams by which a searchable text is found. */
export function gramsOf(text: string): Set<string> {
  const grams = new Set<string>()
  for (const run of pointsOfRuns(text)) {
    for (const [at, one] of run.entries()) {
      const two = run[at + 1] ?? ''
      const three = run[at + 2] ?? ''
      if (!isDigit(one)) grams.add(one)
      if (two !== '' && !(isDigit(one) && isDigit(two))) grams.add(one + two)
      if (three !== '' && isPlain(one) && isPlain(two) && isPlain(three)) grams.add(one + two + three)
      const four = run.slice(at, at + 4)
      if (four.length === 4 && four.every(isDigit)) grams.add(four.join(''))
    }
  }
  return grams
}

/** Grams that every text holding `word` has; none where the index does not help. */
export function gramsAsked(word: string): string[] {
  const grams = new Set<string>()
  for (const run of pointsOfRuns(word)) {
    const [only] = run
    if (run.length === 1 && only !== undefined && !isDigit(only)) grams.add(only)
    for (const [at, one] of run.entries()) {
      const two = run[at + 1]
      if (two !== undefined && !(isPlain(one) && isPlain(two))) grams.add(one + two)
    }
    for (const row of plainRows(run)) {
      const size = row.length > 3 && row.every(isDigit) ? 4 : 3
      const all = row.slice(size - 1).map((_last, at) => row.slice(at, at + size).join(''))
      for (const gram of all.slice(-mostOfOneRow)) grams.add(gram)
      if (row.length === 2 && !row.every(isDigit)) grams.add(row.join(''))
    }
  }
  return [...grams].slice(0, mostAsked)
}

function pointsOfRuns(text: string): string[][] {
  return (text.match(runs) ?? []).map((run) => Array.from(run))
}

/** Letters and digits in a row. */
function plainRows(run: readonly string[]): string[][] {
  const rows: string[][] = [[]]
  for (const point of run) {
    if (isPlain(point)) rows.at(-1)?.push(point)
    else rows.push([])
  }
  return rows
}

const isPlain = (point: string) => point < '\u0080'
const isDigit = (point: string) => point >= '0' && point <= '9'
