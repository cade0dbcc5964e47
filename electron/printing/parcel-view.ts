import type { Parcel } from '@shared/contract/packing'
import { formatYuan } from '@shared/domain/money'
import { formatQuantity, type Units } from '@shared/domain/quantity'
import type { DocumentLook } from '../services/ports'
import type { DocumentWords } from './document-words'
import { parcelCodeSvg } from './parcel-code'

/** More orders than this in one parcel are counted, not named. */
const ordersNamed = 24
/** What a label keeps white on both sides of a code, together, in mm. */
const margins = 9

/** What the templates of a packing slip and of an address label are filled with. */
export function parcelView(parcel: Parcel, look: DocumentLook, words: DocumentWords) {
  const { recipient, orderNumbers, buyerName } = parcel
  const lines = parcel.lines.filter(({ quantity }) => quantity > 0)
  const { name, phone, address } = look.sender
  return {
    number: parcel.number,
    barcode: parcelCodeSvg(parcel.number, look.sheet.label.widthMm - margins),
    ...recipient,
    nameSize: sized(recipient.name, 12, 24),
    addressSize: sized(recipient.address, 70, 160),
    // A nickname is a help and no address.
    buyer: recipient.name === buyerName ? '' : shortened(buyerName, 60),
    again: [recipient.name || shortened(buyerName, 30), recipient.phone].join(' '),
    orders: orderNumbers.slice(0, ordersNamed),
    moreOrders: orderNumbers.length > ordersNamed ? words.more(orderNumbers.length) : '',
    kinds: words.kinds(lines.length),
    weight: parcel.weightGrams === 0 ? '' : weightWords(parcel.weightGrams),
    cold: words.cold[parcel.cold],
    part: parcel.parts > 1 ? words.part(parcel.part, parcel.parts) : '',
    lines: lines.map((line) => ({
      wide: isWide(line.name, look.sheet.label.widthMm),
      code: line.code,
      name: line.name,
      quantity: quantityWords(line),
      price: formatYuan(line.priceFen),
      amount: formatYuan(line.amountFen),
    })),
    total: formatYuan(parcel.totalFen),
    sender: [name, phone, address].filter((part) => part !== '').join('  '),
  }
}

/** The smaller type of long texts, in characters. */
export function sized(text: string, long: number, longest: number): string {
  if (text.length > longest) return ' longest'
  return text.length > long ? ' long' : ''
}

/** A quantity as it is picked. */
export function quantityWords(line: Units & { readonly quantity: number }): string {
  return formatQuantity(line.quantity, line)
}

/** Grams as people say them: 850 g, 12.5 kg; empty for what was never weighed. */
export function weightWords(grams: number): string {
  if (grams === 0) return ''
  return grams < 1000 ? `${grams} g` : `${Number((grams / 1000).toFixed(2))} kg`
}

/** Cut to so many characters, never through an emoji. */
function shortened(text: string, most: number): string {
  const characters = Array.from(text)
  return characters.length > most ? `${characters.slice(0, most).join('')}…` : text
}

/** Whether a name takes more than two rows of its column, counted in Chinese characters; Latin ones are half as wide. */
function isWide(name: string, labelMm: number): boolean {
  const latin = name.match(/[\u0020-\u024f]/g)?.length ?? 0
  const most = labelMm < 90 ? 9 : labelMm > 150 ? 60 : 14
  return name.length - latin / 2 > most
}
