import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freshFolder } from '../../e2e/fixtures/folder'
import { writePlainLabels } from '../printing/plain-labels'
import { startCups, type StartedCups } from '../printing/start-cups.mjs'
import { startLabelPrinter, type LabelPrinter } from '../printing/label-printer.mjs'
import { decodePages } from '../slips/decode.mjs'
import { bundled } from './desk/bundle'
import { seeded } from './desk/seeded'
import type { Count } from './parts/count'
import { startPrintingDesk, type PrintingDesk } from './parts/printing-desk'
import { until } from './parts/until'

/** Round N of every run does the same as round N of every other. */
const firstSeed = Number(process.env['FIELDCAST_SEED'] ?? 1)
const labelsInJob = 34

type Round = {
  readonly cups: StartedCups
  readonly device: LabelPrinter
  readonly desk: PrintingDesk
  readonly restart: () => Promise<PrintingDesk>
  readonly printer: string
  /** How long the fault lasts, in ms. */
  readonly lasting: number
}
type Fault = { readonly name: string; readonly printer: string; strike(round: Round): Promise<PrintingDesk> }

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

const faults: readonly Fault[] = [
  {
    name: 'queue disabled',
    printer: 'LABEL',
    async strike({ cups, desk, printer, lasting }) {
      await cups.command('cupsdisable', '-r', 'paper jam', printer)
      await pause(lasting)
      await cups.command('cupsenable', printer)
      return desk
    },
  },
  {
    name: 'cupsd killed',
    printer: 'LABEL',
    async strike({ cups, desk, lasting }) {
      await cups.kill()
      await pause(lasting)
      await cups.startAgain()
      return desk
    },
  },
  {
    name: 'Fieldcast killed',
    printer: 'LABEL',
    async strike({ desk, restart, lasting }) {
      await desk.kill()
      await pause(lasting)
      return await restart()
    },
  },
  {
    name: 'printer vanished',
    printer: 'NETWORK',
    async strike({ cups, device, desk, printer, lasting }) {
      await device.vanish()
      await pause(lasting)
      await device.comeBack()
      // Whoever plugs it in again lets the queue go on.
      await cups.command('cupsenable', printer)
      return desk
    },
  },
]

/**
 * Breaks off print jobs at seeded moments, on a real CUPS. Where Fieldcast asks where to go on, a person looks at the
 * paper and says so. In the end every label of every job must be on paper once.
 */
