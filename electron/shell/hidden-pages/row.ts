/** Work that is done one after the other. */
export type Row = {
  /** Runs `work` when its turn comes; what can wait lets all that cannot go first. */
  take: <T>(work: () => Promise<T>, canWait?: boolean) => Promise<T>
}

/** A row in which nothing waits for more than the one piece of work that is under way and those like it. */
export function createRow(): Row {
  const first: (() => Promise<unknown>)[] = []
  const later: (() => Promise<unknown>)[] = []
  let busy = false

  async function workOff(): Promise<void> {
    busy = true
    for (let next = first.shift() ?? later.shift(); next; next = first.shift() ?? later.shift()) await next()
    busy = false
  }

  return {
    async take(work, canWait = false) {
      return await new Promise((resolve, reject) => {
        const row = canWait ? later : first
        row.push(() => Promise.resolve().then(work).then(resolve, reject))
        if (!busy) void workOff()
      })
    },
  }
}
