// The index knows texts by their grams: single characters, pairs, and three letters or digits in a row. Single digits
// and pairs of them are left out: nearly every order has them, so that the newest orders are looked at instead.

/** What a gram never reaches across: spaces and ASCII punctuation. */
const runs = /[a-z0-9\u0080-\u{10ffff}]+/gu
/** More grams make a query slower, not better: what they let through is looked at anyway. */
const mostAsked = 16
/** Of many digits in a row the last say most: the first of a phone or of an order's number are shared by thousands. */
const mostOfOneRow = 4

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
      const threes = row.slice(2).map((three, at) => `${row[at] ?? ''}${row[at + 1] ?? ''}${three}`)
      for (const gram of threes.slice(-mostOfOneRow)) grams.add(gram)
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
