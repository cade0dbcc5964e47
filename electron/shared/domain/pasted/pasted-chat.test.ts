import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPastedChat, type PastedMessage } from './pasted-chat'

const said = (block: string) => readPastedChat(block).messages.map(({ name, text }) => [name, text])
const time = (hour: number, minute: number, second = 0) => ({ day: null, hour, minute, second })

describe('copied chat', () => {
  it.each([
    ['王姐: 要两箱', [['王姐', '要两箱']]],
    ['王姐：要两箱', [['王姐', '要两箱']]],
    ['王姐：地址：河南省，电话:138', [['王姐', '地址：河南省，电话:138']]],
    ['要两箱', [[null, '要两箱']]],
    ['https://live.example/1 怎么买', [[null, 'https://live.example/1 怎么买']]],
    ['[12:03] 王姐: 要两箱', [['王姐', '要两箱']]],
    ['【12:03:11】王姐：要两箱', [['王姐', '要两箱']]],
    ['(12:03) 王姐 要两箱', [['王姐', '要两箱']]],
    ['12:03:11 王姐 要两箱', [['王姐', '要两箱']]],
    ['12:03 要两箱', [[null, '要两箱']]],
    ['2026-11-25 12:03:11 王姐: 要两箱', [['王姐', '要两箱']]],
    [
      '张三 2026/11/25 12:03:04\n要两箱\n\n李四 2026/11/25 12:03:09\n三斤\n苹果',
      [
        ['张三', '要两箱'],
        ['李四', '三斤\n苹果'],
      ],
    ],
    [
      '张三 2026年11月25日 12:03\n要两箱\n李四 2026年11月25日 12:04\n三斤',
      [
        ['张三', '要两箱'],
        ['李四', '三斤'],
      ],
    ],
    [
      '王姐：\n要两箱\n\n李哥: 三斤',
      [
        ['王姐', '要两箱'],
        ['李哥', '三斤'],
      ],
    ],
    [
      'a: 1\r\nb: 2\rc: 3\n\n\n',
      [
        ['a', '1'],
        ['b', '2'],
        ['c', '3'],
      ],
    ],
  ])('%j', (block, expected) => {
    expect(said(block)).toEqual(expected)
  })

  it('reads the time before a line, with or without a day', () => {
    const at = (line: string) => readPastedChat(line).messages[0]?.time
    expect(at('[12:03] 王姐: 要')).toEqual(time(12, 3))
    expect(at('9:03:07 王姐: 要')).toEqual(time(9, 3, 7))
    expect(at('王姐: 12:03 要')).toBeNull()
    expect(at('25:03 王姐: 要')).toBeNull()
    expect(at('张三 2026/11/25 12:03:04\n要')).toEqual({
      ...time(12, 3, 4),
      day: { year: 2026, month: 11, date: 25 },
    })
  })

  it('counts who is named but says nothing', () => {
    expect(readPastedChat('王姐：\n\n李哥：三斤\n张三 2026/11/25 12:03:04')).toMatchObject({
      messages: [{ name: '李哥' }],
      refused: 2,
    })
    expect(readPastedChat('  \n\r\n')).toEqual({ messages: [], refused: 0 })
  })

  it('reads back whatever names and texts were written a line each', () => {
    const word = fc.stringMatching(/^[王李a-z箱斤<>&]{1,12}$/)
    const text = fc.stringMatching(/^[要a-z箱斤0-9:：<>"'=/ ]{1,40}$/).filter((each) => /^[^\s/]/.test(each))
    const message = fc.record({ name: word, text: text.map((each) => each.trim()) })
    fc.assert(
      fc.property(fc.array(message, { minLength: 1 }), fc.constantFrom(': ', '：', ':'), (all, colon) => {
        const block = all.map(({ name, text: words }) => `${name}${colon}${words}`).join('\n')
        expect(said(block)).toEqual(all.map(({ name, text: words }) => [name, words]))
      }),
    )
  })

  it('loses no word of any block, and throws at none', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (block) => {
        const { messages, refused } = readPastedChat(block)
        const kept = (parts: readonly PastedMessage[]) =>
          parts.map(({ name, text }) => `${name ?? ''}${text}`).join('')
        const letters = (text: string) => text.replace(/\P{Letter}/gu, '')
        if (refused === 0) expect(letters(kept(messages))).toBe(letters(block))
      }),
    )
  })

  it('reads two hundred thousand characters at once', () => {
    const block = '王姐: 要两箱\n'.repeat(20_000)
    expect(readPastedChat(block).messages).toHaveLength(20_000)
    expect(readPastedChat('a '.repeat(100_000)).messages).toHaveLength(1)
    expect(readPastedChat(`a${' '.repeat(199_000)}b`).messages).toHaveLength(1)
  })
})
