import { app, type BrowserWindow } from 'electron'
import { mkdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { roomServersOf } from './chat/rooms/servers'
import { Opening } from './opening'
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
import { createCrew } from './storage/backup/crew'
import { serveStudioCalls, studioEvents } from './transport/ipc'

/** How long the shop waits for the window to have its scripts, in milliseconds. */
const longestReadMs = 1_000
/** How long after the window was made the painter's own is opened, in milliseconds. */
const painterAfterMs = 4_000

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
  const scriptsRead = new Promise<void>((resolve) => {
    serveApp({ renderer: paths.renderer, photos: paths.photos }, resolve)
    setTimeout(resolve, longestReadMs)
  })

  const open: { window: BrowserWindow | null; shop: Opening | null } = { window: null, shop: null }
  const isStudio = (frame: Parameters<typeof isStudioFrame>[0]) => isStudioFrame(frame, developmentUrl)
  const window = openStudioWindow({
    preload: paths.preload,
    resources: paths.resources,
    developmentUrl,
    canClose: async (asked) =>
      open.shop?.program?.isLive() ? await askToClose(asked, open.shop.program.language()) : true,
  })
  open.window = window
  const secrets = openSecrets(paths.secrets, log)
  const painter = createOverlayPainter(loadOverlayAssets(paths), log)
  const press = createPdfPress(log)
  const globalKeys = createGlobalKeys(log)
  app.on('will-quit', () => globalKeys.unregisterAll())
  const desktop = createDesktopActions({
    paths,
    secretsKept: secrets.kept,
    window: () => open.window,
    language: () => open.shop?.program?.language() ?? 'zh-CN',
  })
  const shop = new Opening(
    {
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
      crew: createCrew(paths.worker),
    },
    () => open.window?.webContents.reload(),
  )
  open.shop = shop
  // Opening holds this process, which hands the window its scripts; after that both work side by side. What the page asks
  // meanwhile waits for the shop.
  const opened = scriptsRead.then(() => shop.open())
  serveStudioCalls(async (...call) => await opened.then(() => shop.dispatch(...call)), log, isStudio)
  followSight(window, (seen) => shop.program?.setSeen(seen))
  followPages(window, () => shop.program?.pageGone())
  // Opened ahead of the first overlay, which would otherwise come half a second later; but not while the window draws.
  const painterTimer = setTimeout(() => painter.open(), painterAfterMs)
  app.on('second-instance', () => {
    if (!window.isDestroyed()) focusWindow(window)
  })
  window.on('closed', () => {
    open.window = null
    clearTimeout(painterTimer)
    // The hidden windows of the painter and the press would keep the program alive.
    void opened
      .then(() => shop.stop())
      .finally(() => {
        painter.close()
        press.close()
        app.exit(0)
      })
  })
  log.info('started', { version: app.getVersion(), electron: process.versions.electron })
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
