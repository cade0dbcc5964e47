import { gramsOf } from './grams'
import { pinyinOf } from './names'
import type { Readings } from './readings'
import { searchable } from './spelling'

/** What an order is found by. */
export type OrderFields = {
  readonly number: string
  readonly buyerName: string
  readonly name: string
  readonly phone: string
  readonly address: string
  readonly waybill: string
  readonly note: string
  /** Codes and names of what it holds. */
  readonly products: readonly string[]
  /** The comments that made it. */
  readonly comments: readonly string[]
}

/** An order as the search sees it. */
export type OrderText = {
  /** All fields, each on a line of its own, so that nothing is found across two of them. */
  readonly text: string
  /** How the names are typed in pinyin, a bar before each. */
  readonly names: string
}

/** Stands before the pinyin of a name, where it begins. */
export const nameStart = '|'
/** A gram of this is the start of a name's pinyin; no searchable text has this character. */
export const pinyinMark = '\ue000'
/** How much of a name's pinyin the index tells apart. */
export const longestStart = 8

export function orderText(fields: OrderFields, readings: Readings): OrderText {
  const { number, buyerName, name, phone, address, waybill, note, products, comments } = fields
  const digits = phone.normalize('NFKC').replace(/\D/gu, '')
  const texts = [number, buyerName, name, digits, phone, address, waybill, note, ...products, ...comments]
  const lines = new Set(texts.map(searchable).filter((line) => line !== ''))
  const pinyin = new Set([buyerName, name].flatMap((one) => pinyinOf(one, readings)))
  return { text: [...lines].join('\n'), names: [...pinyin].map((one) => nameStart + one).join('') }
}

/** By which grams the index finds an order. */
export function gramsOfOrder({ text, names }: OrderText): string[] {
  const grams = gramsOf(text)
  for (const one of names.split(nameStart))
    for (let length = 1; length <= Math.min(longestStart, one.length); length += 1)
      grams.add(pinyinMark + one.slice(0, length))
  return [...grams]
}
