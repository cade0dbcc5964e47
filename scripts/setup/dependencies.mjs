// The packages of package-lock.json, installed once per lock file.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectNode, projectRoot, readStamp, run, say, SetupError, sha256, writeStamp } from './shell.mjs'

export function installDependencies() {
  const wanted = sha256(readFileSync(join(projectRoot, 'package-lock.json')))
  if (readStamp('lock') === wanted) return
  if (existsSync(join(projectRoot, 'node_modules', '.package-lock.json'))) {
    say('the package list has changed, installing again …')
  } else {
    say('installing packages, a minute or two the first time …')
  }
  // No install scripts: npm would compile better-sqlite3 because a binding.gyp lies in it, and most PCs have no compiler.
  // npm warns about engines because the tools want Node 24, which is itself one of the packages.
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    env: { ...process.env, npm_config_engine_strict: 'false' },
  })
  // The one script that is needed: the package `node` fetches its binary for this system.
  run('npm', ['rebuild', 'node', '--loglevel=error'], { quiet: true })
  if (!existsSync(projectNode())) throw new SetupError('the package "node" has no binary for this system')
  writeStamp('lock', wanted)
}
