import type { PrintJob } from '@shared/contract/printing'
import type { PrintJobStore, StoredPrintJob } from '../ports'

/** A job as the window sees it. */
export function shownJob(job: StoredPrintJob): PrintJob {
  const { id, kind, printer, copies, reprint, state, trouble, message, total, next, open } = job
  const { createdAt, endedAt } = job
  return {
    ...{ id, kind, printer, copies, reprint, state, trouble, message, total, createdAt, endedAt },
    printed: open === null ? next : open.from,
    atPrinter: open === null ? null : { from: open.from, to: open.to },
  }
}

type Changes = Parameters<PrintJobStore['change']>[1]

/** What a job says of itself, with some of it changed. */
export function changed(job: StoredPrintJob, to: Partial<Changes>): Changes {
  const { state, trouble, message, next, printer, endedAt } = job
  return { state, trouble, message, next, printer, endedAt, ...to }
}
