import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { PrintJob } from '@shared/contract/printing'

/** A desk in a process of its own that prints (desk/printer.ts), and what it last said of its jobs. */
export type PrintingDesk = {
  /** The newest job as it stands. */
  job(): PrintJob | null
  tell(line: string): void
  kill(): Promise<void>
}

/** Starts one on a data file, with `server` as the system's CUPS. */
export function startPrintingDesk(bundle: string, dataFile: string, server: string): PrintingDesk {
  const child: ChildProcess = spawn(process.execPath, [bundle, dataFile], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, CUPS_SERVER: server },
  })
  const ended = once(child, 'close')
  let newest: PrintJob | null = null
  if (child.stdout)
    createInterface({ input: child.stdout }).on('line', (line) => {
      const job = JSON.parse(line) as PrintJob
      if (newest === null || job.id === newest.id || job.createdAt >= newest.createdAt) newest = job
    })
  return {
    job: () => newest,
    tell: (line) => void child.stdin?.write(`${line}\n`),
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}
