import { formatQuantity } from '../quantity'
import type { Address, PackedLine } from '../orders/parcels'
import { checkRecipient } from '../recipient/recipient'
import type { Regions } from '../recipient/regions'
import type { SheetTable } from '../sheets/sheet-table'
import type { ColumnContent, CourierColumn } from './courier-layout'
import { courierPhones } from './courier-phone'
import { courierText } from './courier-text'

/** A parcel as couriers hear of it. */
export type SentParcel = {
  readonly number: string
  readonly recipient: Address
  readonly orders: readonly { readonly number: string; readonly note: string }[]
  readonly lines: readonly (PackedLine & { readonly name: string })[]
}

/** Who sends: the shop's name, and the sender of the settings. */
export type Sender = { readonly shop: string; readonly address: Address }

/** A cell that a courier's sheet could not hold as it is. */
export type ChangedCell = { readonly title: string; readonly before: string; readonly after: string }

/** The parcels as a table of a courier's. Parcels travel by number: it is what a returned list is matched by. */
export function courierTable(
  parcels: readonly SentParcel[],
  columns: readonly CourierColumn[],
  sender: Sender,
  regions: Regions,
): SheetTable {
  const from = partsOf(sender.address, regions)
  return {
    columns: columns.map(({ title, holds }) => ({ title, kind: isCount(holds) ? 'count' : 'text' })),
    rows: parcels.map((parcel, index) => {
      const cell = cellsOf(parcel, index, sender, from, regions)
      return columns.map(({ holds, text }) =>
        holds === 'fixed' ? courierText(text) : asCourierCell(cell(holds)),
      )
    }),
  }
}

/** What is written otherwise than it stands in the shop: shown before the file is written. */
export function changedCells(
  parcel: SentParcel,
  columns: readonly CourierColumn[],
  sender: Sender,
  regions: Regions,
): readonly ChangedCell[] {
  const cell = cellsOf(parcel, 0, sender, partsOf(sender.address, regions), regions)
  return columns.flatMap(({ title, holds }) => {
    const before = holds === 'fixed' || holds.startsWith('sender') ? '' : cell(holds)
    if (typeof before === 'number') return []
    const after = courierText(before)
    return after === before.trim() ? [] : [{ title, before, after }]
  })
}

/** Whether a column holds a number that is a count. */
function isCount(holds: ColumnContent): boolean {
  return holds === 'quantity' || holds === 'parcels' || holds === 'rowNumber'
}

function asCourierCell(value: string | number): string | number {
  return typeof value === 'string' ? courierText(value) : value
}

type Parts = ReturnType<typeof partsOf>

function partsOf(address: Address, regions: Regions) {
  const { province, city, district, detail } = checkRecipient(address, regions)
  const { mobile, landline } = courierPhones(address.phone)
  return {
    name: address.name,
    mobile,
    landline,
    phone: mobile || landline,
    address: address.address,
    province,
    city,
    district,
    // Where the region is not known the street alone would lose it.
    detail: province === '' ? address.address : detail,
  }
}

function cellsOf(
  { number, recipient, orders, lines }: SentParcel,
  index: number,
  { shop }: Sender,
  from: Parts,
  regions: Regions,
): (holds: Exclude<ColumnContent, 'fixed'>) => string | number {
  const to = partsOf(recipient, regions)
  const notes = [...new Set(orders.map(({ note }) => note.trim()))].filter((note) => note !== '')
  const cells = {
    ...to,
    items: lines.map((line) => `${line.name} ${formatQuantity(line.quantity, line)}`).join('，'),
    quantity: Math.max(1, Math.ceil(lines.reduce((sum, line) => sum + line.quantity / line.unitSize, 0))),
    parcels: 1,
    number,
    orderNumbers: orders.map((order) => order.number).join(' '),
    note: notes.join('；'),
    shop,
    senderName: from.name,
    senderPhone: from.phone,
    senderMobile: from.mobile,
    senderLandline: from.landline,
    senderAddress: from.address,
    senderProvince: from.province,
    senderCity: from.city,
    senderDistrict: from.district,
    senderDetail: from.detail,
    rowNumber: index + 1,
  } satisfies Record<Exclude<ColumnContent, 'fixed'>, string | number>
  return (holds) => cells[holds]
}
