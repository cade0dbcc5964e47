import { BrowserWindow, session, type Session } from 'electron'
import { FieldcastError } from '@shared/errors'
import { withDeadline } from '@shared/with-deadline'
import type { Log, PdfPress } from '../../services/ports'
import { createRow } from './row'
import { stepBack } from './step-back'

/** Where a document believes it lies; no such host exists, and this press answers for it. */
const address = 'https://document.invalid/'
const millimetresPerInch = 25.4
const deadlineMs = 60_000
/** How long the window waits for the next document. */
const restMs = 2_000
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
    standing = openWindow(opened)
    // An empty page first: its process steps back before it has work to do.
    await standing.loadURL(address)
    stepBack(standing.webContents.getOSProcessId())
    return standing
  }

  function close(): void {
    if (closing) clearTimeout(closing)
    if (standing && !standing.isDestroyed()) standing.destroy()
    standing = null
  }

  async function pressNow(
    html: string,
    paper: { readonly widthMm: number; readonly heightMm: number },
  ): Promise<Uint8Array> {
    const started = Date.now()
    const printed = async () => {
      const window = await windowNow()
      // In bytes at once: a string would be read through four times on its way to the page.
      document = Buffer.from(html)
      return await printIn(window, paper)
    }
    try {
      const pdf = await withDeadline(printed(), deadlineMs, tooLate)
      log.info('pdf printed', { bytes: pdf.length, milliseconds: Date.now() - started })
      closing = setTimeout(close, restMs)
      return pdf
    } catch (error) {
      close()
      throw new FieldcastError('pdf_failed', error instanceof Error ? error.message : String(error))
    } finally {
      document = nothing
    }
  }

  return { press: (html, paper) => row.take(() => pressNow(html, paper)), close }
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

async function printIn(
  window: BrowserWindow,
  paper: { readonly widthMm: number; readonly heightMm: number },
): Promise<Uint8Array> {
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
  const printed = (async () => {
    await window.loadURL(address)
    await webContents.executeJavaScript(
      'Promise.resolve(window.documentReady).then(() => document.fonts.ready).then(() => true)',
    )
    return await webContents.printToPDF({
      pageSize: {
        width: paper.widthMm / millimetresPerInch,
        height: paper.heightMm / millimetresPerInch,
      },
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      printBackground: true,
      preferCSSPageSize: false,
      generateTaggedPDF: false,
    })
  })()
  try {
    return await Promise.race([printed, crashed])
  } finally {
    stopListening()
  }
}
