/** Numbers that are the same in every run of the same seed (mulberry32). */
export type Random = {
  /** From 0 to below `end`. */
  below(end: number): number
  of<T>(all: readonly T[]): T
  /** So many digits. */
  digits(count: number): string
}

export function seeded(seed: number): Random {
  let state = seed | 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number) => Math.floor(next() * end)
  return {
    below,
    of(all) {
      const one = all[below(all.length)]
      if (one === undefined) throw new Error('nothing to choose from')
      return one
    },
    digits: (count) => Array.from({ length: count }, () => below(10)).join(''),
  }
}
