import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { backupsIn } from '../../electron/storage/backup/folder'
import { mustHold } from '../../electron/storage/backup/copy'
import { migrations } from '../../electron/storage/migrations'
import { openDatabase } from '../../electron/storage/open'
import { lookThrough } from '../../electron/storage/repair/look-through'
import { openStore } from '../../electron/storage/store'
import type { Count } from './parts/count'
import { buildChild, compileShim, runChild } from './parts/disk/child'
import { Control } from './parts/disk/control'
import { drawsFrom } from './parts/disk/draws'
import { fillFirstShape } from './parts/disk/first-shape'
import { stageFolder } from './parts/disk/stage-folder'
import { totalsOf } from './parts/disk/totals'

const seed = Number(process.env['SEED'] ?? 1)

type Stage = ReturnType<typeof stageFolder>
/** A moment to kill at: the file's version, and the number of the call to the disk. */
type Moment = { readonly version: number; readonly call: number }

/**
 * Opens a file of every earlier version and kills the program at its calls to the disk, in the middle of a write: opened
 * again, the file is of the newest version and holds what it held, and what was changed had been copied before.
 */
export default async function run(times: number): Promise<Count & { tried: number }> {
  const [script, shim] = [await buildChild('migrating-process'), compileShim()]
  const stage = stageFolder('faults-migrate', ['earlier', 'shop'])
  try {
    const truths = new Map<number, string>()
    const moments: Moment[] = []
    for (let version = 0; version < migrations.length; version += 1) {
      makeEarlier(stage, version)
      truths.set(version, truthOf(stage, version))
      const calls = await openAt(stage, script, shim, version, 0)
      for (let call = 1; call <= calls; call += 1) moments.push({ version, call })
    }
    const chosen = some(moments, times)
    console.log(
      `${String(moments.length)} moments in ${String(migrations.length)} versions; ${String(chosen.length)} chosen`,
    )
    const count = { lost: 0, doubled: 0, wrong: 0 }
    let tried = 0
    for (const { version, call } of chosen) {
      const killed = await openAt(stage, script, shim, version, call)
      if (killed === 0) tried += 1
      for (const complaint of complaintsAbout(stage, version, truths.get(version) ?? '')) {
        count[complaint.startsWith('lost') ? 'lost' : 'wrong'] += 1
        console.error(`version ${String(version)}, killed at call ${String(call)}: ${complaint}`)
      }
    }
    return { tried, ...count }
  } finally {
    stage.remove()
  }
}

const shopFile = (stage: Stage) => stage.at('shop/fieldcast.db')
const earlierFile = (stage: Stage, version: number) => stage.at(`earlier/${String(version)}.db`)

/** Version 0 is no file at all. */
function makeEarlier(stage: Stage, version: number): void {
  if (version === 0) return
  const path = earlierFile(stage, version)
  const first = openDatabase(path, migrations.slice(0, 1))
  fillFirstShape(first)
  first.close()
  openDatabase(path, migrations.slice(0, version)).close()
}

/** What the file holds when nothing comes between. */
function truthOf(stage: Stage, version: number): string {
  fresh(stage, version)
  return held(shopFile(stage))
}

function held(path: string): string {
  const store = openStore(path)
  try {
    return totalsOf(store)
  } finally {
    store.close()
  }
}

function fresh(stage: Stage, version: number): void {
  rmSync(stage.at('shop'), { recursive: true, force: true })
  mkdirSync(stage.at('shop'))
  if (version > 0) copyFileSync(earlierFile(stage, version), shopFile(stage))
}

/** Opens a fresh file in a process that is killed at a call; answers how many calls it made, or 0 when it was killed. */
async function openAt(
  stage: Stage,
  script: string,
  shim: string,
  version: number,
  call: number,
): Promise<number> {
  fresh(stage, version)
  const control = Control.create(stage.at('control'), { killAt: call, seed })
  try {
    const settings = { SHIM_FOLDER: stage.at('shop'), SHIM_CONTROL: stage.at('control') }
    const ended = await runChild(script, shim, { path: shopFile(stage) }, settings)
    if (ended.signal === 'SIGKILL') return 0
    if (ended.code !== 0) throw new Error(`opening ended with ${String(ended.code)}`)
    return control.get('calls')
  } finally {
    control.close()
  }
}

function complaintsAbout(stage: Stage, version: number, truth: string): string[] {
  const path = shopFile(stage)
  const complaints: string[] = []
  const left = versionIn(path)
  const backups = join(stage.at('shop'), 'backups')
  if (version > 0 && left > version) {
    const kept = backupsIn(backups, 'folder').filter(({ facts }) => facts?.version === version)
    const [backup] = kept
    if (!backup?.facts) complaints.push('wrong: it was changed and not copied before')
    else mustHold(join(backups, backup.id.split(':')[1] ?? ''), backup.facts)
  }
  try {
    if (held(path) !== truth) complaints.push('lost: it does not hold what it held')
    if (versionIn(path) !== migrations.length) complaints.push('wrong: it is not of the newest version')
    const { verdict, found } = lookThrough(path)
    if (verdict !== 'whole') complaints.push(`wrong: ${verdict}: ${found.join('; ')}`)
  } catch (error) {
    complaints.push(`wrong: it does not open: ${String(error)}`)
  }
  return complaints
}

/** The version in force in a file as it was left, its log counted in; 0 where there is none. */
function versionIn(path: string): number {
  if (!existsSync(path)) return 0
  const copy = `${path}.look`
  for (const suffix of ['', '-wal']) if (existsSync(path + suffix)) copyFileSync(path + suffix, copy + suffix)
  const database = new Database(copy)
  try {
    return Number(database.pragma('user_version', { simple: true }))
  } finally {
    database.close()
    for (const suffix of ['', '-wal', '-shm']) rmSync(copy + suffix, { force: true })
  }
}

/** So many of all, drawn by the seed; all of them in their order when as many are asked for. */
function some<Item>(all: readonly Item[], times: number): readonly Item[] {
  if (times >= all.length) return all
  const [draws, left] = [drawsFrom(seed), [...all]]
  return Array.from({ length: times }, () => left.splice(draws.below(left.length), 1)).flat()
}
