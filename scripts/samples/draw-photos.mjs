// Draws the pictures of the sample shop: `node scripts/samples/draw-photos.mjs` writes resources/samples/photos/*.jpg.
// There is no photographer in a repository; the drawings are made of simple shapes and kept as JPEG, because that
// is what a host's photos are.
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { projectRoot } from '../setup/shell.mjs'
import { startPress } from '../slips/press.mjs'
import { drawings } from './drawings.mjs'

const run = promisify(execFile)
const photos = join(projectRoot, 'resources', 'samples', 'photos')
const folder = await mkdtemp(join(tmpdir(), 'fieldcast-photos-'))
const press = await startPress()
try {
  await mkdir(photos, { recursive: true })
  for (const [name, svg] of Object.entries(drawings)) {
    const html = `<!doctype html><style>*{margin:0}svg{display:block;width:199mm;height:199mm;transform:scale(1.01);transform-origin:0 0}</style>${svg}`
    await writeFile(
      join(folder, `${name}.pdf`),
      (await press.press(html, { widthMm: 200, heightMm: 200 })).pdf,
    )
    await run('pdftoppm', [
      '-singlefile',
      '-png',
      '-scale-to',
      '1600',
      join(folder, `${name}.pdf`),
      join(folder, name),
    ])
    const jpeg = await press.toJpeg(await readFile(join(folder, `${name}.png`)))
    await writeFile(join(photos, `${name}.jpg`), jpeg)
    console.log(`${name}.jpg ${Math.round(jpeg.length / 1024)} KB`)
  }
} finally {
  await press.stop()
  await rm(folder, { recursive: true, force: true })
}
