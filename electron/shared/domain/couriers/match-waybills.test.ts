import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AwaitedParcel } from './awaited-parcel'
import { matchWaybills, type RowMatch } from './match-waybills'
import { canMatch, guessWaybillColumns } from './waybill-columns'
import { readWaybillRow } from './waybill-row'

const list = ['订单编号', '收件人', '收件人手机', '快递公司', '运单号']
const columns = guessWaybillColumns(list)

const parcel = (
  number: string,
  name: string,
  phone: string,
  more: { orders?: readonly string[]; waybill?: string } = {},
): AwaitedParcel => {
  const recipient = { name, phone, address: '' }
  const orders = (more.orders ?? [`O${number}`]).map((order) => ({
    id: order,
    number: order,
    recipient,
    courier: '',
    waybill: more.waybill ?? '',
  }))
  return { id: number, number, recipient, orders }
}
const parcels = [
  parcel('P261123-0001', '张三', '13800001111', { orders: ['20261123-0001', '20261123-0004'] }),
  parcel('P261123-0002', '李四', '13800002222'),
  parcel('P261123-0003', '王五', '13800003333'),
  parcel('P261123-0004', '王五', '13800003333'),
  parcel('P261123-0005', '赵六', '13800005555', { waybill: 'SF0000000001' }),
]
const match = (...rows: readonly (readonly string[])[]): readonly RowMatch[] =>
  matchWaybills(
    rows.map((cells, index) => readWaybillRow({ line: index + 2, cells }, columns, '')),
    parcels,
  ).map((row) => row.match)

describe('a row of a courier’s list', () => {
  it('is known by the number of its parcel or of one of its orders, however they are written', () => {
    expect(
      match(['P261123-0001', '', '', '', 'SF1000000001'], ['\tp261123-0002 ', '', '', '', 'SF1000000002']),
    ).toEqual([
      { kind: 'ready', parcelId: 'P261123-0001', by: 'number' },
      { kind: 'ready', parcelId: 'P261123-0002', by: 'number' },
    ])
    expect(match(['20261123-0001,20261123-0004', '', '', '', 'SF1000000001'])).toEqual([
      { kind: 'ready', parcelId: 'P261123-0001', by: 'number' },
    ])
  })

  it('without a number is known by phone and name together', () => {
    expect(match(['', '李四', '+86 138-0000-2222', '', 'SF1000000002'])).toEqual([
      { kind: 'ready', parcelId: 'P261123-0002', by: 'person' },
    ])
  })

  it('waits for the host where the phone or the name is another', () => {
    expect(match(['', '李思', '13800002222', '', 'SF1000000002'])).toEqual([
      { kind: 'doubtful', reason: 'name_differs', candidates: ['P261123-0002'] },
    ])
    expect(match(['', '李四', '13800009999', '', 'SF1000000002'])).toEqual([
      { kind: 'doubtful', reason: 'phone_differs', candidates: ['P261123-0002'] },
    ])
  })

  it('waits for the host where two parcels go to the same person', () => {
    expect(match(['', '王五', '13800003333', '', 'SF1000000003'])).toEqual([
      { kind: 'doubtful', reason: 'several_parcels', candidates: ['P261123-0003', 'P261123-0004'] },
    ])
  })

  it('waits for the host where a courier has hidden who it is', () => {
    expect(match(['', '李*', '138****2222', '', 'SF1000000002'])).toEqual([
      { kind: 'doubtful', reason: 'masked', candidates: ['P261123-0002'] },
    ])
    expect(match(['', '钱*', '138****9999', '', 'SF1000000002'])).toEqual([
      { kind: 'unmatched', reason: 'nobody' },
    ])
  })

  it('waits for the host where its number is one parcel’s and its person another’s', () => {
    expect(match(['P261123-0001', '李四', '13800002222', '', 'SF1000000001'])).toEqual([
      {
        kind: 'doubtful',
        reason: 'number_and_person_differ',
        candidates: ['P261123-0001', 'P261123-0002'],
      },
    ])
    // One that is hidden, or a phone that was put right since, is no contradiction.
    expect(match(['P261123-0001', '张*', '138****1111', '', 'SF1000000001'])).toMatchObject([
      { kind: 'ready' },
    ])
    expect(match(['P261123-0001', '张三', '13800009999', '', 'SF1000000001'])).toMatchObject([
      { kind: 'ready' },
    ])
  })

  it('is told apart from one whose parcel has this waybill, or another one', () => {
    expect(match(['P261123-0005', '', '', '', 'sf0000000001'])).toEqual([
      { kind: 'already', parcelId: 'P261123-0005' },
    ])
    expect(match(['P261123-0005', '', '', '', 'SF0000000002'])).toEqual([
      { kind: 'other_waybill', parcelId: 'P261123-0005', had: 'SF0000000001' },
    ])
  })

  it('waits for the host where two labels name one parcel, or one label two parcels', () => {
    expect(
      match(['P261123-0001', '', '', '', 'SF1000000001'], ['20261123-0004', '', '', '', 'SF1000000009']),
    ).toEqual(Array(2).fill({ kind: 'doubtful', reason: 'parcel_twice', candidates: ['P261123-0001'] }))
    expect(match(['P261123-0002', '', '', '', 'SF0000000001'])).toEqual([
      { kind: 'doubtful', reason: 'waybill_twice', candidates: ['P261123-0002'] },
    ])
  })

  it.each([
    [['P261123-0001', '', '', '', ''], 'waybill_missing'],
    [['P261123-0001', '', '', '', '7.31E+13'], 'waybill_damaged'],
    [['P261123-0001', '', '', '', '待揽收'], 'waybill_odd'],
    [['P999999-0001', '', '', '', 'SF1000000001'], 'number_unknown'],
    [['', '钱七', '13800007777', '', 'SF1000000001'], 'nobody'],
    [['', '', '', '', 'SF1000000001'], 'nothing_to_go_by'],
  ])('%j says why it goes nowhere: %s', (cells, reason) => {
    expect(match(cells)).toEqual([{ kind: 'unmatched', reason }])
  })

  it('whose quotes do not close says so', () => {
    const row = readWaybillRow({ line: 2, cells: null }, columns, '')
    expect(matchWaybills([row], parcels)[0]?.match).toEqual({ kind: 'unmatched', reason: 'unreadable' })
  })
})

