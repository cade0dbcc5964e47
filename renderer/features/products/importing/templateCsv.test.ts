import { expect, test } from 'vitest'
import { templateCsv } from './templateCsv'

test.each(['zh-CN', 'en'] as const)(
  'the %s template opens in Excel and every row has all columns',
  (language) => {
    const bytes = templateCsv(language)
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const lines = new TextDecoder().decode(bytes).trimEnd().split('\r\n')
    expect(lines).toHaveLength(4)
    for (const line of lines) expect(line.split(',')).toHaveLength(10)
  },
)
