/** What a print job goes through; one that failed asks where to go on, and is never gone on with by itself. */
export const printJobStates = ['waiting', 'printing', 'paused', 'failed', 'done', 'cancelled'] as const
export type PrintJobState = (typeof printJobStates)[number]

/** Why a job stands still. */
export const printTroubles = [
  // The printer may come back by itself.
  'stopped',
  'unreachable',
  'no_paper',
  'jam',
  'open',
  'system_away',
  // These end a run: a person says where it goes on.
  'refused',
  'printer_gone',
  'given_up',
  'cancelled_elsewhere',
  'lost_track',
  'interrupted',
] as const
export type PrintTrouble = (typeof printTroubles)[number]

/** What a document has pages for. */
export type PrintSubject = { readonly fromPage: number; readonly pages: number }

/** Subjects that go to the printer together, by their places from 0, and their pages. */
export type Sheaf = {
  readonly from: number
  readonly to: number
  readonly fromPage: number
  readonly toPage: number
}

/** Few enough that a pause is soon felt, enough that the printer is not kept waiting. */
const subjectsInSheaf = 10

/** The sheaf that begins with a subject. Labels that share a page are never torn apart. */
export function sheafFrom(subjects: readonly PrintSubject[], from: number): Sheaf | null {
  const first = subjects[from]
  if (first === undefined) return null
  let to = Math.min(from + subjectsInSheaf, subjects.length) - 1
  const lastPage = () => endOf(subjects.slice(from, to + 1))
  for (
    let next = subjects[to + 1];
    next !== undefined && next.fromPage <= lastPage();
    next = subjects[to + 1]
  )
    to += 1
  return { from, to, fromPage: first.fromPage, toPage: lastPage() }
}

function endOf(subjects: readonly PrintSubject[]): number {
  return Math.max(...subjects.map(({ fromPage, pages }) => fromPage + pages - 1))
}

/** Whether a job in this state has an end before it. */
export function isUnfinished(state: PrintJobState): boolean {
  return state !== 'done' && state !== 'cancelled'
}
