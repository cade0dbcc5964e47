// A real RTMP receiver on loopback, reached through a line whose speed can be set, as bad as a village's.
import { mkdtempSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { clearInterval, setInterval } from 'node:timers'
import { freePort } from './free-port.mjs'
import { endProcess, startProcess } from './process.mjs'

const startDeadlineMs = 15_000
const paceStepMs = 50
const program = fileURLToPath(new URL('rtmp-receiver.mjs', import.meta.url))

/** Starts a receiver that takes streams with this key and hangs up on any other. */
export async function startRtmp({ key, log = () => {} }) {
  const receiverPort = await freePort()
  const folder = mkdtempSync(join(tmpdir(), 'fieldcast-rtmp-'))
  const seen = { publishing: null, streams: 0, refused: 0, bytes: 0, width: 0, height: 0 }
  const receiver = startProcess(process.execPath, [program, String(receiverPort), key, folder], {
    log,
    pipes: ['pipe'],
  })
  const line = await openLine(receiverPort)
  const stop = async () => {
    line.close()
    await endProcess(receiver, 'SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    await follow(receiver, seen)
  } catch (error) {
    await stop()
    throw error
  }
  return {
    server: `rtmp://127.0.0.1:${line.port}/live`,
    key,
    received: () => ({ ...seen }),
    setLine: line.setSpeed,
    cut: line.cut,
    stop,
  }
}

function follow(receiver, seen) {
  return new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`the RTMP receiver ${why}:\n${receiver.lastLines()}`))
    const timer = setTimeout(() => fail(`was not ready within ${startDeadlineMs} ms`), startDeadlineMs)
    createInterface({ input: receiver.child.stdio[3] }).on('line', (text) => {
      const told = JSON.parse(text)
      if (told.ready) {
        clearTimeout(timer)
        resolve()
      }
      if (told.refused) seen.refused += 1
      if (told.began) Object.assign(seen, { publishing: told.began, streams: seen.streams + 1, bytes: 0 })
      if (told.bytes) Object.assign(seen, told)
      if (told.ended) seen.publishing = null
    })
    receiver.exited.then(() => {
      clearTimeout(timer)
      fail('ended while starting')
    })
  })
}

/** A TCP line to the receiver: at full speed, at so many kbit/s, or still. */
async function openLine(receiverPort) {
  const pairs = new Set()
  let kilobits = null
  const server = createServer((sender) => {
    const onward = connect(receiverPort, '127.0.0.1')
    const pair = { sender, onward, credit: 0 }
    pairs.add(pair)
    const end = () => {
      pairs.delete(pair)
      sender.destroy()
      onward.destroy()
    }
    for (const socket of [sender, onward]) socket.on('error', end).on('close', end)
    onward.on('data', (bytes) => sender.write(bytes))
    sender.on('data', (bytes) => {
      onward.write(bytes)
      pair.credit -= bytes.length
      if (kilobits !== null && pair.credit <= 0) sender.pause()
    })
    if (kilobits !== null) sender.pause()
  })
  const pacing = setInterval(() => {
    if (kilobits === null) return
    for (const pair of pairs) {
      const step = (kilobits * 1000 * paceStepMs) / 8_000
      pair.credit = Math.min(step, pair.credit + step)
      if (pair.credit > 0) pair.sender.resume()
    }
  }, paceStepMs)
  await new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const cut = () => {
    for (const { sender } of pairs) sender.destroy()
  }
  return {
    port: server.address().port,
    cut,
    setSpeed(next) {
      kilobits = next
      for (const pair of pairs) {
        pair.credit = 0
        if (next === null) pair.sender.resume()
        else pair.sender.pause()
      }
    },
    close() {
      clearInterval(pacing)
      server.close()
      cut()
    },
  }
}
