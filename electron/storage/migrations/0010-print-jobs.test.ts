import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, it } from 'vitest'
import { openDatabase } from '../open'
import { openStore } from '../store'
import { migrations } from './index'
import { printJobs } from './0010-print-jobs'

it('a shop from before has printed nothing, and a job has one sheaf at a printer at a time', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fieldcast-0010-'))
  const path = join(folder, 'fieldcast.db')
  const before = migrations.slice(0, migrations.indexOf(printJobs))
  openDatabase(path, before).close()
  const store = openStore(path)
  expect(store.printJobs.recent(10)).toEqual([])
  store.close()
  const database = new Database(path)
  database.exec(`
    INSERT INTO print_jobs (id, kind, path, width_mm, height_mm, copies, reprint, printer, state, created_at)
      VALUES ('j', 'packingSlip', '/a.pdf', 100, 150, 1, 0, 'LABEL', 'printing', 1);
    INSERT INTO print_sheaves (job_id, printer, from_position, to_position, state, handed_at)
      VALUES ('j', 'LABEL', 0, 9, 'handed', 1), ('j', 'LABEL', 10, 19, 'done', 1)`)
  expect(() =>
    database.exec(`INSERT INTO print_sheaves (job_id, printer, from_position, to_position, state, handed_at)
      VALUES ('j', 'LABEL', 0, 9, 'handing', 2)`),
  ).toThrow('UNIQUE')
  database.close()
  rmSync(folder, { recursive: true, force: true })
})