export default async function run(times: number): Promise<Count & { tried: number }> {
  const shop = freshFolder('faults-printing')
  const folder = freshFolder('faults-cups')
  const cups = await startCups({ folder: folder.path })
  const device = await startLabelPrinter({ folder: join(folder.path, 'device') })
  const pdfs = await cups.addPdfQueue('LABEL')
  await cups.addNetworkQueue('NETWORK', device.port)
  const bundle = await bundled('printer')
  const restart = () =>
    Promise.resolve(startPrintingDesk(bundle, join(shop.path, 'fieldcast.db'), cups.server))
  const count = { lost: 0, doubled: 0, wrong: 0 }
  const tell = (kind: keyof Count, what: string) => {
    count[kind] += 1
    if (count[kind] <= 5) console.error(`${kind}: ${what}`)
  }
  const papersOf = async (printer: string) => (printer === 'LABEL' ? pdfs() : await device.papers())
  let tried = 0
  let desk = await restart()
  try {
    for (let round = 0; tried < times && round < 2 * times; round += 1) {
      const fault = faults[round % faults.length]
      if (!fault) break
      const random = seeded((firstSeed + round) * 7919)
      const { printer } = fault
      const before = (await papersOf(printer)).length
      const numbers = Array.from(
        { length: labelsInJob },
        (_, index) => `P26${String(round).padStart(4, '0')}-${String(index + 1).padStart(4, '0')}`,
      )
      const onPaper = async () => {
        const pages = []
        for (const path of (await papersOf(printer)).slice(before)) pages.push(...(await decodePages(path)))
        return pages.map(({ text }) => text)
      }
      const last = desk.job()?.id
      desk.tell(`print ${writeDocument(shop.path, numbers)} ${printer}`)
      await until(() => desk.job()?.id !== last && desk.job()?.atPrinter !== null, 20_000)
      await pause(random.between(0, 2_500))
      if (desk.job()?.state === 'printing') tried += 1
      desk = await fault.strike({ cups, device, desk, restart, printer, lasting: random.between(0, 1_500) })
      const asked = await finish(() => desk, numbers, onPaper, printer)
      // What lay in a printer's own memory when it was switched off, no computer knows of: a person sees it.
      if (fault.name === 'printer vanished') await missed(desk, numbers, onPaper, printer)
      const paper = await onPaper()
      for (const number of numbers) {
        const copies = paper.filter((text) => text === number).length
        if (copies === 0) tell('lost', `${fault.name}, round ${String(round)}: ${number}`)
        if (copies > 1) tell('doubled', `${fault.name}, round ${String(round)}: ${number}`)
      }
      // A page without a code was torn when cupsd died; a code of another job is a fault.
      const others = paper.filter((text) => text !== '' && !numbers.includes(text))
      if (others.length > 0)
        tell('wrong', `${fault.name}: ${String(others.length)} other pages, such as "${others[0] ?? ''}"`)
      if (desk.job()?.state !== 'done') tell('wrong', `${fault.name}: ${JSON.stringify(desk.job())}`)
      console.log(`${fault.name}: ${String(paper.length)} labels, asked ${String(asked)} times`)
    }
    return { tried, ...count }
  } finally {
    await desk.kill()
    await device.stop()
    await cups.stop()
    shop.remove()
    folder.remove()
  }
}

/** Waits for the end of the job; where it asks, somebody looks at the paper and says from where it goes on. */
async function finish(
  desk: () => PrintingDesk,
  numbers: readonly string[],
  onPaper: () => Promise<string[]>,
  printer: string,
): Promise<number> {
  const ended = () => desk().job()?.state === 'done' || asks(desk())
  for (let asked = 0; ; asked += 1) {
    await until(ended, 60_000)
    const job = desk().job()
    if (!job || job.state === 'done' || asked > 5) return asked
    const paper = await onPaper()
    // A page that was torn in the middle is none.
    const next = numbers.findIndex((number) => !paper.includes(number))
    desk().tell(`continue ${job.id} ${String(next < 0 ? numbers.length : next)} ${printer}`)
    await until(() => desk().job()?.state !== 'failed', 20_000)
  }
}

function asks(desk: PrintingDesk): boolean {
  const job = desk.job()
  return job?.state === 'failed' && job.atPrinter === null
}

async function missed(
  desk: PrintingDesk,
  numbers: readonly string[],
  onPaper: () => Promise<string[]>,
  printer: string,
): Promise<void> {
  const paper = await onPaper()
  const first = numbers.findIndex((number) => !paper.includes(number))
  const job = desk.job()
  if (first < 0 || !job) return
  if (numbers.slice(first).some((number) => paper.includes(number))) return
  desk.tell(`continue ${job.id} ${String(first)} ${printer}`)
  await until(() => desk.job()?.state !== 'done', 20_000)
  await until(() => desk.job()?.state === 'done', 60_000)
}

function writeDocument(folder: string, numbers: readonly string[]): string {
  const path = join(folder, `${numbers[0] ?? ''}.pdf`)
  writePlainLabels(path, numbers)
  const subjects = numbers.map((number, index) => ({
    ...{ parcelId: null, number, fromPage: index + 1, pages: 1 },
  }))
  const paper = { widthMm: 100, heightMm: 150 }
  const file = `${path}.json`
  writeFileSync(file, JSON.stringify({ path, pages: numbers.length, paper, kind: 'packingSlip', subjects }))
  return file
}
