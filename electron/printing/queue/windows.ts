import type { PrintOptions } from 'pdf-to-printer'
import { FieldcastError } from '@shared/errors'
import { withDeadline } from '@shared/with-deadline'
import type { Printers } from '../../services/ports'
import { sameSize, type Size } from './paper-names'

const deadlineMs = 60_000

/**
 * Windows, by `pdf-to-printer` and the SumatraPDF it brings. NOT TRIED on a Windows machine yet. Windows tells nothing
 * of a job once it is spooled, so what was handed over counts as printed.
 * @param sumatraPath where SumatraPDF lies in the installed program
 */
export function createWindowsPrinters(sumatraPath: string): Printers {
  return {
    async list() {
      const { getPrinters } = await import('pdf-to-printer')
      const printers = await inTime(getPrinters())
      return printers.map(({ name, deviceId, paperSizes }) => ({
        name: deviceId,
        label: name,
        model: '',
        standing: 'ready',
        message: '',
        papers: paperSizes.flatMap((paper) => sizeOfPaper(paper) ?? []),
        anySize: false,
      }))
    },

    async submit({ printer, path, paper, copies, fromPage, toPage, token }) {
      const { getPrinters, print } = await import('pdf-to-printer')
      const device = (await inTime(getPrinters())).find(({ deviceId }) => deviceId === printer)
      if (!device) throw new FieldcastError('printer_gone')
      const form = device.paperSizes.find((name) => {
        const size = sizeOfPaper(name)
        return size !== null && sameSize(size, paper)
      })
      const pages = `${fromPage}-${toPage}`
      const options: PrintOptions = {
        ...{ printer, pages, copies, scale: 'noscale', side: 'simplex', silent: true },
        sumatraPdfPath: sumatraPath,
      }
      try {
        await inTime(print(path, form === undefined ? options : { ...options, paperSize: form }))
      } catch (error) {
        // In time or not, whether it was spooled is not known: the host is asked where to go on.
        throw new FieldcastError('printer_refused', error instanceof Error ? error.message : String(error))
      }
      return token
    },

    find: () => Promise.resolve(null),
    look: () => Promise.resolve({ state: 'done', pages: 0, trouble: null, message: '' }),
    cancel: () => Promise.resolve(),
  }
}

/** Windows names papers as their drivers please: "A4", "100 x 150 mm", "100mm x 150mm". */
function sizeOfPaper(name: string): Size | null {
  if (/^A4\b/i.test(name)) return { widthMm: 210, heightMm: 297 }
  const [, width, height] = /(\d+(?:\.\d+)?)\s*(?:mm)?\s*[x×*]\s*(\d+(?:\.\d+)?)\s*mm/i.exec(name) ?? []
  return width === undefined || height === undefined
    ? null
    : { widthMm: Number(width), heightMm: Number(height) }
}

function inTime<T>(work: Promise<T>): Promise<T> {
  return withDeadline(work, deadlineMs, () => new FieldcastError('printing_system_away', 'no answer'))
}
