// A label printer on the network, as CUPS's `socket` backend speaks to one (port 9100): it takes a job, keeps it, and
// ends the line when it is done. It can be told to jam (it stops taking what comes) and to vanish (its address is dead).
import { execFile } from 'node:child_process'
import { createServer } from 'node:net'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Starts one that keeps what it prints in `folder`. */
export async function startLabelPrinter({ folder }) {
  mkdirSync(folder, { recursive: true })
  const printed = []
  const open = new Set()
  let jammed = false
  let received = 0

  const server = createServer({ allowHalfOpen: true, pauseOnConnect: false }, (socket) => {
    open.add(socket)
    const parts = []
    socket.on('data', (part) => {
      received += part.length
      parts.push(part)
      if (jammed) socket.pause()
    })
    // A connection that was lost in the middle leaves no page: this printer starts when it has all of it.
    socket.on('error', () => {})
    socket.on('close', () => open.delete(socket))
    socket.on('end', () => {
      if (jammed) return
      if (parts.length > 0) {
        const path = join(folder, `${printed.length + 1}.ps`)
        writeFileSync(path, Buffer.concat(parts))
        printed.push(path)
      }
      socket.end()
    })
  })
  const listen = (port) =>
    new Promise((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, '127.0.0.1', () => resolve(server.address().port))
    })
  const shut = async () => {
    for (const socket of open) socket.resetAndDestroy()
    await new Promise((resolve) => server.close(resolve))
  }
  const port = await listen(0)

  return {
    port,
    /** Bytes that arrived, and jobs that came out whole, so far. */
    received: () => received,
    jobs: () => printed.length,
    setJammed(now) {
      jammed = now
      if (!now) for (const socket of open) socket.resume()
    },
    /** Breaks off what it is doing, and is not to be reached any more. */
    vanish: shut,
    comeBack: () => listen(port),
    /** What came out, as PDFs, oldest first. */
    async papers() {
      return await Promise.all(
        printed.map(async (path) => {
          await run('ps2pdf', ['-dEPSCrop', path, `${path}.pdf`], { timeout: 60_000 })
          return `${path}.pdf`
        }),
      )
    },
    stop: shut,
  }
}
