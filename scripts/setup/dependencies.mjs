// The packages of package-lock.json, installed once per lock file.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot, readStamp, run, say, sha256, writeStamp } from './shell.mjs'

export function installDependencies() {
  const wanted = sha256(readFileSync(join(projectRoot, 'package-lock.json')))
  if (readStamp('lock') === wanted) return
  if (existsSync(join(projectRoot, 'node_modules', '.package-lock.json'))) {
    say('the package list has changed, installing again …')
  } else {
    say('installing packages, a minute or two the first time …')
  }
  // npm warns about engines because the tools want Node 24, which is itself one of the packages.
  run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    env: { ...process.env, npm_config_engine_strict: 'false' },
  })
  // Where npm leaves install scripts out, the package `node` has not yet fetched its own binary.
  if (!existsSync(join(projectRoot, 'node_modules', 'node', 'bin'))) {
    run('npm', ['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error'])
  }
  writeStamp('lock', wanted)
}
