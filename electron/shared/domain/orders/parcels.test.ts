import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lineAmountFen } from '../money'
import {
  keepParcels,
  mergeIntoParcels,
  mergeLines,
  normalisePhone,
  parcelRecipient,
  type PackedLine,
  type ShippableOrder,
} from './parcels'

const recipient = fc.record({
  name: fc.constantFrom('', '张三', '李四'),
  phone: fc.constantFrom('', '13800001111', '138 0000 1111', '+86 13800001111', '13911112222'),
  address: fc.constantFrom('', '菏泽市曹县', '菏泽市 曹县', '济南市'),
})
const orders = fc
  .array(fc.record({ buyerId: fc.constantFrom('a', 'b', 'c', 'd', 'e'), recipient }), { maxLength: 12 })
  .map((rows): ShippableOrder[] => rows.map((row, index) => ({ ...row, id: `order ${index}` })))
const line = fc
  .record({
    productId: fc.constantFrom('p', 'q'),
    priceFen: fc.constantFrom(999, 2500),
    quantity: fc.nat(30),
  })
  .map((row): PackedLine => {
    const amountFen = lineAmountFen(row.priceFen, row.quantity, 10)
    return { ...row, unit: '箱', smallestUnit: '根', unitSize: 10, amountFen }
  })

const one = (id: string, buyerId: string, phone = '', name = '张三', address = ''): ShippableOrder => ({
  ...{ id, buyerId, recipient: { name, phone, address } },
})
const ids = (parcels: readonly (readonly ShippableOrder[])[]) =>
  parcels.map((parcel) => parcel.map(({ id }) => id))

describe('parcels', () => {
  it('merge two buyers who gave the same name and phone, however it is typed', () => {
    const parcels = mergeIntoParcels([
      one('1', 'douyin', '138-0000-1111'),
      one('2', 'someone'),
      one('3', 'bilibili', '＋86 13800001111'),
    ])
    expect(ids(parcels)).toEqual([['1', '3'], ['2']])
  })

  it('keep two people apart who share a phone, and two addresses of one person', () => {
    expect(mergeIntoParcels([one('1', 'a', '138'), one('2', 'b', '138', '李四')])).toHaveLength(2)
    const far = mergeIntoParcels([
      one('1', 'a', '138', '张三', '菏泽'),
      one('2', 'b', '138', '张三', '济南'),
      one('3', 'c', '138', '张三', '济 南'),
    ])
    expect(ids(far)).toEqual([['1'], ['2', '3']])
  })

  it('keep buyers apart of whom nothing is known', () => {
    expect(mergeIntoParcels([one('1', 'a', '', ''), one('2', 'b', '', '')])).toHaveLength(2)
  })

  it('hold every order once, and all of a buyer together', () => {
    fc.assert(
      fc.property(orders, (all) => {
        const parcels = mergeIntoParcels(all)
        expect(
          parcels
            .flat()
            .map(({ id }) => id)
            .sort(),
        ).toEqual(all.map(({ id }) => id).sort())
        for (const buyer of new Set(all.map(({ buyerId }) => buyerId)))
          expect(parcels.filter((parcel) => parcel.some(({ buyerId }) => buyerId === buyer))).toHaveLength(1)
      }),
    )
  })

  it('never hold two addresses of different buyers', () => {
    fc.assert(
      fc.property(orders, (all) => {
        for (const parcel of mergeIntoParcels(all)) {
          const addresses = new Map(
            parcel.map(({ buyerId }) => {
              const own = parcel.filter((order) => order.buyerId === buyerId)
              return [buyerId, parcelRecipient(own).address.replace(/\s/g, '')]
            }),
          )
          expect(new Set([...addresses.values()].filter((address) => address !== '')).size).toBeLessThan(2)
        }
      }),
    )
  })

  it('cost what their lines cost, and hold as much', () => {
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const merged = mergeLines(lines)
        const sum = (rows: readonly PackedLine[], field: 'quantity' | 'amountFen') =>
          rows.reduce((total, row) => total + row[field], 0)
        expect(sum(merged, 'quantity')).toBe(sum(lines, 'quantity'))
        expect(sum(merged, 'amountFen')).toBe(sum(lines, 'amountFen'))
        expect(new Set(merged.map((row) => `${row.productId} ${row.priceFen}`)).size).toBe(merged.length)
        expect(merged.every(({ quantity }) => quantity > 0)).toBe(true)
      }),
    )
  })

  it('keep their number while they hold an order they held before, and never share one', () => {
    fc.assert(
      fc.property(orders, fc.array(fc.nat(4)), (all, numbers) => {
        const before = new Map(
          all.flatMap(({ id }, index) => {
            const number = numbers[index]
            return number === undefined ? [] : [[id, `P${number}`] as const]
          }),
        )
        const groups = mergeIntoParcels(all)
        const kept = keepParcels(groups, before).filter((parcel) => parcel !== null)
        expect(new Set(kept).size).toBe(kept.length)
        for (const [index, parcel] of keepParcels(groups, before).entries())
          if (parcel !== null) expect(groups[index]?.some(({ id }) => before.get(id) === parcel)).toBe(true)
        expect(keepParcels(groups, new Map())).toEqual(groups.map(() => null))
      }),
    )
  })
})

describe('a phone number', () => {
  it.each([
    ['+86 138-0000-1111', '13800001111'],
    ['008613800001111', '13800001111'],
    ['１３８００００１１１１', '13800001111'],
    ['0530-1234567', '05301234567'],
    ['86123', '86123'],
    ['没有', ''],
  ])('%s is %s', (typed, plain) => {
    expect(normalisePhone(typed)).toBe(plain)
  })
})
