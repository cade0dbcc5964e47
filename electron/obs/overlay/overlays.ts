import { eachKind, OverlayKind } from '@shared/contract/control-room/overlays'
import type { Log, OverlayPainter, OverlayReport, WantedOverlay, WantedOverlays } from '../../services/ports'
import type { Link } from '../connection/follow'
import { sleep } from '../connection/sleep'
import { overlayInputs, overlayScene } from '../names'
import type { ObsEvent } from '../protocol/events'
import { type Between, createInProgram } from './in-program'
import { hidePicture } from './overlay-scene'
import { createPictures } from './pictures'
import { createQueue } from './queue'

export type OverlaysOptions = {
  readonly log: Log
  readonly painter: OverlayPainter
  /** Where pictures are written; OBS reads them from there. */
  readonly cardFolder: string
  readonly link: () => Link | null
  readonly between: Between
  readonly onReport: (report: OverlayReport) => void
}

export type Overlays = {
  /** The overlays from now on; the latest wins. */
  want: (wanted: WantedOverlays) => void
  /** Brings everything in line again, whatever is thought to be there: after a connection, another canvas. */
  refresh: () => void
  /** Another scene is on program: looks whether it holds the overlays. */
  followProgram: () => void
  hear: (event: ObsEvent) => void
  /** OBS is gone; what was shown is not known to be any more. */
  lost: () => void
  /** Takes the overlays off the picture until the next connection, if OBS does it within `deadlineMs`. */
  takeOff: (deadlineMs: number) => Promise<void>
  /**
   * While held nothing is put into OBS: settles when what was under way has ended, or after three seconds. Let go,
   * everything is brought in line again.
   */
  hold: (held: boolean) => Promise<void>
}

/** No more than four pictures a second reach OBS, all overlays together. */
const paceMs = 250
const settleMs = 300
const holdDeadlineMs = 3_000

type Standing = 'shown' | 'failed'

