/** Which row a key leads to from row `at` (-1: none yet) among `count`, a page being `page` rows; null for other keys. */
export function rowAfterKey(key: string, at: number, count: number, page: number): number | null {
  if (count === 0) return null
  const to = destination(key, at, count, page)
  return to === null ? null : Math.min(count - 1, Math.max(0, to))
}

function destination(key: string, at: number, count: number, page: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return at + 1
    case 'ArrowUp':
      return at - 1
    case 'PageDown':
      return at + page
    case 'PageUp':
      return at - page
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
