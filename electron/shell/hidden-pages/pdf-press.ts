import { BrowserWindow, session, type Session } from 'electron'
import { FieldcastError } from '@shared/errors'
import { withDeadline } from '@shared/with-deadline'
import type { Log, PdfPress } from '../../services/ports'
import { createRow } from './row'

/** Where a document believes it lies; no such host exists, and this press answers for it. */
const address = 'https://document.invalid/'
const millimetresPerInch = 25.4
const deadlineMs = 60_000
const tooLate = (): Error => new Error(`not printed within ${deadlineMs / 1000} s`)

/**
 * Prints HTML to PDF in a hidden, sandboxed window that can fetch nothing. A document that lays itself out says when it
 * is done by a promise `window.documentReady`. One document at a time: each has the press to itself, 60 s long.
 */
export function createPdfPress(log: Log): PdfPress & { close(): void } {
  let opened: Session | null = null
  let shown: BrowserWindow | null = null
  let document = ''
  const row = createRow()

  async function pressNow(
    html: string,
    paper: { readonly widthMm: number; readonly heightMm: number },
  ): Promise<Uint8Array> {
    const started = Date.now()
    document = html
    opened ??= openSession(() => document)
    const window = new BrowserWindow({
      show: false,
      width: 800,
      height: 1000,
      webPreferences: {
        session: opened,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
        backgroundThrottling: false,
      },
    })
    shown = window
    try {
      const pdf = await withDeadline(printIn(window, paper), deadlineMs, tooLate)
      log.info('pdf printed', { bytes: pdf.length, milliseconds: Date.now() - started })
      return pdf
    } catch (error) {
      throw new FieldcastError('pdf_failed', error instanceof Error ? error.message : String(error))
    } finally {
      // Ends its process too: what 2,000 slips took is given back.
      if (!window.isDestroyed()) window.destroy()
      shown = null
      document = ''
    }
  }

  return {
    press: (html, paper) => row.take(() => pressNow(html, paper)),
    close: () => shown?.destroy(),
  }
}

/** A session in memory whose only address is the document's. */
function openSession(current: () => string): Session {
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
  const crashed = new Promise<never>((_, reject) => {
    window.once('closed', () => {
      reject(new Error('the program is ending'))
    })
    webContents.once('render-process-gone', (_event, { reason }) => {
      reject(new Error(`the page was lost: ${reason}`))
    })
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
  return await Promise.race([printed, crashed])
}
