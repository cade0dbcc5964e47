import { FieldcastError } from '@shared/errors'
import type { Clock, Printers, Store, StoredSheaf, SystemJob } from '../ports'

/** How long a printing system is given to end a job that it was asked to end, in ms. */
const patienceMs = 10_000
const betweenMs = 150

/** What a sheaf is called in the printing system. */
export function tokenOf(jobId: string, sheaf: Pick<StoredSheaf, 'seq'>): string {
  return `fieldcast-${jobId}-${sheaf.seq}`
}

/** How a sheaf stands with its printer; null when the printing system never had it. */
export async function standing(
  printers: Printers,
  store: Store,
  jobId: string,
  sheaf: StoredSheaf,
): Promise<{ readonly job: string; readonly look: SystemJob } | null> {
  const job = sheaf.systemJob ?? (await printers.find(sheaf.printer, tokenOf(jobId, sheaf)))
  if (job === null) return null
  if (sheaf.systemJob === null) store.printJobs.setHanded(sheaf.seq, job)
  return { job, look: await printers.look(sheaf.printer, job) }
}

/**
 * Takes a sheaf back from its printer, and waits until that is sure. Throws printing_system_away when it is not: what is
 * printed next could otherwise come out twice.
 */
export async function takeBack(
  printers: Printers,
  store: Store,
  jobId: string,
  sheaf: StoredSheaf,
  clock: Clock,
): Promise<void> {
  const until = clock.now() + patienceMs
  for (;;) {
    const found = await standing(printers, store, jobId, sheaf)
    const state = found?.look.state
    if (found === null || (state !== 'waiting' && state !== 'printing')) {
      store.printJobs.setEnded(sheaf.seq, state === 'done', clock.now())
      return
    }
    if (clock.now() > until) throw new FieldcastError('printing_system_away', 'the job does not end')
    await printers.cancel(sheaf.printer, found.job)
    await new Promise((resolve) => setTimeout(resolve, betweenMs))
  }
}
