import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { BrowserWindow, type WebContents } from 'electron'
import { FieldcastError } from '@shared/errors'
import { withDeadline } from '@shared/with-deadline'
import { naturalSize } from '@shared/domain/overlays/places'
import type { Log, OverlayPainter, OverlayPicture } from '../../services/ports'
import type { OverlayAssets } from './overlay-assets'
import { overlayWords } from './overlay-words'
import { createRow } from './row'

/** CSS pixels of the window; each overlay is photographed in a page of its own size. */
const size = { width: 620, height: 240 }
const openDeadlineMs = 15_000
const paintDeadlineMs = 5_000

export type HiddenOverlayPainter = OverlayPainter & {
  /** Opens the page ahead of the first overlay, which otherwise takes half a second longer. */
  open(): void
  /** Closes the page; while it is open Electron does not see the last window closed. */
  close(): void
}

/**
 * Draws overlays in a hidden page of its own: sandboxed, without a preload, able to fetch nothing. The page is
 * photographed through the debugger, the one way that gives transparency, any scale and a picture of what is
 * there now on a window that is never shown, whatever the display's own scale is.
 */
export function createOverlayPainter(assets: OverlayAssets, log: Log): HiddenOverlayPainter {
  let page: Page | null = null
  // One page, one overlay at a time.
  const row = createRow()
  /** Photos that could not be shown and are in the log. */
  const unshown = new Set<string>()

  /** Settles by its deadline. */
  async function pageNow(): Promise<BrowserWindow> {
    const { window: last } = page ?? {}
    if (last && (last.isDestroyed() || last.webContents.isCrashed())) {
      log.warn('overlay: the page was lost and is opened again')
      drop()
    }
    page ??= openPage(assets, log)
    const mine = page
    try {
      await mine.opened
      return mine.window
    } catch (error) {
      if (page === mine) drop()
      throw error
    }
  }

  function drop(): void {
    const lost = page
    page = null
    if (lost && !lost.window.isDestroyed()) lost.window.destroy()
  }

  async function paintNow(picture: OverlayPicture, scale: number): Promise<Uint8Array> {
    const window = await pageNow()
    try {
      return await drawnWithin(photograph(window.webContents, picture, scale, tellUnshown), paintDeadlineMs)
    } catch (error) {
      // A page that hangs once would hang the next overlay too.
      drop()
      throw error
    }
  }

  function tellUnshown(photo: string): void {
    if (unshown.has(photo)) return
    unshown.add(photo)
    log.warn('overlay: a photo cannot be shown', { photo: basename(photo) })
  }

  return {
    paint: (picture, scale, canWait) => row.take(() => paintNow(picture, scale), canWait),
    open() {
      pageNow().catch((error: unknown) => log.error('overlay: the page does not open', error))
    },
    close: drop,
  }
}

/** `opened` settles by its deadline; the window is there from the start, so that it can be destroyed at any time. */
type Page = { readonly window: BrowserWindow; readonly opened: Promise<void> }

function openPage(assets: OverlayAssets, log: Log): Page {
  const window = new BrowserWindow({
    ...size,
    show: false,
    frame: false,
    transparent: true,
    skipTaskbar: true,
    focusable: false,
    webPreferences: {
      offscreen: true,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      backgroundThrottling: false,
      partition: 'fieldcast-overlay',
      devTools: true,
    },
  })
  return { window, opened: drawnWithin(prepare(window, assets, log), openDeadlineMs) }
}

async function prepare(window: BrowserWindow, assets: OverlayAssets, log: Log): Promise<void> {
  const { webContents } = window
  webContents.session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !details.url.startsWith('data:') })
  })
  webContents.session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  const html = await readFile(assets.page)
  await window.loadURL(`data:text/html;charset=utf-8;base64,${html.toString('base64')}`)
  await webContents.executeJavaScript(await readFile(assets.script, 'utf8'))
  const fonts = (await Promise.all(assets.fonts.map((font) => readFont(font, log)))).filter(
    (font) => font !== null,
  )
  const damaged: unknown = await webContents.executeJavaScript(
    `fieldcastOverlay.addFonts(${JSON.stringify(fonts)})`,
  )
  if (damaged !== 0) log.warn('overlay: a font cannot be read', { fonts: String(damaged) })
  webContents.debugger.attach('1.3')
  await webContents.debugger.sendCommand('Emulation.setDefaultBackgroundColorOverride', {
    color: { r: 0, g: 0, b: 0, a: 0 },
  })
}

type Font = { readonly base64: string; readonly weight: string; readonly unicodeRange: string }

/** null leaves the characters to the system's own fonts: a card in another face is better than none. */
async function readFont(font: OverlayAssets['fonts'][number], log: Log): Promise<Font | null> {
  const { file, weight, unicodeRange } = font
  try {
    return { base64: (await readFile(file)).toString('base64'), weight, unicodeRange }
  } catch {
    log.warn('overlay: a font is missing', { weight })
    return null
  }
}

async function photograph(
  contents: WebContents,
  picture: OverlayPicture,
  scale: number,
  unshown: (photo: string) => void,
): Promise<Uint8Array> {
  const words = overlayWords(picture)
  const { content } = picture
  const path = content.kind === 'card' ? content.card.photoPath : null
  const photo = path === null ? null : await photoUrl(path)
  const size = naturalSize(words.kind, words.layout)
  // The size first: words are fitted into the page as it is.
  await contents.debugger.sendCommand('Emulation.setDeviceMetricsOverride', {
    ...size,
    deviceScaleFactor: scale,
    mobile: false,
  })
  const whole: unknown = await contents.executeJavaScript(
    `fieldcastOverlay.show(${JSON.stringify({ ...words, photo })})`,
  )
  // A card without its photo is better than none.
  if (path !== null && (photo === null || whole !== true)) unshown(path)
  const answer: unknown = await contents.debugger.sendCommand('Page.captureScreenshot', { format: 'png' })
  return Buffer.from(screenshotData(answer), 'base64')
}

function screenshotData(answer: unknown): string {
  if (typeof answer === 'object' && answer !== null && 'data' in answer && typeof answer.data === 'string') {
    return answer.data
  }
  throw new FieldcastError('internal', 'the overlay page gave no picture')
}

/** The photo as a data URL, since the page may fetch nothing; null when the file cannot be read. */
async function photoUrl(path: string): Promise<string | null> {
  try {
    const bytes = await readFile(path)
    const kind = bytes[0] === 0x89 ? 'png' : 'jpeg'
    return `data:image/${kind};base64,${bytes.toString('base64')}`
  } catch {
    return null
  }
}

async function drawnWithin<T>(work: Promise<T>, deadlineMs: number): Promise<T> {
  const late = (): Error =>
    new FieldcastError('internal', `the overlay was not drawn within ${deadlineMs} ms`)
  return await withDeadline(work, deadlineMs, late)
}
