import type { Log } from '../../services/ports'
import type { Link } from '../connection/follow'

export type LevelSubscription = {
  /** Brings OBS to what is wanted now; one request at a time, nothing when it is so already. */
  readonly settle: () => void
}

/** Whether OBS sends levels, for each connection anew: a new one begins without. */
export function createLevelSubscription(options: {
  readonly log: Log
  readonly link: () => Link | null
  readonly wanted: () => boolean
}): LevelSubscription {
  const { log, link, wanted } = options
  let told: { readonly link: Link; readonly on: boolean } | null = null
  let busy = false
  let troubled = false

  async function tell(to: Link, on: boolean): Promise<void> {
    busy = true
    try {
      await to.subscribeLevels(on)
      told = { link: to, on }
      troubled = false
    } catch {
      // It is tried again at the next look; a row of failures is told once.
      if (!troubled) log.warn('obs: levels could not be subscribed to')
      troubled = true
    } finally {
      busy = false
    }
    if (!troubled) settle()
  }

  function settle(): void {
    const ready = link()
    if (ready === null || busy) return
    const on = wanted()
    if (on !== (told?.link === ready && told.on)) void tell(ready, on)
  }

  return { settle }
}
