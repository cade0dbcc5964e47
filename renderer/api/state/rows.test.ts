import { describe, expect, test } from 'vitest'
import { patchRows, rowSet } from './rows'

type Row = { readonly id: string; readonly place: number; readonly left: number }
const byPlace = (left: Row, right: Row) => left.place - right.place
const three = rowSet(
  [
    { id: 'c', place: 3, left: 1 },
    { id: 'a', place: 1, left: 1 },
    { id: 'b', place: 2, left: 1 },
  ],
  byPlace,
)

describe('rows as people see them', () => {
  test('stand in their order, not in the order of arrival', () => {
    expect(three.ids).toEqual(['a', 'b', 'c'])
  })

  test('a sale changes one row and leaves the list of rows alone', () => {
    const sold = patchRows(
      three,
      { replace: false, put: [{ id: 'b', place: 2, left: 0 }], remove: [] },
      byPlace,
    )
    expect(sold.ids).toBe(three.ids)
    expect(sold.byId.get('a')).toBe(three.byId.get('a'))
    expect(sold.byId.get('b')?.left).toBe(0)
    expect(sold.list.map(({ left }) => left)).toEqual([1, 0, 1])
  })

  test('a moved row moves, a removed one goes', () => {
    const moved = patchRows(
      three,
      { replace: false, put: [{ id: 'a', place: 9, left: 1 }], remove: ['b'] },
      byPlace,
    )
    expect(moved.ids).toEqual(['c', 'a'])
  })

  test('a replacement forgets everything before it', () => {
    const next = patchRows(
      three,
      { replace: true, put: [{ id: 'z', place: 1, left: 1 }], remove: [] },
      byPlace,
    )
    expect(next.ids).toEqual(['z'])
    expect(next.byId.has('a')).toBe(false)
  })
})
