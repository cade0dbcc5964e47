// Reads a packing slip PDF as a scanner would: rasterises every page and decodes its code.
// `node scripts/slips/decode.mjs FILE.pdf` prints [{page, text}] as JSON.
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

const run = promisify(execFile)
const deadlineMs = 600_000

/**
 * The bar code on each page from `first` to `last` (0: the last there is), in order; an empty text where none is found.
 * With `qr` the QR code's text beside it.
 */
export async function decodePages(pdfPath, { dpi = 300, first = 1, last = 0, qr = false } = {}) {
  await prepareReader()
  const folder = await mkdtemp(join(tmpdir(), 'fieldcast-slips-'))
  try {
    await run(
      'pdftoppm',
      [
        '-r',
        String(dpi),
        '-gray',
        '-png',
        '-f',
        String(first),
        ...(last > 0 ? ['-l', String(last)] : []),
        pdfPath,
        join(folder, 'page'),
      ],
      {
        timeout: deadlineMs,
      },
    )
    const names = (await readdir(folder)).sort((a, b) => pageOf(a) - pageOf(b))
    const pages = []
    for (const name of names) {
      const found = await readBarcodes(new Uint8Array(await readFile(join(folder, name))), {
        formats: qr ? ['Code128', 'QRCode'] : ['Code128'],
        maxNumberOfSymbols: qr ? 2 : 1,
      })
      const textOf = (format) => found.find((code) => code.format === format)?.text ?? ''
      const text = textOf('Code128')
      pages.push(qr ? { page: pageOf(name), text, qr: textOf('QRCode') } : { page: pageOf(name), text })
    }
    return pages
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The text of the QR code on a picture (a PNG, or its pixels), as a phone would read it; null where none is found. */
export async function decodeShopCode(picture) {
  await prepareReader()
  const found = await readBarcodes(picture, { formats: ['QRCode'], maxNumberOfSymbols: 1 })
  return found[0]?.text ?? null
}

let prepared = null

/** From the package's own file: its default is to fetch it from the internet. */
function prepareReader() {
  prepared ??= readerFromFile()
  return prepared
}

async function readerFromFile() {
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  const wasmBinary = readFileSync(wasm)
  await prepareZXingModule({
    overrides: {
      wasmBinary: wasmBinary.buffer.slice(wasmBinary.byteOffset, wasmBinary.byteOffset + wasmBinary.length),
    },
    fireImmediately: true,
  })
}

/** The text of each page, in order, as a reader of the PDF finds it. */
export async function pageTexts(pdfPath) {
  const { stdout } = await run('pdftotext', ['-layout', '-enc', 'UTF-8', pdfPath, '-'], {
    timeout: deadlineMs,
    maxBuffer: 256 << 20,
  })
  return stdout.split('\f').slice(0, -1)
}

function pageOf(name) {
  return Number(/(\d+)\.png$/.exec(name)?.[1] ?? 0)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = process.argv[2]
  if (path === undefined) {
    console.error('usage: node scripts/slips/decode.mjs FILE.pdf')
    process.exitCode = 2
  } else {
    console.log(JSON.stringify(await decodePages(path), null, 2))
  }
}
