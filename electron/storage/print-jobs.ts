import type { Database } from 'better-sqlite3'
import { DocumentFile } from '@shared/contract/documents'
import type { ParcelPrint } from '@shared/contract/printing'
import type { PrintJobState, PrintSubject, PrintTrouble } from '@shared/domain/printing/print-job'
import type { PrintJobStore, StoredPrintJob, StoredSheaf } from '../services/ports'

type JobRow = Omit<StoredPrintJob, 'reprint' | 'paper' | 'open'> & {
  readonly reprint: number
  readonly widthMm: number
  readonly heightMm: number
}
type PrintRow = Omit<ParcelPrint, 'reprint'> & { readonly reprint: number }

const jobColumns = `id, kind, path, width_mm AS widthMm, height_mm AS heightMm, copies, reprint, printer, state, trouble,
  message, next, created_at AS createdAt, ended_at AS endedAt,
  (SELECT COUNT(*) FROM print_subjects WHERE job_id = print_jobs.id) AS total`
const sheafColumns = `seq, printer, from_position AS "from", to_position AS "to", state, system_job AS systemJob`

/** Print jobs, their subjects and their sheaves. */
export function printJobStore(database: Database): PrintJobStore {
  const one = database.prepare<[string], JobRow>(`SELECT ${jobColumns} FROM print_jobs WHERE id = ?`)
  const recent = database.prepare<[number], JobRow>(
    `SELECT ${jobColumns} FROM print_jobs ORDER BY seq DESC LIMIT ?`,
  )
  const lively = database.prepare<[], JobRow>(
    `SELECT ${jobColumns} FROM print_jobs WHERE state NOT IN ('done', 'cancelled')
       OR id IN (SELECT job_id FROM print_sheaves WHERE state IN ('handing', 'handed')) ORDER BY seq`,
  )
  const add = database.prepare<[Record<string, string | number>]>(
    `INSERT INTO print_jobs (id, kind, path, width_mm, height_mm, copies, reprint, printer, state, created_at)
     VALUES (@id, @kind, @path, @widthMm, @heightMm, @copies, @reprint, @printer, 'waiting', @at)`,
  )
  const addSubject = database.prepare<[string, number, string | null, string, number, number]>(
    'INSERT INTO print_subjects (job_id, position, parcel_id, number, from_page, pages) VALUES (?, ?, ?, ?, ?, ?)',
  )
  const subjects = database.prepare<[string], PrintSubject & { number: string }>(
    'SELECT number, from_page AS fromPage, pages FROM print_subjects WHERE job_id = ? ORDER BY position',
  )
  const change = database.prepare<
    [PrintJobState, PrintTrouble | null, string, number, string, number | null, string]
  >(
    `UPDATE print_jobs SET state = ?, trouble = ?, message = ?, next = ?, printer = ?, ended_at = ? WHERE id = ?`,
  )
  const open = database.prepare<[string], StoredSheaf>(
    `SELECT ${sheafColumns} FROM print_sheaves WHERE job_id = ? AND state IN ('handing', 'handed')`,
  )
  const addSheaf = database.prepare<[string, string, number, number, number]>(
    `INSERT INTO print_sheaves (job_id, printer, from_position, to_position, state, handed_at)
     VALUES (?, ?, ?, ?, 'handing', ?)`,
  )
  const handed = database.prepare<[string, number]>(
    `UPDATE print_sheaves SET state = 'handed', system_job = ? WHERE seq = ?`,
  )
  const ended = database.prepare<[string, number, number]>(
    'UPDATE print_sheaves SET state = ?, ended_at = ? WHERE seq = ?',
  )
  const furthest = database.prepare<[string], { edge: number }>(
    'SELECT COALESCE(MAX(to_position) + 1, 0) AS edge FROM print_sheaves WHERE job_id = ?',
  )
  const cameOut = database.prepare<[{ jobId: string; position: number; at: number }]>(
    `UPDATE print_sheaves SET state = 'done', to_position = @position - 1, ended_at = @at
     WHERE seq = (SELECT MAX(seq) FROM print_sheaves WHERE job_id = @jobId) AND state = 'ended'
       AND from_position < @position AND to_position >= @position - 1`,
  )
  const history = database.prepare<[string], PrintRow>(
    `SELECT parcel_id AS parcelId, kind, print_sheaves.ended_at AS at, print_sheaves.printer, copies, reprint
     FROM parcels JOIN print_subjects ON parcel_id = parcels.id
       JOIN print_jobs ON print_jobs.id = print_subjects.job_id
       JOIN print_sheaves ON print_sheaves.job_id = print_jobs.id AND print_sheaves.state = 'done'
         AND position BETWEEN from_position AND to_position
     WHERE show_id = ? ORDER BY print_sheaves.seq, position`,
  )
  const whole = ({ reprint, widthMm, heightMm, ...row }: JobRow): StoredPrintJob => ({
    ...row,
    reprint: reprint === 1,
    paper: { widthMm, heightMm },
    open: open.get(row.id) ?? null,
  })
  return {
    get(id) {
      const row = one.get(id)
      return row ? whole(row) : null
    },
    recent: (count) => recent.all(count).map(whole),
    lively: () => lively.all().map(whole),
    add({ paper, reprint, ...job }, all) {
      add.run({ ...job, ...paper, reprint: reprint ? 1 : 0 })
      for (const [position, { parcelId, number, fromPage, pages }] of all.entries())
        addSubject.run(job.id, position, parcelId, number, fromPage, pages)
    },
    subjects: (id) => subjects.all(id),
    change(id, { state, trouble, message, next, printer, endedAt }) {
      change.run(state, trouble, message, next, printer, endedAt, id)
    },
    addSheaf: (jobId, printer, { from, to }, at) => void addSheaf.run(jobId, printer, from, to, at),
    setHanded: (seq, systemJob) => void handed.run(systemJob, seq),
    setEnded: (seq, printed, at) => void ended.run(printed ? 'done' : 'ended', at, seq),
    furthest: (jobId) => furthest.get(jobId)?.edge ?? 0,
    setCameOut: (jobId, position, at) => void cameOut.run({ jobId, position, at }),
    history: (showId) =>
      history.all(showId).map(({ reprint, kind, ...row }) => ({
        ...row,
        kind: DocumentFile.shape.kind.parse(kind),
        reprint: reprint === 1,
      })),
  }
}
