import { createHash } from 'node:crypto'
import { createWriteStream, mkdirSync, renameSync, rmSync, statfsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Transform, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import type { ShopFile } from '@shared/contract/backups'
import { FieldcastError } from '@shared/errors'
import { mustHold } from '../backup/copy'
import { flushFile, flushFolder } from '../backup/durable'
import { incomingDatabase, type ShopPlaces } from '../backup/places'
import { asFailure } from '../failures'
import { readFileHeader } from '../file-header'
import { migrations } from '../migrations'
import { openDatabase } from '../open'
import { clearIncoming } from '../repair/prepare'
import { databaseName, isNameOfShop, manifestName, readManifest, unreadable, type Contents } from './manifest'

/** A manifest names each photo once; nobody has so many that it is longer, in bytes. */
const longestManifest = 32 * 1024 * 1024
/** Left free for the shop that runs, in bytes. */
const leftFree = 64 * 1024 * 1024

/**
 * Checks a shop's file and makes ready what is in it, to be opened in the place of the present shop. Throws
 * FieldcastError shop_file_unreadable, database_from_future or disk_full; nothing is left behind then.
 */
export async function unpackShop(places: ShopPlaces, file: string): Promise<ShopFile> {
  clearIncoming(places)
  try {
    const shop = await readShop(file, places.incoming)
    const unpacked = join(places.incoming, databaseName)
    const header = readFileHeader(unpacked)
    if (header.kind !== 'database') throw unreadable('its data file is none')
    if (header.userVersion > migrations.length)
      throw new FieldcastError('database_from_future', 'the shop is newer', {
        found: header.userVersion,
        known: migrations.length,
      })
    mustHold(unpacked, shop.facts)
    // Brought to the newest shape now: what does not open is found out while the present shop still stands.
    const database = openDatabase(unpacked)
    database.pragma('journal_mode = DELETE')
    database.close()
    rmSync(join(places.incoming, 'backups'), { recursive: true, force: true })
    flushFile(unpacked)
    renameSync(unpacked, incomingDatabase(places))
    flushFolder(places.incoming)
    return shop
  } catch (error) {
    rmSync(places.incoming, { recursive: true, force: true })
    throw asUnreadable(error)
  }
}

/** Reads all of a shop's file and compares it with what it says of itself; writes it to `folder` where one is given. */
export async function readShop(file: string, folder: string | null): Promise<ShopFile> {
  const zip = await openPromise(file, { strictFileNames: true })
  try {
    const seen = new Set<string>()
    let manifest: ReturnType<typeof readManifest> | null = null
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileName
      if (!isNameOfShop(name) || seen.has(name))
        throw unreadable('a file is in it that does not belong there')
      seen.add(name)
      if (manifest === null) {
        if (name !== manifestName) throw unreadable('it does not begin with what it holds')
        manifest = readManifest(await textOf(zip, entry))
        if (folder !== null) mustFit(manifest.contents, folder)
      } else await take(zip, entry, manifest.contents, folder)
    }
    if (manifest === null || seen.size !== manifest.contents.size + 1)
      throw unreadable('something is missing in it')
    return manifest.shop
  } finally {
    zip.close()
  }
}

async function take(zip: ZipFile, entry: Entry, contents: Contents, folder: string | null): Promise<void> {
  const said = contents.get(entry.fileName)
  if (said?.bytes !== entry.uncompressedSize) throw unreadable('a file has another size than it says')
  const hash = createHash('sha256')
  const hashed = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk)
      done(null, chunk)
    },
  })
  await pipeline(await zip.openReadStreamPromise(entry), hashed, sinkFor(entry.fileName, folder))
  if (hash.digest('hex') !== said.sha256) throw unreadable('a file is another than it says')
}

/** The name is one of a few fixed shapes by now, so it cannot lead out of the folder. */
function sinkFor(name: string, folder: string | null): Writable {
  if (folder === null) return new Writable({ write: (_chunk, _encoding, done) => done() })
  const path = join(folder, name)
  mkdirSync(dirname(path), { recursive: true })
  return createWriteStream(path)
}

async function textOf(zip: ZipFile, entry: Entry): Promise<string> {
  if (entry.uncompressedSize > longestManifest) throw unreadable('what it says of itself is too long')
  const chunks: Buffer[] = []
  const collect = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
  await pipeline(await zip.openReadStreamPromise(entry), collect)
  return Buffer.concat(chunks).toString('utf8')
}

function mustFit(contents: Contents, folder: string): void {
  const bytes = [...contents.values()].reduce((sum, one) => sum + one.bytes, 0)
  const { bavail, bsize } = statfsSync(folder)
  if (bytes + leftFree > bavail * bsize) throw new FieldcastError('disk_full', 'the shop does not fit')
}

/** Whatever the zip library or SQLite trips over in somebody's file is that file's fault, not ours. */
function asUnreadable(error: unknown): unknown {
  const failure = asFailure(error)
  if (!(failure instanceof FieldcastError)) return unreadable(error instanceof Error ? error.message : '')
  const keeps = ['disk_full', 'disk_failed', 'database_from_future', 'shop_file_unreadable']
  return keeps.includes(failure.code) ? failure : unreadable(failure.message)
}
