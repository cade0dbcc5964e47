import { readFile } from 'node:fs/promises'
import { BrowserWindow, type WebContents } from 'electron'
import { FieldcastError } from '@shared/errors'
import type { CardPainter, Log, OverlayCard } from '../../services/ports'
import type { CardAssets } from './card-assets'
import { cardWords } from './card-words'

/** CSS pixels of the page; the card stands in it with its margins. */
const page = { width: 620, height: 240 }
const openDeadlineMs = 15_000
const paintDeadlineMs = 5_000

export type HiddenCardPainter = CardPainter & {
  /** Opens the page ahead of the first card, which otherwise takes half a second longer. */
  open(): void
  /** Closes the page; while it is open Electron does not see the last window closed. */
  close(): void
}

/**
 * Draws cards in a hidden page of its own: sandboxed, without a preload, able to fetch nothing. The page is
 * photographed through the debugger, the one way that gives transparency, any scale and a picture of what is
 * there now on a window that is never shown, whatever the display's own scale is.
 */
export function createCardPainter(assets: CardAssets, log: Log): HiddenCardPainter {
  let opened: Promise<BrowserWindow> | null = null
  let turn: Promise<unknown> = Promise.resolve()

  async function cardWindow(): Promise<BrowserWindow> {
    opened ??= openCardWindow(assets, log)
    try {
      const window = await opened
      if (!window.isDestroyed() && !window.webContents.isCrashed()) return window
      window.destroy()
    } catch (error) {
      opened = null
      throw error
    }
    log.warn('card: the page was lost and is opened again')
    opened = openCardWindow(assets, log)
    return await opened
  }

  function drop(): void {
    const lost = opened
    opened = null
    void lost?.then(
      (window) => window.destroy(),
      () => undefined,
    )
  }

  async function paintNow(card: OverlayCard, scale: number): Promise<Uint8Array> {
    const window = await withDeadline(cardWindow(), openDeadlineMs)
    try {
      return await withDeadline(photograph(window.webContents, card, scale), paintDeadlineMs)
    } catch (error) {
      // A page that hangs once would hang the next card too.
      drop()
      throw error
    }
  }

  return {
    async paint(card, scale) {
      // One page, one card at a time.
      const mine = turn.then(() => paintNow(card, scale))
      turn = mine.catch(() => undefined)
      return await mine
    },
    open() {
      cardWindow().catch((error: unknown) => log.error('card: the page does not open', error))
    },
    close: drop,
  }
}

async function openCardWindow(assets: CardAssets, log: Log): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    ...page,
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
      partition: 'fieldcast-card',
      devTools: true,
    },
  })
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
  await webContents.executeJavaScript(`fieldcastCard.addFonts(${JSON.stringify(fonts)})`)
  webContents.debugger.attach('1.3')
  await webContents.debugger.sendCommand('Emulation.setDefaultBackgroundColorOverride', {
    color: { r: 0, g: 0, b: 0, a: 0 },
  })
  return window
}

type Font = { readonly base64: string; readonly weight: string; readonly unicodeRange: string }

/** null leaves the characters to the system's own fonts: a card in another face is better than none. */
async function readFont(font: CardAssets['fonts'][number], log: Log): Promise<Font | null> {
  const { file, weight, unicodeRange } = font
  try {
    return { base64: (await readFile(file)).toString('base64'), weight, unicodeRange }
  } catch {
    log.warn('card: a font is missing', { weight })
    return null
  }
}

async function photograph(contents: WebContents, card: OverlayCard, scale: number): Promise<Uint8Array> {
  const words = { ...cardWords(card), photo: await photoUrl(card.photoPath) }
  await contents.executeJavaScript(`fieldcastCard.setCard(${JSON.stringify(words)})`)
  await contents.debugger.sendCommand('Emulation.setDeviceMetricsOverride', {
    ...page,
    deviceScaleFactor: scale,
    mobile: false,
  })
  const answer: unknown = await contents.debugger.sendCommand('Page.captureScreenshot', { format: 'png' })
  return Buffer.from(screenshotData(answer), 'base64')
}

function screenshotData(answer: unknown): string {
  if (typeof answer === 'object' && answer !== null && 'data' in answer && typeof answer.data === 'string') {
    return answer.data
  }
  throw new FieldcastError('internal', 'the card page gave no picture')
}

/** The photo as a data URL, since the page may fetch nothing; null when the file cannot be read. */
async function photoUrl(path: string | null): Promise<string | null> {
  if (path === null) return null
  try {
    const bytes = await readFile(path)
    const kind = bytes[0] === 0x89 ? 'png' : 'jpeg'
    return `data:image/${kind};base64,${bytes.toString('base64')}`
  } catch {
    // A card without its photo is better than none.
    return null
  }
}

async function withDeadline<T>(work: Promise<T>, deadlineMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new FieldcastError('internal', `the card was not drawn within ${deadlineMs} ms`)),
      deadlineMs,
    )
  })
  try {
    return await Promise.race([work, tooLate])
  } finally {
    clearTimeout(timer)
  }
}
