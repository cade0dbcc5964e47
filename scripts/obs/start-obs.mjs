// Starts a real OBS Studio with settings of its own, for tests, the demo and the benches (Linux).
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { OBSWebSocket } from 'obs-websocket-js/json'
import { endProcess, startProcess } from './process.mjs'

const hd = { width: 1280, height: 720 }
const readyDeadlineMs = 60_000
const answerDeadlineMs = 2_000

/**
 * Starts OBS in `folder` and comes back when its websocket answers requests.
 * Started again in the same folder it finds the scenes it had. Without `sound` it has no sound server at all.
 */
export async function startObs({ folder, port, password, display, canvas = hd, sound, log = () => {} }) {
  const configHome = join(folder, 'config')
  writeSettings(configHome, port, password, canvas)
  const obs = startProcess('obs', ['--multi', '--minimize-to-tray', '--disable-updater'], {
    log,
    cwd: folder,
    env: {
      ...process.env,
      DISPLAY: display,
      HOME: folder,
      XDG_CONFIG_HOME: configHome,
      XDG_RUNTIME_DIR: makeRuntimeFolder(folder),
      LIBGL_ALWAYS_SOFTWARE: '1',
      QT_QPA_PLATFORM: 'xcb',
      ...(sound && { PULSE_SERVER: sound.server }),
    },
  })
  try {
    await untilAnswering(port, password, obs)
  } catch (error) {
    await endProcess(obs, 'SIGKILL')
    throw error
  }
  return {
    port,
    password,
    configHome,
    pid: obs.child.pid,
    ended: obs.ended,
    /** Ends OBS. Version 29 has no way to be closed without its window: what it saved last is what it has next time. */
    stop: () => endProcess(obs, 'SIGTERM'),
    /** Ends OBS as a crash would. */
    kill: () => endProcess(obs, 'SIGKILL'),
  }
}

function makeRuntimeFolder(folder) {
  const runtimeFolder = join(folder, 'runtime')
  mkdirSync(runtimeFolder, { recursive: true, mode: 0o700 })
  return runtimeFolder
}

function writeSettings(configHome, port, password, canvas) {
  const settings = join(configHome, 'obs-studio')
  const profile = join(settings, 'basic', 'profiles', 'Untitled')
  mkdirSync(profile, { recursive: true })
  writeFileSync(
    join(settings, 'global.ini'),
    [
      '[General]',
      'FirstRun=true',
      'EnableAutoUpdates=false',
      '[Basic]',
      'Profile=Untitled',
      'ProfileDir=Untitled',
      'SceneCollection=Untitled',
      'SceneCollectionFile=Untitled',
      'ConfigOnNewProfile=false',
      '[OBSWebSocket]',
      'FirstLoad=false',
      'ServerEnabled=true',
      `ServerPort=${port}`,
      `AuthRequired=${password === null ? 'false' : 'true'}`,
      `ServerPassword=${password ?? ''}`,
      'AlertsEnabled=false',
      '',
    ].join('\n'),
  )
  writeFileSync(
    join(profile, 'basic.ini'),
    [
      '[General]',
      'Name=Untitled',
      '[Video]',
      `BaseCX=${canvas.width}`,
      `BaseCY=${canvas.height}`,
      `OutputCX=${canvas.width}`,
      `OutputCY=${canvas.height}`,
      'FPSCommon=30',
      '',
    ].join('\n'),
  )
}

async function untilAnswering(port, password, obs) {
  const deadline = Date.now() + readyDeadlineMs
  let last = 'no try made'
  while (Date.now() < deadline) {
    if (obs.ended()) throw new Error(`OBS ended while starting:\n${obs.lastLines()}`)
    try {
      return await withObs({ port, password }, (socket) => socket.call('GetSceneList'))
    } catch (error) {
      last = String(error)
    }
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`OBS did not answer within ${readyDeadlineMs} ms (${last}):\n${obs.lastLines()}`)
}

/** Runs `work` on a bare connection of its own to that OBS; the way tests look at OBS behind Fieldcast's back. */
export async function withObs({ port, password }, work, deadlineMs = answerDeadlineMs) {
  const socket = new OBSWebSocket()
  let timer
  const tooLate = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer from OBS within ${deadlineMs} ms`)), deadlineMs)
  })
  const answer = (async () => {
    await socket.connect(`ws://127.0.0.1:${port}`, password ?? undefined)
    return await work(socket)
  })()
  answer.catch(() => {})
  try {
    return await Promise.race([answer, tooLate])
  } finally {
    clearTimeout(timer)
    socket.disconnect().catch(() => {})
  }
}
