import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { events, type EventName } from '@shared/contract'
import type { Comment } from '@shared/contract/chat'
import type { TransitionChoice } from '@shared/contract/control-room/scenes'
import type { HotkeyAction } from '@shared/contract/hotkeys'
import type { Product, ProductDraft } from '@shared/contract/products'
import { firstState } from '@shared/contract/first-state'
import type { State } from '@shared/contract/state'
import { FieldcastError, type ErrorCode } from '@shared/errors'
import { photoFolder } from '../../storage/photo-folder'
import { readOrderSheet } from '../../imports/order-sheet'
import { writeSheet } from '../../exports/write-sheet'
import { openStore } from '../../storage/store'
import { StateBoard } from '../../transport/state-board'
import { createServices } from '../create-services'
import type {
  DocumentContent,
  DocumentLook,
  IncomingComment,
  OverlayCard,
  OverlayPicture,
  ProductCsv,
  Printers,
  WantedOverlays,
} from '../ports'

/** 2026-11-23 20:00 local time. */
const evening = new Date(2026, 10, 23, 20).getTime()

/** What the services did outside, and what the outside answers. */
type Outside = {
  readonly cards: (OverlayCard | null)[]
  /** All that the picture was to show, the last one as it should be now. */
  readonly wanted: WantedOverlays[]
  /** Overlays that were drawn to be looked at, not for OBS. */
  readonly painted: OverlayPicture[]
  readonly scenes: string[]
  /** The transition of each of them. */
  readonly transitions: (TransitionChoice | null)[]
  sceneFailure: ErrorCode | null
  readonly comments: Comment[]
  batches: number
  csv: ProductCsv
  readonly printed: { readonly content: DocumentContent; readonly look: DocumentLook }[]
  /** Titles of the products that went on air. */
  moments: (string | null)[]
  /** What the system's keyboard does for Fieldcast, by the keys. */
  readonly globalKeys: Map<string, () => void>
  /** Keys that another program holds. */
  readonly takenKeys: Set<string>
  /** What the keys that work anywhere told the window to do. */
  readonly pressed: HotkeyAction[]
  readonly logged: string[]
}

/** A PC without any printer. */
const noPrinters: Printers = {
  list: () => Promise.resolve([]),
  submit: () => Promise.reject(new FieldcastError('printer_gone')),
  find: () => Promise.resolve(null),
  look: () => Promise.resolve({ state: 'no_printer', pages: 0, trouble: null, message: '' }),
  cancel: () => Promise.resolve(),
}

