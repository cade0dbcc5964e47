// The Electron that the set-up found, and what it takes to start it here.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot, stampFolder } from './setup/shell.mjs'

/** @returns {{executable: string, version: string, official: boolean}} */
export function installedElectron() {
  const stamp = join(stampFolder, 'electron.json')
  if (!existsSync(stamp)) throw new Error('Electron is not set up yet: run "npm start" or "npm test" once')
  return JSON.parse(readFileSync(stamp, 'utf8'))
}

/** Arguments that start this project; Chromium's own sandbox refuses to run for root on Linux. */
export function electronArguments() {
  const root = process.platform === 'linux' && process.getuid?.() === 0
  return [...(root ? ['--no-sandbox'] : []), projectRoot]
}
