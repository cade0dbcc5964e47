import { open, type FileHandle } from 'node:fs/promises'
import { parsePdf, shiftReferences, type ParsedPdf } from './pdf-objects'

/**
 * A PDF that grows on disk, printed documents put one behind the other: what was added is written and let go of, so that
 * 5,000 parcels cost no more memory than a sheaf of them. It reads the one plain form in which Chromium writes them.
 */
export class PdfFile {
  private readonly places: number[] = []
  private readonly kids: { readonly number: number; readonly count: number }[] = []
  private length = 0
  private info: number | null = null
  /** The page tree's new root: every part's own becomes a branch of it. */
  private readonly rootPages = 1
  /** The highest number given away. */
  private last = 1

  private constructor(private readonly file: FileHandle) {}

  static async create(path: string): Promise<PdfFile> {
    const created = new PdfFile(await open(path, 'wx'))
    await created.add([latin('%PDF-1.4\n%\xd3\xeb\xe9\xe1\n')])
    return created
  }

  /** False where it is written in a form that cannot be put behind others; nothing is added then. */
  async append(pdf: Uint8Array): Promise<boolean> {
    const parsed = parsePdf(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength))
    const tree = parsed && pageTree(parsed)
    if (!parsed || !tree) return false
    const shift = this.last
    const chunks: Buffer[] = []
    let at = this.length
    for (const { number, body } of parsed.objects) {
      if (number === parsed.root) continue
      const moved = shiftReferences(body, shift)
      const whole = number === tree.number ? addParent(moved, this.rootPages) : moved
      const object = [latin(`${number + shift} 0 obj\n`), whole, latin('endobj\n')]
      this.places[number + shift] = at
      for (const part of object) at += part.length
      chunks.push(...object)
      this.last = Math.max(this.last, number + shift)
    }
    this.kids.push({ number: tree.number + shift, count: tree.count })
    this.info ??= parsed.info === null ? null : parsed.info + shift
    await this.add(chunks)
    return true
  }

  /** Writes the table of what lies where; the file is whole and on disk then. */
  async finish(): Promise<void> {
    const all = this.kids.reduce((sum, { count }) => sum + count, 0)
    const references = this.kids.map(({ number }) => `${number} 0 R`).join(' ')
    const catalog = ++this.last
    await this.object(this.rootPages, `<</Type /Pages /Count ${all} /Kids [${references}]>>\n`)
    await this.object(catalog, `<</Type /Catalog /Pages ${this.rootPages} 0 R>>\n`)
    const table = this.length
    const size = this.last + 1
    const rows = Array.from({ length: size }, (_, number) => {
      const place = this.places[number]
      return place === undefined
        ? '0000000000 65535 f \n'
        : `${place.toString().padStart(10, '0')} 00000 n \n`
    })
    const known = this.info === null ? '' : ` /Info ${this.info} 0 R`
    await this.add([
      latin(`xref\n0 ${size}\n${rows.join('')}`),
      latin(`trailer\n<</Size ${size} /Root ${catalog} 0 R${known}>>\nstartxref\n${table}\n%%EOF\n`),
    ])
    await this.file.sync()
    await this.file.close()
  }

  /** Lets go of the file, half-written as it is. */
  async abandon(): Promise<void> {
    await this.file.close().catch(() => undefined)
  }

  private async object(number: number, body: string): Promise<void> {
    this.places[number] = this.length
    await this.add([latin(`${number} 0 obj\n${body}endobj\n`)])
  }

  private async add(chunks: readonly Buffer[]): Promise<void> {
    const bytes = Buffer.concat(chunks)
    await this.file.writeFile(bytes)
    this.length += bytes.length
  }
}

/** The root of a document's page tree, which must be one and its own. */
function pageTree({ objects, root }: ParsedPdf): { number: number; count: number } | null {
  const textOf = (wanted: number) =>
    objects.find(({ number }) => number === wanted)?.body.toString('latin1') ?? ''
  const number = Number(/\/Pages\s+(\d+) 0 R/.exec(textOf(root))?.[1])
  const tree = textOf(number)
  const count = Number(/\/Count\s+(\d+)/.exec(tree)?.[1])
  return count > 0 && !tree.includes('/Parent') ? { number, count } : null
}

function addParent(body: Buffer, parent: number): Buffer {
  return latin(body.toString('latin1').replace('<<', `<</Parent ${parent} 0 R `))
}

function latin(text: string): Buffer {
  return Buffer.from(text, 'latin1')
}