/** The services on a real data file in a folder of their own; OBS, paper and CSV files are played by the test. */
export function openDesk(
  folder = mkdtempSync(join(tmpdir(), 'fieldcast-desk-')),
  store = openStore(join(folder, 'fieldcast.db')),
  printers = noPrinters,
) {
  const clock = { time: evening, now: () => clock.time }
  const stopwatch = { time: 0, elapsed: () => stopwatch.time }
  const outside: Outside = {
    cards: [],
    wanted: [],
    painted: [],
    scenes: [],
    transitions: [],
    sceneFailure: null,
    comments: [],
    batches: 0,
    csv: { encoding: 'utf-8', rows: [], rejected: [] },
    printed: [],
    moments: [],
    globalKeys: new Map(),
    takenKeys: new Set(),
    pressed: [],
    logged: [],
  }
  const emit = (name: EventName, payload: object) => {
    if (name === 'hotkeys.pressed') outside.pressed.push(events[name].payload.parse(payload).action)
    if (name !== 'chat.comments') return
    outside.comments.push(...events[name].payload.parse(payload).comments)
    outside.batches++
  }
  const board = new StateBoard(firstState, { emit })
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: (message: string) => void outside.logged.push(message),
  }
  const services = createServices({
    store,
    state: board,
    events: { emit },
    obs: {
      wantOverlays(wanted) {
        const content = wanted.card.picture?.content
        outside.cards.push(content?.kind === 'card' ? content.card : null)
        outside.wanted.push(wanted)
      },
      markMoment: (title) => void outside.moments.push(title),
      switchScene(scene, transition) {
        outside.scenes.push(scene)
        outside.transitions.push(transition)
        return outside.sceneFailure
          ? Promise.reject(new FieldcastError(outside.sceneFailure))
          : Promise.resolve()
      },
    },
    painter: {
      paint(picture) {
        outside.painted.push(picture)
        return Promise.resolve(Uint8Array.of(1, 2, 3))
      },
    },
    photoCodec: { toJpeg: (bytes) => (bytes[0] === 0xff ? bytes : null) },
    photoFolder: photoFolder(join(folder, 'photos')),
    readProductCsv: () => outside.csv,
    readOrderSheet,
    writeSheet,
    sampleShop: () => [
      { draft: corn, openingStock: 120, photo: Uint8Array.of(0xff, 1) },
      { draft: eggs, openingStock: 50, photo: null },
    ],
    documentPrinter: {
      print(content, look) {
        outside.printed.push({ content, look })
        const { paper } = look.sheet
        return Promise.resolve({
          path: '/slips.pdf',
          pages: 1,
          paper,
          kind: content.kind,
          subjects: [],
          templateProblem: null,
        })
      },
      preview: (_content, look) =>
        Promise.resolve({ html: '', paper: look.sheet.paper, templateProblem: null }),
    },
    printers,
    globalKeys: {
      register(keys, onPress) {
        if (outside.takenKeys.has(keys)) return false
        outside.globalKeys.set(keys, onPress)
        return true
      },
      unregisterAll: () => outside.globalKeys.clear(),
    },
    clock,
    stopwatch,
    ids: { next: () => crypto.randomUUID() },
    log,
  })
  services.start()
  let message = 0
  const desk = {
    ...services,
    folder,
    store,
    clock,
    stopwatch,
    outside,
    /** What a window sees now. */
    seen(): State {
      return board.snapshot().state
    },
    product(code: string): Product {
      const found = desk.seen().products.find((product) => product.code === code && !product.archived)
      if (!found) throw new Error(`no product ${code}`)
      return found
    },
    card(): OverlayCard | null | undefined {
      return outside.cards.at(-1)
    },
    /** A comment as a connector hands it over. */
    comment(userName: string, text: string, more: Partial<IncomingComment> = {}): IncomingComment {
      const messageId = `${Date.now()}-${Math.random()}-${++message}`
      const base = { platform: 'test', room: '1', messageId, userId: userName, userName, text }
      return { ...base, kind: 'comment', sentAt: null, ...more }
    },
    /** Lets people write, and everything that follows from it happen. */
    async say(...said: [userName: string, text: string][]): Promise<void> {
      await services.intake.take(said.map(([userName, text]) => desk.comment(userName, text)))
      services.intake.settle()
    },
    waiting() {
      return desk.seen().claims.filter(({ state }) => state === 'waiting')
    },
    /** What a power cut would leave on disk at this moment, opened anew. */
    afterPowerCut() {
      const copy = mkdtempSync(join(tmpdir(), 'fieldcast-desk-'))
      cpSync(folder, copy, { recursive: true })
      return openDesk(copy, undefined, printers)
    },
    /** Ends it and leaves its folder. */
    stopForGood(): void {
      services.stop()
      store.close()
    },
    close(): void {
      desk.stopForGood()
      if (outside.logged.length > 0) throw new Error(`logged: ${outside.logged.join('; ')}`)
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return desk
}

export type Desk = ReturnType<typeof openDesk>

/** The code of the FieldcastError that `work` throws, or null. */
export function refusalOf(work: () => unknown): ErrorCode | null {
  try {
    work()
    return null
  } catch (error) {
    if (error instanceof FieldcastError) return error.code
    throw error
  }
}

/** Sweet corn by the box of ten. */
export const corn: ProductDraft = {
  code: '1',
  name: '甜玉米',
  aliases: ['玉米'],
  keyword: '',
  unit: '箱',
  smallestUnit: '根',
  unitSize: 10,
  priceFen: 2500,
  wholesaleFen: 1500,
  sceneName: '玉米',
  transition: null,
}

/** Eggs by the box, sold only whole. */
export const eggs: ProductDraft = {
  code: '3',
  name: '土鸡蛋',
  aliases: ['鸡蛋'],
  keyword: '',
  unit: '盒',
  smallestUnit: '盒',
  unitSize: 1,
  priceFen: 3600,
  wholesaleFen: 3000,
  sceneName: null,
  transition: null,
}
