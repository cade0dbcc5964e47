import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs'

/** What a file says about itself before anything opens it as a database. */
export type FileHeader =
  | { readonly kind: 'new' }
  | { readonly kind: 'not_a_database' }
  | { readonly kind: 'database'; readonly userVersion: number; readonly applicationId: number }

const magic = 'SQLite format 3\0'
const headerBytes = 100

/**
 * Reads a database's version from its bytes. Even a read-only connection would leave -wal and -shm files beside
 * a database in WAL mode; a file that may not be touched can only be looked at like this. A write-ahead log
 * left by a crash counts: its newest committed first page holds the version in force.
 */
export function readFileHeader(path: string): FileHeader {
  if (!existsSync(path)) return { kind: 'new' }
  return withFile(path, (file) => {
    const size = fstatSync(file).size
    if (size === 0) return { kind: 'new' }
    const bytes = Buffer.alloc(headerBytes)
    // A new file whose first page was cut off by a kill: SQLite takes it back by the journal beside it.
    const isTakenBack = existsSync(`${path}-journal`)
    if (readSync(file, bytes, 0, headerBytes, 0) < headerBytes)
      return { kind: isTakenBack ? 'new' : 'not_a_database' }
    if (bytes.toString('latin1', 0, magic.length) !== magic) return { kind: 'not_a_database' }
    const page = firstPageInLog(`${path}-wal`)
    if (page === null && !isTakenBack && size < bytes.readUInt32BE(28) * pageSize(bytes))
      return { kind: 'not_a_database' }
    return { kind: 'database', ...identity(page ?? bytes) }
  })
}

function identity(header: Buffer): { userVersion: number; applicationId: number } {
  return { userVersion: header.readInt32BE(60), applicationId: header.readInt32BE(68) }
}

function pageSize(header: Buffer): number {
  const size = header.readUInt16BE(16)
  return size === 1 ? 65_536 : size
}

/** The newest committed header of page 1 in a write-ahead log (https://sqlite.org/walformat.html), or null. */
function firstPageInLog(path: string): Buffer | null {
  if (!existsSync(path)) return null
  return withFile(path, (file) => {
    const head = Buffer.alloc(32)
    if (readSync(file, head, 0, 32, 0) < 32) return null
    const frameSize = head.readUInt32BE(8) + 24
    const salts = head.subarray(16, 24)
    let written: Buffer | null = null
    let committed: Buffer | null = null
    for (let at = 32; ; at += frameSize) {
      const frame = Buffer.alloc(24 + headerBytes)
      if (readSync(file, frame, 0, frame.length, at) < frame.length) return committed
      if (!frame.subarray(8, 16).equals(salts)) return committed
      if (frame.readUInt32BE(0) === 1) written = frame.subarray(24)
      if (frame.readUInt32BE(4) > 0) committed = written
    }
  })
}

function withFile<T>(path: string, work: (file: number) => T): T {
  const file = openSync(path, 'r')
  try {
    return work(file)
  } finally {
    closeSync(file)
  }
}
