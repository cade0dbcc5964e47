import { describe, expect, test } from 'vitest'
import { en } from './en'
import { zhCN } from './zh-CN'

function flat(words: object, path = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? flat(value, `${path}${key}.`)
      : [[`${path}${key}`, String(value)] satisfies [string, string]],
  )
}
const placeholders = (text: string) => [...text.matchAll(/{{\s*(\w+)/g)].map((match) => match[1]).sort()

const english = new Map(flat(en))

describe('words in both languages', () => {
  test.each(flat(zhCN))('%s says the same facts', (key, chinese) => {
    expect(placeholders(english.get(key) ?? '')).toEqual(placeholders(chinese))
  })
  test('nothing is empty', () => {
    expect([...flat(zhCN), ...english].filter(([, words]) => words.trim() === '')).toEqual([])
  })
})
