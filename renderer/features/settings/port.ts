const largest = 65_535

/** A TCP port as typed, from `smallest` on; null when it is none. */
export function readPort(text: string, smallest: number): number | null {
  const cleaned = text.normalize('NFKC').trim()
  if (!/^\d{1,5}$/.test(cleaned)) return null
  const port = Number(cleaned)
  return port >= smallest && port <= largest ? port : null
}

/** A port to try in the place of one that is taken: a little further up, where few programs listen. */
export function otherPort(taken: number): number {
  const next = taken + 10
  return next <= largest && next >= 1024 ? next : 18_787
}
