import type { Clock, EventPublisher, Log } from '../services/ports'
import type { Link } from './connection/follow'
import { sleep } from './connection/sleep'

export type PictureOptions = {
  readonly clock: Clock
  readonly log: Log
  readonly events: EventPublisher
  readonly link: () => Link | null
}

export type Picture = {
  /** Pictures are asked of OBS only while somebody watches. */
  watch(watching: boolean): void
}

const everyMs = 250
const widest = 640
const deadlineMs = 2_000

/** Sends OBS's program picture to whoever watches, about four times a second, never two requests at once. */
export function createPicture({ clock, log, events, link }: PictureOptions): Picture {
  let watching = new AbortController()
  watching.abort()
  let troubled = false

  async function send(ready: Link, stopped: AbortSignal): Promise<void> {
    const { programScene, canvas } = ready.mirror
    try {
      const { imageData } = await ready.ask(
        'GetSourceScreenshot',
        {
          sourceName: programScene,
          imageFormat: 'jpg',
          imageWidth: Math.max(8, Math.min(widest, canvas.width)),
          imageCompressionQuality: 75,
        },
        deadlineMs,
      )
      if (!stopped.aborted) events.emit('obs.picture', { image: imageData, at: clock.now() })
      troubled = false
    } catch {
      // The next one is due anyway; a row of failures is told once.
      if (!troubled) log.warn('obs: no program picture')
      troubled = true
    }
  }

  async function loop(stopped: AbortSignal): Promise<void> {
    while (!stopped.aborted) {
      const startedAt = clock.now()
      const ready = link()
      if (ready !== null) await send(ready, stopped)
      // At least a short rest after each: a slow machine is not kept busy with pictures alone.
      await sleep(Math.max(50, everyMs - (clock.now() - startedAt)), stopped)
    }
  }

  return {
    watch(wanted) {
      if (wanted === !watching.signal.aborted) return
      watching.abort()
      if (!wanted) return
      watching = new AbortController()
      void loop(watching.signal)
    },
  }
}
