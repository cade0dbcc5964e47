/** Random numbers that a seed brings back: mulberry32 of Tommy Ettinger, public domain. */
export function seeded(seed: number) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  return {
    /** At least `from`, less than `to`. */
    between: (from: number, to: number) => from + Math.floor(next() * (to - from)),
    of<Item>(items: readonly Item[]): Item | undefined {
      return items[Math.floor(next() * items.length)]
    },
  }
}
