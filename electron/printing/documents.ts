import { rm, writeFile } from 'node:fs/promises'
import type { DocumentFile, DocumentPreview } from '@shared/contract/documents'
import { FieldcastError } from '@shared/errors'
import type {
  Clock,
  DocumentContent,
  DocumentLook,
  DocumentPrinter,
  DocumentRun,
  PdfPress,
} from '../services/ports'
import { readDocumentFont, type FontPlaces } from './document-font'
import { documentHtml, type DocumentStyle } from './document-html'
import { readTemplates, type Templates } from './document-templates'
import { subjectsOf, type Subject } from './document-views'
import { documentWords } from './document-words'
import { freePath, inPlace, localDate } from './document-paths'
import { PdfFile } from './pdf-file'
import { countPdfPages } from './pdf-pages'
import { testSubjects } from './test-page'

/** Parcels pressed at a time: Chromium takes 1.5 MB for each, and each sheaf reads the fonts again. */
const sheaf = 250
const previewedSheets = 4

type Placed = DocumentFile['subjects'][number]
type Pressed = { readonly pdf: Uint8Array; readonly pages: number; readonly placed: Placed[] }

/**
 * @param parts.documentsFolder where the PDFs go; made when it is not there
 * @param parts.resourcesFolder the program's `resources`, with our templates in documents/
 * @param parts.templatesFolder where the shop's own templates may be
 */
export function createDocumentPrinter(parts: {
  readonly press: PdfPress
  readonly documentsFolder: string
  readonly resourcesFolder: string
  readonly templatesFolder: string
  readonly fonts: FontPlaces
  readonly clock: Clock
}): DocumentPrinter {
  const folders = { resources: parts.resourcesFolder, own: parts.templatesFolder }

  function prepare(content: DocumentContent, look: DocumentLook) {
    const words = documentWords(look.language)
    const subjects =
      content.kind === 'testPage'
        ? testSubjects(content.printer, look, words)
        : subjectsOf(content.kind, content.show, content.parcels, look, words)
    const style = (templates: Templates): DocumentStyle => ({
      look,
      words,
      templates,
      font: readDocumentFont(parts.fonts),
      date: localDate(parts.clock.now()),
    })
    const name = `${words.names[content.kind]}-${localDate(parts.clock.now())}`
    return { subjects, style, name }
  }

  /** With the shop's own templates where they hold, else with ours. */
  async function withTemplates<Made extends { templateProblem: DocumentFile['templateProblem'] }>(
    kind: DocumentContent['kind'],
    make: (templates: Templates) => Promise<Made>,
  ): Promise<Made> {
    const templates = readTemplates(kind, folders)
    if (!templates.own) return await make(templates)
    try {
      return await make(templates)
    } catch (error) {
      if (!(error instanceof FieldcastError) || error.code !== 'pdf_failed') throw error
      const file = 'document.css'
      const templateProblem = { file, reason: 'unfit', detail: error.message.slice(0, 200) } as const
      const ours = readTemplates(kind, { ...folders, own: null })
      return { ...(await make(ours)), templateProblem }
    }
  }

  async function pressSome(some: readonly Subject[], html: string, look: DocumentLook): Promise<Pressed> {
    const { paper, columns, rows } = look.sheet
    const { pdf, labels } = await parts.press.press(html, paper)
    const placed = place(some, labels, columns * rows)
    const pages = Math.max(0, ...placed.map(({ fromPage, pages: own }) => fromPage + own - 1))
    // A parcel without a page would be a parcel that nobody sends; a page too many was clipped from one.
    if (labels.length !== some.length || countPdfPages(pdf) !== pages)
      throw new FieldcastError('pdf_failed', `${countPdfPages(pdf)} pages instead of ${pages}`)
    return { pdf, pages, placed }
  }

  return {
    print: (content, look, onePerFile, run) =>
      withTemplates(content.kind, async (templates) => {
        const { subjects, style, name } = prepare(content, look)
        if (subjects.length === 0) throw new FieldcastError('no_parcels')
        const save = onePerFile && subjects.length > 1 ? saveApart : saveTogether
        const one = style(templates)
        const saved = await save(parts.documentsFolder, name, subjects, run, {
          write: (some) => documentHtml(some, one),
          press: (some, html) => pressSome(some, html, look),
        })
        const { paper } = look.sheet
        return { ...saved, paper: { ...paper }, kind: content.kind, templateProblem: templates.problem }
      }),

    preview: (content, look): Promise<DocumentPreview> =>
      withTemplates(content.kind, async (templates) => {
        const { subjects, style } = prepare(content, look)
        const html = await documentHtml(subjects, style(templates))
        const paper = { ...look.sheet.paper }
        return {
          html: await parts.press.layOut(html, previewedSheets),
          paper,
          templateProblem: templates.problem,
        }
      }),
  }
}

