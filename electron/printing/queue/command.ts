import { execFile } from 'node:child_process'
import { FieldcastError } from '@shared/errors'

/** A printing system that does not answer for so long is treated as away, in ms. */
const deadlineMs = 20_000

/** How a command of the printing system ended, and what it said. */
export type Said = { readonly ok: boolean; readonly out: string; readonly complaint: string }

/** Runs a command of the printing system without a shell. Throws printing_system_away where there is none, or it hangs. */
export function runCommand(command: string, args: readonly string[]): Promise<Said> {
  // Its words are read, so they are asked for in the one language that does not change.
  const env = { ...process.env, LC_ALL: 'C', LANGUAGE: 'C' }
  return new Promise((resolve, reject) => {
    execFile(command, args, { env, timeout: deadlineMs, killSignal: 'SIGKILL' }, (error, out, complaint) => {
      if (error?.killed || typeof error?.code === 'string')
        reject(new FieldcastError('printing_system_away', `${command}: ${error.code ?? 'no answer'}`))
      else resolve({ ok: error === null, out, complaint: complaint.trim() })
    })
  })
}
