import { useCallback } from 'react'
import { type ProductDraft, type ProductPacking } from '@shared/contract/products'
import { useCall, useErrorWords } from '../../../api/useCall'
import type { ProductTerms } from './productForm'

/** What is to become of a product's photo. */
export type PhotoChoice =
  | { readonly kind: 'keep' }
  | { readonly kind: 'remove' }
  | { readonly kind: 'set'; readonly bytes: Uint8Array<ArrayBuffer> }

/**
 * How saving went. In `photoRefused` and `termsRefused` the product itself is stored, `words` say what is wrong with
 * the photo, or with what it is made of.
 */
export type SaveOutcome =
  | { readonly kind: 'stored' }
  | { readonly kind: 'photoRefused'; readonly id: string; readonly words: string }
  | { readonly kind: 'termsRefused'; readonly id: string; readonly words: string }
  | { readonly kind: 'codeTaken' }
  | { readonly kind: 'failed'; readonly words: string }

/** Stores a product (`id` null: a new one), then its terms where they change, then its photo. */
export function useSaveProduct(): (
  id: string | null,
  draft: ProductDraft,
  openingStock: number,
  terms: ProductTerms,
  packing: ProductPacking,
  photo: PhotoChoice,
) => Promise<SaveOutcome> {
  const call = useCall()
  const words = useErrorWords()
  return useCallback(
    async (id, draft, openingStock, terms, packing, photo) => {
      const stored =
        id === null
          ? await call('products.add', { draft, openingStock }, { quiet: true })
          : await call('products.edit', { id, draft }, { quiet: true })
      if (!stored.ok) {
        return stored.error.code === 'product_code_taken'
          ? { kind: 'codeTaken' }
          : { kind: 'failed', words: words(stored.error) }
      }
      const productId = stored.value.id
      if (!sameTerms(stored.value, terms)) {
        const set = await call('products.setTerms', { id: productId, ...terms }, { quiet: true })
        if (!set.ok) return { kind: 'termsRefused', id: productId, words: words(set.error) }
      }
      if (!samePacking(stored.value, packing)) {
        const set = await call('products.setPacking', { id: productId, ...packing }, { quiet: true })
        if (!set.ok) return { kind: 'termsRefused', id: productId, words: words(set.error) }
      }
      if (photo.kind === 'keep') return { kind: 'stored' }
      const kept =
        photo.kind === 'set'
          ? await call('products.setPhoto', { id: productId, bytes: photo.bytes }, { quiet: true })
          : await call('products.removePhoto', { id: productId }, { quiet: true })
      return kept.ok ? { kind: 'stored' } : { kind: 'photoRefused', id: productId, words: words(kept.error) }
    },
    [call, words],
  )
}

function sameTerms(one: ProductTerms, other: ProductTerms): boolean {
  return (
    one.weightGrams === other.weightGrams &&
    one.lowStock === other.lowStock &&
    one.parts.length === other.parts.length &&
    one.parts.every(({ productId, quantity }, index) => {
      const part = other.parts[index]
      return part?.productId === productId && part.quantity === quantity
    })
  )
}

function samePacking(one: ProductPacking, other: ProductPacking): boolean {
  return (
    one.volumeMillilitres === other.volumeMillilitres &&
    one.shelfPlace === other.shelfPlace &&
    one.cold === other.cold
  )
}
