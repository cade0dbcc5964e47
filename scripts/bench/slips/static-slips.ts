import { resolve } from 'node:path'
import type { Parcel } from '@shared/contract/packing'
import { readDocumentFont } from '../../../electron/printing/document-font'
import { documentHtml } from '../../../electron/printing/document-html'
import { readTemplates } from '../../../electron/printing/document-templates'
import { subjectsOf } from '../../../electron/printing/document-views'
import { documentWords } from '../../../electron/printing/document-words'
import { sampleShow, sampleFonts } from '../../../electron/printing/fixtures/sample'
import type { DocumentLook } from '../../../electron/services/ports'
import { startPress } from '../../slips/press.mjs'

/** The finished pages of all slips as one plain HTML document, with nothing left to be laid out by a script. */
export async function staticSlips(parcels: readonly Parcel[], look: DocumentLook): Promise<string> {
  const words = documentWords(look.language)
  const font = readDocumentFont(sampleFonts)
  const templates = readTemplates('packingSlip', { resources: resolve('resources'), own: null })
  const subjects = subjectsOf('packingSlip', sampleShow, parcels, look, words)
  const press = await startPress()
  try {
    const html = await documentHtml(subjects, { look, words, templates, font, date: '2026-11-23' })
    return await press.layOut(html, subjects.length * 10)
  } finally {
    await press.stop()
  }
}
