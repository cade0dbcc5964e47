import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sheetOf } from '@shared/domain/paper'
import type { DocumentLook } from '../../electron/services/ports'
import {
  marketParcels,
  sampleContent,
  sampleLook,
  samplePrinter,
} from '../../electron/printing/fixtures/sample'
import { decodePages } from '../slips/decode.mjs'
import { startPress } from '../slips/press.mjs'
import { percentiles, type BenchCase, type BenchResult } from './measure'
import { endOfShow } from './slips/end-of-show'
import { endOnScreen } from './slips/on-screen'
import { watchCost } from './slips/cost'
import { staticSlips } from './slips/static-slips'

const sheet = sheetOf('100x150', 1)
const look: DocumentLook = {
  ...sampleLook,
  code: { kind: 'reorder', content: 'https://shop.example/again?parcel={number}' },
}
const rounds = 3
const quiet = { signal: new AbortController().signal, onProgress: () => undefined }

/**
 * Packing slips as the product makes them, beside the same Chromium printing the finished pages as plain HTML; and a
 * show of 1,000 orders from its end to its parcels, of the services alone and on the screen. `--many` prints 5,000 parcels as well.
 */
export default async function run(): Promise<BenchResult> {
  const folder = await mkdtemp(join(tmpdir(), 'fieldcast-slips-bench-'))
  try {
    const cases: BenchCase[] = [await slips(folder, 500)]
    if (process.argv.includes('--many')) cases.push(await many(folder, 5000))
    const services = await endOfShow(1000)
    cases.push(services)
    const { took, shows } = await endOnScreen(1000)
    cases.push({
      case: 'end of a show to parcels on screen, 1000 orders',
      ours: took,
      bare: services.ours,
      shows,
    })
    return { name: 'slips', unit: 'ms', cases }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function slips(folder: string, count: number): Promise<BenchCase> {
  const parcels = marketParcels(count)
  const content = sampleContent('packingSlip', parcels)
  const html = await staticSlips(parcels, look)
  const ours: number[] = []
  const bare: number[] = []
  const oursCost: { mb: number; cpu: number }[] = []
  const bareCost: { mb: number; cpu: number }[] = []
  let path = ''
  let pages = 0
  for (let round = 0; round < rounds; round++) {
    const made = await withPress(async (press) => {
      const cost = watchCost(press.pid)
      const started = performance.now()
      const file = await samplePrinter(press, folder).print(content, look, false, quiet)
      ours.push(performance.now() - started)
      oursCost.push(cost.stop())
      return file
    })
    ;({ path, pages } = made)
    await withPress(async (press) => {
      const cost = watchCost(press.pid)
      const started = performance.now()
      await press.press(html, sheet.paper)
      bare.push(performance.now() - started)
      bareCost.push(cost.stop())
    })
  }
  const decoded = await decodePages(path, { dpi: 203, qr: true })
  const wrong = decoded.filter(({ text, qr }, index) => {
    const number = parcels[index]?.number ?? ''
    return text !== number || qr !== `https://shop.example/again?parcel=${number}`
  })
  const [oursTime, bareTime] = [percentiles(ours), percentiles(bare)]
  const middle = (costs: typeof oursCost, of: 'mb' | 'cpu') => percentiles(costs.map((cost) => cost[of])).p50
  const [oursPeak, barePeak] = [middle(oursCost, 'mb'), middle(bareCost, 'mb')]
  const [oursCpu, bareCpu] = [middle(oursCost, 'cpu'), middle(bareCost, 'cpu')]
  return {
    case: `${count} slips`,
    ours: oursTime,
    bare: bareTime,
    timeRatio: round(oursTime.p50 / bareTime.p50),
    oursPeakMb: round(oursPeak),
    barePeakMb: round(barePeak),
    memoryRatio: round(oursPeak / barePeak),
    oursCpuSeconds: round(oursCpu),
    bareCpuSeconds: round(bareCpu),
    cpuRatio: round(oursCpu / bareCpu),
    pages,
    pagesDecoded: decoded.length,
    codesWrong: wrong.length,
    fontsNotEmbedded: fontsNotEmbedded(path),
  }
}

async function many(folder: string, count: number): Promise<BenchCase> {
  const content = sampleContent('packingSlip', marketParcels(count))
  return await withPress(async (press) => {
    const cost = watchCost(press.pid)
    const started = performance.now()
    let told = 0
    const file = await samplePrinter(press, folder).print(content, look, false, {
      ...quiet,
      onProgress: () => (told += 1),
    })
    const took = percentiles([performance.now() - started])
    const peakMb = round(cost.stop().mb)
    const some = await decodePages(file.path, { dpi: 203, first: count - 2, last: count })
    return {
      case: `${count} slips`,
      ours: took,
      bare: took,
      oursPeakMb: peakMb,
      pages: file.pages,
      progressTold: told,
      lastCodes: some.map(({ text }) => text).join(' '),
    }
  })
}

async function withPress<Made>(
  work: (press: Awaited<ReturnType<typeof startPress>>) => Promise<Made>,
): Promise<Made> {
  const press = await startPress()
  try {
    return await work(press)
  } finally {
    await press.stop()
  }
}

/** Fonts that a reader of the PDF would have to have itself. */
function fontsNotEmbedded(path: string): number {
  const rows = execFileSync('pdffonts', [path], { encoding: 'utf8', maxBuffer: 64 << 20 })
    .split('\n')
    .slice(2)
  return rows.filter((row) => row.trim() !== '' && !/\syes\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+\s*$/.test(row))
    .length
}

function round(value: number): number {
  return Number(value.toPrecision(4))
}
