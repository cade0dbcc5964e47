/** What is printed, was printed, and is being packed: print jobs, what the printers were given of them, ticked lines. */
export const printJobs = {
  name: '0010-print-jobs',
  sql: `
CREATE TABLE print_jobs (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  path TEXT NOT NULL,
  width_mm REAL NOT NULL CHECK (width_mm > 0),
  height_mm REAL NOT NULL CHECK (height_mm > 0),
  copies INTEGER NOT NULL CHECK (copies > 0),
  reprint INTEGER NOT NULL CHECK (reprint IN (0, 1)),
  printer TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'printing', 'paused', 'failed', 'done', 'cancelled')),
  trouble TEXT,
  message TEXT NOT NULL DEFAULT '',
  -- The subject that is handed over next, counted from 0.
  next INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  ended_at INTEGER
) STRICT;
CREATE INDEX print_jobs_unfinished ON print_jobs (seq) WHERE state NOT IN ('done', 'cancelled');

-- What a job has pages for: a parcel, or a list about all of them.
CREATE TABLE print_subjects (
  job_id TEXT NOT NULL REFERENCES print_jobs (id),
  position INTEGER NOT NULL CHECK (position >= 0),
  parcel_id TEXT REFERENCES parcels (id),
  number TEXT NOT NULL,
  from_page INTEGER NOT NULL CHECK (from_page > 0),
  pages INTEGER NOT NULL CHECK (pages > 0),
  PRIMARY KEY (job_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX print_subjects_by_parcel ON print_subjects (parcel_id) WHERE parcel_id IS NOT NULL;

-- What a printer was given: written down before it is given, so that a power cut leaves no doubt that is not seen.
CREATE TABLE print_sheaves (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  job_id TEXT NOT NULL REFERENCES print_jobs (id),
  printer TEXT NOT NULL,
  from_position INTEGER NOT NULL CHECK (from_position >= 0),
  to_position INTEGER NOT NULL CHECK (to_position >= from_position),
  state TEXT NOT NULL CHECK (state IN ('handing', 'handed', 'done', 'ended')),
  -- What the printing system calls it.
  system_job TEXT,
  handed_at INTEGER NOT NULL,
  ended_at INTEGER
) STRICT;
CREATE INDEX print_sheaves_by_job ON print_sheaves (job_id);
CREATE UNIQUE INDEX print_sheaves_one_at_a_time ON print_sheaves (job_id) WHERE state IN ('handing', 'handed');

-- Lines of a parcel that lie in its box, while it is packed.
CREATE TABLE packed_lines (
  parcel_id TEXT NOT NULL REFERENCES parcels (id),
  line_id TEXT NOT NULL REFERENCES order_lines (id),
  at INTEGER NOT NULL,
  PRIMARY KEY (parcel_id, line_id)
) STRICT, WITHOUT ROWID;
`,
} as const
