import { Worker } from 'node:worker_threads'
import { errorCodes, FieldcastError } from '@shared/errors'
import { asFailure } from '../failures'
import { jobs, type JobInput, type JobName, type JobOutput, type RunJob } from './jobs'
import type { Order, Outcome } from './worker'

/** A job that takes longer than this hangs on a drive that does not answer, in milliseconds. */
const longest = 30 * 60_000

/** Threads for what reads or writes whole data files. */
export type Crew = {
  readonly run: RunJob
  /** Breaks off what is under way; what it made half stays under a name of its own and is removed later. */
  readonly stop: () => Promise<void>
}

/** @param script the built worker */
export function createCrew(script: string): Crew {
  const working = new Set<Worker>()
  return {
    async run<Name extends JobName>(name: Name, input: JobInput<Name>): Promise<JobOutput<Name>> {
      const order: Order<Name> = { name, input }
      const worker = new Worker(script, { workerData: order })
      working.add(worker)
      try {
        const outcome = await outcomeFrom(worker)
        if (!outcome.ok) throw errorOf(name, outcome)
        // The edge: the job of that name answered it on the other thread, and structured cloning keeps its shape.
        // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
        return outcome.value as JobOutput<Name>
      } finally {
        working.delete(worker)
        void worker.terminate()
      }
    },
    async stop() {
      await Promise.all([...working].map((worker) => worker.terminate()))
    },
  }
}

/** Does jobs on this very thread, where nobody waits for a window. */
export const runHere: RunJob = async <Name extends JobName>(name: Name, input: JobInput<Name>) => {
  try {
    // TypeScript cannot follow the pair of a name and its input through the union of all jobs.
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
    const job = jobs[name] as unknown as (input: JobInput<Name>) => Promise<JobOutput<Name>>
    return await job(input)
  } catch (error) {
    throw asFailure(error)
  }
}

function outcomeFrom(worker: Worker): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const tooLate = setTimeout(
      () => reject(new FieldcastError('disk_failed', 'the disk does not answer')),
      longest,
    )
    worker.once('message', (outcome: Outcome) => resolve(outcome))
    worker.once('error', reject)
    worker.once('exit', (code) => {
      clearTimeout(tooLate)
      reject(new Error(`a worker ended with ${code} before its job was done`))
    })
  })
}

function errorOf(name: JobName, outcome: Extract<Outcome, { ok: false }>): Error {
  const code = errorCodes.find((one) => one === outcome.code)
  if (!code) return new Error(`${name}: ${outcome.message}`)
  return new FieldcastError(code, outcome.message, { ...outcome.details })
}
