import type { ProductDraft } from '@shared/contract/products'
import type { Language } from '@shared/contract/settings'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A product of the sample shop; `openingStock` in smallest units, `photo` a JPEG or null where its file is missing. */
export type SampleProduct = {
  readonly draft: ProductDraft
  readonly openingStock: number
  readonly photo: Uint8Array | null
}

type Words = {
  readonly name: string
  readonly aliases: readonly string[]
  readonly unit: string
  readonly smallestUnit: string
}

type Sample = {
  readonly code: string
  readonly picture: string
  readonly unitSize: number
  readonly priceFen: number
  readonly wholesaleFen: number
  /** In units, as a host counts them. */
  readonly stock: number
  readonly 'zh-CN': Words
  readonly en: Words
}

/**
 * Eight products with which the first minute shows a living shop: weights, boxes, a letter code, a very long name and
 * one that is nearly gone. They name no scene: what scenes the host's OBS has nobody knows yet.
 */
export function sampleShop(language: Language, resourcesFolder: string): readonly SampleProduct[] {
  return samples.map((sample) => {
    const { name, aliases, unit, smallestUnit } = sample[language]
    const { code, unitSize, priceFen, wholesaleFen } = sample
    return {
      draft: {
        code,
        name,
        aliases: [...aliases],
        unit,
        smallestUnit,
        unitSize,
        priceFen,
        wholesaleFen,
        sceneName: null,
        transition: null,
        keyword: '',
      },
      openingStock: sample.stock * unitSize,
      photo: readPhoto(join(resourcesFolder, 'samples', 'photos', `${sample.picture}.jpg`)),
    }
  })
}

function readPhoto(path: string): Uint8Array | null {
  try {
    return readFileSync(path)
  } catch {
    // A shop without a picture is still a shop.
    return null
  }
}

const samples: readonly Sample[] = [
  {
    code: '1',
    picture: 'corn',
    unitSize: 10,
    priceFen: 2500,
    wholesaleFen: 1400,
    stock: 60,
    'zh-CN': { name: '现摘甜玉米', aliases: ['甜玉米', '玉米', '苞米'], unit: '箱', smallestUnit: '根' },
    en: {
      name: 'Sweet corn, picked today',
      aliases: ['corn', 'sweet corn'],
      unit: 'box',
      smallestUnit: 'ear',
    },
  },
  {
    code: '2',
    picture: 'apples',
    unitSize: 1,
    priceFen: 650,
    wholesaleFen: 380,
    stock: 300,
    'zh-CN': { name: '红富士苹果', aliases: ['苹果', '红富士'], unit: '斤', smallestUnit: '斤' },
    en: { name: 'Red Fuji apples', aliases: ['apple', 'apples'], unit: 'jin', smallestUnit: 'jin' },
  },
  {
    code: '3',
    picture: 'eggs',
    unitSize: 30,
    priceFen: 3600,
    wholesaleFen: 2400,
    stock: 40,
    'zh-CN': { name: '散养土鸡蛋', aliases: ['土鸡蛋', '鸡蛋'], unit: '盒', smallestUnit: '枚' },
    en: { name: 'Free-range eggs', aliases: ['egg', 'eggs'], unit: 'tray', smallestUnit: 'egg' },
  },
  {
    code: '4',
    picture: 'millet',
    unitSize: 1,
    priceFen: 990,
    wholesaleFen: 600,
    stock: 200,
    'zh-CN': { name: '沂蒙小米', aliases: ['小米', '黄小米'], unit: '斤', smallestUnit: '斤' },
    en: { name: 'Yimeng millet', aliases: ['millet'], unit: 'jin', smallestUnit: 'jin' },
  },
  {
    code: '5',
    picture: 'sweet-potatoes',
    unitSize: 5,
    priceFen: 1990,
    wholesaleFen: 1000,
    stock: 80,
    'zh-CN': { name: '烟薯蜜薯', aliases: ['蜜薯', '烟薯', '红薯', '地瓜'], unit: '箱', smallestUnit: '斤' },
    en: {
      name: 'Honey sweet potatoes',
      aliases: ['sweet potato', 'potato'],
      unit: 'box',
      smallestUnit: 'jin',
    },
  },
  {
    code: 'A1',
    picture: 'peanut-oil',
    unitSize: 1,
    priceFen: 9800,
    wholesaleFen: 7200,
    stock: 25,
    'zh-CN': { name: '古法压榨花生油', aliases: ['花生油'], unit: '桶', smallestUnit: '桶' },
    en: { name: 'Cold-pressed peanut oil', aliases: ['oil', 'peanut oil'], unit: 'jug', smallestUnit: 'jug' },
  },
  {
    code: 'A2',
    picture: 'yam-chips',
    unitSize: 1,
    priceFen: 2990,
    wholesaleFen: 1800,
    stock: 50,
    'zh-CN': {
      name: '山里人家手工晾晒菏泽曹县特产无硫原味铁棍山药干片家庭分享装',
      aliases: ['山药片', '山药'],
      unit: '袋',
      smallestUnit: '袋',
    },
    en: {
      name: 'Hand-dried iron-stick yam chips from Cao County, unsulphured, plain, family bag',
      aliases: ['yam', 'yam chips'],
      unit: 'bag',
      smallestUnit: 'bag',
    },
  },
  {
    code: '8',
    picture: 'honey',
    unitSize: 1,
    priceFen: 4800,
    wholesaleFen: 3300,
    stock: 3,
    'zh-CN': { name: '槐花蜜', aliases: ['蜂蜜', '蜜'], unit: '瓶', smallestUnit: '瓶' },
    en: { name: 'Acacia honey', aliases: ['honey'], unit: 'jar', smallestUnit: 'jar' },
  },
]
