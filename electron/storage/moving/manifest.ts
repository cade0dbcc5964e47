import { ShopFacts, ShopFile } from '@shared/contract/backups'
import { FieldcastError } from '@shared/errors'

/** The file of a whole shop: a zip of these. */
export const manifestName = 'shop.json'
export const databaseName = 'fieldcast.db'
const photoName = /^photos\/[0-9a-f]{32}\.jpg$/

/** Counts up when a file can no longer be read by the versions before. */
const formatVersion = 1
const format = 'fieldcast-shop'

/** Length and SHA-256 of each file of a shop, by its name in the zip. */
export type Contents = ReadonlyMap<string, { readonly bytes: number; readonly sha256: string }>

export type Manifest = { readonly shop: ShopFile; readonly contents: Contents }

/** Whether a name may stand in a shop's file: nothing else is ever written to the disk. */
export function isNameOfShop(name: string): boolean {
  return name === manifestName || name === databaseName || photoName.test(name)
}

/** The first file in the zip. */
export function writeManifest({ shop, contents }: Manifest): string {
  return JSON.stringify({ format, formatVersion, shop, contents: Object.fromEntries(contents) })
}

/** Throws FieldcastError shop_file_unreadable, or database_from_future. */
export function readManifest(text: string): Manifest {
  const read = objectOf(parsed(text))
  if (read['format'] !== format || typeof read['formatVersion'] !== 'number') throw unreadable('not a shop')
  if (read['formatVersion'] > formatVersion)
    throw new FieldcastError('database_from_future', 'a shop of a newer version', {
      found: read['formatVersion'],
      known: formatVersion,
    })
  const shop = ShopFile.extend({ facts: ShopFacts }).safeParse(read['shop'])
  if (!shop.success) throw unreadable('what it holds is not said')
  const contents = new Map(
    Object.entries(objectOf(read['contents'])).map(([name, value]) => {
      const { bytes, sha256 } = objectOf(value)
      const isSound = isNameOfShop(name) && Number.isSafeInteger(bytes) && typeof sha256 === 'string'
      if (!isSound || typeof bytes !== 'number' || bytes < 0) throw unreadable(`it names ${name}`)
      return [name, { bytes, sha256 }]
    }),
  )
  if (!contents.has(databaseName)) throw unreadable('no data file is in it')
  return { shop: shop.data, contents }
}

/** @param why in English, for the log */
export function unreadable(why: string): FieldcastError {
  return new FieldcastError('shop_file_unreadable', why)
}

function objectOf(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw unreadable('wrong shape')
  return { ...value }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw unreadable('no JSON')
  }
}
