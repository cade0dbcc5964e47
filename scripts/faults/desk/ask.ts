import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'

/** A desk in a process of its own, which answers each line it is told with one line. */
export type Asked = {
  ask(line: string): Promise<string>
  stop(): void
}

/** Starts one of the bundled desks and waits until it is ready. */
export async function startAsked(
  desk: string,
  path: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Asked> {
  const child = spawn(process.execPath, [desk, path], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async () => {
    const { value, done } = await lines.next()
    if (done) throw new Error('a desk ended by itself')
    return value
  }
  await next()
  return {
    ask(line) {
      child.stdin.write(`${line}\n`)
      return next()
    },
    stop: () => void child.kill(),
  }
}
