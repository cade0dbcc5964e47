import { createInterface } from 'node:readline'
import fs from 'node:fs'
import { DocumentFile } from '@shared/contract/documents'
import type { PrintJob } from '@shared/contract/printing'
import { createCupsPrinters } from '../../../electron/printing/queue/cups'
import { openStore } from '../../../electron/storage/store'
import { servicesAlone } from '../../services'

// A desk that prints until it is killed. It says each state of each job on its output, one JSON a line, and does what it
// is told on its input: `print FILE PRINTER`, where FILE is a document's JSON, and `continue ID POSITION PRINTER`.

const [path] = process.argv.slice(2)
if (path === undefined) throw new Error('a desk needs a data file')
const nothing = () => undefined
const say = (job: PrintJob) => void fs.writeSync(1, `${JSON.stringify(job)}\n`)
const services = servicesAlone(
  openStore(path),
  {
    set: nothing,
    put: (topic, rows) => tell(topic, rows),
    remove: nothing,
    replace: (topic, rows) => tell(topic, rows),
  },
  createCupsPrinters(),
)
services.start()
for await (const line of createInterface({ input: process.stdin })) {
  const [what = '', one = '', two = '', three = ''] = line.split(' ')
  if (what === 'print') {
    const document = DocumentFile.parse(JSON.parse(fs.readFileSync(one, 'utf8')))
    services.printQueue.print({ document, printer: two, copies: 1, reprint: false })
  } else if (what === 'continue') {
    const order = { id: one, position: Number(two), printer: three }
    // Refused while the printing system is away: whoever looks at the paper tries again.
    await services.printQueue.continueFrom(order).catch((error: unknown) => console.error(String(error)))
  }
}

function tell(topic: string, rows: readonly object[]): void {
  if (topic === 'printJobs') for (const row of rows) if ('atPrinter' in row) say(row as PrintJob)
}
