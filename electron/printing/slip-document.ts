import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { OrderLine, Recipient } from '@shared/contract/orders'
import type { Language } from '@shared/contract/settings'
import type { Parcel } from '@shared/contract/packing'
import { formatYuan } from '@shared/domain/money'
import { formatQuantity } from '@shared/domain/quantity'
import type { DocumentFont } from './document-font'
import { parcelCodeSvg } from './parcel-code'
import { slipWords, type SlipWords } from './slip-words'

/** What the host chose about the slips, and what stands on every one. */
export type SlipOptions = {
  readonly shopName: string
  readonly sender: Recipient
  readonly thankYou: string
  readonly hidePrices: boolean
  readonly language: Language
  /** Stands under the shop's name. */
  readonly showTitle?: string
}

/** The page, its style and the script that deals lines out to labels, from resources/documents. */
export type SlipTemplate = { readonly page: string; readonly style: string; readonly script: string }

/** Slips written before everything else that waits for the program has its turn. */
const slipsAtOnce = 3

/** Reads the template from the folder `resources`. */
export function readSlipTemplate(resourcesFolder: string): SlipTemplate {
  const read = (name: string) => readFileSync(join(resourcesFolder, 'documents', name), 'utf8')
  return {
    page: read('packing-slip.html'),
    style: read('packing-slip.css'),
    script: read('packing-slip.js'),
  }
}

/**
 * One self-contained HTML document of packing slips for 100×150 mm labels: it fetches nothing, its one script is known
 * by hash, and `window.documentReady` settles when every line has its label. `printedAt` in ms since 1970.
 */
export async function slipDocument(
  parcels: readonly Parcel[],
  options: SlipOptions,
  template: SlipTemplate,
  font: DocumentFont,
  printedAt: number,
): Promise<string> {
  const words = slipWords[options.language]
  const written: string[] = []
  for (const parcel of parcels) {
    // A barcode takes most of a millisecond to draw: a scene that is switched meanwhile goes in between.
    if (written.length % slipsAtOnce === slipsAtOnce - 1) await setImmediate()
    written.push(slip(parcel, options, words, localDate(printedAt)))
  }
  const slips = written.join('\n')
  const parts: Readonly<Record<string, string>> = {
    language: options.language,
    scriptHash: createHash('sha256').update(template.script).digest('base64'),
    title: escape(`${words.document} ${options.shopName}`),
    // Page marks are written by the script.
    fonts: font.facesFor(`${slips}0123456789/`),
    style: template.style,
    slips,
    // Not one space more inside the tag: the script is known by its hash.
    script: `<script>${template.script}</script>`,
  }
  return template.page.replace(/{{(\w+)}}/g, (_, name: string) => parts[name] ?? '')
}

/** The local date as people here write it, such as 2026-11-23. */
export function localDate(milliseconds: number): string {
  const date = new Date(milliseconds)
  const two = (value: number) => value.toString().padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

function slip(parcel: Parcel, options: SlipOptions, words: SlipWords, date: string): string {
  const lines = parcel.lines.filter((line) => line.quantity > 0)
  return `<section class="slip${options.hidePrices ? ' without-prices' : ''}">
<div class="head"><div class="masthead">
<div class="shop"><div class="shop-name${sized(options.shopName, 16, 60)}">${escape(options.shopName)}</div><div class="show-title">${escape(options.showTitle ?? '')}</div></div>
<div class="document"><div class="document-name">${words.document}</div><div>${date}<span class="page-mark"></span></div></div>
</div>
<div class="code">${parcelCodeSvg(parcel.number)}<div class="number">${escape(parcel.number)}</div></div></div>
${to(parcel, words)}
<div class="again"><div class="badge">${words.to}</div><div class="who">${escape(parcel.recipient.name || parcel.buyerName)} ${escape(parcel.recipient.phone)}</div></div>
<div class="orders"><div>${words.orders} ${escape(parcel.orderNumbers.join(options.language === 'en' ? ', ' : '、'))}</div><div>${words.kinds(lines.length)}</div></div>
${lineHeads(options, words)}
${lines.map((line) => lineRow(line, options)).join('\n')}
<div class="more">${words.goesOn} →</div>
${foot(parcel, options, words)}
</section>`
}

/** Large, for the courier; what is not known yet leaves a line to write on, over the buyer's name in the room. */
function to({ recipient, buyerName }: Parcel, words: SlipWords): string {
  const blank = (word: string) => `<span class="blank">${word}</span>`
  const name = recipient.name === '' ? blank(words.noName) : `<span>${escape(recipient.name)}</span>`
  const phone = recipient.phone === '' ? '' : `<span>${escape(recipient.phone)}</span>`
  const address = recipient.address === '' ? blank(words.noAddress) : escape(recipient.address)
  const buyer =
    recipient.name === buyerName || buyerName === ''
      ? ''
      : `<div>${words.buyer} ${escape(shortened(buyerName))}</div>`
  return `<div class="to"><div class="badge">${words.to}</div><div class="who">
<div class="person${sized(recipient.name, 12, 24)}">${name}${phone}</div>
<div class="address${sized(recipient.address, 70, 160)}">${address}</div>${buyer}
</div></div>`
}

/** The smaller type of long texts, in characters. */
function sized(text: string, long: number, longest: number): string {
  if (text.length > longest) return ' longest'
  return text.length > long ? ' long' : ''
}

/** A nickname is a help and no address: the first 60 characters tell who it is, and never half an emoji. */
function shortened(nickname: string): string {
  const characters = Array.from(nickname)
  return characters.length > 60 ? `${characters.slice(0, 60).join('')}…` : nickname
}

function lineHeads({ hidePrices }: SlipOptions, words: SlipWords): string {
  const prices = `<div class="price">${words.price}</div><div class="amount">${words.amount}</div>`
  return `<div class="line-heads"><div>${words.code}</div><div>${words.product}</div><div class="quantity">${words.quantity}</div>${hidePrices ? '' : prices}</div>`
}

function lineRow(line: OrderLine, { hidePrices, language }: SlipOptions): string {
  const quantity = formatQuantity(line.quantity, line)
  const spaced = language === 'en' ? quantity.replace(/(\d)(?=[a-z])|([a-z])(?=\d)/gi, '$& ') : quantity
  const prices = `<div class="price">¥${formatYuan(line.priceFen)}</div><div class="amount">¥${formatYuan(line.amountFen)}</div>`
  return `<div class="line${isWide(line.name) ? ' wide' : ''}"><div class="line-code">${escape(line.code)}</div><div class="name">${escape(line.name)}</div><div class="quantity">${escape(spaced)}</div>${hidePrices ? '' : prices}</div>`
}

/** Whether a name takes more than two rows of its column: some 13 Chinese characters, twice as many Latin ones. */
function isWide(name: string): boolean {
  const latin = name.match(/[\u0020-\u024f]/g)?.length ?? 0
  return name.length - latin / 2 > 14
}

function foot(parcel: Parcel, options: SlipOptions, words: SlipWords): string {
  const { name, phone, address } = options.sender
  const sender = [name, phone, address].filter((part) => part !== '').join('  ')
  const total = `<div class="total"><span>${words.total}</span><span class="sum">¥${formatYuan(parcel.totalFen)}</span></div>`
  const from = `<div class="from"><div class="badge">${words.from}</div><div class="who">${escape(sender)}</div></div>`
  return `<div class="foot">${options.hidePrices ? '' : total}${sender === '' ? '' : from}<div class="thanks">${escape(options.thankYou)}</div></div>`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '')
}
