// A virtual screen for OBS and Electron on machines without one.
import { endProcess, startProcess } from './process.mjs'

const startDeadlineMs = 15_000

/** Starts Xvfb on a display number that is free; Xvfb itself picks it, so that several may start at once. */
export async function startDisplay({ width = 1920, height = 1080, log = () => {} } = {}) {
  const xvfb = startProcess(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp', '-noreset'],
    { log, pipes: ['pipe'] },
  )
  try {
    const number = await displayNumber(xvfb)
    return { display: `:${number}`, pid: xvfb.child.pid, stop: () => endProcess(xvfb, 'SIGTERM') }
  } catch (error) {
    await endProcess(xvfb, 'SIGKILL')
    throw error
  }
}

function displayNumber(xvfb) {
  return new Promise((resolve, reject) => {
    const fail = (why) => reject(new Error(`Xvfb ${why}:\n${xvfb.lastLines()}`))
    const timer = setTimeout(() => fail(`named no display within ${startDeadlineMs} ms`), startDeadlineMs)
    let text = ''
    xvfb.child.stdio[3].on('data', (chunk) => {
      text += String(chunk)
      if (!text.includes('\n')) return
      clearTimeout(timer)
      resolve(Number(text.trim()))
    })
    xvfb.exited.then(() => {
      clearTimeout(timer)
      fail('ended while starting')
    })
  })
}
