/** One object of a PDF: its number, and its bytes between `obj` and `endobj`. */
type PdfObject = { readonly number: number; readonly body: Buffer }
type ParsedPdf = {
  readonly objects: readonly PdfObject[]
  readonly root: number
  readonly info: number | null
}

/**
 * Puts PDFs printed by Chromium one behind the other. It reads the one plain form in which Chromium writes them (a
 * table of objects, none compressed together) and answers null for any other, so that the caller prints in one go.
 */
export function joinPdfs(pdfs: readonly Uint8Array[]): Uint8Array | null {
  const writer = new PdfWriter()
  const kids: { number: number; count: number }[] = []
  // The page tree's new root: every part's own becomes a branch of it.
  const rootPages = writer.reserve()
  let info: number | null = null
  for (const pdf of pdfs) {
    const parsed = parsePdf(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength))
    const catalog = parsed?.objects.find(({ number }) => number === parsed.root)
    const pages = Number(/\/Pages\s+(\d+) 0 R/.exec(catalog?.body.toString('latin1') ?? '')?.[1])
    const tree = parsed?.objects.find(({ number }) => number === pages)?.body.toString('latin1')
    const count = Number(/\/Count\s+(\d+)/.exec(tree ?? '')?.[1])
    if (!parsed || !(count > 0) || tree?.includes('/Parent')) return null
    const shift = writer.last
    for (const { number, body } of parsed.objects) {
      if (number === parsed.root) continue
      const moved = shiftReferences(body, shift)
      writer.write(number + shift, number === pages ? addParent(moved, rootPages) : moved)
    }
    kids.push({ number: pages + shift, count })
    info ??= parsed.info === null ? null : parsed.info + shift
  }
  const all = kids.reduce((sum, { count }) => sum + count, 0)
  const references = kids.map(({ number }) => `${number} 0 R`).join(' ')
  writer.write(rootPages, latin(`<</Type /Pages /Count ${all} /Kids [${references}]>>\n`))
  const catalog = writer.last + 1
  writer.write(catalog, latin(`<</Type /Catalog /Pages ${rootPages} 0 R>>\n`))
  return writer.finish(catalog, info)
}

/** Lays objects down one behind the other and remembers where. */
class PdfWriter {
  private readonly chunks: Buffer[] = [latin('%PDF-1.4\n%\xd3\xeb\xe9\xe1\n')]
  private readonly places = new Map<number, number>()
  private length = this.chunks[0]?.length ?? 0
  /** The highest number given away. */
  last = 0

  reserve(): number {
    return ++this.last
  }

  write(number: number, body: Buffer): void {
    this.places.set(number, this.length)
    this.add(latin(`${number} 0 obj\n`))
    this.add(body)
    this.add(latin('endobj\n'))
    this.last = Math.max(this.last, number)
  }

  finish(root: number, info: number | null): Uint8Array {
    const table = this.length
    const size = this.last + 1
    const rows = Array.from({ length: size }, (_, number) => {
      const place = this.places.get(number)
      return place === undefined
        ? '0000000000 65535 f \n'
        : `${place.toString().padStart(10, '0')} 00000 n \n`
    })
    const known = info === null ? '' : ` /Info ${info} 0 R`
    this.add(latin(`xref\n0 ${size}\n${rows.join('')}`))
    this.add(latin(`trailer\n<</Size ${size} /Root ${root} 0 R${known}>>\nstartxref\n${table}\n%%EOF\n`))
    return new Uint8Array(Buffer.concat(this.chunks))
  }

  private add(bytes: Buffer): void {
    this.chunks.push(bytes)
    this.length += bytes.length
  }
}

function parsePdf(pdf: Buffer): ParsedPdf | null {
  const end = pdf.subarray(Math.max(0, pdf.length - 1024)).toString('latin1')
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1])
  if (!(start > 0)) return null
  const tail = pdf.subarray(start).toString('latin1')
  const [head = '', count = ''] = /^xref\s+0 (\d+)\s+/.exec(tail) ?? []
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref/.exec(tail)?.[1] ?? ''
  const root = Number(/\/Root (\d+) 0 R/.exec(trailer)?.[1])
  if (head === '' || !(root > 0)) return null
  const places: { number: number; at: number }[] = []
  for (let number = 0; number < Number(count); number++) {
    const row = tail.slice(head.length + number * 20, head.length + number * 20 + 20)
    if (row[17] === 'n') places.push({ number, at: Number(row.slice(0, 10)) })
  }
  places.sort((a, b) => a.at - b.at)
  const objects: PdfObject[] = []
  for (const [index, { number, at }] of places.entries()) {
    const whole = pdf.subarray(at, places[index + 1]?.at ?? start)
    const opening = latin(`${number} 0 obj`)
    const closing = whole.lastIndexOf('endobj')
    if (!whole.subarray(0, opening.length).equals(opening) || closing < 0) return null
    objects.push({ number, body: whole.subarray(opening.length, closing) })
  }
  const info = /\/Info (\d+) 0 R/.exec(trailer)?.[1]
  return { objects, root, info: info === undefined ? null : Number(info) }
}

/** Only in what stands before a stream: what flows in it are bytes, not references. */
function shiftReferences(body: Buffer, shift: number): Buffer {
  const stream = body.indexOf('stream')
  const words = (stream < 0 ? body : body.subarray(0, stream)).toString('latin1')
  const shifted = words.replace(/(\d+) 0 R\b/g, (_, number: string) => `${Number(number) + shift} 0 R`)
  return stream < 0 ? latin(shifted) : Buffer.concat([latin(shifted), body.subarray(stream)])
}

function addParent(body: Buffer, parent: number): Buffer {
  return latin(body.toString('latin1').replace('<<', `<</Parent ${parent} 0 R `))
}

function latin(text: string): Buffer {
  return Buffer.from(text, 'latin1')
}
