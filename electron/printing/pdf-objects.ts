/** One object of a PDF: its number, and its bytes between `obj` and `endobj`. */
type PdfObject = { readonly number: number; readonly body: Buffer }
/** The objects of a PDF and where to begin reading them. */
export type ParsedPdf = {
  readonly objects: readonly PdfObject[]
  readonly root: number
  readonly info: number | null
}

/** Reads a PDF that has a table of objects, none compressed together; null for any other form. */
export function parsePdf(pdf: Buffer): ParsedPdf | null {
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
export function shiftReferences(body: Buffer, shift: number): Buffer {
  const stream = body.indexOf('stream')
  const words = (stream < 0 ? body : body.subarray(0, stream)).toString('latin1')
  const shifted = words.replace(/(\d+) 0 R\b/g, (_, number: string) => `${Number(number) + shift} 0 R`)
  return stream < 0 ? latin(shifted) : Buffer.concat([latin(shifted), body.subarray(stream)])
}

function latin(text: string): Buffer {
  return Buffer.from(text, 'latin1')
}