/** Keeps the overlays in OBS as they were last wanted, whatever happens to OBS meanwhile. */
export function createOverlays(options: OverlaysOptions): Overlays {
  const { log, painter, cardFolder, link, onReport } = options
  const program = createInProgram(log, options.between)
  const pictures = createPictures(painter, cardFolder)
  // Until somebody says what is wanted the picture stays as a run before this one may have left it.
  let wanted: WantedOverlays | null = null
  /** What OBS is known to show of each, so that one that changed is not asked for with five that did not. */
  const settled = new Map<OverlayKind, string>()
  const queue = createQueue()
  const standing = new Map<OverlayKind, Standing>()
  /** Counts what makes everything doubtful, so that what was begun before that is not taken for settled after it. */
  let doubts = 0
  let quietUntil = 0
  let working = false
  /** Something changed while the work was under way. */
  let due = false
  let takenOff = false
  let onHold = false
  let reported = ''
  let work: Promise<void> = Promise.resolve()

  function report(canvas: OverlayReport['canvas']): void {
    const shown = [...standing].map(([kind, stands]): [OverlayKind, Standing] => [
      kind,
      program.fails() ? 'failed' : stands,
    ])
    const next: OverlayReport = { canvas, standing: Object.fromEntries(shown) }
    const text = JSON.stringify(next)
    if (text === reported) return
    reported = text
    onReport(next)
  }

  function wake(): void {
    if (working) {
      due = true
      return
    }
    work = workWhileBehind().catch((error: unknown) => log.error('obs: the overlays are not followed', error))
  }

  function forget(): void {
    doubts += 1
    settled.clear()
    program.forget()
  }

  /** Whether nothing may be put into this OBS any more. */
  function gone(ready: Link): boolean {
    return onHold || link() !== ready
  }

  function nowWanted(ready: Link): Readonly<Record<OverlayKind, { one: WantedOverlay; key: string }>> | null {
    if (wanted === null) return null
    const { canvas } = ready.mirror
    const stated = wanted
    return eachKind((kind) => {
      const one = takenOff ? { ...stated[kind], picture: null } : stated[kind]
      return { one, key: JSON.stringify([one, canvas]) }
    })
  }

  async function workWhileBehind(): Promise<void> {
    working = true
    try {
      while ((await bringNext()) || isDue());
    } finally {
      working = false
    }
  }

  function isDue(): boolean {
    const was = due
    due = false
    return was
  }

  /** One overlay, and the scene on program; false when nothing is left to do, or nothing can be done. */
  async function bringNext(): Promise<boolean> {
    const ready = link()
    const now = ready && nowWanted(ready)
    if (ready === null || now === null || onHold) return false
    const began = performance.now()
    if (began < quietUntil) {
      await sleep(quietUntil - began)
      return true
    }
    const behind = OverlayKind.options.filter((kind) => settled.get(kind) !== now[kind].key)
    queue.behind(behind, began)
    const kind = queue.next(began)
    if (kind !== null) {
      const { one, key } = now[kind]
      const before = doubts
      const done = await bringOne(ready, kind, one)
      if (gone(ready)) return true
      if (done && doubts === before) settled.set(kind, key)
      queue.served(kind, done, performance.now())
    }
    const placed = standing.size === 0 || (await program.keep(ready, kind !== null))
    if (gone(ready)) return true
    report(ready.mirror.canvas)
    if (kind === null && behind.length === 0 && placed) return false
    // What is taken off, or never was there, costs OBS no picture: the next one need not wait for it.
    if (kind === null || now[kind].one.picture !== null || !placed) {
      await sleep(Math.max(0, paceMs - (performance.now() - began)))
    }
    return true
  }

  async function bringOne(ready: Link, kind: OverlayKind, one: WantedOverlay): Promise<boolean> {
    try {
      if (one.picture === null) {
        await hidePicture(ready, kind)
        standing.delete(kind)
      } else {
        const onHidden = (): void => {
          if (standing.delete(kind)) report(ready.mirror.canvas)
        }
        await pictures.show(one.picture, { ready, kind, one, gone: () => gone(ready), onHidden })
        if (!gone(ready)) standing.set(kind, 'shown')
      }
      return true
    } catch (error) {
      if (gone(ready)) return false
      if (standing.get(kind) !== 'failed') log.error(`obs: the overlay ${kind} is not on the picture`, error)
      standing.set(kind, 'failed')
      return false
    }
  }

  return {
    want(next) {
      wanted = next
      // What is not wanted any more leaves at once, also when it failed a moment ago.
      for (const kind of OverlayKind.options) if (next[kind].picture === null) queue.retry(kind)
      wake()
    },
    refresh() {
      forget()
      wake()
    },
    followProgram: wake,
    hear(event) {
      if (event.type === 'CurrentProgramSceneChanged' || event.type === 'CurrentPreviewSceneChanged') {
        // The same scene may have been taken once more, as it was before it held the overlays.
        program.forget()
        wake()
        return
      }
      if (!removesOurs(event)) return
      forget()
      // What was deleted is still there for a frame or two, and OBS may crash when it is used again in that time.
      quietUntil = performance.now() + settleMs
      wake()
    },
    lost() {
      takenOff = false
      forget()
      queue.clear()
      program.lost()
      standing.clear()
      report(null)
    },
    async hold(held) {
      onHold = held
      if (held) {
        await Promise.race([work, sleep(holdDeadlineMs)])
        return
      }
      forget()
      wake()
    },
    async takeOff(deadlineMs) {
      takenOff = true
      queue.clear()
      wake()
      await Promise.race([work, sleep(deadlineMs)])
    },
  }
}

const ownInputs: ReadonlySet<string> = new Set(Object.values(overlayInputs))

/** Whether an event means that something of ours is gone, or has another name. */
function removesOurs(event: ObsEvent): boolean {
  if (event.type === 'SceneRemoved') return event.sceneName === overlayScene
  if (event.type === 'SceneNameChanged') return event.oldSceneName === overlayScene
  if (event.type === 'SceneItemRemoved') {
    return event.sourceName === overlayScene || ownInputs.has(event.sourceName)
  }
  if (event.type === 'InputRemoved') return ownInputs.has(event.inputName)
  if (event.type === 'InputNameChanged') return ownInputs.has(event.oldInputName)
  return false
}
