import { copyFileSync, mkdirSync, statfsSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import type { ShopFacts, ShopFile } from '@shared/contract/backups'
import { FieldcastError } from '@shared/errors'
import { packShop } from '../moving/pack'
import { unpackShop } from '../moving/unpack'
import { lookThrough, type Verdict } from '../repair/look-through'
import { prepareRestore } from '../repair/prepare'
import { copyDatabase, mustHold, removeCopy } from './copy'
import { nameForGood } from './durable'
import { factsOf } from './facts'
import { keepFacts } from './folder'
import type { ShopPlaces } from './places'

/** A backup leaves at least so much of the disk free for the shop's own writes, in bytes. */
const leftFree = 64 * 1024 * 1024

/** What reads or writes a whole data file, and so is done on a thread of its own. */
export const jobs = {
  /** Copies the data file to `path` and checks the copy before it gets its name. */
  async copy({ source, path }: { readonly source: string; readonly path: string }): Promise<ShopFacts> {
    mkdirSync(dirname(path), { recursive: true })
    mustFit(source, dirname(path))
    const partial = `${path}.partial`
    const facts = await copyDatabase(source, partial)
    keepFacts(path, facts)
    nameForGood(partial, path)
    return facts
  },
  /** Copies a finished backup to another folder. */
  async copyOn({ source, path }: { readonly source: string; readonly path: string }): Promise<ShopFacts> {
    mkdirSync(dirname(path), { recursive: true })
    mustFit(source, dirname(path))
    const partial = `${path}.partial`
    try {
      copyFileSync(source, partial)
      const facts = mustHold(partial, null)
      keepFacts(path, facts)
      nameForGood(partial, path)
      return facts
    } catch (error) {
      removeCopy(partial)
      throw error
    }
  },
  /** Counts what a copy holds that nobody has counted yet. */
  async count({ path }: { readonly path: string }): Promise<ShopFacts> {
    const facts = mustHold(path, null)
    keepFacts(path, facts)
    return facts
  },
  /** Counts what the data file itself holds. */
  async facts({ path }: { readonly path: string }): Promise<ShopFacts> {
    const database = new Database(path, { readonly: true, fileMustExist: true })
    try {
      return factsOf(database)
    } finally {
      database.close()
    }
  },
  async lookThrough({ path }: { readonly path: string }): Promise<Verdict> {
    return lookThrough(path)
  },
  async prepareRestore(input: {
    readonly places: ShopPlaces
    readonly from: string
    readonly wreck: boolean
  }): Promise<{ readonly facts: ShopFacts; readonly comments: number }> {
    return prepareRestore(input.places, input.from, input.wreck)
  },
  async packShop(input: {
    readonly places: ShopPlaces
    readonly to: string
    readonly at: number
  }): Promise<ShopFile> {
    return await packShop(input.places, input.to, input.at)
  },
  async unpackShop(input: { readonly places: ShopPlaces; readonly file: string }): Promise<ShopFile> {
    return await unpackShop(input.places, input.file)
  },
}

export type Jobs = typeof jobs
export type JobName = keyof Jobs
export type JobInput<Name extends JobName> = Parameters<Jobs[Name]>[0]
export type JobOutput<Name extends JobName> = Awaited<ReturnType<Jobs[Name]>>

/** Has a job done. Throws FieldcastError, or an Error that only the log should see. */
export type RunJob = <Name extends JobName>(name: Name, input: JobInput<Name>) => Promise<JobOutput<Name>>

function mustFit(source: string, folder: string): void {
  const { bavail, bsize } = statfsSync(folder)
  if (statSync(source).size + leftFree > bavail * bsize)
    throw new FieldcastError('disk_full', 'a backup would leave too little room')
}
