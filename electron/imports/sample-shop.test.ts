import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ProductDraft } from '@shared/contract/products'
import { sampleShop } from './sample-shop'

describe('the sample shop', () => {
  it.each(['zh-CN', 'en'] as const)(
    'in %s has eight products, each sold above what the farmer would get',
    (language) => {
      const shop = sampleShop(language, resolve('resources'))
      expect(shop).toHaveLength(8)
      expect(new Set(shop.map(({ draft }) => draft.code)).size).toBe(8)
      for (const { draft, openingStock } of shop) {
        expect(ProductDraft.parse(draft)).toEqual(draft)
        expect(draft.priceFen).toBeGreaterThan(draft.wholesaleFen)
        expect(openingStock).toBeGreaterThan(0)
      }
    },
  )

  it('has a picture of each product, a JPEG of at most 60 KB', () => {
    for (const { draft, photo } of sampleShop('zh-CN', resolve('resources'))) {
      expect([draft.code, ...(photo?.subarray(0, 3) ?? [])]).toEqual([draft.code, 0xff, 0xd8, 0xff])
      expect(photo?.length ?? 0).toBeLessThanOrEqual(60_000)
    }
  })

  it('opens without pictures where they are missing', () => {
    expect(sampleShop('en', resolve('nowhere')).every(({ photo }) => photo === null)).toBe(true)
  })
})
