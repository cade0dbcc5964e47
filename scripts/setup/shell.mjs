// What the set-up needs of the machine: where things are, and a way to run a command that says why it failed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** Shared by all checkouts of this machine: a 110 MB runtime and a compiled add-on are fetched once. */
export const cacheFolder =
  process.env.FIELDCAST_CACHE_DIR ??
  join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'fieldcast')

/** Where one checkout remembers what was set up for it; goes away with node_modules. */
export const stampFolder = join(projectRoot, 'node_modules', '.fieldcast')

export class SetupError extends Error {}

export function say(line) {
  process.stderr.write(`fieldcast: ${line}\n`)
}

export function run(command, args, options = {}) {
  const { quiet = false, ...rest } = options
  const result = spawnSync(command, args, {
    cwd: projectRoot,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 2, 2],
    shell: process.platform === 'win32' && command === 'npm',
    encoding: 'utf8',
    ...rest,
  })
  if (result.status === 0) return result.stdout ?? ''
  const detail = quiet ? `\n${(result.stderr ?? '').trim().split('\n').slice(-15).join('\n')}` : ''
  throw new SetupError(
    `"${command} ${args.join(' ')}" failed (${result.error?.message ?? `exit ${result.status}`})${detail}`,
  )
}

export function sha256(text) {
  return createHash('sha256').update(text).digest('hex')
}

export function readStamp(name) {
  const file = join(stampFolder, name)
  return existsSync(file) ? readFileSync(file, 'utf8') : null
}

export function writeStamp(name, text) {
  mkdirSync(stampFolder, { recursive: true })
  writeFileSync(join(stampFolder, name), text)
}

/** PATH with the project's own tools first, as npm gives it to its scripts. */
export function toolPath() {
  return [join(projectRoot, 'node_modules', '.bin'), process.env.PATH ?? ''].join(delimiter)
}

/** The Node that the project's tools ask for: npm's own package `node`, or the machine's where that is missing. */
export function projectNode() {
  const own = join(
    projectRoot,
    'node_modules',
    'node',
    'bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  )
  return existsSync(own) ? own : process.execPath
}
