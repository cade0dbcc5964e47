// What Linux itself must have. As root on Debian it is installed; elsewhere the exact command is printed.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { run, say, SetupError } from './shell.mjs'

const electronLibraries = [
  'libasound2',
  'libatk-bridge2.0-0',
  'libcups2',
  'libdrm2',
  'libgbm1',
  'libgtk-3-0',
  'libnss3',
  'libxss1',
  'libxtst6',
  'fonts-noto-cjk',
  'fonts-noto-color-emoji',
]
const studio = ['obs-studio', 'obs-plugins', 'libgl1-mesa-dri']
const testing = [
  'xvfb',
  'xauth',
  'xdotool',
  'pulseaudio',
  'pulseaudio-utils',
  'poppler-utils',
  'tesseract-ocr',
  'tesseract-ocr-chi-sim',
  'cups',
  'cups-client',
  'cups-filters',
  'cups-ipp-utils',
  'printer-driver-cups-pdf',
]

/** @param purpose 'start' asks for what the window needs and only recommends OBS; 'test' and 'demo' need all of it. */
export function installSystemPackages(purpose) {
  if (process.platform !== 'linux') return
  if (!existsSync('/usr/bin/dpkg-query')) {
    say(
      "this is not a Debian; please see to it that OBS Studio, Xvfb, a Chinese font and Electron's libraries are there",
    )
    return
  }
  const needed = missing(
    purpose === 'start' ? electronLibraries : [...electronLibraries, ...studio, ...testing],
  )
  const wished = purpose === 'start' ? missing([...studio, ...testing.slice(0, 1)]) : []
  if (needed.length + wished.length === 0) return
  const command = `apt-get install --no-install-recommends ${[...needed, ...wished].join(' ')}`
  if (process.getuid?.() === 0) return install([...needed, ...wished])
  if (needed.length > 0)
    throw new SetupError(`some system packages are missing. Please run:\n  sudo ${command}\nand start again.`)
  say(`OBS Studio is not installed; the rest of the studio works without it. To add it: sudo ${command}`)
}

function install(packages) {
  say(`installing system packages: ${packages.join(' ')} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const attempt = () =>
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { env, quiet: true })
  try {
    attempt()
  } catch {
    // A new machine has no package lists yet, or has old ones.
    run('apt-get', ['update', '-qq'], { env, quiet: true })
    attempt()
  }
}

function missing(packages) {
  const query = spawnSync('dpkg-query', ['-W', '-f', '${Package} ${Status}\n', ...packages], {
    encoding: 'utf8',
  })
  const installed = new Set(
    query.stdout
      .split('\n')
      .filter((line) => line.endsWith(' installed'))
      .map((line) => line.split(' ')[0]),
  )
  // Newer Debians call some libraries NAMEt64 and keep the old name as a provided one.
  return packages.filter((name) => !installed.has(name) && !providedByT64(name))
}

function providedByT64(name) {
  if (!name.startsWith('lib')) return false
  const query = spawnSync('dpkg-query', ['-W', '-f', '${Status}', `${name}t64`], { encoding: 'utf8' })
  return query.status === 0 && query.stdout.endsWith(' installed')
}
