/**
 * A text that was made from a raw one, with the place that each of its characters (UTF-16 units) came from.
 * While `places` is null, every character still stands where it stood.
 */
export type Mapped = {
  readonly text: string
  readonly places: { readonly starts: readonly number[]; readonly ends: readonly number[] } | null
}

/** A stretch of a raw text, in UTF-16 units. */
export type Span = { readonly start: number; readonly end: number }

/** Replaces what a global pattern finds, given it and what follows; each new character came from the whole of what it replaces. */
export function replaceMapped(
  source: Mapped,
  pattern: RegExp,
  by: (found: string, rest: string) => string,
): Mapped {
  // Most comments hold little of what is looked for, and then nothing needs to be built.
  if (source.text.search(pattern) < 0) return source
  const starts: number[] = []
  const ends: number[] = []
  let text = ''
  let copied = 0
  const copyTo = (end: number): void => {
    text += source.text.slice(copied, end)
    for (let at = copied; at < end; at++) {
      starts.push(startOf(source, at))
      ends.push(endOf(source, at))
    }
  }
  for (const match of source.text.matchAll(pattern)) {
    const [found] = match
    copyTo(match.index)
    copied = match.index + found.length
    const replacement = by(found, source.text.slice(copied))
    for (let at = 0; at < replacement.length; at++) {
      starts.push(startOf(source, match.index))
      ends.push(endOf(source, copied - 1))
    }
    text += replacement
  }
  copyTo(source.text.length)
  return { text, places: { starts, ends } }
}

/** Rewrites a text by a function that keeps its length, character for character. */
export function mapAlike(source: Mapped, text: string): Mapped {
  return text === source.text ? source : { text, places: source.places }
}

/** The stretch of the raw text from which the characters from `start` up to `end` were made; `end` > `start`. */
export function spanOf(source: Mapped, start: number, end: number): Span {
  return { start: startOf(source, start), end: endOf(source, end - 1) }
}

function startOf(source: Mapped, at: number): number {
  return source.places?.starts[at] ?? at
}

function endOf(source: Mapped, at: number): number {
  return source.places?.ends[at] ?? at + 1
}
