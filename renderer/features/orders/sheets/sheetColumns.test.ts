import { expect, it } from 'vitest'
import { type Order } from '@shared/contract/orders'
import { samplesOf } from './samples'
import { sheetOf, type SheetColumn } from './sheetColumns'

const order = { number: '20261123-0001', totalFen: 2550 } as Order
const columns: readonly SheetColumn[] = [
  { key: 'number', title: '订单号', kind: 'text', value: ({ number }) => number },
  { key: 'total', title: '合计', kind: 'money', value: ({ totalFen }) => totalFen },
]

it('a table has the columns that are shown, in their order, and a row for each order', () => {
  expect(sheetOf([order, order], columns)).toEqual({
    columns: [
      { title: '订单号', kind: 'text' },
      { title: '合计', kind: 'money' },
    ],
    rows: [
      ['20261123-0001', 2550],
      ['20261123-0001', 2550],
    ],
  })
})

it('a column is known by what stands in its first rows, each once', () => {
  const rows = [['\t1001', '-'], ['1001', ''], ['="1002"'], ['1003\n'], ['1004']]
  expect(samplesOf(rows, 0)).toBe('1001 · 1002 · 1003')
  expect(samplesOf(rows, 1)).toBe('')
  expect(samplesOf(rows, null)).toBe('')
})
