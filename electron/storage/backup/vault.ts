import { existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Backup, ShopFacts, ShopFile } from '@shared/contract/backups'
import { backupName } from '@shared/domain/backups/backup-name'
import { FieldcastError } from '@shared/errors'
import { withDeadline } from '@shared/with-deadline'
import type { BackupVault } from '../../services/ports'
import { intendRestore } from '../repair/restore'
import { asidesIn, backupsIn, removeBackup, removeUnfinished } from './folder'
import type { RunJob } from './jobs'
import type { ShopPlaces } from './places'

/** In the second folder backups get a folder of their own, among whatever else lies on a stick. */
const secondFolder = (second: string) => join(second, 'fieldcast-backups')
/** A drive that does not answer in this time is not there, in milliseconds. */
const driveAnswersWithin = 3_000

/** The copies of the data file in a shop's places; `run` does what takes long. */
export function createVault(places: ShopPlaces, run: RunJob): BackupVault {
  let looked: ShopFile | null = null
  removeUnfinished(places.backups)

  const isThere = async (second: string) => {
    const look = stat(second).then(
      (found) => found.isDirectory(),
      () => false,
    )
    return await withDeadline(look, driveAnswersWithin, () => new Error('no answer')).catch(() => false)
  }
  const pathOf = (id: string, second: string | null): string => {
    const [place = '', ...rest] = id.split(':')
    // Only a name: whatever a window sends, it cannot lead out of these folders.
    const name = basename(rest.join(':'))
    if (place === 'folder') return join(places.backups, name)
    if (place === 'second' && second !== null) return join(secondFolder(second), name)
    if (place === 'aside') return join(places.setAside, name, 'fieldcast.db')
    throw new FieldcastError('not_found', 'no such backup')
  }
  const list: BackupVault['list'] = async (second) => {
    const found = [...backupsIn(places.backups, 'folder'), ...asidesIn(places.setAside)]
    if (second !== null && (await isThere(second))) found.push(...backupsIn(secondFolder(second), 'second'))
    return found
  }
  /** What the present file holds; null where that cannot be counted, as in a damaged one. */
  const presentFacts = async (wreck: boolean): Promise<ShopFacts | null> =>
    wreck ? null : await run('facts', { path: places.database })

  return {
    list: async (second) => await Promise.all((await list(second)).map(counted)),
    async make(kind, at) {
      const name = backupName(at, kind)
      const path = join(places.backups, name)
      const facts = await run('copy', { source: places.database, path })
      const { size: bytes } = await stat(path)
      return { id: `folder:${name}`, place: 'folder', at, kind, bytes, facts }
    },
    remove(backups, second) {
      for (const { id, place } of backups) {
        const name = id.slice(id.indexOf(':') + 1)
        if (place === 'folder') removeBackup(places.backups, name)
        if (place === 'second' && second !== null) removeBackup(secondFolder(second), name)
      }
    },
    async copyOn({ id }, second) {
      const source = pathOf(id, null)
      await run('copyOn', { source, path: join(secondFolder(second), basename(source)) })
    },
    isThere,
    lookThrough: async () => await run('lookThrough', { path: places.database }),
    async prepare(id, { second, wreck, at }) {
      const from = pathOf(id, second)
      const wanted = (await list(second)).find((one) => one.id === id)
      if (!wanted || !existsSync(from)) throw new FieldcastError('not_found', 'no such backup')
      looked = null
      const present = await presentFacts(wreck)
      const { comments } = await run('prepareRestore', { places, from, wreck })
      intendRestore(places, { from: wanted.at, comments }, present, at)
    },
    async saveShop(path, at) {
      await run('packShop', { places, to: path, at })
    },
    async lookAtShop(path) {
      looked = null
      looked = await run('unpackShop', { places, file: path })
      return looked
    },
    async prepareShop(at, wreck) {
      if (!looked) throw new FieldcastError('not_found', 'no shop was looked at')
      const present = await presentFacts(wreck)
      intendRestore(places, { from: looked.madeAt, comments: 0 }, present, at)
    },
  }

  async function counted(backup: Backup): Promise<Backup> {
    if (backup.facts || backup.place === 'second') return backup
    // One that was put here by hand, or that is not whole: that is found out when it is wanted.
    const facts = await run('count', { path: pathOf(backup.id, null) }).catch(() => null)
    return { ...backup, facts }
  }
}
