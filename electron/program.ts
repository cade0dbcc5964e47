import { randomUUID } from 'node:crypto'
import type { Handlers } from '@shared/contract'
import { firstState } from '@shared/contract/first-state'
import type { Language } from '@shared/contract/settings'
import { watches } from '@shared/contract/watches'
import type { RoomServers } from './chat/rooms/rooms'
import { createChat } from './chat/create-chat'
import { writeSheet } from './exports/write-sheet'
import { createHandlers } from './handlers'
import { readProductCsv } from './imports/product-csv'
import { readOnThread } from './imports/read-on-thread'
import { sampleShop } from './imports/sample-shop'
import { createObs, type Environment } from './obs'
import { createSafekeeping } from './safekeeping'
import { createPrinters } from './printing/queue/create-printers'
import { createDocumentPrinter } from './printing/documents'
import { DataFile } from './services/backups/data-file'
import { WriteWatch } from './services/backups/write-watch'
import { createServices } from './services/create-services'
import type {
  EventPublisher,
  GlobalKeys,
  Log,
  OverlayPainter,
  PdfPress,
  PhotoCodec,
  Secrets,
} from './services/ports'
import type { DesktopActions } from './shell/desktop-actions'
import type { Paths } from './shell/paths'
import type { Crew } from './storage/backup/crew'
import { shopPlaces } from './storage/backup/places'
import { createVault } from './storage/backup/vault'
import { photoFolder } from './storage/photo-folder'
import type { Restored } from './storage/repair/restore'
import { openStore } from './storage/store'
import { StateBoard } from './transport/state-board'

/** What only a desktop has; everything else the program builds for itself. */
export type ProgramParts = {
  readonly paths: Paths
  readonly log: Log
  readonly secrets: Secrets
  readonly events: EventPublisher
  readonly painter: OverlayPainter
  readonly press: PdfPress
  readonly photoCodec: PhotoCodec
  readonly globalKeys: GlobalKeys
  readonly desktop: DesktopActions
  /** Where the platforms' servers are, only where a test brings its own. */
  readonly roomServers: RoomServers
  readonly environment: Environment
  /** Threads for what reads or writes whole data files. */
  readonly crew: Crew
  /** What was put in the data file's place before this opening. */
  readonly restored: Restored | null
  /** Closes the program and opens it again. */
  readonly reopen: () => void
  /** The data file turned out to be damaged while it was open. */
  readonly onDamaged: () => void
}

/** The running product behind its contract. */
export type Program = {
  readonly handlers: Handlers
  readonly isLive: () => boolean
  readonly language: () => Language
  readonly start: () => Promise<void>
  /** Whether the studio window is on the screen, when that changed. */
  readonly setSeen: (seen: boolean) => void
  /** A page of the window has gone: ends what it had going, so that nothing runs for nobody. */
  readonly pageGone: () => void
  /** Takes the card off the picture, ends the connectors, writes what waits and closes the data file. */
  readonly stop: () => Promise<void>
}

/** Builds the program on its data file. Throws FieldcastError database_from_future or database_damaged. */
export function createProgram(parts: ProgramParts): Program {
  const { paths, log, secrets, events, painter, press, photoCodec } = parts
  const clock = { now: () => Date.now() }
  const stopwatch = { elapsed: () => performance.now() }
  const ids = { next: () => randomUUID() }
  const every = (milliseconds: number, work: () => void) => {
    const timer = setInterval(work, milliseconds)
    return () => clearInterval(timer)
  }
  // What a window would see before `start` has put the real state there; none opens earlier.
  const board = new StateBoard(firstState, events)
  const dataFile = new DataFile(board)
  dataFile.change({ restored: parts.restored })
  const writes = new WriteWatch({ dataFile, every, log })
  const store = openStore(paths.database, writes)

  const obs = createObs({
    clock,
    log,
    secrets,
    publisher: board,
    events,
    painter,
    environment: parts.environment,
    cardFolder: paths.cards,
    timeListFolder: paths.documents,
    target: store.settings.kept('obs.target') ?? { mode: 'automatic' },
    onTarget: (target) => store.settings.keep('obs.target', target),
    before: store.settings.kept('starterShow.before'),
    keepBefore: (before) => store.settings.keep('starterShow.before', before),
    keptPanic: store.settings.kept('panic'),
    keepPanic: (kept) => store.settings.keep('panic', kept),
    breakScene: () => services.settings.current().breakScene,
    showIsLive: () => store.shows.live() !== null,
    onOverlays: (report) => services.overlays.report(report),
    showFile: (path) => parts.desktop.showFile(path),
  })
  const services = createServices({
    store,
    state: board,
    events,
    obs: obs.desk,
    painter,
    photoCodec,
    photoFolder: photoFolder(paths.photos),
    readProductCsv,
    readOrderSheet: readOnThread(paths.sheetWorker),
    writeSheet,
    sampleShop: () => sampleShop(services.settings.current().language, paths.resources),
    printers: createPrinters(parts.environment.platform, paths.resources),
    documentPrinter: createDocumentPrinter({
      press,
      documentsFolder: paths.documents,
      resourcesFolder: paths.resources,
      templatesFolder: paths.templates,
      fonts: { packages: [paths.fonts, paths.emojiFont], rare: paths.rareFont },
      clock,
    }),
    globalKeys: parts.globalKeys,
    clock,
    stopwatch,
    ids,
    log,
  })
  const chat = createChat({
    clock,
    ids,
    log,
    secrets,
    intake: services.intake,
    port: () => services.settings.current().ingestPort,
    rooms: {
      read: () => store.settings.kept('rooms'),
      keep: (choices) => store.settings.keep('rooms', choices),
      publish: (state) => board.set('rooms', state),
    },
    noteGap: (gap) => services.gaps.note(gap),
    servers: parts.roomServers,
    liveShowId: () => store.shows.live()?.id ?? null,
    report: (status) => {
      board.put('connectors', [status])
    },
  })

  const places = shopPlaces(paths.data)
  const safekeeping = createSafekeeping({
    places,
    vault: createVault(places, parts.crew.run),
    store,
    dataFile,
    writes,
    desktop: parts.desktop,
    clock,
    every,
    log,
    goOn: services.goOn,
    onDamaged: parts.onDamaged,
    reopen: parts.reopen,
  })
  const handlers = createHandlers(services, obs, chat, parts.desktop, safekeeping, () => board.snapshot())
  return {
    handlers,
    isLive: () => store.shows.live() !== null,
    language: () => services.settings.current().language,
    async start() {
      services.start()
      obs.start()
      await chat.start()
      safekeeping.start()
    },
    setSeen: (seen) => board.set('sight', { seen }),
    pageGone() {
      for (const watch of watches) void handlers[watch]({ watching: false })
      services.hotkeys.setRecording(false)
    },
    async stop() {
      await Promise.all([chat.stop(), obs.stop()])
      services.stop()
      await safekeeping.stop()
      store.close()
    },
  }
}
