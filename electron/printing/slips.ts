import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Parcel, SlipFile } from '@shared/contract/packing'
import { FieldcastError } from '@shared/errors'
import type { Clock, PdfPress } from '../services/ports'
import { readDocumentFont } from './document-font'
import { joinPdfs } from './join-pdfs'
import { countPdfPages } from './pdf-pages'
import { localDate, readSlipTemplate, slipDocument, type SlipOptions } from './slip-document'
import { slipWords } from './slip-words'

/** Prints packing slips into files. */
export type SlipPrinter = {
  /** One PDF of all parcels. Throws FieldcastError no_parcels, pdf_failed or file_not_written. */
  print(parcels: readonly Parcel[], options: SlipOptions): Promise<SlipFile>
}

/** The label that couriers' thermal printers take. */
const paper = { widthMm: 100, heightMm: 150 }

/** Slips printed at a time: Chromium takes 1.5 MB for each, and longer for each the more there are. */
const sheaf = 100

/**
 * @param parts.documentsFolder where the PDFs go; made when it is not there
 * @param parts.resourcesFolder the program's `resources`, with the template in documents/
 * @param parts.fontFolder the package @fontsource/noto-sans-sc, or a copy of it
 */
export function createSlipPrinter(parts: {
  readonly press: PdfPress
  readonly documentsFolder: string
  readonly resourcesFolder: string
  readonly fontFolder: string
  readonly clock: Clock
}): SlipPrinter {
  return {
    async print(parcels, options) {
      if (parcels.length === 0) throw new FieldcastError('no_parcels')
      const now = parts.clock.now()
      const template = readSlipTemplate(parts.resourcesFolder)
      const font = readDocumentFont(parts.fontFolder, [400, 700])
      const pressed = async (some: readonly Parcel[]) =>
        parts.press.press(await slipDocument(some, options, template, font, now), paper)
      const sheaves: Uint8Array[] = []
      for (let at = 0; at < parcels.length; at += sheaf) {
        sheaves.push(await pressed(parcels.slice(at, at + sheaf)))
      }
      const [only] = sheaves
      const joined = sheaves.length === 1 ? only : joinPdfs(sheaves)
      const pdf = joined ?? (await pressed(parcels))
      const pages = countPdfPages(pdf)
      // A parcel without a page would be a parcel that nobody sends.
      if (pages < parcels.length) {
        throw new FieldcastError('pdf_failed', `${pages} pages for ${parcels.length} parcels`)
      }
      const name = `${slipWords[options.language].fileName}-${localDate(now)}`
      const path = await writeNew(parts.documentsFolder, name, pdf)
      return { path, pages, parcels: parcels.length }
    },
  }
}

/** Writes whole or not at all, and never over an earlier file: somebody may be looking at it. */
async function writeNew(folder: string, name: string, pdf: Uint8Array): Promise<string> {
  const partial = join(folder, `.${name}-${process.pid}-${Date.now()}.partial`)
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(partial, pdf, { flush: true })
    const path = await freePath(folder, name)
    await rename(partial, path)
    return path
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined)
    throw new FieldcastError('file_not_written', error instanceof Error ? error.message : String(error))
  }
}

async function freePath(folder: string, name: string): Promise<string> {
  for (let number = 1; ; number++) {
    const path = join(folder, `${name}${number === 1 ? '' : `-${number}`}.pdf`)
    try {
      await access(path)
    } catch {
      return path
    }
  }
}
