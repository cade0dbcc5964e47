import { parentPort, workerData } from 'node:worker_threads'
import { FieldcastError } from '@shared/errors'
import { asFailure } from '../failures'
import { jobs, type JobInput, type JobName } from './jobs'

/** One job on a thread of its own; `data-worker.cjs` beside the program. */
export type Order<Name extends JobName> = { readonly name: Name; readonly input: JobInput<Name> }

/** What becomes of it. */
export type Outcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: string | null; readonly message: string; readonly details: object }

void work()

async function work(): Promise<void> {
  // The edge: the other side is `createCrew`, built from the same sources into the same program.
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
  const { name, input } = workerData as Order<JobName>
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
  const all = jobs as Record<JobName, (input: unknown) => Promise<unknown>>
  parentPort?.postMessage(await outcomeOf(all[name](input)))
}

async function outcomeOf(working: Promise<unknown>): Promise<Outcome> {
  try {
    return { ok: true, value: await working }
  } catch (error) {
    const failure = asFailure(error)
    const known = failure instanceof FieldcastError
    const message =
      error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error)
    return { ok: false, code: known ? failure.code : null, message, details: known ? failure.details : {} }
  }
}
