const againMs = 25

/** What `condition` gave as soon as that was something true; null when it was nothing such for `deadlineMs`. */
export async function look<T>(
  condition: () => T | Promise<T>,
  deadlineMs: number,
): Promise<NonNullable<T> | null> {
  const deadline = performance.now() + deadlineMs
  for (;;) {
    const value = await condition()
    if (value) return value
    if (performance.now() > deadline) return null
    await new Promise((resolve) => setTimeout(resolve, againMs))
  }
}

/** Looks until `condition` gives something true, at most `deadlineMs`; says what it waited for otherwise. */
export async function until<T>(
  what: string,
  condition: () => T | Promise<T>,
  deadlineMs = 15_000,
): Promise<NonNullable<T>> {
  const value = await look(condition, deadlineMs)
  if (value === null) throw new Error(`waited ${deadlineMs} ms in vain: ${what}`)
  return value
}
