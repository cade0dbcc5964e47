import { z } from 'zod'
import { coldness } from '../domain/packing/boxes'
import { TransitionChoice } from './control-room/scenes'
import { call } from './definition'
import { Fen, Id, Nothing, Quantity, typed } from './fields'

/** What the host types about a product. `unitSize` is how many smallest units make one `unit` (1 箱 = 10 根). */
export const ProductDraft = z.object({
  code: typed(16).min(1),
  name: typed(120).min(1),
  aliases: z.array(typed(60).min(1)).max(30),
  /** The word that the host tells the room to type for one of it (口令词); empty where there is none. */
  keyword: typed(30),
  unit: typed(12).min(1),
  smallestUnit: typed(12).min(1),
  unitSize: z.int().min(1).max(100_000),
  /** Price of one `unit`. */
  priceFen: Fen,
  /** Wholesale baseline (收购价) of one `unit`. */
  wholesaleFen: Fen,
  /** The OBS scene that shows it; null keeps whatever scene is on. */
  sceneName: typed(200).min(1).nullable(),
  /** How that scene comes on; null is OBS's current transition. */
  transition: TransitionChoice.nullable(),
})
export type ProductDraft = z.infer<typeof ProductDraft>

/** What a variant or a bundle is made of: so many smallest units of another product for one smallest unit of it. */
export const ProductPart = z.object({ productId: Id, quantity: z.int().min(1).max(100_000) })
export const ProductParts = z.array(ProductPart).max(20)
export type ProductPart = z.infer<typeof ProductPart>

export const Product = ProductDraft.extend({
  id: Id,
  /** File name under fieldcast://app/photos/, or null. */
  photo: z.string().nullable(),
  archived: z.boolean(),
  /** Place in the rundown, ascending. */
  position: z.int(),
  /** What can still be claimed, in smallest units, derived from the stock ledger; below zero means oversold. */
  available: z.int(),
  /** What open orders hold, in smallest units. */
  reserved: z.int(),
  /** Grams of one `unit` with its packing, from which the shipping fee is reckoned; 0 where it was never weighed. */
  weightGrams: z.int(),
  /** At or below so many smallest units the stock is low; null where the host set none. */
  lowStock: z.int().nullable(),
  /** How large one `unit` is with its packing; 0 where it was never measured. */
  volumeMillilitres: z.int(),
  /** Where it lies in the store room, as the host says it; empty where it has no place. */
  shelfPlace: z.string(),
  cold: z.enum(coldness),
  /** Empty for a product with stock of its own. */
  parts: ProductParts,
})
export type Product = z.infer<typeof Product>

/** What packing needs to know of a product. */
export const ProductPacking = z.object({
  volumeMillilitres: z.int().min(0).max(10_000_000),
  shelfPlace: typed(20),
  cold: z.enum(coldness),
})
export type ProductPacking = z.infer<typeof ProductPacking>

/** Why a row of an imported file was left out; `column` is the header as it stands in the file. */
export const RejectedRow = z.object({
  /** Line in the file, the header being line 1. */
  line: z.int().positive(),
  reason: z.enum([
    'missing_value',
    'not_a_number',
    'too_long',
    'code_twice',
    'wrong_column_count',
    'negative',
  ]),
  column: z.string(),
  value: z.string(),
})
export type RejectedRow = z.infer<typeof RejectedRow>

export const ImportReport = z.object({
  encoding: z.enum(['utf-8', 'gb18030']),
  added: z.int(),
  updated: z.int(),
  rejected: z.array(RejectedRow),
})
export type ImportReport = z.infer<typeof ImportReport>

export const productCalls = {
  'products.add': call(z.object({ draft: ProductDraft, openingStock: Quantity }), Product),
  'products.edit': call(z.object({ id: Id, draft: ProductDraft }), Product),
  /** Archived products keep their history and leave the rundown. */
  'products.setArchived': call(z.object({ id: Id, archived: z.boolean() }), Product),
  /** Weight, low stock and, for a product that was never ordered, what it is made of. */
  'products.setTerms': call(
    z.object({
      id: Id,
      weightGrams: z.int().min(0).max(1_000_000),
      lowStock: Quantity.nullable(),
      parts: ProductParts,
    }),
    Product,
  ),
  'products.setPacking': call(ProductPacking.extend({ id: Id }), Product),
  /** Whether any order ever held it, a cancelled one too: from then on what it is made of stays as it is. */
  'products.wasOrdered': call(z.object({ id: Id }), z.object({ ordered: z.boolean() })),
  /** Writes a correction to the ledger so that `available` becomes the stated figure. */
  'products.correctStock': call(z.object({ id: Id, available: Quantity, reason: typed(200) }), Product),
  /** Moves a product in the rundown to stand before another, or last when `before` is null. */
  'products.move': call(z.object({ id: Id, before: Id.nullable() }), Nothing),
  /** The bytes of a picture file, at most 20 MB; kept as a JPEG of at most 800 px. */
  'products.setPhoto': call(z.object({ id: Id, bytes: z.instanceof(Uint8Array) }), Product),
  'products.removePhoto': call(z.object({ id: Id }), Product),
  /** A CSV in UTF-8 or GB18030; a row whose code is known updates that product, its stock by a correction. */
  'products.importCsv': call(z.object({ bytes: z.instanceof(Uint8Array) }), ImportReport),
  /** Fills an empty shop with sample products, each with a picture. */
  'products.addSampleShop': call(Nothing, z.object({ added: z.int() })),
}
