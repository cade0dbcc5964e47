import fc from 'fast-check'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { PdfFile } from './pdf-file'
import { countPdfPages } from './pdf-pages'

/** A PDF of empty pages in the form in which Chromium writes them. */
function pdf(pages: number, change: (text: string) => string = (text) => text): Uint8Array {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 3} 0 R`).join(' ')
  const objects = [
    '<</Type /Catalog\n/Pages 2 0 R>>',
    `<</Type /Pages\n/Count ${pages}\n/Kids [${kids}]>>`,
    ...Array.from({ length: pages }, () => '<</Type /Page\n/Parent 2 0 R\n/MediaBox [0 0 283 425]>>'),
  ]
  let text = '%PDF-1.4\n'
  const rows = objects.map((body, index) => {
    const row = `${text.length.toString().padStart(10, '0')} 00000 n \n`
    text += `${index + 1} 0 obj\n${body}\nendobj\n`
    return row
  })
  const size = objects.length + 1
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${rows.join('')}`
  text += `${table}trailer\n<</Size ${size}\n/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`
  return Buffer.from(change(text), 'latin1')
}

let folder: string
let files = 0
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fieldcast-pdf-file-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** All behind each other in one file; null where one could not be put there. */
async function joined(pdfs: readonly Uint8Array[]): Promise<Uint8Array | null> {
  const path = join(folder, `${++files}.pdf`)
  const file = await PdfFile.create(path)
  for (const each of pdfs) {
    if (await file.append(each)) continue
    await file.abandon()
    return null
  }
  await file.finish()
  return await readFile(path)
}

describe('printed documents put one behind the other', () => {
  it('have the pages of all, and can be put behind others again', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 8 }),
        async (counts) => {
          const total = counts.reduce((sum, count) => sum + count, 0)
          const once = await joined(counts.map((count) => pdf(count)))
          expect(once && countPdfPages(once)).toBe(total)
          const twice = once && (await joined([once, once]))
          expect(twice && countPdfPages(twice)).toBe(total * 2)
        },
      ),
      { numRuns: 30 },
    )
  })

  it.each([
    ['no PDF', Buffer.from('<html></html>')],
    ['nothing', new Uint8Array()],
    ['objects that are compressed together', pdf(2, (text) => text.replace('xref\n0', '9 0 obj'))],
    ['a table that is wrong', pdf(2, (text) => text.replace('1 0 obj', '\n1 0 obj'))],
    ['half a file', pdf(2).subarray(0, 100)],
  ])('are left alone when one is %s', async (_case, odd) => {
    expect(await joined([pdf(1), odd])).toBeNull()
  })
})
