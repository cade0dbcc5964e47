import { describe, expect, it } from 'vitest'
import { parseChineseNumeral } from './numerals'

describe('Chinese numerals', () => {
  it.each([
    ['一', 1],
    ['两', 2],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十五', 25],
    ['百二', 120],
    ['一百二', 120],
    ['一百二十', 120],
    ['一百零二', 102],
    ['一百一十二', 112],
    ['两千五', 2500],
    ['两千零五', 2005],
    ['九千九百九十九', 9999],
    ['零', null],
    ['两三', null],
    ['十七八', null],
    ['二零二六', null],
    ['一万', null],
    ['十百', null],
    ['', null],
  ])('%s is %s', (text, expected) => {
    expect(parseChineseNumeral(text)).toBe(expected)
  })
})
