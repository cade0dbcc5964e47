/** Waits `ms` milliseconds, or until a signal aborts; never fails. Answers whether it was cut short. */
export function sleep(ms: number, signal?: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    const wake = (): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', wake)
      resolve(signal?.aborted ?? false)
    }
    const timer = setTimeout(wake, signal?.aborted ? 0 : ms)
    signal?.addEventListener('abort', wake)
  })
}
