// Everything a fresh machine lacks, in order; a second run finds it all there and costs nothing.
// Runs before any package is installed, on Node 20 and later: it may import Node and its own folder only.
import { installDependencies } from './setup/dependencies.mjs'
import { installElectron } from './setup/electron.mjs'
import { SetupError, say } from './setup/shell.mjs'
import { buildSqliteAddon } from './setup/sqlite-addon.mjs'
import { installSystemPackages } from './setup/system-packages.mjs'

const purpose = process.argv[2] ?? 'start'

try {
  const major = Number.parseInt(process.versions.node, 10)
  if (major < 20) throw new SetupError(`Node 20 or later is needed; this is ${process.version}`)
  // 'check' reads sources only; it needs the packages and nothing else.
  if (purpose !== 'check') installSystemPackages(purpose)
  installDependencies()
  if (purpose === 'check') process.exit(0)
  const electron = installElectron()
  buildSqliteAddon(electron.version)
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  say(error.message)
  process.exitCode = 1
}
