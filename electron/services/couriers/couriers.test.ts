import iconv from 'iconv-lite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { guessWaybillColumns } from '@shared/domain/couriers/waybill-columns'
import { ourLayouts } from '@shared/domain/couriers/our-layouts'
import { corn, eggs, openDesk, refusalOf, type Desk } from '../test-support/desk'

const headers = ['订单编号', '收件人', '收件人手机', '快递公司', '运单号']

let desk: Desk
let show: string
beforeEach(() => {
  desk = openDesk()
  desk.products.add(corn, 600)
  desk.products.add(eggs, 50)
  show = desk.shows.start('').id
})
afterEach(() => desk.close())

const order = (buyerName: string, phone: string, code = '1') =>
  desk.orders.type({
    platform: 'phone',
    buyerName,
    recipient: { name: buyerName, phone, address: '山东省菏泽市曹县孙庄村1号' },
    lines: [{ productId: desk.product(code).id, quantity: 10 }],
    note: '',
  })
const pay = (...ids: readonly string[]) =>
  desk.moves.move({ ids: [...ids], to: 'paid', payment: { method: 'wechat', note: '' }, restock: false })
const parcels = () => desk.courierDesk.parcels(show)
const parcelOf = (name: string) => {
  const found = parcels().find(({ recipient }) => recipient.name === name)
  if (!found) throw new Error(`no parcel of ${name}`)
  return found
}
const orderOf = (id: string) => desk.orders.list(show).find((one) => one.id === id)

/** Opens a list as a courier gives it back, in the encoding that Chinese spreadsheets save. */
const open = async (...rows: readonly (readonly string[])[]) => {
  const text = [headers, ...rows].map((cells) => cells.join(',')).join('\r\n')
  const list = await desk.waybillImport.open({
    showId: show,
    bytes: Uint8Array.from(iconv.encode(text, 'gb18030')),
  })
  expect(list.columns).toEqual(guessWaybillColumns(headers))
  return list
}
const review = async (...rows: readonly (readonly string[])[]) => {
  const { id, columns } = await open(...rows)
  return { id, review: desk.waybillImport.review({ id, columns, courier: '顺丰速运' }) }
}
const take = (id: string, choices: { line: number; parcelId: string }[] = [], ship = false) =>
  desk.waybillImport.takeIn({ id, choices, ship })

