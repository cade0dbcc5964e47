import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FieldcastError } from '@shared/errors'
import { runHere } from '../../storage/backup/crew'
import { corn } from '../test-support/desk'
import { openKeptShop, type KeptShop } from './test-support/kept-shop'

describe('backups', () => {
  let shop: KeptShop
  beforeEach(() => {
    shop = openKeptShop()
    shop.desk.products.add(corn, 120)
  })
  afterEach(async () => await shop.close())

  const kinds = async () => (await shop.list()).map(({ kind }) => kind)

  it('makes none while nobody sells, one an hour into a show, and one at its end', async () => {
    await shop.pass(180)
    expect(await kinds()).toEqual([])
    shop.desk.shows.start('早市')
    await shop.pass(59)
    expect(await kinds()).toEqual([])
    await shop.pass(1)
    expect(await kinds()).toEqual(['hour'])
    await shop.pass(120)
    expect(await kinds()).toEqual(['hour', 'hour', 'hour'])
    shop.desk.clock.time += 5_000
    shop.desk.shows.end()
    shop.backups.showEnded()
    await shop.backups.stop()
    expect((await kinds())[0]).toBe('show')
  })

  it('holds what the shop held at that moment, and says so without opening it', async () => {
    shop.desk.shows.start('早市')
    await shop.desk.say(['孙丽', '玉米3箱'])
    shop.desk.claims.acceptAllCertain()
    await shop.backups.make()
    await shop.desk.say(['王姐', '玉米1箱'])
    shop.desk.claims.acceptAllCertain()
    const [backup] = await shop.list()
    expect(backup?.facts).toMatchObject({ products: 1, shows: 1, orders: 1, comments: 1 })
    expect(shop.told().backup).toEqual({ running: false, lastAt: shop.desk.clock.time, problem: null })
  })

  it('copies while orders come in, and the copy is of one moment', async () => {
    shop.desk.shows.start('早市')
    const talk = Array.from({ length: 300 }, (_, index): [string, string] => [`买家${index}`, '玉米1根'])
    await shop.desk.say(...talk)
    const making = shop.backups.make()
    await shop.desk.say(['孙丽', '玉米1根'])
    shop.desk.claims.acceptAllCertain()
    await making
    const [backup] = await shop.list()
    expect(backup?.facts?.comments).toBeGreaterThanOrEqual(300)
    expect((await shop.vault.lookThrough()).verdict).toBe('whole')
  })

  it('thins what it made, and never the newest, also when the clock was set back', async () => {
    shop.desk.shows.start('早市')
    await shop.pass(30 * 60)
    expect(await kinds()).toHaveLength(25)
    shop.desk.clock.time -= 400 * 24 * 3_600_000
    await shop.backups.make()
    const all = await shop.list()
    expect(all.some(({ kind }) => kind === 'hand')).toBe(true)
  })

  it('says that the disk is full, leaves nothing half made, and the shop goes on', async () => {
    await shop.close()
    const full = new FieldcastError('disk_full')
    shop = openKeptShop(undefined, (name, input) =>
      name === 'copy' ? Promise.reject(full) : runHere(name, input),
    )
    shop.desk.products.add(corn, 120)
    shop.desk.shows.start('早市')
    await shop.pass(60)
    expect(shop.told().backup.problem).toBe('disk_full')
    await expect(shop.backups.make()).rejects.toMatchObject({ code: 'disk_full' })
    expect(existsSync(shop.places.backups) ? readdirSync(shop.places.backups) : []).toEqual([])
    await shop.desk.say(['孙丽', '玉米1箱'])
    expect(shop.desk.waiting()).toHaveLength(1)
  })

  it('copies each to a second folder, warns while that is missing, and catches up when it is back', async () => {
    const stick = shop.second('stick')
    mkdirSync(stick)
    shop.backups.setSecondFolder(stick)
    await shop.backups.make()
    expect(shop.told().second).toEqual({ folder: stick, standing: 'ready' })
    const places = async () => (await shop.list()).map(({ place }) => place).sort()
    expect(await places()).toEqual(['folder', 'second'])

    rmSync(stick, { recursive: true })
    await shop.pass(1)
    expect(shop.told().second?.standing).toBe('missing')
    await shop.backups.make()
    expect(shop.told().backup.problem).toBeNull()

    mkdirSync(stick)
    await shop.pass(1)
    expect(shop.told().second?.standing).toBe('ready')
    expect((await shop.list()).filter(({ place }) => place === 'second')).toHaveLength(1)
  })

  it('takes no file for a backup that is none, and removes what was broken off', async () => {
    await shop.backups.make()
    writeFileSync(join(shop.places.backups, 'holiday.db'), 'x')
    writeFileSync(join(shop.places.backups, 'fieldcast-20261126-074522-show.db.partial'), 'x')
    const again = await shop.again()
    expect(await again.list()).toHaveLength(1)
    expect(readdirSync(shop.places.backups).some((name) => name.includes('partial'))).toBe(false)
    expect(again.told().backup.lastAt).not.toBeNull()
    shop = again
  })
})
