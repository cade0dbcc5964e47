import type { ImportField } from './import-fields'
import type { ImportMapping } from './import-mapping'
import { plainCell, readDigits, type damaged } from './cell-values'

/** A row of the file; `cells` is null where its quotes do not close. */
export type SheetRow = { readonly line: number; readonly cells: readonly string[] | null }

/** What the host put right in a row; null leaves what the file says. */
export type RowMend = {
  readonly number: string | null
  readonly productId: string | null
  readonly quantity: string | null
  readonly name: string | null
  readonly phone: string | null
  readonly address: string | null
  /** The row is not wanted after all. */
  readonly leaveOut: boolean
}

/** A row by what its cells hold. */
export type RowFields = {
  readonly line: number
  readonly field: (field: ImportField) => string
  readonly number: string | typeof damaged
  readonly phone: string | typeof damaged
  readonly address: string
  /** What the host chose for this one row, or null. */
  readonly productId: string | null
}

/** Takes a row apart by the mapping; what the host put right stands for what the file says. */
export function rowFields(
  line: number,
  cells: readonly string[],
  { columns }: ImportMapping,
  mend: RowMend | undefined,
): RowFields {
  const raw = (field: ImportField) => cells[columns[field] ?? -1] ?? ''
  const field = (name: ImportField): string => {
    const mended = name === 'quantity' || name === 'name' ? mend?.[name] : null
    return mended ?? plainCell(raw(name))
  }
  return {
    line,
    field,
    number: mend?.number ?? readDigits(raw('number')),
    phone: mend?.phone ?? readDigits(raw('phone')),
    address: mend?.address ?? wholeAddress(field),
    productId: mend?.productId ?? null,
  }
}

/** Region and street in one line; a street that begins with its region keeps it once. */
function wholeAddress(field: (field: ImportField) => string): string {
  const street = field('address')
  const parts = [field('province'), field('city'), field('district'), field('town')]
  const region = parts.filter((part, index) => part !== '' && part !== parts[index - 1])
  const [first] = region
  if (first === undefined || street.startsWith(first)) return street
  return region.join('') + street
}
