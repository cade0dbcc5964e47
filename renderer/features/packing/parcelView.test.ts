import { expect, test } from 'vitest'
import { type Parcel } from '@shared/contract/packing'
import { blankOn, chosenOf, contentsInWords, toggle, toggleAll } from './parcelView'

const known = { name: '王芳', phone: '13800000000', address: '山东省寿光市' }
const line = (name: string, quantity: number) => ({
  id: name,
  productId: name,
  code: '1',
  name,
  unit: '箱',
  smallestUnit: '根',
  unitSize: 10,
  priceFen: 2500,
  quantity,
  amountFen: 250 * quantity,
  gift: false,
  weightGrams: 0,
  shelfPlace: '',
  cold: 'none' as const,
})
const parcel = (id: string, recipient = known): Parcel => ({
  id,
  number: `P261123-000${id}`,
  showId: 'show',
  buyerName: `买家${id}`,
  recipient,
  orderNumbers: [`20261123-000${id}`],
  waybills: [],
  lines: [line('甜玉米', 20), line('红薯', 3)],
  totalFen: 5750,
  part: 1,
  parts: 1,
  weightGrams: 0,
  cold: 'none',
  createdAt: 0,
})
const parcels = [parcel('1'), parcel('2', { ...known, address: '' }), parcel('3', { ...known, phone: '' })]

test('a parcel says what is in it and what its slip would leave blank', () => {
  expect(contentsInWords(parcel('1'))).toBe('甜玉米 2箱 · 红薯 3根')
  expect(parcels.map(({ recipient }) => blankOn(recipient))).toEqual([null, 'address', 'phone'])
})

test('everything prints until something is left out', () => {
  expect(chosenOf(parcels, new Set())).toEqual({ chosen: parcels, lacking: 2 })
  const leftOut = toggle(new Set(), '2')
  expect(chosenOf(parcels, leftOut).chosen.map(({ id }) => id)).toEqual(['1', '3'])
  expect(chosenOf(parcels, leftOut).lacking).toBe(1)
  expect(chosenOf(parcels, toggle(leftOut, '2')).chosen).toHaveLength(3)
})

test('select all takes all in, and out again when all are in', () => {
  const none = toggleAll(parcels, new Set())
  expect(chosenOf(parcels, none).chosen).toEqual([])
  expect(chosenOf(parcels, toggleAll(parcels, toggle(none, '1'))).chosen).toHaveLength(3)
})