describe('waybills come back from a courier', () => {
  it('onto every order of their parcel, in one action that one undo takes back', async () => {
    const [first, second, other] = [
      order('张三', '13800001111'),
      order('张三', '13800001111', '3'),
      order('李四', '13800002222'),
    ]
    pay(first.id, second.id, other.id)
    desk.shows.end()
    const { id, review: seen } = await review(
      [parcelOf('张三').number, '', '', '', 'SF1000000001'],
      ['', '李四', '13800002222', '中通快递', '73100011112222'],
    )
    expect(seen.counts).toEqual({ ready: 2, already: 0, other_waybill: 0, doubtful: 0, unmatched: 0 })
    expect(orderOf(first.id)?.waybill).toBe('')
    expect(take(id, [], true)).toEqual({ parcels: 2, orders: 3, shipped: 3, notShipped: 0 })
    expect(orderOf(first.id)).toMatchObject({
      courier: '顺丰速运',
      waybill: 'SF1000000001',
      state: 'shipped',
    })
    expect(orderOf(second.id)).toMatchObject({
      courier: '顺丰速运',
      waybill: 'SF1000000001',
      state: 'shipped',
    })
    expect(orderOf(other.id)).toMatchObject({
      courier: '中通快递',
      waybill: '73100011112222',
      state: 'shipped',
    })
    expect(desk.orders.history(first.id).at(-1)).toMatchObject({ kind: 'waybills', who: 'host' })
    expect(desk.seen().undo.next).toMatchObject({ kind: 'waybills', orders: 3 })

    expect(desk.undoing.undo()).toEqual({ kind: 'waybills', orders: 3 })
    expect(orderOf(first.id)).toMatchObject({ courier: '', waybill: '', state: 'paid' })
    expect(orderOf(other.id)).toMatchObject({ courier: '', waybill: '', state: 'paid' })
  })

  it('once: the same list again writes nothing, and adds nothing to the record', async () => {
    const { id: paid } = order('张三', '13800001111')
    pay(paid)
    desk.shows.end()
    const rows = [[parcelOf('张三').number, '', '', '', 'SF1000000001']]
    take((await review(...rows)).id)
    const again = await review(...rows)
    expect(again.review.counts).toMatchObject({ ready: 0, already: 1 })
    const before = desk.orders.history(paid).length
    expect(take(again.id, [], true)).toEqual({ parcels: 0, orders: 0, shipped: 0, notShipped: 0 })
    expect(desk.orders.history(paid)).toHaveLength(before)
    expect(orderOf(paid)?.state).toBe('paid')
  })

  it('over another one only where the host says so', async () => {
    const { id: paid } = order('张三', '13800001111')
    pay(paid)
    desk.shows.end()
    const { number, id: parcelId } = parcelOf('张三')
    take((await review([number, '', '', '', 'SF1000000001'])).id)
    const { id, review: seen } = await review([number, '', '', '', 'SF1000000002'])
    expect(seen.rows).toMatchObject([{ match: { kind: 'other_waybill', had: 'SF1000000001' } }])
    expect(take(id).parcels).toBe(0)
    expect(orderOf(paid)?.waybill).toBe('SF1000000001')
    expect(take(id, [{ line: 2, parcelId }]).parcels).toBe(1)
    expect(orderOf(paid)?.waybill).toBe('SF1000000002')
  })

  it('doubtful rows go where the host says, and nowhere else; unmatched ones nowhere', async () => {
    const [one, two] = [order('张三', '13800001111'), order('李四', '13800002222')]
    pay(one.id, two.id)
    desk.shows.end()
    const { id, review: seen } = await review(
      ['', '张珊', '13800001111', '', 'SF1000000001'],
      ['', '钱七', '13800007777', '', 'SF1000000003'],
    )
    expect(seen.counts).toMatchObject({ ready: 0, doubtful: 1, unmatched: 1 })
    expect(seen.rows[0]).toMatchObject({
      line: 2,
      match: { kind: 'doubtful', reason: 'name_differs', candidates: [parcelOf('张三').id] },
    })
    expect(refusalOf(() => take(id, [{ line: 2, parcelId: parcelOf('李四').id }]))).toBe('invalid_input')
    expect(refusalOf(() => take(id, [{ line: 3, parcelId: parcelOf('李四').id }]))).toBe('invalid_input')
    expect(orderOf(two.id)?.waybill).toBe('')
    expect(take(id, [{ line: 2, parcelId: parcelOf('张三').id }]).orders).toBe(1)
    expect(orderOf(one.id)?.waybill).toBe('SF1000000001')
  })

  it('two labels for one parcel are not both written', async () => {
    const { id: paid } = order('张三', '13800001111')
    pay(paid)
    desk.shows.end()
    const { number, id: parcelId } = parcelOf('张三')
    const { id } = await review([number, '', '', '', 'SF1000000001'], [number, '', '', '', 'SF1000000002'])
    const both = [
      { line: 2, parcelId },
      { line: 3, parcelId },
    ]
    expect(refusalOf(() => take(id, both))).toBe('invalid_input')
    expect(take(id, both.slice(1)).parcels).toBe(1)
    expect(orderOf(paid)?.waybill).toBe('SF1000000002')
  })

  it('those not paid for are numbered, and not marked as on their way', async () => {
    const { id: unpaid } = order('张三', '13800001111')
    desk.shows.end()
    const { id } = await review([parcelOf('张三').number, '', '', '', 'SF1000000001'])
    expect(take(id, [], true)).toEqual({ parcels: 1, orders: 1, shipped: 0, notShipped: 1 })
    expect(orderOf(unpaid)).toMatchObject({ waybill: 'SF1000000001', state: 'claimed' })
  })

  it('and orders are found by them', async () => {
    const { id: paid, number } = order('张三', '13800001111')
    pay(paid)
    desk.shows.end()
    take((await review([number, '', '', '', 'SF1000000001'])).id)
    expect((await desk.finding.match({ text: 'SF1000000001', showId: show })).ids).toEqual([paid])
  })
})

describe('a parcel before it goes to a courier', () => {
  it('has its recipient put right on each of its orders, for the buyer’s next one too, in one action', () => {
    const [first, second] = [order('张三', '13800001111'), order('张三', '13800001111', '3')]
    desk.shows.end()
    const parcel = parcelOf('张三')
    const recipient = { ...parcel.recipient, phone: '13900009999' }
    desk.courierDesk.setRecipient({ showId: show, parcelId: parcel.id, recipient })
    expect(parcelOf('张三')).toMatchObject({ id: parcel.id, recipient })
    expect([orderOf(first.id)?.recipient, orderOf(second.id)?.recipient]).toEqual([recipient, recipient])
    desk.undoing.undo()
    expect(parcelOf('张三').recipient.phone).toBe('13800001111')
  })

  it('a sheet’s columns are kept as the host changed them, and go back to ours', () => {
    const layout = {
      format: 'csv-gb18030' as const,
      columns: [{ title: '姓名', holds: 'name' as const, text: '' }],
    }
    expect(desk.courierDesk.keepLayout({ sheet: 'zto', layout })).toEqual({ zto: layout })
    const later = desk.afterPowerCut()
    expect(later.courierDesk.layouts()).toEqual({ zto: layout })
    later.close()
    expect(desk.courierDesk.keepLayout({ sheet: 'zto', layout: null })).toEqual({})
    expect(ourLayouts.zto.columns.length).toBeGreaterThan(5)
  })
})
