import { describe, expect, it } from 'vitest'
import { pinyinKeys } from './pinyin'

describe('how a name is typed on a Latin keyboard', () => {
  it.each([
    ['张晓辉', 'zhangxiaohui', 'zxh'],
    ['吕布', 'lvbu', 'lb'],
    ['欧阳娜娜', 'ouyangnana', 'oynn'],
    ['单于老师', 'chanyulaoshi', 'cyls'],
    ['🌽 玉米哥', 'yumige', 'ymg'],
    ['小李 A12', 'xiaolia12', 'xla12'],
  ])('%s is %s and %s', (name, full, initials) => {
    expect(pinyinKeys(name)).toContainEqual({ full, initials })
  })

  it('a name of several readings has each of them, the surname’s first', () => {
    expect(pinyinKeys('曾小贤').map(({ full }) => full)).toEqual(['zengxiaoxian', 'cengxiaoxian'])
  })

  it.each(['', 'Mary', '12345', '🌽'])('%j has none', (name) => {
    expect(pinyinKeys(name)).toEqual([])
  })
})
