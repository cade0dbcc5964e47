import { sheafFrom, type PrintTrouble } from '@shared/domain/printing/print-job'
import { FieldcastError } from '@shared/errors'
import type { Clock, Printers, Store, StoredPrintJob, StoredSheaf, SystemJob } from '../ports'
import { standing, tokenOf } from './at-printer'
import { changed } from './shown-job'

/** What a job's end in the printing system, other than a good one, is called to the host. */
const endings = {
  cancelled: 'cancelled_elsewhere',
  failed: 'given_up',
  unknown: 'lost_track',
  no_printer: 'printer_gone',
} as const

/** Moves one print job on by one step: reads back what the printer has, or gives it the next sheaf. */
export class PrintRun {
  constructor(
    private readonly store: Store,
    private readonly printers: Printers,
    private readonly clock: Clock,
    private readonly publish: (jobId: string) => void,
  ) {}

  async step(id: string): Promise<void> {
    const job = this.read(id)
    try {
      if (job.open) await this.readBack(job, job.open)
      const now = this.read(id)
      if (now.open === null) await this.goOn(now)
    } catch (error) {
      if (!(error instanceof FieldcastError) || error.code !== 'printing_system_away') throw error
      // It may come back; what was handed over is asked for by its name then.
      this.note(this.read(id), 'system_away', '')
    }
  }

  private async readBack(job: StoredPrintJob, sheaf: StoredSheaf): Promise<void> {
    const found = await standing(this.printers, this.store, job.id, sheaf)
    if (found === null) {
      this.end(job, sheaf, false, null)
      return
    }
    const { state, pages } = found.look
    if (state === 'waiting' || state === 'printing') {
      await this.stillThere(job, sheaf, found.job, found.look)
      return
    }
    if (state === 'failed') await this.printers.cancel(sheaf.printer, found.job)
    // Taken back for a pause, before anything of it was begun.
    const takenBack = state === 'cancelled' && job.state === 'paused' && pages === 0
    this.end(job, sheaf, state === 'done', state === 'done' || takenBack ? null : endings[state])
  }

  private async stillThere(
    job: StoredPrintJob,
    sheaf: StoredSheaf,
    systemJob: string,
    look: SystemJob,
  ): Promise<void> {
    // Paused, what the printer is at comes out whole; what it cannot begin with is taken back.
    const idle = job.state === 'paused' && look.state === 'waiting' && look.pages === 0
    if (job.state === 'cancelled' || idle) await this.printers.cancel(sheaf.printer, systemJob)
    else if (job.state !== 'failed') this.note(job, look.trouble, look.message)
  }

  /** The printer has nothing of the job any more. */
  private end(job: StoredPrintJob, sheaf: StoredSheaf, printed: boolean, trouble: PrintTrouble | null): void {
    const { printJobs } = this.store
    const now = this.clock.now()
    this.store.transaction(() => {
      printJobs.setEnded(sheaf.seq, printed, now)
      const next = printed ? sheaf.to + 1 : sheaf.from
      const over = job.state !== 'cancelled' && next >= job.total
      const to = { next, message: '' }
      if (over) printJobs.change(job.id, changed(job, { ...to, state: 'done', trouble: null, endedAt: now }))
      else if (trouble !== null && job.state !== 'failed' && job.state !== 'cancelled')
        printJobs.change(job.id, changed(job, { ...to, state: 'failed', trouble }))
      else {
        const kept = job.state === 'failed' ? job.trouble : null
        printJobs.change(job.id, changed(job, { ...to, trouble: kept }))
      }
    })
    this.publish(job.id)
  }

  /** Gives the printer the next sheaf, once the jobs before it are through with that printer. */
  private async goOn(job: StoredPrintJob): Promise<void> {
    if (job.state !== 'waiting' && job.state !== 'printing') return
    const { printJobs } = this.store
    const first = printJobs
      .lively()
      .find(
        ({ printer, state, open }) =>
          printer === job.printer && (state === 'waiting' || state === 'printing' || open !== null),
      )
    if (first && first.id !== job.id) return
    const sheaf = sheafFrom(printJobs.subjects(job.id), job.next)
    if (sheaf === null) return
    this.store.transaction(() => {
      printJobs.addSheaf(job.id, job.printer, sheaf, this.clock.now())
      const to = { state: 'printing', next: sheaf.to + 1, trouble: null, message: '' } as const
      printJobs.change(job.id, changed(job, to))
    })
    this.publish(job.id)
    const handing = this.read(job.id)
    if (handing.open) await this.hand(handing, handing.open, sheaf)
  }

  private async hand(
    job: StoredPrintJob,
    open: StoredSheaf,
    pages: { readonly fromPage: number; readonly toPage: number },
  ): Promise<void> {
    const { path, paper, copies } = job
    const { fromPage, toPage } = pages
    const token = tokenOf(job.id, open)
    try {
      const order = { printer: open.printer, path, paper, copies, fromPage, toPage, token }
      this.store.printJobs.setHanded(open.seq, await this.printers.submit(order))
    } catch (error) {
      if (!(error instanceof FieldcastError) || error.code === 'printing_system_away') throw error
      // Refused, and yet there: it is followed like any other.
      if ((await this.printers.find(open.printer, token)) !== null) return
      this.end(job, open, false, error.code === 'printer_gone' ? 'printer_gone' : 'refused')
      const failed = this.read(job.id)
      this.store.printJobs.change(job.id, changed(failed, { message: error.message }))
      this.publish(job.id)
    }
  }

  private note(job: StoredPrintJob, trouble: PrintTrouble | null, message: string): void {
    if (job.state === 'failed' || job.state === 'cancelled') return
    const words = trouble === null ? '' : message
    if (job.trouble === trouble && job.message === words) return
    this.store.printJobs.change(job.id, changed(job, { trouble, message: words }))
    this.publish(job.id)
  }

  private read(id: string): StoredPrintJob {
    const job = this.store.printJobs.get(id)
    if (!job) throw new FieldcastError('not_found')
    return job
  }
}
