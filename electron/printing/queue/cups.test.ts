import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startLabelPrinter, type LabelPrinter } from '../../../scripts/printing/label-printer.mjs'
import { writePlainLabels } from '../../../scripts/printing/plain-labels'
import { startCups, type StartedCups } from '../../../scripts/printing/start-cups.mjs'
import { decodePages } from '../../../scripts/slips/decode.mjs'
import type { Printers, SystemJob } from '../../services/ports'
import { createCupsPrinters } from './cups'

let folder: string
let cups: StartedCups
let device: LabelPrinter
let printers: Printers
let papersOfPdf: () => string[]
const numbers = ['P261123-0001', 'P261123-0002', 'P261123-0003', 'P261123-0004']
const serverBefore = process.env['CUPS_SERVER']

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fieldcast-cups-'))
  cups = await startCups({ folder })
  device = await startLabelPrinter({ folder: join(folder, 'device') })
  papersOfPdf = await cups.addPdfQueue('LABEL')
  await cups.addNetworkQueue('NETWORK', device.port, 'abort-job')
  writePlainLabels(join(folder, 'slips.pdf'), numbers)
  process.env['CUPS_SERVER'] = cups.server
  printers = createCupsPrinters()
})
afterAll(async () => {
  if (serverBefore === undefined) delete process.env['CUPS_SERVER']
  else process.env['CUPS_SERVER'] = serverBefore
  await cups.stop()
  rmSync(folder, { recursive: true, force: true })
})

const order = (printer: string, token: string) => ({
  ...{ printer, token, path: join(folder, 'slips.pdf'), paper: { widthMm: 100, heightMm: 150 } },
  ...{ copies: 1, fromPage: 1, toPage: 4 },
})
const ends = (printer: string, id: string) =>
  expect.poll(async () => (await printers.look(printer, id)).state, { timeout: 30_000, interval: 100 })

it('names the printers, their papers and how they stand', async () => {
  const [label] = (await printers.list()).filter(({ name }) => name === 'LABEL')
  expect(label).toMatchObject({ label: 'LABEL', standing: 'ready', anySize: true })
  expect(label?.papers).toContainEqual({ widthMm: 210, heightMm: 297 })
  await cups.command('cupsdisable', '-r', 'no ribbon', 'LABEL')
  expect((await printers.list()).find(({ name }) => name === 'LABEL')).toMatchObject({
    standing: 'stopped',
    message: 'no ribbon',
  })
  await cups.command('cupsenable', 'LABEL')
})

it('prints the pages that are asked for, in the size that is asked for, and knows when they are done', async () => {
  const id = await printers.submit({ ...order('LABEL', 'fieldcast-a-1'), fromPage: 2, toPage: 3 })
  await ends('LABEL', id).toBe('done')
  const [paper = ''] = papersOfPdf()
  expect((await decodePages(paper)).map(({ text }) => text)).toEqual(['P261123-0002', 'P261123-0003'])
  expect(await printers.look('LABEL', id)).toMatchObject({ pages: 2, trouble: null })
})

it('a job is found again by its name, and only that one', async () => {
  const id = await printers.submit(order('LABEL', 'fieldcast-b-1'))
  expect(await printers.find('LABEL', 'fieldcast-b-1')).toBe(id)
  expect(await printers.find('LABEL', 'fieldcast-b-2')).toBeNull()
  await ends('LABEL', id).toBe('done')
  expect(await printers.find('LABEL', 'fieldcast-b-1')).toBe(id)
})

it('a cancelled job is not taken for a printed one', async () => {
  await cups.command('cupsdisable', 'LABEL')
  const id = await printers.submit(order('LABEL', 'fieldcast-c-1'))
  expect(await printers.look('LABEL', id)).toMatchObject({ state: 'waiting', trouble: 'stopped', pages: 0 })
  await printers.cancel('LABEL', id)
  await ends('LABEL', id).toBe('cancelled')
  await cups.command('cupsenable', 'LABEL')
})

it('says when a printer is not to be reached, and when its system has given a job up', async () => {
  writeFileSync(join(folder, 'broken.pdf'), '%PDF-1.4 and nothing else')
  const broken = await printers.submit({
    ...order('NETWORK', 'fieldcast-d-1'),
    path: join(folder, 'broken.pdf'),
  })
  await ends('NETWORK', broken).toBe('failed')
  await device.vanish()
  const away = await printers.submit(order('NETWORK', 'fieldcast-d-2'))
  await expect
    .poll(async () => (await printers.look('NETWORK', away)).trouble, { timeout: 20_000 })
    .toBe<SystemJob['trouble']>('unreachable')
  await printers.cancel('NETWORK', away)
  await ends('NETWORK', away).toBe('cancelled')
})

it('says in codes what it cannot do', async () => {
  await expect(printers.submit(order('NOWHERE', 'fieldcast-e-1'))).rejects.toMatchObject({
    code: 'printer_gone',
  })
  await cups.command('cupsreject', 'LABEL')
  await expect(printers.submit(order('LABEL', 'fieldcast-e-2'))).rejects.toMatchObject({
    code: 'printer_refused',
  })
  await cups.command('cupsaccept', 'LABEL')
  expect(await printers.look('LABEL', '99999')).toMatchObject({ state: 'unknown' })
  expect(await printers.look('NOWHERE', '1')).toMatchObject({ state: 'no_printer' })
  await cups.kill()
  await expect(printers.list()).rejects.toMatchObject({ code: 'printing_system_away' })
  await expect(printers.submit(order('LABEL', 'fieldcast-e-3'))).rejects.toMatchObject({
    code: 'printing_system_away',
  })
  await cups.startAgain()
  expect(await printers.list()).toHaveLength(2)
})
