import { FieldcastError } from '@shared/errors'
import type { Clock, Log } from '../../services/ports'
import type { Link } from '../connection/follow'
import { sleep } from '../connection/sleep'
import type { Turns } from './turns'

export type PicturesOptions = {
  readonly clock: Clock
  readonly log: Log
  readonly link: () => Link | null
  /** Shared by all that ask for pictures. */
  readonly turns: Turns
  /** What is asked for in one round; the next begins so many ms after this one began. */
  readonly everyMs: number
  readonly round: (link: Link, stopped: AbortSignal) => Promise<void>
}

export type Pictures = {
  /** Pictures are asked of OBS only while somebody watches. */
  watch: (watching: boolean) => void
}

const deadlineMs = 2_000

/** Asks OBS for pictures round by round while somebody watches, never two at once. */
export function createPictures({ clock, log, link, turns, everyMs, round }: PicturesOptions): Pictures {
  let watching = new AbortController()
  watching.abort()

  async function loop(stopped: AbortSignal): Promise<void> {
    let troubled = false
    while (!stopped.aborted) {
      const startedAt = clock.now()
      const ready = link()
      try {
        if (ready !== null) await turns.take(() => round(ready, stopped), deadlineMs)
        troubled = false
      } catch (error) {
        // The next one is due anyway; a row of failures is told once.
        if (!troubled && error instanceof FieldcastError) log.warn(`obs: no picture: ${error.code}`)
        else if (!troubled) log.error('obs: no picture', error)
        troubled = true
      }
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

/** One scene as a JPEG data URL of at most `width` pixels. */
export async function scenePicture(link: Link, sceneName: string, width: number): Promise<string> {
  const { imageData } = await link.ask(
    'GetSourceScreenshot',
    {
      sourceName: sceneName,
      imageFormat: 'jpg',
      imageWidth: Math.max(8, Math.min(width, link.mirror.canvas.width)),
      imageCompressionQuality: 75,
    },
    deadlineMs,
  )
  return imageData
}