/** On which pages each subject is, of labels dealt to sheets of so many; counted from page 1. */
function place(subjects: readonly Subject[], labels: readonly number[], perSheet: number): Placed[] {
  let label = 0
  return subjects.map(({ parcelId, number }, index) => {
    const first = Math.floor(label / perSheet)
    label += Math.max(1, labels[index] ?? 1)
    const last = Math.floor((label - 1) / perSheet)
    return { parcelId, number, fromPage: first + 1, pages: last - first + 1 }
  })
}

type Saved = Pick<DocumentFile, 'path' | 'pages' | 'subjects'>
/** A sheaf as HTML, and that HTML on paper: the next one is written while the last is pressed. */
type Sheaf = {
  readonly write: (some: readonly Subject[]) => Promise<string>
  readonly press: (some: readonly Subject[], html: string) => Promise<Pressed>
}

/** Everything in one file, a sheaf after the other, whole or not at all. */
async function saveTogether(
  folder: string,
  name: string,
  subjects: readonly Subject[],
  run: DocumentRun,
  { write, press }: Sheaf,
): Promise<Saved> {
  return await inPlace(folder, `${name}.pdf`, async (partial) => {
    const placed: Placed[] = []
    let pages = 0
    const take = (pressed: Pressed) => {
      for (const each of pressed.placed) placed.push({ ...each, fromPage: each.fromPage + pages })
      pages += pressed.pages
    }
    const file = await PdfFile.create(partial)
    const sheafAt = (at: number) => subjects.slice(at, at + sheaf)
    const writeAt = (at: number) => {
      const written = write(sheafAt(at))
      // It may fail, or never be asked for, before anybody waits for it.
      written.catch(() => undefined)
      return written
    }
    let next = writeAt(0)
    try {
      for (let at = 0; at < subjects.length; at += sheaf) {
        mustGoOn(run)
        const html = await next
        if (at + sheaf < subjects.length) next = writeAt(at + sheaf)
        const pressed = await press(sheafAt(at), html)
        if (!(await file.append(pressed.pdf))) {
          // A Chromium that writes PDFs in another form prints all in one go.
          await file.abandon()
          const all = subjects.length <= sheaf ? pressed : await press(subjects, await write(subjects))
          await writeFile(partial, all.pdf, { flush: true })
          return { pages: all.pages, subjects: all.placed }
        }
        take(pressed)
        run.onProgress(Math.min(at + sheaf, subjects.length), subjects.length)
      }
      mustGoOn(run)
      await file.finish()
    } catch (error) {
      await file.abandon()
      throw error
    }
    return { pages, subjects: placed }
  })
}

/** A file for each subject, in a folder of their own. */
async function saveApart(
  folder: string,
  name: string,
  subjects: readonly Subject[],
  run: DocumentRun,
  { write, press }: Sheaf,
): Promise<Saved> {
  const own = await freePath(folder, name)
  const placed: Placed[] = []
  let pages = 0
  try {
    for (const [index, subject] of subjects.entries()) {
      mustGoOn(run)
      const pressed = await press([subject], await write([subject]))
      const title = subject.number === '' ? `${name}-${index + 1}` : subject.number
      await inPlace(own, `${title}.pdf`, async (partial) => {
        await writeFile(partial, pressed.pdf, { flush: true })
        return {}
      })
      placed.push(...pressed.placed)
      pages += pressed.pages
      run.onProgress(index + 1, subjects.length)
    }
  } catch (error) {
    await rm(own, { recursive: true, force: true })
    throw error
  }
  return { path: own, pages, subjects: placed }
}

function mustGoOn({ signal }: DocumentRun): void {
  if (signal.aborted) throw new FieldcastError('document_cancelled')
}
