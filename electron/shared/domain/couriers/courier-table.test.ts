import { describe, expect, it } from 'vitest'
import { regions } from '../recipient/fixtures/regions'
import { courierSheets } from './courier-layout'
import { forbiddenCharacters } from './courier-text'
import { changedCells, courierTable, type Sender, type SentParcel } from './courier-table'
import { ourLayouts } from './our-layouts'

const line = { productId: 'corn', unit: '箱', smallestUnit: '根', unitSize: 10, priceFen: 2500, amountFen: 0 }
const parcel: SentParcel = {
  number: 'P261123-0007',
  recipient: { name: '张三', phone: '13800001111 / 0530-1234567', address: '山东省菏泽市曹县孙庄村3#楼' },
  orders: [
    { number: '20261123-0001', note: '周末送' },
    { number: '20261123-0002', note: '' },
  ],
  lines: [
    { ...line, name: '甜玉米', quantity: 25 },
    { ...line, productId: 'eggs', name: '鸡蛋+', quantity: 10 },
  ],
}
const sender: Sender = {
  shop: '孙家农场',
  address: { name: '孙大姐', phone: '13900002222', address: '山东省菏泽市曹县孙庄村1号' },
}
const rowOf = (sheet: (typeof courierSheets)[number]) => {
  const { columns, rows } = courierTable([parcel], ourLayouts[sheet].columns, sender, regions)
  return Object.fromEntries(columns.map(({ title }, index) => [title, rows[0]?.[index]]))
}

describe('a parcel in a courier’s sheet', () => {
  it('has mobile and landline apart and the whole address for 快递100', () => {
    expect(rowOf('kuaidi100')).toEqual({
      收件人姓名: '张三',
      收件人手机: '13800001111',
      收件人固话: '0530-1234567',
      收件人详细地址: '山东省菏泽市曹县孙庄村3号楼',
      寄件人姓名: '孙大姐',
      寄件人手机: '13900002222',
      寄件人固话: '',
      寄件人详细地址: '山东省菏泽市曹县孙庄村1号',
      订单编号: 'P261123-0007',
      物品名称: '甜玉米 2箱5根，鸡蛋＋ 1箱',
      数量: 4,
    })
  })

  it('has the region in parts where a sheet asks for parts', () => {
    expect(rowOf('cainiao')).toMatchObject({
      收件人省: '山东省',
      收件人市: '菏泽市',
      收件人区: '曹县',
      收件人详细地址: '孙庄村3号楼',
      '寄件人县/区': '曹县',
      备注: '周末送',
      商品编码: '',
    })
    expect(rowOf('yto')).toMatchObject({
      买家收货区: '曹县',
      买家收货地址: '孙庄村3号楼',
      买家电话: '0530-1234567',
    })
  })

  it.each(courierSheets)('%s carries the parcel’s number, by which its waybill finds back', (sheet) => {
    expect(Object.values(rowOf(sheet))).toContain('P261123-0007')
  })

  it.each(courierSheets)('%s names no column twice and holds nothing forbidden', (sheet) => {
    const titles = ourLayouts[sheet].columns.map(({ title }) => title)
    expect(new Set(titles).size).toBe(titles.length)
    for (const cell of Object.values(rowOf(sheet)))
      for (const character of forbiddenCharacters) expect(String(cell)).not.toContain(character)
  })

  it('without a region that is known keeps the whole address where the street stands', () => {
    const lost = { ...parcel, recipient: { ...parcel.recipient, address: '孙庄村3号' } }
    const { rows } = courierTable([lost], [{ title: '地址', holds: 'detail', text: '' }], sender, regions)
    expect(rows).toEqual([['孙庄村3号']])
  })

  it('says beforehand which cells are written otherwise', () => {
    expect(changedCells(parcel, ourLayouts.kuaidi100.columns, sender, regions)).toEqual([
      { title: '收件人详细地址', before: '山东省菏泽市曹县孙庄村3#楼', after: '山东省菏泽市曹县孙庄村3号楼' },
      { title: '物品名称', before: '甜玉米 2箱5根，鸡蛋+ 1箱', after: '甜玉米 2箱5根，鸡蛋＋ 1箱' },
    ])
  })

  it('has in a column of the host’s own what the host wrote there', () => {
    const columns = [{ title: '内件', holds: 'fixed', text: '农产品' }] as const
    expect(courierTable([parcel, parcel], columns, sender, regions).rows).toEqual([['农产品'], ['农产品']])
  })
})
