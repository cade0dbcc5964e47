import { createHash } from 'node:crypto'
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import Database from 'better-sqlite3'
import { ZipFile } from 'yazl'
import type { ShopFile } from '@shared/contract/backups'
import { copyDatabase } from '../backup/copy'
import { nameForGood } from '../backup/durable'
import type { ShopPlaces } from '../backup/places'
import { databaseName, isNameOfShop, manifestName, writeManifest } from './manifest'
import { readShop } from './unpack'

/** Writes the whole shop, photos and settings with it and secrets not, as one file at `to`, and reads it back. */
export async function packShop(places: ShopPlaces, to: string, at: number): Promise<ShopFile> {
  const copy = join(places.outgoing, databaseName)
  const partial = `${to}.partial`
  mkdirSync(places.outgoing, { recursive: true })
  try {
    const facts = await copyDatabase(places.database, copy)
    const files = new Map([[databaseName, copy], ...photosIn(places.photos)])
    const contents = new Map<string, { bytes: number; sha256: string }>()
    for (const [name, path] of files) contents.set(name, await printOf(path))
    const bytes = [...contents.values()].reduce((sum, one) => sum + one.bytes, 0)
    const shop = { madeAt: at, shopName: shopNameIn(copy), photos: files.size - 1, bytes, facts }
    const zip = new ZipFile()
    zip.addBuffer(Buffer.from(writeManifest({ shop, contents })), manifestName)
    // Photos are compressed already.
    for (const [name, path] of files) zip.addFile(path, name, { compress: name === databaseName })
    zip.end()
    await pipeline(zip.outputStream, createWriteStream(partial))
    await readShop(partial, null)
    nameForGood(partial, to)
    return shop
  } finally {
    rmSync(places.outgoing, { recursive: true, force: true })
    rmSync(partial, { force: true })
  }
}

function photosIn(folder: string): [string, string][] {
  return (existsSync(folder) ? readdirSync(folder) : [])
    .map((name): [string, string] => [`photos/${name}`, join(folder, name)])
    .filter(([name]) => isNameOfShop(name))
}

async function printOf(path: string): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return { bytes: statSync(path).size, sha256: hash.digest('hex') }
}

function shopNameIn(path: string): string {
  const database = new Database(path, { readonly: true, fileMustExist: true })
  try {
    const name = database
      .prepare<[], { name: unknown }>(`SELECT value ->> '$' AS name FROM settings WHERE key = 'shopName'`)
      .get()?.name
    return typeof name === 'string' ? name.slice(0, 200) : ''
  } finally {
    database.close()
  }
}
