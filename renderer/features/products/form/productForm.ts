import type { TransitionChoice } from '@shared/contract/control-room/scenes'
import type { Product, ProductDraft, ProductPacking } from '@shared/contract/products'
import { formatYuan, parseYuan } from '@shared/domain/money'
import type { Coldness } from '@shared/domain/packing/boxes'
import { formatQuantity } from '@shared/domain/quantity'
import { readQuantity } from '../../../ui/figures/quantityText'
import { formatKilograms, readWeight } from '../../../ui/figures/weightText'
import { readParts, type PartRow } from './partRows'

/** What stands in the fields of the product form, as typed. */
export type ProductForm = {
  readonly code: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly keyword: string
  readonly unit: string
  readonly smallestUnit: string
  readonly unitSize: string
  readonly price: string
  readonly wholesale: string
  /** Only asked for a new product; in units, or worded such as 2箱3根. */
  readonly openingStock: string
  /** At or below it the stock is low; worded as `openingStock`, empty for the usual figure. */
  readonly lowStock: string
  /** Of one unit, in kilograms or worded such as 5斤; empty where it was never weighed. */
  readonly weight: string
  /** Of one unit, in litres; empty where it was never measured. */
  readonly volume: string
  readonly shelfPlace: string
  readonly cold: Coldness
  /** Empty for a product with stock of its own. */
  readonly parts: readonly PartRow[]
  readonly sceneName: string
  readonly transition: TransitionChoice | null
}

export type ProductField = keyof ProductForm
export type FieldProblem =
  | 'missing'
  | 'tooLong'
  | 'notAmount'
  | 'notWhole'
  | 'notQuantity'
  | 'notWeight'
  | 'notVolume'
  | 'partIncomplete'
  | 'partTwice'
  | 'codeTaken'
export type FieldProblems = { readonly [Field in ProductField]?: FieldProblem }

/** What is stored beside the draft. */
export type ProductTerms = Pick<Product, 'weightGrams' | 'lowStock' | 'parts'>

/** A form read: either what to store, or what is wrong, field by field. */
export type ReadForm =
  | {
      readonly ok: true
      readonly draft: ProductDraft
      readonly openingStock: number
      readonly terms: ProductTerms
      readonly packing: ProductPacking
    }
  | { readonly ok: false; readonly problems: FieldProblems }

/** The form of a product that is not there yet. */
export const emptyForm: ProductForm = {
  code: '',
  name: '',
  aliases: [],
  keyword: '',
  unit: '',
  smallestUnit: '',
  unitSize: '1',
  price: '',
  wholesale: '',
  openingStock: '',
  lowStock: '',
  weight: '',
  volume: '',
  shelfPlace: '',
  cold: 'none',
  parts: [],
  sceneName: '',
  transition: null,
}

/** The form filled with what is known of a product. */
export function formOf(draft: ProductDraft & ProductTerms & ProductPacking): ProductForm {
  return {
    ...emptyForm,
    code: draft.code,
    name: draft.name,
    aliases: draft.aliases,
    keyword: draft.keyword,
    unit: draft.unit,
    smallestUnit: draft.smallestUnit,
    unitSize: String(draft.unitSize),
    price: formatYuan(draft.priceFen),
    wholesale: formatYuan(draft.wholesaleFen),
    lowStock: draft.lowStock === null ? '' : formatQuantity(draft.lowStock, draft),
    weight: draft.weightGrams === 0 ? '' : formatKilograms(draft.weightGrams),
    volume: draft.volumeMillilitres === 0 ? '' : String(draft.volumeMillilitres / 1000),
    shelfPlace: draft.shelfPlace,
    cold: draft.cold,
    parts: draft.parts.map(({ productId, quantity }) => ({ productId, quantity: String(quantity) })),
    sceneName: draft.sceneName ?? '',
    transition: draft.transition,
  }
}

/** The first free number among the codes in use: what a new product is usually called. */
export function nextCode(codes: readonly string[]): string {
  const used = new Set(codes)
  let next = 1
  while (used.has(String(next))) next += 1
  return String(next)
}

