import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { ShopFacts, type Backup } from '@shared/contract/backups'
import { readBackupName, readMoment } from '@shared/domain/backups/backup-name'
import { writeForGood } from './durable'

/** What was counted when a backup was checked lies beside it, so that listing them opens none. */
const factsName = (path: string) => `${path}.json`

/** Keeps what a copy at `path` holds, beside it. */
export function keepFacts(path: string, facts: ShopFacts): void {
  writeForGood(factsName(path), JSON.stringify(facts))
}

/** What is known of the copy at `path`; null where nothing is that can be read. */
export function readFacts(path: string): ShopFacts | null {
  try {
    return ShopFacts.safeParse(JSON.parse(readFileSync(factsName(path), 'utf8'))).data ?? null
  } catch {
    // Copied here without it, or half written: the copy is counted again before it is used.
    return null
  }
}

/** The backups in a folder, in no order; none where there is no folder. */
export function backupsIn(folder: string, place: 'folder' | 'second'): Backup[] {
  return namesIn(folder).flatMap((name) => {
    const known = readBackupName(name)
    const path = join(folder, name)
    const bytes = known && sizeOf(path)
    return known && bytes !== null
      ? [{ id: `${place}:${name}`, place, ...known, bytes, facts: readFacts(path) }]
      : []
  })
}

/** Data files that were set aside while they were whole, in no order. */
export function asidesIn(folder: string): Backup[] {
  return namesIn(folder).flatMap((name) => {
    const at = readMoment(name)
    const path = join(folder, name, 'fieldcast.db')
    const facts = readFacts(path)
    const bytes = sizeOf(path)
    const isUsable = at !== null && facts !== null && bytes !== null
    return isUsable ? [{ id: `aside:${name}`, place: 'aside', at, kind: null, bytes, facts }] : []
  })
}

/** Removes a backup from its folder. */
export function removeBackup(folder: string, name: string): void {
  const path = join(folder, basename(name))
  rmSync(path, { force: true })
  rmSync(factsName(path), { force: true })
}

/** Removes what an attempt left that was broken off: copies that never got their name. */
export function removeUnfinished(folder: string): void {
  for (const name of namesIn(folder))
    if (/\.partial(-journal|-wal|-shm)?$/.test(name)) rmSync(join(folder, name), { force: true })
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : []
}

function sizeOf(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.size ?? null
}
