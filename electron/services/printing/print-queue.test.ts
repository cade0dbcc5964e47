import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { writePlainLabels } from '../../../scripts/printing/plain-labels'
import { startCups, type StartedCups } from '../../../scripts/printing/start-cups.mjs'
import { decodePages } from '../../../scripts/slips/decode.mjs'
import type { DocumentFile } from '@shared/contract/documents'
import type { PrintJob } from '@shared/contract/printing'
import { createCupsPrinters } from '../../printing/queue/cups'
import { corn, openDesk, type Desk } from '../test-support/desk'

// A real CUPS; what came out of its queue is decoded.
let folder: string
let cups: StartedCups
let papers: () => string[]
let desk: Desk
let seenBefore: number
const serverBefore = process.env['CUPS_SERVER']

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fieldcast-queue-'))
  cups = await startCups({ folder })
  papers = await cups.addPdfQueue('LABEL')
  process.env['CUPS_SERVER'] = cups.server
})
afterAll(async () => {
  if (serverBefore === undefined) delete process.env['CUPS_SERVER']
  else process.env['CUPS_SERVER'] = serverBefore
  await cups.stop()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => {
  desk = openDesk(undefined, undefined, createCupsPrinters())
  seenBefore = papers().length
})
afterEach(async () => {
  desk.close()
  await cups.command('cupsenable', 'LABEL')
})

/** A show that has ended, with so many parcels, and their labels as a document. */
function labels(count: number): DocumentFile & { showId: string } {
  const { id: productId } = desk.products.add(corn, 10_000)
  const { id: showId } = desk.shows.start('')
  for (let index = 0; index < count; index += 1)
    desk.orders.type({
      ...{ platform: 'phone', buyerName: `买家${index}`, note: '' },
      recipient: { name: '', phone: '', address: '' },
      lines: [{ productId, quantity: 10 }],
    })
  desk.shows.end()
  const parcels = desk.packing.parcels(showId)
  const path = join(folder, `labels-${showId}.pdf`)
  const numbers = parcels.map(({ number }) => number)
  writePlainLabels(path, numbers)
  const subjects = parcels.map(({ id, number }, index) => ({
    ...{ parcelId: id, number, fromPage: index + 1, pages: 1 },
  }))
  return {
    path,
    pages: count,
    paper: { widthMm: 100, heightMm: 150 },
    kind: 'packingSlip',
    subjects,
    templateProblem: null,
    showId,
  }
}
const print = (document: DocumentFile, printer = 'LABEL') =>
  desk.printQueue.print({ document, printer, copies: 1, reprint: false })
const jobNow = (id: string): PrintJob | undefined => desk.seen().printJobs.find((job) => job.id === id)
const becomes = (id: string, wanted: Partial<PrintJob>) =>
  expect.poll(() => jobNow(id), { timeout: 40_000, interval: 50 }).toMatchObject(wanted)
/** The numbers that came out since the test began, in order. */
async function onPaper(): Promise<string[]> {
  const pages = []
  for (const path of papers().slice(seenBefore)) pages.push(...(await decodePages(path)))
  return pages.map(({ text }) => text)
}
const numbersOf = ({ subjects }: DocumentFile) => subjects.map(({ number }) => number)

it('every parcel comes out once and in order, and each knows when it was printed', async () => {
  const document = labels(23)
  const { id } = print(document)
  await becomes(id, { state: 'done', printed: 23, trouble: null })
  expect(await onPaper()).toEqual(numbersOf(document))
  const history = desk.printQueue.history(document.showId)
  expect(history.map(({ parcelId }) => parcelId)).toEqual(document.subjects.map(({ parcelId }) => parcelId))
  expect(history[0]).toMatchObject({ kind: 'packingSlip', printer: 'LABEL', reprint: false })
})

it('a printer that stops is waited for, in words; paused meanwhile, nothing comes out until it is resumed', async () => {
  await cups.command('cupsdisable', '-r', 'out of labels', 'LABEL')
  const document = labels(4)
  const { id } = print(document)
  await becomes(id, { state: 'printing', trouble: 'stopped', message: 'out of labels', printed: 0 })
  await desk.printQueue.pause(id)
  await becomes(id, { state: 'paused', atPrinter: null })
  await cups.command('cupsenable', 'LABEL')
  await desk.printQueue.resume(id)
  await becomes(id, { state: 'done', printed: 4 })
  expect(await onPaper()).toEqual(numbersOf(document))
})

it('after a jam it goes on from the number the host says, and what came out before counts as printed', async () => {
  const document = labels(14)
  const { id } = print(document)
  await becomes(id, { state: 'done' })
  await desk.printQueue.continueFrom({ id, position: 11, printer: null })
  await becomes(id, { state: 'done', printed: 14 })
  expect(await onPaper()).toEqual([...numbersOf(document), ...numbersOf(document).slice(11)])
  await expect(desk.printQueue.continueFrom({ id, position: 15, printer: null })).rejects.toMatchObject({
    code: 'print_job_over',
  })
})

it('a printer that is taken away loses nothing: another one goes on', async () => {
  await cups.command('cupsdisable', 'LABEL')
  const other = await cups.addPdfQueue('OTHER')
  const document = labels(12)
  const { id } = print(document)
  await becomes(id, { trouble: 'stopped' })
  await cups.command('lpadmin', '-x', 'LABEL')
  await becomes(id, { state: 'failed', trouble: 'printer_gone', printed: 0 })
  await desk.printQueue.continueFrom({ id, position: 0, printer: 'OTHER' })
  await becomes(id, { state: 'done', printer: 'OTHER' })
  const pages = await Promise.all(other().map((path) => decodePages(path)))
  expect(pages.flat().map(({ text }) => text)).toEqual(numbersOf(document))
  papers = await cups.addPdfQueue('LABEL')
})

it('cancelled, nothing more comes out, and cancelled in the system it asks', async () => {
  await cups.command('cupsdisable', 'LABEL')
  const document = labels(3)
  const [one, other] = [print(document), print(document)]
  await becomes(one.id, { trouble: 'stopped' })
  await desk.printQueue.cancel(one.id)
  await becomes(one.id, { state: 'cancelled', atPrinter: null })
  await becomes(other.id, { trouble: 'stopped', atPrinter: { from: 0, to: 2 } })
  await cups.command('cancel', '-a', 'LABEL')
  await becomes(other.id, { state: 'failed', trouble: 'cancelled_elsewhere', printed: 0 })
  await cups.command('cupsenable', 'LABEL')
  expect(await onPaper()).toEqual([])
})

it('killed in the middle, it asks where to go on, knowing what the printer finished without it', async () => {
  await cups.command('cupsdisable', 'LABEL')
  const document = labels(12)
  const { id } = print(document)
  await becomes(id, { trouble: 'stopped', atPrinter: { from: 0, to: 9 } })
  const before = desk
  desk = desk.afterPowerCut()
  before.close()
  expect(jobNow(id)).toMatchObject({ state: 'failed', trouble: 'interrupted', printed: 0 })
  await cups.command('cupsenable', 'LABEL')
  await becomes(id, { state: 'failed', trouble: 'interrupted', printed: 10, atPrinter: null })
  await desk.printQueue.continueFrom({ id, position: 10, printer: null })
  await becomes(id, { state: 'done', printed: 12 })
  expect(await onPaper()).toEqual(numbersOf(document))
})

it('a printing system that goes away is waited for, and asked whether it has what it was given', async () => {
  const document = labels(3)
  await cups.kill()
  const { id } = print(document)
  await becomes(id, { state: 'printing', trouble: 'system_away' })
  await cups.startAgain()
  await becomes(id, { state: 'done', printed: 3, trouble: null })
  expect(await onPaper()).toEqual(numbersOf(document))
})
