import type { ObsState } from '@shared/contract/obs'
import { assertNever, FieldcastError } from '@shared/errors'
import type { CardPainter, Log, OverlayCard } from '../../services/ports'
import { writeCard } from './card-file'
import { hideCard, loadedWidth, showCard, shownFile } from './card-scene'
import type { Link } from '../connection/follow'
import { cardInput, overlayScene } from '../names'
import { pngWidth } from './png'
import type { ObsEvent } from '../connection/protocol'
import { sleep } from '../connection/sleep'

export type OverlayStatus = ObsState['overlay']

export type OverlayOptions = {
  readonly log: Log
  readonly painter: CardPainter
  /** Where card pictures are written; OBS reads them from there. */
  readonly cardFolder: string
  readonly link: () => Link | null
  readonly onStatus: (status: OverlayStatus) => void
}

export type Overlay = {
  /** The card from now on, or null for none; the latest wins. */
  want: (card: OverlayCard | null) => void
  /** Brings the picture in line again: after a connection, another program scene, another canvas. */
  refresh: () => void
  hear: (event: ObsEvent) => void
  /** OBS is gone; what was shown is not known to be any more. */
  lost: () => void
  /** Takes the card off the picture until the next connection, if OBS does it within `deadlineMs`. */
  takeOff: (deadlineMs: number) => Promise<void>
}

/** No more than four updates a second reach OBS. */
const restMs = 250
const retryMs = 1_000
const settleMs = 300
const loadDeadlineMs = 1_000
/** The card's width at scale 1, in pixels, with the shadow around it: see resources/overlays/card.html. */
const cardWidth = 620

type Painted = { readonly key: string; readonly width: number; readonly png: Uint8Array; file: string | null }

/** Keeps the card in OBS as it was last wanted, whatever happens to OBS meanwhile. */
export function createOverlay({ log, painter, cardFolder, link, onStatus }: OverlayOptions): Overlay {
  // Until somebody says what is wanted the picture stays as a run before this one may have left it.
  let wanted: { readonly card: OverlayCard | null } | null = null
  let painted: Painted | null = null
  let due = false
  let working = false
  let takenOff = false
  let status: OverlayStatus = 'hidden'
  let work: Promise<void> = Promise.resolve()
  const never = new AbortController().signal

  function report(next: OverlayStatus): void {
    if (next === status) return
    status = next
    onStatus(next)
  }

  function wake(): void {
    due = true
    if (!working) work = bringInLineWhileDue()
  }

  async function bringInLineWhileDue(): Promise<void> {
    working = true
    while (due) {
      const ready = link()
      if (ready === null || wanted === null) break
      due = false
      const done = await bringInLine(ready, takenOff ? null : wanted.card)
      if (!done) due = true
      await sleep(done ? restMs : retryMs, never)
    }
    working = false
  }

  async function bringInLine(ready: Link, card: OverlayCard | null): Promise<boolean> {
    try {
      if (card === null) await hideCard(ready)
      else await show(ready, card)
      report(card === null ? 'hidden' : 'shown')
      return true
    } catch (error) {
      if (link() === null) return false
      if (status !== 'failed') log.error('obs: the card is not on the picture', error)
      report('failed')
      return false
    }
  }

  async function show(ready: Link, card: OverlayCard): Promise<void> {
    const scale = cardScale(ready.mirror.canvas)
    const key = JSON.stringify([card, scale])
    if (painted?.key !== key) {
      const png = await painter.paint(card, scale)
      painted = { key, png, width: pngWidth(png), file: null }
    }
    const picture = painted
    picture.file ??= await writeCard(cardFolder, await shownFile(ready), picture.png)
    await showCard(ready, picture.file)
    await untilLoaded(ready, picture.width)
  }

  async function untilLoaded(ready: Link, width: number): Promise<void> {
    const deadline = performance.now() + loadDeadlineMs
    while ((await loadedWidth(ready)) !== width) {
      if (performance.now() > deadline) {
        throw new FieldcastError(
          'obs_request_failed',
          'OBS does not load the card picture: can it read the file?',
        )
      }
      await sleep(30, never)
    }
  }

  return {
    want(card) {
      wanted = { card }
      wake()
    },
    refresh: wake,
    hear(event) {
      if (!concernsCard(event)) return
      // What was deleted is still there for a frame or two, and OBS may crash when it is used again in that time.
      if (event.type === 'CurrentProgramSceneChanged') wake()
      else void sleep(settleMs, never).then(wake)
    },
    lost() {
      takenOff = false
      report('hidden')
    },
    async takeOff(deadlineMs) {
      takenOff = true
      wake()
      await Promise.race([work, sleep(deadlineMs, never)])
    },
  }
}

/** How large the card is drawn: 1 on a canvas 720 lines high, less where the canvas is upright and narrow. */
export function cardScale(canvas: { readonly width: number; readonly height: number }): number {
  const scale = Math.min(canvas.height / 720, (canvas.width * 0.96) / cardWidth)
  return Math.max(0.25, Math.round(scale * 100) / 100)
}

/** Whether an event may mean that the card is not on the picture any more. */
function concernsCard(event: ObsEvent): boolean {
  switch (event.type) {
    case 'CurrentProgramSceneChanged':
      return true
    case 'SceneRemoved':
      return event.sceneName === overlayScene
    case 'SceneNameChanged':
      return event.oldSceneName === overlayScene
    case 'SceneItemRemoved':
      return event.sourceName === overlayScene || event.sourceName === cardInput
    case 'InputRemoved':
      return event.inputName === cardInput
    case 'InputNameChanged':
      return event.oldInputName === cardInput
    case 'SceneCreated':
    case 'SceneListChanged':
    case 'StreamStateChanged':
    case 'RecordStateChanged':
    case 'CurrentSceneCollectionChanging':
    case 'CurrentSceneCollectionChanged':
      return false
    default:
      return assertNever(event)
  }
}