it('ten thousand rows with hidden names, of which each could be some parcel’s, all wait for the host', () => {
  const many = Array.from({ length: 10_000 }, (_none, index) =>
    parcel(`P${index}`, `${'张李王'[index % 3] ?? ''}某${index}`, String(13_800_000_000 + index)),
  )
  const rows = many.map(({ recipient: { name, phone } }, line) =>
    readWaybillRow(
      {
        line,
        cells: ['', `${name.slice(0, 1)}**`, `138****${phone.slice(-4)}`, '', `SF${1_000_000_000 + line}`],
      },
      columns,
      '',
    ),
  )
  const matched = matchWaybills(rows, many)
  expect(matched.every(({ match: found }) => found.kind === 'doubtful')).toBe(true)
})

describe('the columns of a courier’s list', () => {
  it.each([
    [list, { waybill: 4, number: 0, name: 1, phone: 2, courier: 3 }],
    [['*配货单号', '*收件人姓名', '*收件人联系方式', '邮件号'], { waybill: 3, number: 0, name: 1, phone: 2 }],
    [
      ['订单号', '用户订单号', '运单号码', '收方联系人', '收方电话'],
      { waybill: 2, number: 1, name: 3, phone: 4 },
    ],
    [['Tracking number', 'Order number', 'Recipient', 'Phone'], { waybill: 0, number: 1, name: 2, phone: 3 }],
  ])('%j are known by their headers', (headers, found) => {
    expect(guessWaybillColumns(headers)).toMatchObject(found)
    expect(canMatch(guessWaybillColumns(headers))).toBe(true)
  })

  it('are asked for where none holds the waybill, or nothing says whose it is', () => {
    expect(canMatch(guessWaybillColumns(['订单号', '收件人']))).toBe(false)
    expect(canMatch(guessWaybillColumns(['运单号', '收件人手机']))).toBe(false)
  })
})

