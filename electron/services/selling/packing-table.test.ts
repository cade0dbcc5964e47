import { afterEach, beforeEach, expect, it } from 'vitest'
import type { PackedParcel } from '@shared/contract/packing'
import { corn, eggs, openDesk, refusalOf, type Desk } from '../test-support/desk'

let desk: Desk
beforeEach(() => void (desk = openDesk()))
afterEach(() => desk.close())

/** A show with one parcel of corn and eggs, ended. */
function oneParcel(): { number: string; lines: PackedParcel['parcel']['lines'] } {
  const [cornId, eggsId] = [desk.products.add(corn, 100).id, desk.products.add(eggs, 20).id]
  const { id } = desk.shows.start('')
  desk.orders.type({
    ...{ platform: 'phone', buyerName: '王姐', note: '' },
    recipient: { name: '', phone: '', address: '' },
    lines: [
      { productId: cornId, quantity: 10 },
      { productId: eggsId, quantity: 2 },
    ],
  })
  desk.shows.end()
  const [parcel] = desk.packing.parcels(id)
  if (!parcel) throw new Error('no parcel')
  return parcel
}

it('a box is filled line by line, closed when all is in, and its orders are packed', () => {
  const { number, lines } = oneParcel()
  const [first, second] = lines.map(({ id }) => id)
  expect(desk.packingTable.open(number.toLowerCase())).toMatchObject({ ticked: [], packed: false })
  desk.packingTable.tick({ number, lineId: first ?? '', ticked: true })
  expect(refusalOf(() => desk.packingTable.finish(number))).toBe('parcel_not_full')
  desk.packingTable.tick({ number, lineId: second ?? '', ticked: true })
  expect(desk.packingTable.finish(number)).toMatchObject({ packed: true, refused: [] })
  expect(desk.seen().orders).toMatchObject([{ state: 'packed' }])
  expect(desk.seen().undo.next).toMatchObject({ kind: 'moved', orders: 1 })
  desk.undoing.undo()
  expect(desk.packingTable.open(number)).toMatchObject({ packed: false })
  expect(desk.packingTable.open(number).ticked).toHaveLength(2)
})

it('what lies in a box is remembered over a power cut, and can be taken out again', () => {
  const { number, lines } = oneParcel()
  const lineId = lines[0]?.id ?? ''
  desk.packingTable.tick({ number, lineId, ticked: true })
  desk.packingTable.tick({ number, lineId, ticked: true })
  const after = desk.afterPowerCut()
  expect(after.packingTable.open(number).ticked).toEqual([lineId])
  expect(after.packingTable.tick({ number, lineId, ticked: false }).ticked).toEqual([])
  after.close()
})

it('a number that is no parcel, and a line of another one, are refused', () => {
  const { number } = oneParcel()
  expect(refusalOf(() => desk.packingTable.open('P261123-9999'))).toBe('no_such_parcel')
  expect(refusalOf(() => desk.packingTable.tick({ number, lineId: 'x', ticked: true }))).toBe(
    'no_such_order_line',
  )
})
