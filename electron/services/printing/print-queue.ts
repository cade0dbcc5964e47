import type { CallInput } from '@shared/contract'
import type { ParcelPrint, PrintJob } from '@shared/contract/printing'
import { isUnfinished } from '@shared/domain/printing/print-job'
import { FieldcastError } from '@shared/errors'
import type { Clock, Ids, Log, Printers, StatePublisher, Store, StoredPrintJob } from '../ports'
import { takeBack } from './at-printer'
import { PrintRun } from './print-run'
import { changed, shownJob } from './shown-job'

/** How often it looks how far the printers are, in ms. */
const everyMs = 500
/** The same while nothing moves: a printer that is off may be so for hours. */
const everyMsInTrouble = 2_000
/** How many jobs the window is told of. */
const shown = 12

/**
 * What is on its way to paper. Everything is in the data file before it is done; one piece of work goes on at a time, so
 * that what the host does never meets a sheaf that is being handed over.
 */
export class PrintQueue {
  private timer: NodeJS.Timeout | null = null
  private row: Promise<unknown> = Promise.resolve()
  private stopped = false
  private readonly run: PrintRun

  constructor(
    private readonly store: Store,
    private readonly state: StatePublisher,
    private readonly printers: Printers,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly log: Log,
  ) {
    this.run = new PrintRun(store, printers, clock, (id) => this.publish(id))
  }

  /** What was going on when the program ended is not gone on with: the host is asked where. */
  start(): void {
    for (const job of this.store.printJobs.lively())
      if (job.state === 'waiting' || job.state === 'printing')
        this.store.printJobs.change(job.id, changed(job, { state: 'failed', trouble: 'interrupted' }))
    this.state.replace('printJobs', this.store.printJobs.recent(shown).map(shownJob))
    this.wake()
  }

  stop(): void {
    this.stopped = true
    if (this.timer) clearTimeout(this.timer)
  }

  print({ document, printer, copies, reprint }: CallInput<'printing.print'>): PrintJob {
    const { path, kind, paper, pages } = document
    // A page that is about no parcel is printed all the same.
    const whole = { parcelId: null, number: '', fromPage: 1, pages }
    const subjects = document.subjects.length > 0 ? document.subjects : [whole]
    const id = this.ids.next()
    const job = { id, kind, path, paper, copies, reprint, printer, at: this.clock.now() }
    this.store.transaction(() => this.store.printJobs.add(job, subjects))
    this.publish(id)
    this.wake()
    return shownJob(this.get(id))
  }

  pause(id: string): Promise<void> {
    return this.inTurn(() => {
      const job = this.get(id)
      if (job.state !== 'printing' && job.state !== 'waiting') throw new FieldcastError('print_job_over')
      this.change(job, { state: 'paused' })
    })
  }

  resume(id: string): Promise<void> {
    return this.inTurn(() => {
      const job = this.get(id)
      if (job.state !== 'paused') throw new FieldcastError('print_job_over')
      this.change(job, { state: 'waiting', trouble: null, message: '' })
    })
  }

  /** The printer's sheaf is taken back in its own time; nothing more is given to it. */
  cancel(id: string): Promise<void> {
    return this.inTurn(() => {
      const job = this.get(id)
      if (!isUnfinished(job.state)) throw new FieldcastError('print_job_over')
      this.change(job, { state: 'cancelled', trouble: null, message: '', endedAt: this.clock.now() })
    })
  }

  /**
   * All before `position` came out well, and it goes on from there. Throws print_job_over when that lies beyond what was
   * ever given to a printer, which would leave parcels out, and printing_system_away while it is not sure that the
   * printer has nothing of it left.
   */
  continueFrom({ id, position, printer }: CallInput<'printing.continueFrom'>): Promise<void> {
    return this.inTurn(async () => {
      const { printJobs } = this.store
      const job = this.get(id)
      if (job.state === 'cancelled' || position > printJobs.furthest(id))
        throw new FieldcastError('print_job_over')
      if (job.open) await takeBack(this.printers, this.store, job.id, job.open, this.clock)
      this.store.transaction(() => {
        const now = this.clock.now()
        printJobs.setCameOut(id, position, now)
        const over = position >= job.total
        const to = { next: position, printer: printer ?? job.printer, trouble: null, message: '' } as const
        printJobs.change(
          id,
          changed(job, { ...to, state: over ? 'done' : 'waiting', endedAt: over ? now : null }),
        )
      })
      this.publish(id)
    })
  }

  numbers(id: string): string[] {
    this.get(id)
    return this.store.printJobs.subjects(id).map(({ number }) => number)
  }

  /** What was printed of a show's parcels, oldest first. */
  history(showId: string): ParcelPrint[] {
    return this.store.printJobs.history(showId)
  }

  private get(id: string): StoredPrintJob {
    const job = this.store.printJobs.get(id)
    if (!job) throw new FieldcastError('not_found')
    return job
  }

  private change(job: StoredPrintJob, to: Parameters<typeof changed>[1]): void {
    this.store.printJobs.change(job.id, changed(job, to))
    this.publish(job.id)
  }

  private publish(id: string): void {
    const job = this.store.printJobs.get(id)
    if (job) this.state.put('printJobs', [shownJob(job)])
  }

  /** Does the host's work between two looks at the printers. */
  private async inTurn(work: () => void | Promise<void>): Promise<void> {
    const done = this.row.then(work)
    this.row = done.catch(() => undefined)
    await done
    this.wake()
  }

  private wake(): void {
    if (this.stopped) return
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
    this.row = this.row.then(() => this.look())
  }

  private async look(): Promise<void> {
    let pauseMs = everyMs
    try {
      for (const { id } of this.stopped ? [] : this.store.printJobs.lively()) {
        if (this.stopped) return
        await this.run.step(id)
      }
      // What stands still for the host alone needs no looking.
      const going = this.store.printJobs
        .lively()
        .filter(({ state, open }) => open !== null || state === 'printing' || state === 'waiting')
      if (going.length === 0 || this.stopped) return
      if (going.every(({ trouble }) => trouble !== null)) pauseMs = everyMsInTrouble
    } catch (error) {
      // Nothing of it is lost: it stands in the data file, and is looked at again.
      if (this.stopped) return
      this.log.error('the print queue stumbled', error)
    }
    if (this.timer) clearTimeout(this.timer)
    this.timer = setTimeout(() => this.wake(), pauseMs)
  }
}
