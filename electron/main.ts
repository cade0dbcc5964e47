import { app, type BrowserWindow } from 'electron'
import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import type { Handlers } from '@shared/contract'
import { FieldcastError } from '@shared/errors'
import { roomServersOf } from './chat/rooms/servers'
import { createProgram, type Program, type ProgramParts } from './program'
import { refusing } from './refusing'
import type { EventPublisher, Log } from './services/ports'
import { loadOverlayAssets } from './shell/hidden-pages/overlay-assets'
import { createOverlayPainter } from './shell/hidden-pages/overlay-painter'
import { createDesktopActions } from './shell/desktop-actions'
import { KeepAwake } from './shell/studio-window/keep-awake'
import { createGlobalKeys } from './shell/hotkeys'
import { setMenu } from './shell/menu'
import { openLog } from './shell/log'
import { choosePaths } from './shell/paths'
import { createPdfPress } from './shell/hidden-pages/pdf-press'
import { photoCodec } from './shell/photo-codec'
import { followPages, followSight } from './shell/studio-window/follow'
import { registerAppScheme, serveApp } from './shell/studio-window/protocol'
import { askToClose } from './shell/studio-window/questions'
import { openSecrets } from './shell/secrets'
import { denyByDefault, denyPermissions, isStudioFrame } from './shell/studio-window/security'
import { focusWindow, openStudioWindow } from './shell/studio-window/window'
import { asDamage } from './storage/open'
import { createDispatch } from './transport/dispatch'
import { serveStudioCalls, studioEvents } from './transport/ipc'

registerAppScheme()
const paths = choosePaths(process.env)
if (app.requestSingleInstanceLock()) void run()
else app.quit()

/** The composition root: builds the program, opens its window, and takes both down again. */
async function run(): Promise<void> {
  for (const folder of [paths.data, paths.photos, paths.cards, paths.documents, paths.logs])
    mkdirSync(folder, { recursive: true })
  const log = openLog(paths.logs)
  logBugs(log)
  const developmentUrl = app.isPackaged ? null : (process.env['ELECTRON_RENDERER_URL'] ?? null)
  denyByDefault(log, developmentUrl)
  await app.whenReady()
  denyPermissions()
  if (developmentUrl === null) setMenu()
  serveApp({ renderer: paths.renderer, photos: paths.photos })

  const open: { window: BrowserWindow | null; program: Program | null } = { window: null, program: null }
  const isStudio = (frame: Parameters<typeof isStudioFrame>[0]) => isStudioFrame(frame, developmentUrl)
  const secrets = openSecrets(paths.secrets, log)
  const painter = createOverlayPainter(loadOverlayAssets(paths), log)
  const press = createPdfPress(log)
  const globalKeys = createGlobalKeys(log)
  app.on('will-quit', () => globalKeys.unregisterAll())
  const desktop = createDesktopActions({
    paths,
    secretsKept: secrets.kept,
    window: () => open.window,
    language: () => open.program?.language() ?? 'zh-CN',
  })
  const handlers = await startProgram(open, {
    paths,
    log,
    secrets,
    events: keepingAwake(studioEvents(isStudio), new KeepAwake()),
    painter,
    press,
    photoCodec,
    globalKeys,
    desktop,
    roomServers: app.isPackaged ? {} : roomServersOf(process.env['FIELDCAST_ROOM_SERVERS']),
    environment: { platform: process.platform, env: process.env, homedir: homedir() },
  })
  serveStudioCalls(createDispatch(handlers, log), log, isStudio)

  const window = openStudioWindow({
    preload: paths.preload,
    resources: paths.resources,
    developmentUrl,
    canClose: async (asked) =>
      open.program?.isLive() ? await askToClose(asked, open.program.language()) : true,
  })
  open.window = window
  followSight(window, (seen) => open.program?.setSeen(seen))
  followPages(window, () => open.program?.pageGone())
  // Opened ahead of the first overlay, which would otherwise come half a second later.
  window.once('ready-to-show', () => painter.open())
  app.on('second-instance', () => {
    if (!window.isDestroyed()) focusWindow(window)
  })
  window.on('closed', () => {
    open.window = null
    // The hidden windows of the painter and the press would keep the program alive.
    void Promise.resolve(open.program?.stop()).finally(() => {
      painter.close()
      press.close()
      app.exit(0)
    })
  })
  log.info('started', { version: app.getVersion(), electron: process.versions.electron })
}

/** A data file that cannot be opened is left as it is: the window says what is wrong and what can be done. */
async function startProgram(open: { program: Program | null }, parts: ProgramParts): Promise<Handlers> {
  try {
    open.program = createProgram(parts)
    await open.program.start()
    return open.program.handlers
  } catch (thrown) {
    // A file may open well and turn out to be damaged where it is read first.
    const error = asDamage(thrown)
    if (error instanceof FieldcastError) parts.log.error(`the data file was refused: ${error.code}`)
    else parts.log.error('the program did not start', error)
    void open.program?.stop().catch(() => undefined)
    open.program = null
    // A process without a window would hold the shop's lock, and every further start would end without a word.
    const reason = error instanceof FieldcastError ? error : new FieldcastError('internal')
    return refusing(reason, parts.desktop)
  }
}

/** Follows the state on its way to the window: while a show is live the PC does not sleep. */
function keepingAwake(events: EventPublisher, keepAwake: KeepAwake): EventPublisher {
  return {
    emit(name, payload) {
      if ('changes' in payload)
        for (const change of payload.changes)
          if (change.topic === 'show') keepAwake.follow(change.value.show?.state === 'live')
      events.emit(name, payload)
    },
  }
}

function logBugs(log: Log): void {
  process.on('uncaughtException', (error) => {
    log.error('uncaught', error)
  })
  process.on('unhandledRejection', (reason) => {
    log.error('unhandled rejection', reason)
  })
}
