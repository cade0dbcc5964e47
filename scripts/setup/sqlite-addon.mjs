// better-sqlite3 13 carries prebuilt add-ons for Node-API 10 (Electron 36 and later, Node 22.14 and later).
// For the older fallback runtime it is built once from its own source for Node-API 8; that file serves newer ones too.
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { cacheFolder, projectNode, projectRoot, run, say, SetupError } from './shell.mjs'

const addonPackage = join(projectRoot, 'node_modules', 'better-sqlite3')
const built = join(addonPackage, 'build', 'Release', 'better_sqlite3.node')

/** Builds the add-on where the Electron that will load it is too old for the prebuilt one. */
export function buildSqliteAddon(electronVersion) {
  if (Number.parseInt(electronVersion, 10) >= 36) {
    // An add-on built earlier for the fallback runtime would otherwise be preferred over the prebuilt one.
    rmSync(join(addonPackage, 'build'), { recursive: true, force: true })
    return
  }
  if (existsSync(built)) return
  const { version } = JSON.parse(readFileSync(join(addonPackage, 'package.json'), 'utf8'))
  const cached = join(
    cacheFolder,
    `better-sqlite3-${version}-node-api-8-${process.platform}-${process.arch}.node`,
  )
  if (!existsSync(cached)) compile(cached)
  mkdirSync(dirname(built), { recursive: true })
  copyFileSync(cached, built)
}

function compile(target) {
  say('building the SQLite add-on for this Electron, about a minute, once …')
  mkdirSync(cacheFolder, { recursive: true })
  const work = mkdtempSync(join(cacheFolder, 'compiling-'))
  try {
    // A copy, so that the installed package stays as npm laid it.
    cpSync(addonPackage, work, { recursive: true })
    symlinkSync(join(projectRoot, 'node_modules'), join(work, 'node_modules'))
    const gyp = join(work, 'binding.gyp')
    writeFileSync(gyp, readFileSync(gyp, 'utf8').replace('NAPI_VERSION=10', 'NAPI_VERSION=8'))
    const headers = nodeHeaders()
    const shim = join(projectRoot, 'scripts', 'setup', 'node-api-8.h')
    const args = [
      'rebuild',
      '--release',
      '--force_build=1',
      '--jobs=max',
      ...(headers ? [`--nodedir=${headers}`] : []),
    ]
    run(projectNode(), [join(projectRoot, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js'), ...args], {
      cwd: work,
      quiet: true,
      env: {
        ...process.env,
        CXXFLAGS: `-include ${shim}${headers ? ` -I${join(headers, 'include', 'node')}` : ''} ${process.env.CXXFLAGS ?? ''}`,
      },
    })
    copyFileSync(join(work, 'build', 'Release', 'better_sqlite3.node'), target)
  } catch (error) {
    if (error instanceof SetupError)
      error.message +=
        '\nThis step needs python3, make and a C++20 compiler (Debian: apt-get install build-essential python3).'
    throw error
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/** Node's own headers as installed beside it; null lets node-gyp fetch them. */
function nodeHeaders() {
  const places = [process.env.NODE_HEADERS, dirname(dirname(process.execPath)), '/usr', '/usr/local']
  return places.find((place) => place && existsSync(join(place, 'include', 'node', 'common.gypi'))) ?? null
}
