import { fieldHeaders, importFields, platformMarks, type ImportField } from './import-fields'

/** How a product of the platform's is ours: which, and how many smallest units one piece of it is. */
export type ProductChoice = { readonly productId: string; readonly perPiece: number }

/** How a list of orders is read; kept for every list with the same headers. */
export type ImportMapping = {
  readonly platform: string
  /** The column of each field, counted from 0; null for one that the list does not have. */
  readonly columns: Readonly<Record<ImportField, number | null>>
  /** What the host chose for products that are not found by themselves, by their key. */
  readonly products: Readonly<Record<string, ProductChoice>>
  /** Whether orders that the platform says are on their way come in too. */
  readonly takeSent: boolean
}

/** A header as it is compared: width, case and blanks do not matter, nor a star or a unit in brackets behind it. */
export function headerKey(header: string): string {
  return header
    .normalize('NFKC')
    .replace(/^[\uFEFF'"=]+|["]+$/g, '')
    .replace(/[*:\s_]+/g, ' ')
    .trim()
    .toLowerCase()
}

/** What stands for a list's headers in the file of kept mappings. */
export function headersKey(headers: readonly string[]): string {
  return JSON.stringify(headers.map(headerKey))
}

/** How many of a row's cells are headers that are known, for finding the row that holds them. */
export function knownHeaders(cells: readonly string[]): number {
  const keys = new Set(cells.flatMap(headerKeys))
  return importFields.filter((field) => fieldHeaders[field].some((header) => keys.has(header))).length
}

/** Reads a mapping out of the headers; each column is given to one field only, the likeliest header first. */
export function guessMapping(headers: readonly string[]): ImportMapping {
  const keys = headers.map(headerKeys)
  const taken = new Set<number>()
  const find = (field: ImportField): number | null => {
    for (const known of fieldHeaders[field]) {
      const place = keys.findIndex((both, index) => !taken.has(index) && both.includes(known))
      if (place < 0) continue
      taken.add(place)
      return place
    }
    return null
  }
  const found = importFields.map((field) => [field, find(field)] as const)
  return { platform: guessPlatform(keys), columns: columnsOf(new Map(found)), products: {}, takeSent: false }
}

/** Every field with its column. */
export function columnsOf(
  places: ReadonlyMap<ImportField, number | null>,
): Readonly<Record<ImportField, number | null>> {
  const at = (field: ImportField) => places.get(field) ?? null
  return {
    number: at('number'),
    product: at('product'),
    code: at('code'),
    spec: at('spec'),
    quantity: at('quantity'),
    paid: at('paid'),
    buyer: at('buyer'),
    name: at('name'),
    phone: at('phone'),
    province: at('province'),
    city: at('city'),
    district: at('district'),
    town: at('town'),
    address: at('address'),
    buyerNote: at('buyerNote'),
    hostNote: at('hostNote'),
    paidAt: at('paidAt'),
    state: at('state'),
    aftersale: at('aftersale'),
    courier: at('courier'),
    waybill: at('waybill'),
  }
}

/** The fields that still need a column before anything can be read. */
export function missingFields({ columns }: ImportMapping): readonly ('number' | 'product' | 'quantity')[] {
  return [
    ...(columns.number === null ? (['number'] as const) : []),
    ...(columns.product === null && columns.code === null ? (['product'] as const) : []),
    ...(columns.quantity === null ? (['quantity'] as const) : []),
  ]
}

/** A header whole, and without what stands in brackets behind it; as it is compared. */
export function headerKeys(header: string): readonly string[] {
  const key = headerKey(header)
  return [key, key.replace(/\s*[([【].*$/, '')]
}

function guessPlatform(keys: readonly (readonly string[])[]): string {
  let best = 'other'
  let most = 0
  for (const { platform, headers } of platformMarks) {
    const marks = headers.filter((header) => keys.some((both) => both.includes(header))).length
    if (marks > most) [best, most] = [platform, marks]
  }
  return best
}
