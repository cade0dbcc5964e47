import { OverlayKind } from '@shared/contract/control-room/overlays'
import { anchorOf, boxOf, drawnScale, shapeOf } from '@shared/domain/overlays/places'
import { FieldcastError } from '@shared/errors'
import type { Log, OverlayPainter, OverlayReport, WantedOverlay, WantedOverlays } from '../../services/ports'
import type { Link } from '../connection/follow'
import { sleep } from '../connection/sleep'
import { overlayInputs, overlayScene } from '../names'
import type { ObsEvent } from '../protocol/events'
import { hidePicture, loadedWidth, placeInProgramScene, showPicture, shownFile } from './overlay-scene'
import { writePicture } from './picture-file'
import { pngWidth } from './png'
import { createQueue } from './queue'

export type OverlaysOptions = {
  readonly log: Log
  readonly painter: OverlayPainter
  /** Where pictures are written; OBS reads them from there. */
  readonly cardFolder: string
  readonly link: () => Link | null
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
  /** While held nothing is put into OBS; let go, everything is brought in line again. */
  hold: (held: boolean) => void
}

/** No more than four pictures a second reach OBS, all overlays together. */
const paceMs = 250
const settleMs = 300
const loadDeadlineMs = 1_000

type Painted = { readonly key: string; readonly width: number; readonly png: Uint8Array; file: string | null }
type Standing = 'shown' | 'failed'

