import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { harmlessCell } from '../sheets/harmless-cell'
import { courierText, forbiddenCharacters } from './courier-text'

describe('a cell of a courier’s sheet', () => {
  it.each([
    ['3#楼', '3号楼'],
    ['建国路88号3#楼2单元#1202', '建国路88号3号楼2单元＃1202'],
    ['B#1202', 'B号1202'],
    ['三#院', '三号院'],
    ['A&B商城', 'A＆B商城'],
    ['C+大厦', 'C＋大厦'],
    ["小丽's店", '小丽＇s店'],
    ['"老地方"', '＂老地方＂'],
    ['<转交>张三', '＜转交＞张三'],
    ['折扣50%', '折扣50％'],
    ['一楼\\二楼', '一楼＼二楼'],
    ['张三\n转李四', '张三 转李四'],
    ['小丽🌸', '小丽'],
    ['🌸', '🌸'],
    ['👨‍👩‍👧 一家', '一家'],
    ['=1+1', '1＋1'],
    ['-张三', '张三'],
    ['@小丽', '小丽'],
    ['  张三  ', '张三'],
    ['', ''],
  ])('%s is written %s', (text, written) => {
    expect(courierText(text)).toBe(written)
  })

  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom(...forbiddenCharacters, '3', '楼', '张', '-', '=', '@', ' ', '\n', '🌸'),
    }),
  )

  it('holds nothing that is forbidden, whatever was typed', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const written = courierText(text)
        for (const character of forbiddenCharacters) expect(written).not.toContain(character)
        expect(written).not.toMatch(/[\r\n\t]/)
      }),
    )
  })

  it('goes into the file as it is: no apostrophe is put before it', () => {
    fc.assert(fc.property(anything, (text) => harmlessCell(courierText(text)) === courierText(text)))
  })

  it('keeps every letter, figure and character of a name or a street', () => {
    const units = Array.from('张三李四村号楼路ABCxyz0123').concat(forbiddenCharacters)
    const kept = fc.string({ unit: fc.constantFrom(...units) })
    fc.assert(
      fc.property(kept, (text) => {
        const letters = (of: string) => of.replace(/[^\p{L}\p{N}]/gu, '').replaceAll('号', '')
        expect(letters(courierText(text))).toBe(letters(text))
      }),
    )
  })

  it('is written once as it is written twice', () => {
    fc.assert(fc.property(anything, (text) => courierText(courierText(text)) === courierText(text)))
  })
})
