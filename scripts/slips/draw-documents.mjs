// Draws one picture of each document on each paper into docs/pictures/documents: node scripts/slips/draw-documents.mjs
// (needs what `npm test` sets up). Small and grey, to be looked at before a change of the templates is kept.
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { PNG } from 'pngjs'
import { runnerImport } from 'vite'
import { projectRoot } from '../setup/shell.mjs'
import { startPress } from './press.mjs'

const run = promisify(execFile)
const target = join(projectRoot, 'docs', 'pictures', 'documents')
const load = async (path) =>
  (
    await runnerImport(join(projectRoot, path), {
      configFile: false,
      resolve: { alias: { '@shared': join(projectRoot, 'electron/shared') } },
    })
  ).module
const sample = await load('electron/printing/fixtures/sample.ts')
const { documentKinds } = await load('electron/shared/contract/documents.ts')
const { sheetOf } = await load('electron/shared/domain/paper.ts')

const sheets = [
  ['76x130', 1],
  ['100x150', 1],
  ['100x180', 1],
  ['A4', 1],
  ['A4', 2],
  ['A4', 4],
]
const watching = { signal: new AbortController().signal, onProgress: () => undefined }
const parcels = sample.marketParcels()
const folder = await mkdtemp(join(tmpdir(), 'fieldcast-drawn-'))
const press = await startPress()
try {
  await mkdir(target, { recursive: true })
  for (const kind of [...documentKinds, 'testPage']) {
    for (const [paper, perSheet] of sheets) {
      const printer = sample.samplePrinter(press, folder)
      const look = {
        ...sample.sampleLook,
        sheet: sheetOf(paper, perSheet),
        code: { kind: 'reorder', content: 'https://shop.example/again?parcel={number}' },
      }
      const content =
        kind === 'testPage' ? { kind, printer: 'Label-Printer' } : sample.sampleContent(kind, parcels)
      const { path } = await printer.print(content, look, false, watching)
      const name = `${kind}-${paper}${perSheet > 1 ? `-${perSheet}` : ''}`
      await run('pdftoppm', [
        '-r',
        paper === 'A4' ? '75' : '110',
        '-gray',
        '-png',
        '-singlefile',
        path,
        join(folder, name),
      ])
      const small = smaller(PNG.sync.read(await readFile(join(folder, `${name}.png`))))
      await writeFile(join(target, `${name}.png`), small)
      console.log(`${name}.png ${small.length} bytes`)
      await rm(path)
    }
  }
} finally {
  await press.stop()
  await rm(folder, { recursive: true, force: true })
}

/** Eight greys are enough to see where everything is. */
function smaller(png) {
  for (let at = 0; at < png.data.length; at++) png.data[at] = Math.round(png.data[at] / 36.43) * 36.43
  return PNG.sync.write(png, { colorType: 0, inputColorType: 6, deflateLevel: 9, filterType: 0 })
}