describe('whatever a list says', () => {
  const person = fc.record({
    name: fc.constantFrom('张三', '李四', '王五', '张*', ''),
    phone: fc.constantFrom('13800001111', '13800002222', '138****1111', ''),
  })
  const shop = fc
    .array(
      fc.record({
        who: person,
        orders: fc.integer({ min: 1, max: 3 }),
        waybill: fc.constantFrom('', 'SF0000000001', 'SF0000000002'),
      }),
      { maxLength: 6 },
    )
    .map((some) =>
      some.map(({ who, orders, waybill }, index) =>
        parcel(`P${index}`, who.name, who.phone, {
          orders: Array.from({ length: orders }, (_none, order) => `P${index}O${order}`),
          waybill,
        }),
      ),
    )
  const rows = fc.array(
    fc.tuple(
      fc.constantFrom('', 'P0', 'P1', 'P2O0', 'P9', 'P0 P1'),
      person,
      fc.constantFrom('SF0000000001', 'SF0000000002', 'SF0000000003', '', '坏'),
    ),
    { maxLength: 8 },
  )
  const matchAll = (
    said: readonly (readonly [string, { name: string; phone: string }, string])[],
    known: readonly AwaitedParcel[],
  ) =>
    matchWaybills(
      said.map(([number, { name, phone }, waybill], index) =>
        readWaybillRow({ line: index, cells: [number, name, phone, '', waybill] }, columns, ''),
      ),
      known,
    )

  it('no parcel is guessed: what is ready shares a number, or phone and name', () => {
    fc.assert(
      fc.property(shop, rows, (known, said) => {
        for (const { row, match: found } of matchAll(said, known)) {
          if (found.kind !== 'ready') continue
          const taken = known.find(({ id }) => id === found.parcelId)
          const numbers = [taken?.number, ...(taken?.orders.map(({ number }) => number) ?? [])]
          const numbered = row.numbers.some((number) => numbers.includes(number))
          const named =
            taken?.recipient.name === row.name && taken.recipient.phone === row.phone && row.name !== ''
          expect(numbered || named).toBe(true)
        }
      }),
    )
  })

  it('a parcel gets one waybill and a waybill one parcel', () => {
    fc.assert(
      fc.property(shop, rows, (known, said) => {
        const ready = matchAll(said, known).filter(({ match: found }) => found.kind === 'ready')
        const pairs = new Set(
          ready.map(
            ({ row, match: found }) => `${found.kind === 'ready' ? found.parcelId : ''} ${row.waybill}`,
          ),
        )
        expect(new Set([...pairs].map((pair) => pair.split(' ')[0])).size).toBe(pairs.size)
        expect(new Set([...pairs].map((pair) => pair.split(' ')[1])).size).toBe(pairs.size)
      }),
    )
  })

  it('the order of its rows changes nothing', () => {
    fc.assert(
      fc.property(shop, rows, (known, said) => {
        const forwards = matchAll(said, known).map(({ match: found }) => JSON.stringify(found))
        const backwards = matchAll([...said].reverse(), known).map(({ match: found }) =>
          JSON.stringify(found),
        )
        expect(backwards.reverse()).toEqual(forwards)
      }),
    )
  })

  it('once written, the same list has nothing more to write', () => {
    fc.assert(
      fc.property(shop, rows, (known, said) => {
        const written = new Map(
          matchAll(said, known).flatMap(({ row, match: found }) =>
            found.kind === 'ready' ? [[found.parcelId, row.waybill] as const] : [],
          ),
        )
        const after = known.map((one) => ({
          ...one,
          orders: one.orders.map((order) => ({ ...order, waybill: written.get(one.id) ?? order.waybill })),
        }))
        expect(matchAll(said, after).filter(({ match: found }) => found.kind === 'ready')).toEqual([])
      }),
    )
  })
})
