import { Worker } from 'node:worker_threads'
import { FieldcastError, type ErrorCode } from '@shared/errors'
import type { OrderSheet, OrderSheetReader } from '../services/ports'

/** What comes back from the thread. */
export type ReadOutcome =
  | { readonly ok: true; readonly sheet: OrderSheet }
  | { readonly ok: false; readonly code: ErrorCode | null; readonly message: string }

/** A list that takes longer than this to read is none, in milliseconds. */
const longest = 60_000

/**
 * Reads lists on a thread of their own: ten thousand rows of XLSX take a second or more, in which comments are still
 * taken in and the window is answered. A file that fills the memory ends that thread only.
 * @param script the built worker
 */
export function readOnThread(script: string): OrderSheetReader {
  return async (bytes) => {
    const worker = new Worker(script, {
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: 1_024 },
    })
    try {
      const outcome = await outcomeOf(worker)
      if (outcome.ok) return outcome.sheet
      if (outcome.code === null) throw new Error(`reading a list failed: ${outcome.message}`)
      throw new FieldcastError(outcome.code, outcome.message)
    } finally {
      void worker.terminate()
    }
  }
}

function outcomeOf(worker: Worker): Promise<ReadOutcome> {
  return new Promise((resolve, reject) => {
    const tooLong = setTimeout(
      () => reject(new FieldcastError('sheet_too_large', 'reading took too long')),
      longest,
    )
    const settle = (work: () => void) => {
      clearTimeout(tooLong)
      work()
    }
    worker.once('message', (outcome: ReadOutcome) => settle(() => resolve(outcome)))
    // Out of memory comes here too.
    worker.once('error', (error: unknown) => settle(() => reject(asTooLarge(error))))
  })
}

function asTooLarge(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error))
  const full = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
  return full ? new FieldcastError('sheet_too_large', 'the list fills the memory') : error
}
