/** A word list that finds the longest of its words at a place in a text, in time bound by its word lengths. */
export type Dictionary<T> = {
  readonly words: ReadonlyMap<string, T>
  /** By first character, the lengths that occur, longest first. */
  readonly lengths: ReadonlyMap<string, readonly number[]>
}

/** What a look-up found: the value and where the word ends. */
export type Found<T> = { readonly value: T; readonly end: number }

/** Builds a dictionary from finished word and value pairs. */
export function buildDictionary<T>(words: ReadonlyMap<string, T>): Dictionary<T> {
  const sets = new Map<string, Set<number>>()
  for (const word of words.keys()) {
    const first = word.charAt(0)
    const known = sets.get(first)
    if (known) known.add(word.length)
    else sets.set(first, new Set([word.length]))
  }
  const lengths = new Map<string, readonly number[]>()
  for (const [first, set] of sets)
    lengths.set(
      first,
      Array.from(set).sort((a, b) => b - a),
    )
  return { words, lengths }
}

const isLatin = (char: string): boolean => char >= 'a' && char <= 'z'
const isDigit = (char: string): boolean => char >= '0' && char <= '9'

// "pineapple" holds no apple, A12 is not A1; but "corn2" and "a1x2" are how people type.
function standsAlone(text: string, at: number, end: number): boolean {
  const first = text.charAt(at)
  const last = text.charAt(end - 1)
  const before = text.charAt(at - 1)
  const after = text.charAt(end)
  if ((isLatin(first) || isDigit(first)) && isLatin(before)) return false
  if ((isDigit(first) || isDigit(last)) && isDigit(before)) return false
  if (isDigit(last) && isDigit(after)) return false
  if (isLatin(last) && end - at === 1 && isDigit(after)) return false
  if ((isLatin(last) || isDigit(last)) && isLatin(after)) {
    return after === 'x' && isDigit(text.charAt(end + 1))
  }
  return true
}

/** Finds the longest word that starts at `at` and, if written in Latin letters or digits, stands alone. */
export function findLongest<T>(dictionary: Dictionary<T>, text: string, at: number): Found<T> | null {
  for (const length of dictionary.lengths.get(text.charAt(at)) ?? []) {
    const end = at + length
    if (end > text.length) continue
    const value = dictionary.words.get(text.slice(at, end))
    if (value !== undefined && standsAlone(text, at, end)) return { value, end }
  }
  return null
}
