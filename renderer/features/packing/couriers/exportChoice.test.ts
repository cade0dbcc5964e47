import { expect, it } from 'vitest'
import { type CourierParcel } from '@shared/contract/couriers'
import { regions } from '@shared/domain/recipient/fixtures/regions'
import { checkedParcels, goesOut, isNumbered, withProblems } from './exportChoice'
import { sendingOf } from './useCourierParcels'

const parcel = (id: string, phone: string, address: string, waybills: readonly string[] = ['']) =>
  ({
    id,
    recipient: { name: '张三', phone, address },
    orders: waybills.map((waybill) => ({ waybill, courier: waybill === '' ? '' : '顺丰速运' })),
  }) as CourierParcel
const good = parcel('good', '13800001111', '山东省菏泽市曹县孙庄村1号')
const short = parcel('short', '1380000111', '山东省菏泽市曹县孙庄村1号')
const doubtful = parcel('doubtful', '13800001111', '浙江省南京市鼓楼区中山路1号')
const checked = checkedParcels([good, doubtful, short], regions)

it('what cannot be delivered stays until the host says otherwise; what is doubtful goes out', () => {
  const out = (decisions: ReadonlyMap<string, boolean>) =>
    checked.filter((one) => goesOut(one, decisions)).map(({ parcel: { id } }) => id)
  expect(out(new Map())).toEqual(['good', 'doubtful'])
  expect(
    out(
      new Map([
        ['short', true],
        ['doubtful', false],
      ]),
    ),
  ).toEqual(['good', 'short'])
})

it('what is to be looked at is listed, the worst first', () => {
  expect(withProblems(checked).map(({ parcel: { id } }) => id)).toEqual(['short', 'doubtful'])
})

it('a parcel is at the courier’s when each of its orders has a waybill', () => {
  expect(isNumbered(parcel('a', '', '', ['SF1', 'SF1']))).toBe(true)
  expect(isNumbered(parcel('a', '', '', ['SF1', '']))).toBe(false)
  expect(sendingOf(parcel('a', '', '', ['SF1', 'SF1', 'SF2', '']))).toEqual({
    courier: '顺丰速运',
    waybill: 'SF1 / SF2',
  })
})
