import { parentPort, workerData } from 'node:worker_threads'
import { FieldcastError } from '@shared/errors'
import { readOrderSheet } from './order-sheet'
import type { ReadOutcome } from './read-on-thread'

// Reads one list on a thread of its own; `sheet-worker.cjs` beside the program.
void read()

async function read(): Promise<void> {
  parentPort?.postMessage(await outcome())
}

async function outcome(): Promise<ReadOutcome> {
  // The edge: the other side is `readOnThread`, built from the same sources into the same program.
  const bytes: unknown = workerData
  if (!(bytes instanceof Uint8Array)) return { ok: false, code: null, message: 'no bytes to read' }
  try {
    return { ok: true, sheet: await readOrderSheet(bytes) }
  } catch (error) {
    const code = error instanceof FieldcastError ? error.code : null
    return { ok: false, code, message: error instanceof Error ? error.message : String(error) }
  }
}
