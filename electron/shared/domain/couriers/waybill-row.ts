import { damaged, plainCell, readDigits } from '../sheets/cell-values'
import type { SheetRow } from '../sheets/import-row'
import type { WaybillColumns } from './waybill-columns'

/** A row of a courier's list, read. */
export type WaybillRow = {
  /** Line in the file, the first being 1. */
  readonly line: number
  /** The number on the label, without blanks, in capitals; or why there is none. */
  readonly waybill: string
  readonly unusable: 'unreadable' | 'waybill_missing' | 'waybill_damaged' | 'waybill_odd' | null
  /** Whatever stands where the order's or parcel's number should, each once. */
  readonly numbers: readonly string[]
  readonly name: string
  readonly phone: string
  readonly courier: string
}

/** Letters, figures and hyphens as couriers number their labels, with five figures at least. */
const waybillForm = /^(?=(?:[A-Z-]*\d){5})[A-Z0-9][A-Z0-9-]{5,39}$/

/** Takes a row apart by its columns; a courier that no column names is the one that the host said. */
export function readWaybillRow(
  { line, cells }: SheetRow,
  columns: WaybillColumns,
  courier: string,
): WaybillRow {
  const raw = (field: keyof WaybillColumns) => cells?.[columns[field] ?? -1] ?? ''
  const text = (field: keyof WaybillColumns) => {
    const digits = readDigits(raw(field))
    return digits === damaged ? '' : digits
  }
  const stated = readDigits(raw('waybill'))
  const waybill = stated === damaged ? '' : plainNumber(stated)
  const said = plainCell(raw('courier')).slice(0, longestCourier)
  return {
    line,
    waybill,
    unusable:
      cells === null
        ? 'unreadable'
        : stated === damaged
          ? 'waybill_damaged'
          : waybill === ''
            ? 'waybill_missing'
            : waybillForm.test(waybill)
              ? null
              : 'waybill_odd',
    numbers: [
      ...new Set(
        text('number')
          .split(/[\s,，;；、/|]+/)
          .map(plainNumber),
      ),
    ].filter((part) => part !== ''),
    name: plainCell(raw('name')),
    phone: text('phone'),
    courier: said === '' ? courier : said,
  }
}

/** The longest name of a courier that an order holds, in characters. */
const longestCourier = 40

/** A number as it is compared: one width, no blanks, capitals. */
export function plainNumber(number: string): string {
  return number.normalize('NFKC').replace(/\s/g, '').toUpperCase()
}
