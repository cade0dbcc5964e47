import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { corn, eggs, openDesk, refusalOf, type Desk } from '../test-support/desk'

describe('products', () => {
  let desk: Desk
  beforeEach(() => {
    desk = openDesk()
  })
  afterEach(() => desk.close())

  const names = () =>
    [...desk.seen().products].sort((a, b) => a.position - b.position).map(({ name }) => name)

  it('are added with their stock and edited', () => {
    const { id } = desk.products.add(corn, 120)
    expect(desk.product('1')).toEqual({
      ...corn,
      ...{ id, photo: null, archived: false, position: 1, available: 120, reserved: 0 },
      ...{ weightGrams: 0, lowStock: null, parts: [] },
      ...{ volumeMillilitres: 0, shelfPlace: '', cold: 'none' },
    })
    desk.products.edit(id, { ...corn, name: '水果玉米', sceneName: null })
    expect(desk.product('1')).toMatchObject({ name: '水果玉米', sceneName: null, available: 120 })
    desk.products.correctStock({ id, available: 0, reason: '清点' })
    expect(desk.product('1').available).toBe(0)
    expect(refusalOf(() => desk.products.edit('nobody', corn))).toBe('not_found')
  })

  it('have a code of their own, whatever its width and case, until they are archived', () => {
    const first = desk.products.add({ ...corn, code: 'A1' }, 1)
    expect(refusalOf(() => desk.products.add({ ...eggs, code: 'ａ１' }, 1))).toBe('product_code_taken')
    desk.products.edit(first.id, { ...corn, code: 'a1' })
    desk.products.setArchived(first.id, true)
    desk.products.add({ ...eggs, code: 'a1' }, 1)
    expect(refusalOf(() => desk.products.setArchived(first.id, false))).toBe('product_code_taken')
  })

  it('are moved in the rundown', () => {
    const ids = ['a', 'b', 'c', 'd'].map((code) => desk.products.add({ ...corn, code, name: code }, 1).id)
    desk.products.move(ids[3] ?? '', ids[1] ?? '')
    expect(names()).toEqual(['a', 'd', 'b', 'c'])
    desk.products.move(ids[0] ?? '', null)
    expect(names()).toEqual(['d', 'b', 'c', 'a'])
    desk.products.add({ ...corn, code: 'e', name: 'e' }, 1)
    expect(names()).toEqual(['d', 'b', 'c', 'a', 'e'])
  })

  it('take a photo that is a picture, and let go of the file that nobody shows any more', () => {
    const { id } = desk.products.add(corn, 1)
    const other = desk.products.add(eggs, 1)
    const photos = join(desk.folder, 'photos')
    expect(refusalOf(() => desk.photos.set(id, Uint8Array.of(1, 2)))).toBe('photo_not_picture')
    expect(refusalOf(() => desk.photos.set(id, new Uint8Array(20 * 1024 * 1024 + 1)))).toBe('photo_too_large')
    const { photo } = desk.photos.set(id, Uint8Array.of(0xff, 1))
    desk.photos.set(other.id, Uint8Array.of(0xff, 1))
    expect(desk.product('1').photo).toBe(photo)
    desk.photos.set(id, Uint8Array.of(0xff, 2))
    expect(existsSync(join(photos, photo ?? ''))).toBe(true)
    desk.photos.remove(other.id)
    expect(readdirSync(photos)).toEqual([desk.product('1').photo])
  })

  it('come in from a file: new ones are added, known ones updated, and their stock corrected', () => {
    desk.products.add(corn, 120)
    desk.outside.csv = {
      encoding: 'gb18030',
      rows: [
        { line: 2, draft: { ...corn, code: '１', name: '白玉米', sceneName: null }, stock: 80 },
        { line: 4, draft: eggs, stock: 10 },
      ],
      rejected: [{ line: 3, reason: 'not_a_number', column: '价格', value: '贵' }],
    }
    expect(desk.productImport.fromCsv(Uint8Array.of())).toEqual({
      ...{ encoding: 'gb18030', added: 1, updated: 1, rejected: desk.outside.csv.rejected },
    })
    expect(desk.seen().products).toMatchObject([
      { code: '１', name: '白玉米', available: 80, sceneName: '玉米' },
      { code: '3', available: 10 },
    ])
  })

  it('are samples in an empty shop only', () => {
    expect(desk.productImport.addSampleShop()).toEqual({ added: 2 })
    expect(desk.productImport.addSampleShop()).toEqual({ added: 0 })
    expect(desk.product('1')).toMatchObject({
      available: 120,
      photo: expect.stringMatching(/\.jpg$/) as string,
    })
    expect(desk.product('3').photo).toBeNull()
  })
})
