import { expect, it } from 'vitest'
import { type WaybillReview } from '@shared/contract/couriers'
import { moved } from './layoutMoves'
import { choose, possibleParcels, willWrite } from './waybillChoices'

it('a parcel is given to one row only: choosing it again takes it from the other', () => {
  const first = choose(new Map(), 2, 'a')
  expect([...choose(first, 3, 'a')]).toEqual([[3, 'a']])
  expect([...choose(first, 3, 'b')]).toEqual([
    [2, 'a'],
    [3, 'b'],
  ])
  expect([...choose(first, 2, null)]).toEqual([])
})

it('what will be written is what is ready and what was chosen', () => {
  const counts = { ready: 3, already: 1, other_waybill: 1, doubtful: 2, unmatched: 4 }
  const review: WaybillReview = { counts, rows: [] }
  expect(willWrite(review, new Map([[2, 'a']]))).toBe(4)
})

it('only rows that wait for the host offer parcels', () => {
  const row = { line: 2, waybill: 'SF1', courier: '', said: { numbers: [], name: '', phone: '' } }
  expect(
    possibleParcels({ ...row, match: { kind: 'doubtful', reason: 'masked', candidates: ['a', 'b'] } }),
  ).toEqual(['a', 'b'])
  expect(possibleParcels({ ...row, match: { kind: 'other_waybill', parcelId: 'a', had: 'SF0' } })).toEqual([
    'a',
  ])
  expect(possibleParcels({ ...row, match: { kind: 'ready', parcelId: 'a', by: 'number' } })).toEqual([])
})

it('a column moves one place, and not beyond the ends', () => {
  expect(moved(['a', 'b', 'c'], 1, -1)).toEqual(['b', 'a', 'c'])
  expect(moved(['a', 'b', 'c'], 1, 1)).toEqual(['a', 'c', 'b'])
  expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
})
