/** Does work with a signal that aborts with `outer`, and at the end of the work: nothing it began outlives it. */
export async function untilOver<T>(
  outer: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const inner = new AbortController()
  const end = () => {
    inner.abort()
  }
  if (outer.aborted) end()
  outer.addEventListener('abort', end)
  try {
    return await work(inner.signal)
  } finally {
    outer.removeEventListener('abort', end)
    end()
  }
}
