// Builds the program into out/ when a source is newer than what was built.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot, readStamp, sha256, toolPath, writeStamp } from './setup/shell.mjs'

/** @param log says one line when there is something to do. */
export function buildWhenChanged(log = console.error) {
  const wanted = fingerprint()
  if (readStamp('build') === wanted && existsSync(join(projectRoot, 'out', 'main', 'main.cjs'))) return
  log('fieldcast: building …')
  const result = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: projectRoot,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
    env: { ...process.env, PATH: toolPath() },
  })
  if (result.status !== 0) throw new Error('the build failed')
  writeStamp('build', wanted)
}

function fingerprint() {
  const files = ['electron', 'renderer', 'resources']
    .flatMap((folder) =>
      readdirSync(join(projectRoot, folder), { recursive: true }).map((name) => join(folder, String(name))),
    )
    .concat('electron.vite.config.ts', 'package-lock.json')
    .filter((name) => statSync(join(projectRoot, name)).isFile())
    .sort()
  return sha256(files.map((name) => `${name} ${sha256(readFileSync(join(projectRoot, name)))}`).join('\n'))
}
