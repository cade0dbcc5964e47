import type { Printer } from '@shared/contract/printing'
import { FieldcastError } from '@shared/errors'
import type { Printers, SystemJob } from '../../services/ports'
import { runCommand } from './command'
import { createIppClient, operations } from './ipp-client'
import { numberOf, textOf, textsOf, type Group } from './ipp-message'
import { mediaOf, sizeOfMedia } from './paper-names'

const printerAttributes = [
  'printer-name',
  'printer-info',
  'printer-make-and-model',
  'printer-state',
  'printer-state-reasons',
  'printer-state-message',
  'printer-is-accepting-jobs',
  'media-supported',
]
const stoppedPrinter = 5
const jobAttributes = ['job-id', 'job-name', 'job-state', 'job-impressions-completed']

/** Linux and macOS: `lp` and `cancel` do, CUPS itself is asked how it goes. */
export function createCupsPrinters(): Printers {
  const ipp = createIppClient()
  const uriOf = (printer: string) => `ipp://localhost/printers/${encodeURIComponent(printer)}`
  const toPrinter = (printer: string) =>
    ({ kind: 'uri', name: 'printer-uri', values: [uriOf(printer)] }) as const
  return {
    async list() {
      const groups = await ipp.ask(operations.getPrinters, [], printerAttributes)
      return (groups ?? []).map(printerOf).filter(({ name }) => name !== '')
    },

    async submit({ printer, path, paper, copies, fromPage, toPage, token }) {
      const options = [`media=${mediaOf(paper)}`, 'print-scaling=none', 'sides=one-sided', 'collate=true']
      const said = await runCommand('lp', [
        ...['-d', printer, '-n', String(copies), '-t', token, '-P', `${fromPage}-${toPage}`],
        ...options.flatMap((option) => ['-o', option]),
        '--',
        path,
      ])
      const [, id] = /request id is .*-(\d+) \(/.exec(said.out) ?? []
      if (said.ok && id !== undefined) return id
      // To lp a printer of a server that is away is one that does not exist.
      const device = await ipp.ask(operations.getPrinter, [toPrinter(printer)], printerAttributes)
      throw new FieldcastError(device === null ? 'printer_gone' : 'printer_refused', said.complaint)
    },

    async find(printer, token) {
      const all = { kind: 'keyword', name: 'which-jobs', values: ['all'] } as const
      const jobs = await ipp.ask(operations.getJobs, [toPrinter(printer), all], jobAttributes)
      const job = jobs?.find((group) => textOf(group, 'job-name') === token)
      return job ? String(numberOf(job, 'job-id')) : null
    },

    async look(printer, id) {
      const nothing = { pages: 0, trouble: null, message: '' }
      const [device] = (await ipp.ask(operations.getPrinter, [toPrinter(printer)], printerAttributes)) ?? []
      if (device === undefined) return { ...nothing, state: 'no_printer' }
      const number = { kind: 'integer', name: 'job-id', values: [Number(id)] } as const
      const [job] = (await ipp.ask(operations.getJob, [toPrinter(printer), number], jobAttributes)) ?? []
      if (job === undefined) return { ...nothing, state: 'unknown' }
      const state = stateOf(numberOf(job, 'job-state'))
      const pages = numberOf(job, 'job-impressions-completed')
      if (state !== 'waiting' && state !== 'printing') return { ...nothing, state, pages }
      return { state, pages, trouble: troubleOf(device), message: textOf(device, 'printer-state-message') }
    },

    async cancel(printer, id) {
      // What has ended meanwhile cannot be cancelled, and says so; how it ended is asked for afterwards anyway.
      await runCommand('cancel', [`${printer}-${id}`])
    },
  }
}

function printerOf(group: Group): Printer {
  const media = textsOf(group, 'media-supported')
  const papers = media.flatMap((name) => (name.startsWith('custom_') ? [] : (sizeOfMedia(name) ?? [])))
  return {
    name: textOf(group, 'printer-name'),
    label: textOf(group, 'printer-info') || textOf(group, 'printer-name'),
    model: textOf(group, 'printer-make-and-model'),
    standing: numberOf(group, 'printer-state') === stoppedPrinter ? 'stopped' : (troubleOf(group) ?? 'ready'),
    message: textOf(group, 'printer-state-message'),
    papers,
    anySize: media.some((name) => name.startsWith('custom_')),
  }
}

/** What keeps a printer from printing, as far as it says so itself. */
function troubleOf(group: Group): SystemJob['trouble'] {
  const reasons = textsOf(group, 'printer-state-reasons').join(' ')
  if (/media-jam/.test(reasons)) return 'jam'
  if (/media-empty|media-needed/.test(reasons)) return 'no_paper'
  if (/offline|connecting-to-device|timed-out|shutdown/.test(reasons)) return 'unreachable'
  if (/cover-open|door-open/.test(reasons)) return 'open'
  // Of a network printer that does not answer CUPS 2.4 says so in its message alone.
  if (/may not exist|not responding|unreachable/.test(textOf(group, 'printer-state-message')))
    return 'unreachable'
  return numberOf(group, 'printer-state') === stoppedPrinter ? 'stopped' : null
}

function stateOf(number: number): SystemJob['state'] {
  if (number === 9) return 'done'
  // Stopped (6) is what a filter could not read: CUPS does not go on with it by itself.
  if (number === 8 || number === 6) return 'failed'
  if (number === 7) return 'cancelled'
  return number === 5 ? 'printing' : 'waiting'
}
