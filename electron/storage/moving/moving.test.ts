import {
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { openKeptShop, type KeptShop } from '../../services/backups/test-support/kept-shop'
import { corn } from '../../services/test-support/desk'
import { manifestName, readManifest, writeManifest } from './manifest'

const photo = Buffer.from([0xff, 1, 2, 3])

describe('moving a shop to another PC', () => {
  let folder: string
  let file: string
  let old: KeptShop
  let pc: KeptShop
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'fieldcast-moving-'))
    file = join(folder, 'shop.fieldcast')
    old = openKeptShop()
    const { id } = old.desk.products.add(corn, 120)
    old.desk.photos.set(id, photo)
    old.desk.settings.change({ shopName: '老李家的地' })
    old.desk.shows.start('早市')
    await old.desk.say(['孙丽', '玉米3箱'])
    old.desk.claims.acceptAllCertain()
    // Secrets lie beside the data file, never in it.
    writeFileSync(join(old.desk.folder, 'secrets.json'), '{"stream.key":"live_123456"}')
    pc = openKeptShop()
    await old.vault.saveShop(file, old.desk.clock.time)
  })
  afterEach(async () => {
    await old.close()
    await pc.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('takes everything along but secrets, says what it brings, and keeps the shop that was there', async () => {
    pc.desk.products.add({ ...corn, name: '旧玉米' }, 5)
    const looked = await pc.rescue(false).lookAtShop(file)
    expect(looked).toMatchObject({ shopName: '老李家的地', photos: 1, facts: { orders: 1, products: 1 } })
    await pc.rescue(false).moveIn()
    pc = await pc.again()
    expect(pc.desk.seen().orders).toMatchObject([{ buyerName: '孙丽' }])
    expect(pc.desk.settings.current().shopName).toBe('老李家的地')
    const { photo: name } = pc.desk.product('1')
    expect(readFileSync(join(pc.places.photos, name ?? ''))).toEqual(photo)
    expect(existsSync(join(pc.desk.folder, 'secrets.json'))).toBe(false)
    expect(readFileSync(file).includes('live_123456')).toBe(false)
    const [aside] = (await pc.list()).filter(({ place }) => place === 'aside')
    await pc.rescue(false).restore(aside?.id ?? '')
    pc = await pc.again()
    expect(pc.desk.product('1').name).toBe('旧玉米')
  })

  it('leaves nothing half written beside the file, nor in the data folder', () => {
    expect(readdirSync(folder)).toEqual(['shop.fieldcast'])
    expect(existsSync(old.places.outgoing)).toBe(false)
  })

  const contents = () => {
    const database = readFileSync(old.places.database)
    return { 'fieldcast.db': database }
  }
  /** A shop file with other files in it, or another word about them. */
  async function forge(files: Record<string, Buffer>, manifest: string, path = file): Promise<void> {
    const zip = new ZipFile()
    zip.addBuffer(Buffer.from(manifest), manifestName)
    for (const [name, bytes] of Object.entries(files)) zip.addBuffer(bytes, name)
    zip.end()
    await pipeline(zip.outputStream, createWriteStream(path))
  }
  const honest = () => {
    const facts = { version: 1, products: 0, shows: 0, orders: 0, comments: 0, lastOrderAt: null }
    const shop = { madeAt: 1, shopName: '', photos: 0, bytes: 1, facts }
    return writeManifest({ shop, contents: new Map([['fieldcast.db', { bytes: 1, sha256: 'x' }]]) })
  }

  it('refuses what is no shop, and leaves the present one alone', async () => {
    const refused = async () => {
      const refusal = await pc
        .rescue(false)
        .lookAtShop(file)
        .then(
          () => null,
          (error: unknown) => error,
        )
      expect(refusal).toMatchObject({ code: 'shop_file_unreadable' })
      expect(existsSync(pc.places.incoming)).toBe(false)
      await expect(pc.rescue(false).moveIn()).rejects.toMatchObject({ code: 'not_found' })
    }
    const whole = readFileSync(file)
    writeFileSync(file, 'holiday')
    await refused()
    writeFileSync(file, whole.subarray(0, whole.length / 2))
    await refused()
    const flipped = Buffer.from(whole)
    flipped[Math.floor(whole.length / 2)] = (flipped[Math.floor(whole.length / 2)] ?? 0) ^ 1
    writeFileSync(file, flipped)
    await refused()
    await forge(contents(), '{"format":"something else"}')
    await refused()
    await forge(contents(), honest())
    await refused()
    await forge({ ...contents(), 'notes.txt': Buffer.from('x') }, honest())
    await refused()
  })

  it.each(['../evil.db', '..\\evil.db', '/etc/evil', 'C:\\evil', 'photos/../../evil.jpg', 'photos/evil.sh'])(
    'lets no file lead out of its folder: %s',
    async (name) => {
      await forge({ 'fieldcast.db': Buffer.from('x'), 'aaaaaaaaaa.db': Buffer.from('x') }, honest())
      // The library that writes refuses such names too, so the name is put in afterwards, as long as the one it replaces.
      const bytes = readFileSync(file).toString('latin1')
      const put = name.padEnd(13, 'x').slice(0, 13)
      writeFileSync(file, bytes.replaceAll('aaaaaaaaaa.db', put), 'latin1')
      await expect(pc.rescue(false).lookAtShop(file)).rejects.toMatchObject({ code: 'shop_file_unreadable' })
      expect(existsSync(join(pc.desk.folder, 'evil.db'))).toBe(false)
    },
  )

  it('says that a shop is of a newer version, in its data as in its file', async () => {
    const { shop, contents: held } = readManifest(honest())
    await forge(
      contents(),
      writeManifest({ shop, contents: held }).replace('"formatVersion":1', '"formatVersion":2'),
    )
    await expect(pc.rescue(false).lookAtShop(file)).rejects.toMatchObject({ code: 'database_from_future' })

    mkdirSync(folder, { recursive: true })
    const database = new Database(old.places.database)
    const version = Number(database.pragma('user_version', { simple: true }))
    database.pragma(`user_version = ${version + 1}`)
    await old.vault.saveShop(file, 1)
    database.pragma(`user_version = ${version}`)
    database.close()
    await expect(pc.rescue(false).lookAtShop(file)).rejects.toMatchObject({
      code: 'database_from_future',
      details: { found: version + 1, known: version },
    })
  })
})
