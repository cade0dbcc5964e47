import { describe, expect, it } from 'vitest'
import { compileCatalogue, readClaims } from './index'
import { inShort, showEntries } from './fixtures/show'
import type { BareNumbers } from './types'

const catalogue = compileCatalogue(
  showEntries.map((entry) => (entry.code === '1' ? { ...entry, keyword: '丰收' } : entry)),
)

function read(text: string, onAir: string | null, bareNumbers: BareNumbers = 'off'): string {
  const nowSelling = onAir === null ? null : `p-${onAir}`
  return inShort(readClaims(text, { catalogue, nowSelling, bareNumbers }))
}

describe("a product's keyword", () => {
  it.each([
    ['丰收', '1 buy 1 !'],
    ['丰收丰收丰收', '1 buy 1 !'],
    ['丰收🌾 丰收！', '1 buy 1 !'],
    ['丰 收', '1 buy 1 !'],
    ['丰收+1', '1 buy 1 !'],
    ['丰收x2', '1 buy 2 !'],
    ['丰收2箱', '1 buy 2箱 !'],
    ['2箱丰收', '1 buy 2箱 !'],
    ['丰收，谢谢', '1 buy 1 !'],
    ['要丰收2箱', '1 buy 2箱 !'],
    ['大丰收', ''],
    ['祝丰收', ''],
    ['丰收了吗', ''],
    ['丰收？', ''],
    ['丰收2斤', ''],
    ['丰收好', ''],
  ])('%s is read as %s', (text, expected) => {
    expect(read(text, null)).toBe(expected)
  })

  it('is no keyword when two products share it, or when it is a number', () => {
    const shared = compileCatalogue(showEntries.map((entry) => ({ ...entry, keyword: '丰收' })))
    expect(readClaims('丰收', { catalogue: shared, nowSelling: 'p-1' })).toEqual([])
    const digits = compileCatalogue(
      showEntries.map((entry) => ({ ...entry, keyword: entry.code.padStart(2, '7') })),
    )
    expect(readClaims('71', { catalogue: digits, nowSelling: 'p-1' })).toEqual([])
  })
})

describe('a bare number', () => {
  const never = [
    '666',
    '111',
    '51234',
    '13812345678',
    '1 2 3',
    '1点',
    '扣1吗',
    '1？',
    '第1',
    '0',
    '-1',
    '1号',
  ]
  it.each(never)('%s asks for nothing by any rule', (text) => {
    for (const rule of ['off', 'code', 'quantity'] as const) expect(read(text, '1', rule)).toBe('')
  })

  it.each([
    ['3', 'code', null, '3 buy 1 !'],
    ['扣3', 'code', null, '3 buy 1 !'],
    ['打3！', 'code', '1', '3 buy 1 !'],
    ['扣3扣3', 'code', null, '3 buy 1 !'],
    ['扣三', 'code', null, '3 buy 1 !'],
    ['３', 'code', null, '3 buy 1 !'],
    ['9', 'code', '1', ''],
    ['3', 'quantity', '1', '1 buy 3 !'],
    ['扣1', 'quantity', '3', '3 buy 1 !'],
    ['99', 'quantity', '1', '1 buy 99 !'],
    ['100', 'quantity', '1', ''],
    ['1', 'quantity', null, ''],
    ['1', 'off', '1', ''],
    ['玉米2箱', 'quantity', '3', '1 buy 2箱 !'],
  ] as const)('%s, by the rule %s with %s on air, is read as "%s"', (text, rule, onAir, expected) => {
    expect(read(text, onAir, rule)).toBe(expected)
  })
})