/** Keeps the overlays in OBS as they were last wanted, whatever happens to OBS meanwhile. */
export function createOverlays({ log, painter, cardFolder, link, onReport }: OverlaysOptions): Overlays {
  // Until somebody says what is wanted the picture stays as a run before this one may have left it.
  let wanted: WantedOverlays | null = null
  const painted = new Map<OverlayKind, Painted>()
  /** What OBS is known to show of each, so that one that changed is not asked for with five that did not. */
  const settled = new Map<OverlayKind, string>()
  const queue = createQueue()
  let programSettled = ''
  const standing = new Map<OverlayKind, Standing>()
  let programFails = false
  /** Counts what makes everything doubtful, so that what was begun before that is not taken for settled after it. */
  let doubts = 0
  let quietUntil = 0
  let working = false
  let takenOff = false
  let onHold = false
  let reported = ''
  let work: Promise<void> = Promise.resolve()
  const never = new AbortController().signal

  function report(canvas: OverlayReport['canvas']): void {
    const shown = [...standing].map(([kind, stands]): [OverlayKind, Standing] => [
      kind,
      programFails ? 'failed' : stands,
    ])
    const next: OverlayReport = { canvas, standing: Object.fromEntries(shown) }
    const text = JSON.stringify(next)
    if (text === reported) return
    reported = text
    onReport(next)
  }

  function wake(): void {
    if (!working) work = workWhileBehind()
  }

  function forget(): void {
    doubts += 1
    settled.clear()
    programSettled = ''
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
    for (;;) {
      const ready = link()
      const now = ready && nowWanted(ready)
      if (ready === null || now === null || onHold) break
      const began = performance.now()
      if (began < quietUntil) {
        await sleep(quietUntil - began, never)
        continue
      }
      const behind = OverlayKind.options.filter((kind) => settled.get(kind) !== now[kind].key)
      queue.behind(behind, began)
      const kind = queue.next(began)
      if (kind !== null) {
        const { one, key } = now[kind]
        const before = doubts
        const done = await bringOne(ready, kind, one)
        if (link() !== ready) continue
        if (done && doubts === before) settled.set(kind, key)
        queue.served(kind, done, performance.now())
      }
      const placed = await keepInProgram(ready, kind !== null)
      if (link() !== ready) continue
      report(ready.mirror.canvas)
      if (kind === null && behind.length === 0 && placed) break
      // What is taken off, or never was there, costs OBS no picture: the next one need not wait for it.
      if (kind === null || now[kind].one.picture !== null || !placed) {
        await sleep(Math.max(0, paceMs - (performance.now() - began)), never)
      }
    }
    working = false
  }

  async function bringOne(ready: Link, kind: OverlayKind, one: WantedOverlay): Promise<boolean> {
    try {
      if (one.picture === null) {
        await hidePicture(ready, kind)
        standing.delete(kind)
      } else {
        await show(ready, kind, one)
        if (link() === ready) standing.set(kind, 'shown')
      }
      return true
    } catch (error) {
      if (link() !== ready) return false
      if (standing.get(kind) !== 'failed') log.error(`obs: the overlay ${kind} is not on the picture`, error)
      standing.set(kind, 'failed')
      return false
    }
  }

  /** Whether the scene on program holds the overlays; looked at after each change of one, and in each new scene. */
  async function keepInProgram(ready: Link, changed: boolean): Promise<boolean> {
    const { programScene } = ready.mirror
    if (standing.size === 0 || (!changed && programSettled === programScene)) return true
    try {
      if (!(await placeInProgramScene(ready))) return false
      programSettled = programScene
      programFails = false
      return true
    } catch (error) {
      if (link() !== ready) return false
      if (!programFails) log.error('obs: the overlays are not in the scene on program', error)
      programFails = true
      return false
    }
  }

  async function show(ready: Link, kind: OverlayKind, one: WantedOverlay): Promise<void> {
    const { picture, cardLayout } = one
    if (picture === null) return
    const { canvas } = ready.mirror
    const place = one.places[shapeOf(canvas)]
    const scale = drawnScale(kind, cardLayout, canvas, place)
    const key = JSON.stringify([picture, scale])
    let drawn = painted.get(kind)
    if (drawn?.key !== key) {
      const png = await painter.paint(picture, scale)
      drawn = { key, png, width: pngWidth(png), file: null }
      painted.set(kind, drawn)
    }
    drawn.file ??= await writePicture(cardFolder, kind, await shownFile(ready, kind), drawn.png)
    await showPicture(ready, kind, drawn.file, anchorOf(boxOf(kind, cardLayout, canvas, place), canvas))
    await untilLoaded(ready, kind, drawn.width)
  }

  async function untilLoaded(ready: Link, kind: OverlayKind, width: number): Promise<void> {
    const deadline = performance.now() + loadDeadlineMs
    while ((await loadedWidth(ready, kind)) !== width) {
      if (performance.now() > deadline) {
        throw new FieldcastError('obs_request_failed', 'OBS does not load the picture: can it read the file?')
      }
      await sleep(30, never)
    }
  }

  return {
    want(next) {
      wanted = next
      wake()
    },
    refresh() {
      forget()
      wake()
    },
    followProgram: wake,
    hear(event) {
      if (!concernsOverlays(event)) return
      if (event.type === 'CurrentProgramSceneChanged') {
        wake()
        return
      }
      forget()
      // What was deleted is still there for a frame or two, and OBS may crash when it is used again in that time.
      quietUntil = performance.now() + settleMs
      wake()
    },
    lost() {
      takenOff = false
      forget()
      queue.clear()
      programFails = false
      standing.clear()
      report(null)
    },
    hold(held) {
      onHold = held
      if (held) return
      forget()
      wake()
    },
    async takeOff(deadlineMs) {
      takenOff = true
      wake()
      await Promise.race([work, sleep(deadlineMs, never)])
    },
  }
}

function eachKind<Value>(of: (kind: OverlayKind) => Value): Record<OverlayKind, Value> {
  return {
    card: of('card'),
    stockBar: of('stockBar'),
    countdown: of('countdown'),
    ticker: of('ticker'),
    shopCode: of('shopCode'),
    text: of('text'),
  }
}

const ownInputs: ReadonlySet<string> = new Set(Object.values(overlayInputs))

/** Whether an event may mean that an overlay is not on the picture any more. */
function concernsOverlays(event: ObsEvent): boolean {
  if (event.type === 'CurrentProgramSceneChanged') return true
  if (event.type === 'SceneRemoved') return event.sceneName === overlayScene
  if (event.type === 'SceneNameChanged') return event.oldSceneName === overlayScene
  if (event.type === 'SceneItemRemoved') {
    return event.sourceName === overlayScene || ownInputs.has(event.sourceName)
  }
  if (event.type === 'InputRemoved') return ownInputs.has(event.inputName)
  if (event.type === 'InputNameChanged') return ownInputs.has(event.oldInputName)
  return false
}
