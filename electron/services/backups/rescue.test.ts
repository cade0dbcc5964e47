import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { corn, eggs } from '../test-support/desk'
import { openKeptShop, type KeptShop } from './test-support/kept-shop'

const pageSize = 4096

describe('restoring', () => {
  let shop: KeptShop
  beforeEach(async () => {
    shop = openKeptShop()
    shop.desk.products.add(corn, 120)
    shop.desk.shows.start('早市')
    await shop.desk.say(['孙丽', '玉米3箱'])
    shop.desk.claims.acceptAllCertain()
    await shop.backups.make()
    shop.desk.clock.time += 60_000
  })
  afterEach(async () => await shop.close())

  const goOn = async () => (shop = await shop.again())
  const firstBackup = async () => (await shop.rescue(true).list()).at(0)?.id ?? ''
  const spoil = (chosen: (page: number) => boolean) => {
    const bytes = readFileSync(shop.places.database)
    for (let page = 1; page * pageSize <= bytes.length; page++)
      if (chosen(page)) bytes.fill(0x55, (page - 1) * pageSize, page * pageSize)
    writeFileSync(shop.places.database, bytes)
  }

  it('opens the copy in the place of the present file, which is set aside and can be restored too', async () => {
    shop.desk.products.add(eggs, 50)
    await shop.rescue(false).restore(await firstBackup())
    expect(shop.wished()).toBe(1)
    await goOn()
    expect(shop.desk.seen().products.map(({ name }) => name)).toEqual(['甜玉米'])
    expect(shop.desk.product('1').available).toBe(90)

    const aside = (await shop.list()).find(({ place }) => place === 'aside')
    expect(aside?.facts?.products).toBe(2)
    await shop.rescue(false).restore(aside?.id ?? '')
    await goOn()
    expect(shop.desk.seen().products).toHaveLength(2)
  })

  it('changes nothing when the wish was never written, or the copy is not whole', async () => {
    const id = await firstBackup()
    const path = join(shop.places.backups, id.slice('folder:'.length))
    await expect(shop.rescue(false).restore('folder:../fieldcast.db')).rejects.toMatchObject({
      code: 'not_found',
    })
    truncateSync(path, 20_000)
    await expect(shop.rescue(false).restore(id)).rejects.toMatchObject({ code: 'backup_not_whole' })
    expect(existsSync(shop.places.incoming)).toBe(false)
    await goOn()
    expect(shop.desk.seen().orders).toHaveLength(1)
  })

  it('puts comments that only a damaged file has back, in the show they came in, and lets the host decide', async () => {
    shop.desk.settings.change({ acceptCertainClaims: true })
    await shop.desk.say(['王姐', '玉米2箱'], ['赵哥', '玉米1箱'])
    expect(shop.desk.seen().orders).toHaveLength(3)
    shop.desk.stopForGood()
    const orders = rootPageOf('orders')
    spoil((page) => page === orders)
    const id = await firstBackup()
    await shop.rescue(true).restore(id)
    shop = await shop.openAgain()

    expect(shop.desk.seen().orders).toHaveLength(1)
    expect(shop.desk.waiting().map(({ userName }) => userName)).toEqual(['王姐', '赵哥'])
    expect(shop.desk.settings.current().acceptCertainClaims).toBe(false)
    const [name = ''] = readdirSync(shop.places.setAside)
    expect(
      readFileSync(join(shop.places.setAside, name, 'fieldcast.db')).includes(Buffer.alloc(99, 0x55)),
    ).toBe(true)
    // What is damaged is kept, and never offered.
    expect((await shop.list()).filter(({ place }) => place === 'aside')).toEqual([])
  })

  it('brings a show that began after the backup over with its comments', async () => {
    shop.desk.shows.end()
    shop.desk.shows.start('晚市')
    await shop.desk.say(['王姐', '玉米2箱'])
    shop.desk.stopForGood()
    await shop.rescue(true).restore(await firstBackup())
    shop = await shop.openAgain()
    expect(shop.desk.seen().show.show).toMatchObject({ title: '晚市', state: 'live' })
    expect(shop.desk.waiting()).toMatchObject([{ userName: '王姐', quantity: 20 }])
    expect(shop.desk.shows.list().map(({ state }) => state)).toEqual(['live', 'ended'])
  })

  it('restores over a file of which nothing can be read', async () => {
    shop.desk.stopForGood()
    writeFileSync(shop.places.database, '玉米'.repeat(9_000))
    await shop.rescue(true).restore(await firstBackup())
    shop = await shop.openAgain()
    expect(shop.desk.seen().orders).toHaveLength(1)
  })

  it('goes on where it was broken off between any two steps', async () => {
    await shop.rescue(false).restore(await firstBackup())
    await shop.backups.stop()
    shop.desk.stopForGood()
    const wish = readFileSync(shop.places.intent, 'utf8')
    shop = await shop.openAgain()
    expect(shop.desk.seen().orders).toHaveLength(1)
    // Killed after the last step and before the wish was removed: done once is done.
    shop.desk.products.add(eggs, 50)
    shop.desk.stopForGood()
    writeFileSync(shop.places.intent, wish)
    shop = await shop.openAgain()
    expect(shop.desk.seen().products).toHaveLength(2)
  })

  function rootPageOf(table: string): number {
    const database = new Database(shop.places.database, { readonly: true })
    try {
      return (
        database
          .prepare<[string], number>('SELECT rootpage FROM sqlite_schema WHERE name = ?')
          .pluck()
          .get(table) ?? 0
      )
    } finally {
      database.close()
    }
  }
})
