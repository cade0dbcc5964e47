import { expect, test } from 'vitest'
import { firstColumns, movedColumn, sizedColumn, withColumn } from './orderColumns'

const keys = (columns: readonly { key: string }[]) => columns.map(({ key }) => key)
const two = [
  { key: 'number', width: null },
  { key: 'buyer', width: 120 },
]

test('a column comes at the end and goes again; one always stays', () => {
  expect(keys(withColumn(two, 'phone', true))).toEqual(['number', 'buyer', 'phone'])
  expect(keys(withColumn(two, 'number', false))).toEqual(['buyer'])
  expect(keys(withColumn([{ key: 'buyer', width: null }], 'buyer', false))).toEqual(['buyer'])
})

test('a column changes places with its neighbour, and stays at the ends', () => {
  expect(keys(movedColumn(two, 'buyer', -1))).toEqual(['buyer', 'number'])
  expect(keys(movedColumn(two, 'buyer', 1))).toEqual(['number', 'buyer'])
  expect(keys(movedColumn(two, 'gone', 1))).toEqual(['number', 'buyer'])
})

test('a column is as wide as it was dragged', () => {
  expect(sizedColumn(two, 'buyer', 200)[1]).toEqual({ key: 'buyer', width: 200 })
  expect(sizedColumn(firstColumns, 'total', null)).toEqual(firstColumns)
})