const longest = {
  code: 16,
  name: 120,
  keyword: 30,
  unit: 12,
  smallestUnit: 12,
  shelfPlace: 20,
  sceneName: 200,
}

/** Reads the form; the smallest unit and what one unit holds may be left out, and then the unit is not divided. */
export function readProductForm(form: ProductForm): ReadForm {
  const problems: { [Field in ProductField]?: FieldProblem } = {}
  const text = (field: keyof typeof longest, needed: boolean): string => {
    const value = form[field].trim()
    if (needed && value === '') problems[field] = 'missing'
    else if (value.length > longest[field]) problems[field] = 'tooLong'
    return value
  }
  const amount = (field: 'price' | 'wholesale', needed: boolean): number | null => {
    if (form[field].trim() === '') {
      if (needed) problems[field] = 'missing'
      return null
    }
    const fen = parseYuan(form[field])
    if (fen === null || fen > 1_000_000_000) problems[field] = 'notAmount'
    return fen
  }

  const code = text('code', true)
  const name = text('name', true)
  const keyword = text('keyword', false)
  const unit = text('unit', true)
  const smallestUnit = text('smallestUnit', false) || unit
  const unitSize = readUnitSize(form.unitSize)
  if (unitSize === null) problems.unitSize = 'notWhole'
  const aliases = [...new Set(form.aliases.map((alias) => alias.trim()).filter((alias) => alias !== ''))]
  if (aliases.length > 30 || aliases.some((alias) => alias.length > 60)) problems.aliases = 'tooLong'
  const priceFen = amount('price', true) ?? 0
  // As the import takes it: where nobody states a baseline the uplift is nothing, not everything.
  const wholesaleFen = amount('wholesale', false) ?? priceFen
  const sceneName = text('sceneName', false)
  const units = { unit, smallestUnit, unitSize: unitSize ?? 1 }
  const openingStock = form.openingStock.trim() === '' ? 0 : readQuantity(form.openingStock, units)
  if (openingStock === null) problems.openingStock = 'notQuantity'
  const lowStock = form.lowStock.trim() === '' ? null : readQuantity(form.lowStock, units)
  if (lowStock === null && form.lowStock.trim() !== '') problems.lowStock = 'notQuantity'
  const weightGrams = form.weight.trim() === '' ? 0 : readWeight(form.weight)
  if (weightGrams === null) problems.weight = 'notWeight'
  const volumeMillilitres = form.volume.trim() === '' ? 0 : readLitres(form.volume)
  if (volumeMillilitres === null) problems.volume = 'notVolume'
  const shelfPlace = text('shelfPlace', false)
  const parts = readParts(form.parts)
  if (!parts.ok) problems.parts = parts.problem

  if (Object.keys(problems).length > 0 || !parts.ok) return { ok: false, problems }
  return {
    ok: true,
    terms: { weightGrams: weightGrams ?? 0, lowStock, parts: parts.parts },
    packing: { volumeMillilitres: volumeMillilitres ?? 0, shelfPlace, cold: form.cold },
    draft: {
      code,
      name,
      aliases,
      keyword,
      ...units,
      priceFen,
      wholesaleFen,
      sceneName: sceneName === '' ? null : sceneName,
      // Without a scene of its own nothing comes on.
      transition: sceneName === '' ? null : form.transition,
    },
    // What is made of parts has their stock, and none of its own.
    openingStock: parts.parts.length > 0 ? 0 : (openingStock ?? 0),
  }
}

/** How many smallest units one unit holds, as typed; an empty field means 1, null that it is no whole number. */
export function readUnitSize(text: string): number | null {
  const cleaned = text.normalize('NFKC').replace(/[,\s]/g, '')
  if (cleaned === '') return 1
  if (!/^\d{1,6}$/.test(cleaned)) return null
  const size = Number(cleaned)
  return size >= 1 && size <= 100_000 ? size : null
}

/** Litres as typed ("12", "0.5") in millilitres; null when that is none. */
function readLitres(text: string): number | null {
  const cleaned = text.normalize('NFKC').replace(/\s/g, '')
  if (!/^\d{1,4}(\.\d{1,3})?$/.test(cleaned)) return null
  return Math.round(Number(cleaned) * 1000)
}
