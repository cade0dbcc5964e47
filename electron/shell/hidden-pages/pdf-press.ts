import { setTimeout as pause } from 'node:timers/promises'
import { BrowserWindow, session, type Session } from 'electron'
import { LabelCounts } from '@shared/contract/documents'
import { FieldcastError } from '@shared/errors'
import { withDeadline } from '@shared/with-deadline'
import type { Size } from '@shared/domain/paper'
import type { Log, PdfPress, PressedPdf } from '../../services/ports'
import { createRow } from './row'
import { stepBack } from './step-back'

/** Where a document believes it lies; no such host exists, and this press answers for it. */
const address = 'https://document.invalid/'
const millimetresPerInch = 25.4
const deadlineMs = 60_000
/** How long the window waits for the next document. */
const restMs = 2_000
/** How often a document is loaded at most, and how long is waited after the first failure; longer after each. */
const mostTries = 4
const betweenTriesMs = 100
const nothing = Buffer.alloc(0)
const tooLate = (): Error => new Error(`not printed within ${deadlineMs / 1000} s`)

/**
 * Prints HTML to PDF in a hidden, sandboxed window that can fetch nothing. A document that lays itself out says when it
 * is done by a promise `window.documentReady`. One document at a time: each has the press to itself, 60 s long. The
 * window stays for the next document, and is closed, its process and what 2,000 slips took with it, when none follows.
 */
export function createPdfPress(log: Log): PdfPress & { close(): void } {
  let opened: Session | null = null
  let standing: BrowserWindow | null = null
  let closing: NodeJS.Timeout | null = null
  let document = nothing
  const row = createRow()

  async function windowNow(): Promise<BrowserWindow> {
    if (closing) clearTimeout(closing)
    if (standing && !standing.isDestroyed()) return standing
    opened ??= openSession(() => document)
    const window = openWindow(opened)
    standing = window
    document = nothing
    // An empty page first: its process steps back before it has work to do.
    await window.loadURL(address)
    stepBack(window.webContents.getOSProcessId())
    return window
  }

  function close(): void {
    if (closing) clearTimeout(closing)
    if (standing && !standing.isDestroyed()) standing.destroy()
    standing = null
  }

  /**
   * A window with the document in it. A load that fails is no fault of the document: Chromium may give a new window the
   * process of the one just closed, which then goes and takes it along; and right after the start a first load was seen
   * to fail (ERR_FAILED) on a machine with much to do.
   */
  async function loaded(html: string): Promise<BrowserWindow> {
    for (let tried = 1; ; tried++) {
      try {
        const window = await windowNow()
        // In bytes at once: a string would be read through four times on its way to the page.
        document = Buffer.from(html)
        await unlessLost(window, () => window.loadURL(address))
        return window
      } catch (error) {
        const isEnding = standing?.isDestroyed() ?? true
        close()
        if (isEnding || tried === mostTries) throw error
        await pause(tried * betweenTriesMs)
      }
    }
  }

  /** Has the page to itself for one document: loads it, and does what is to be done once it has laid itself out. */
  async function withDocument<Made>(
    html: string,
    work: (window: BrowserWindow) => Promise<Made>,
  ): Promise<Made> {
    const done = async () => {
      const window = await loaded(html)
      return await unlessLost(window, () => work(window))
    }
    try {
      const made = await withDeadline(done(), deadlineMs, tooLate)
      closing = setTimeout(close, restMs)
      return made
    } catch (error) {
      close()
      throw new FieldcastError('pdf_failed', error instanceof Error ? error.message : String(error))
    } finally {
      document = nothing
    }
  }

  async function pressNow(html: string, paper: Size): Promise<PressedPdf> {
    const started = Date.now()
    const made = await withDocument(html, (window) => printIn(window, paper))
    log.info('pdf printed', { bytes: made.pdf.length, milliseconds: Date.now() - started })
    return made
  }

  return {
    press: (html, paper) => row.take(() => pressNow(html, paper)),
    layOut: (html, sheets) => row.take(() => withDocument(html, (window) => laidOut(window, sheets))),
    close,
  }
}

function openWindow(own: Session): BrowserWindow {
  return new BrowserWindow({
    show: false,
    width: 800,
    height: 1000,
    webPreferences: {
      session: own,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      backgroundThrottling: false,
    },
  })
}

/** A session in memory whose only address is the document's. */
function openSession(current: () => Buffer<ArrayBuffer>): Session {
  const own = session.fromPartition('fieldcast-press')
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  own.setPermissionCheckHandler(() => false)
  own.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: details.url !== address && !details.url.startsWith('data:') })
  })
  // Answered here, not from a file: names and addresses of buyers never lie about on the disk.
  own.protocol.handle(
    'https',
    () => new Response(current(), { headers: { 'content-type': 'text/html; charset=utf-8' } }),
  )
  return own
}

/** Fails as soon as the page, or the program, is gone. */
async function unlessLost<Made>(window: BrowserWindow, work: () => Promise<Made>): Promise<Made> {
  const { webContents } = window
  let stopListening = () => {}
  const crashed = new Promise<never>((_, reject) => {
    const ended = () => reject(new Error('the program is ending'))
    const gone = (_event: unknown, { reason }: { readonly reason: string }) =>
      reject(new Error(`the page was lost: ${reason}`))
    window.once('closed', ended)
    webContents.once('render-process-gone', gone)
    stopListening = () => {
      window.off('closed', ended)
      if (!window.isDestroyed()) webContents.off('render-process-gone', gone)
    }
  })
  try {
    return await Promise.race([work(), crashed])
  } finally {
    stopListening()
  }
}

const whenReady =
  'Promise.resolve(window.documentReady).then((told) => document.fonts.ready.then(() => told))'

async function printIn({ webContents }: BrowserWindow, paper: Size): Promise<PressedPdf> {
  const labels = LabelCounts.parse(await webContents.executeJavaScript(whenReady))
  const pdf = await webContents.printToPDF({
    pageSize: {
      width: paper.widthMm / millimetresPerInch,
      height: paper.heightMm / millimetresPerInch,
    },
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    printBackground: true,
    preferCSSPageSize: false,
    generateTaggedPDF: false,
  })
  return { pdf, labels }
}

async function laidOut({ webContents }: BrowserWindow, sheets: number): Promise<string> {
  const html: unknown = await webContents.executeJavaScript(
    `${whenReady}.then(() => {
      for (const sheet of [...document.querySelectorAll('.sheet')].slice(${sheets})) sheet.remove()
      for (const script of document.querySelectorAll('script')) script.remove()
      return '<!doctype html>' + document.documentElement.outerHTML
    })`,
  )
  return String(html)
}
