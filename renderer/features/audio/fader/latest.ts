/**
 * Sends values one after the other, never two at once: of those that come meanwhile only the newest is sent. After one
 * that `send` says failed the ones that wait are dropped. `idle` is told when nothing is left to send.
 */
export function createLatest<T>(send: (value: T) => Promise<boolean>, idle: () => void): (value: T) => void {
  let waiting: { readonly value: T } | null = null
  let busy = false

  async function work(first: T): Promise<void> {
    busy = true
    let ok = await send(first)
    while (ok && waiting !== null) {
      const { value } = waiting
      waiting = null
      ok = await send(value)
    }
    waiting = null
    busy = false
    idle()
  }

  return (value) => {
    if (busy) waiting = { value }
    else void work(value)
  }
}
