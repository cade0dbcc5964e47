// A child process in a group of its own: its last words are kept, and ending it leaves no orphan behind.

import { spawn } from 'node:child_process'

const politeMs = 8_000

/**
 * Runs its arguments as a command, and kills the whole group when its standard input ends: that is when whoever
 * started it is gone, even by SIGKILL, as a test runner may be. A SIGTERM for the group is left to the command.
 */
const guard = `
exec 9<&0
trap : TERM
"$@" </dev/null 9<&- &
command=$!
(cat <&9 >/dev/null 2>&1; kill -9 -$$) &
wait $command
status=$?
while kill -0 $command 2>/dev/null; do wait $command; status=$?; done
exit $status
`

/** Starts a command in a process group of its own that does not outlive this process. */
export function startProcess(command, args, { log, pipes = [], ...options }) {
  const child = spawn('sh', ['-c', guard, 'guard', command, ...args], {
    ...options,
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe', ...pipes],
  })
  return startedProcess(child, log)
}

function startedProcess(child, log) {
  const lines = []
  const keep = (chunk) => {
    for (const line of String(chunk).split('\n')) {
      if (line.trim() === '') continue
      lines.push(line)
      if (lines.length > 40) lines.shift()
      log(line)
    }
  }
  child.stdout?.on('data', keep)
  child.stderr?.on('data', keep)
  let over = false
  const exited = new Promise((resolve) => {
    const finish = () => {
      over = true
      signalGroup(child, 'SIGKILL')
      resolve()
    }
    child.once('exit', finish)
    child.once('error', (error) => {
      keep(String(error))
      finish()
    })
  })
  return { child, exited, ended: () => over, lastLines: () => lines.join('\n') }
}

/** Ends the whole group and waits until it is gone; what does not heed SIGTERM within 8 s is killed. */
export async function endProcess(started, signal) {
  if (!started.ended()) {
    signalGroup(started.child, signal)
    const timer = setTimeout(() => signalGroup(started.child, 'SIGKILL'), politeMs)
    await started.exited
    clearTimeout(timer)
  }
}

function signalGroup(child, signal) {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    // The group is gone already, which is what was asked for.
  }
}
