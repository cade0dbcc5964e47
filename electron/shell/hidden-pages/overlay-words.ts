import { formatYuan } from '@shared/domain/money'
import { contrast, inkOn } from '@shared/domain/overlays/colours'
import type { Layout } from '@shared/domain/overlays/places'
import { assertNever } from '@shared/errors'
import { qrSvg } from '@shared/qr-code'
import type { OverlayCard, OverlayContent, OverlayPicture } from '../../services/ports'

/** What the overlay page writes, word for word; the photo is added by who reads files. */
export type OverlayWords = {
  readonly kind: OverlayContent['kind']
  readonly layout: Layout
  /** CSS variables of the page. */
  readonly colours: Readonly<Record<string, string>>
} & (
  | { readonly kind: 'card'; readonly card: CardWords }
  | {
      readonly kind: 'stockBar'
      readonly name: string
      readonly leftWords: string
      readonly percent: number
      readonly stock: Stock
    }
  | { readonly kind: 'countdown'; readonly label: string; readonly time: string; readonly over: boolean }
  | { readonly kind: 'ticker'; readonly lines: readonly string[] }
  | { readonly kind: 'shopCode'; readonly code: string; readonly caption: string }
  | { readonly kind: 'text'; readonly text: string }
)

type Stock = 'enough' | 'few' | 'gone'
type CardWords = {
  readonly name: string
  readonly code: string
  readonly amount: string
  readonly unit: string
  readonly leftWords: string
  /** Stands for the photo where there is none. */
  readonly initial: string
  readonly stock: Stock
}

/** The words of an overlay, always Chinese: they are for the buyers, whatever language the host's window has. */
export function overlayWords({ colours, content }: OverlayPicture): OverlayWords {
  const look = {
    layout: content.kind === 'card' ? content.layout : 'side',
    colours: variables(colours),
  } as const
  switch (content.kind) {
    case 'card':
      return { ...look, kind: 'card', card: cardWords(content.card) }
    case 'stockBar': {
      const { productName, left, leftUnit, part } = content
      return {
        ...look,
        kind: 'stockBar',
        name: productName,
        leftWords: leftWords(left, leftUnit),
        percent: Math.round(part * 100),
        stock: stockOf(content),
      }
    }
    case 'countdown':
      return {
        ...look,
        kind: 'countdown',
        label: content.label === '' ? '限时' : content.label,
        time: content.secondsLeft > 0 ? clockTime(content.secondsLeft) : '时间到',
        over: content.secondsLeft <= 0,
      }
    case 'ticker':
      return { ...look, kind: 'ticker', lines: content.lines }
    case 'shopCode':
      return { ...look, kind: 'shopCode', code: codeUrl(content.content), caption: content.caption }
    case 'text':
      return { ...look, kind: 'text', text: content.text }
    default:
      return assertNever(content)
  }
}

/** The shop's colours, with words that can be read on each of them whatever the shop chose. */
function variables({ accent, price, paper, ink }: OverlayPicture['colours']): Record<string, string> {
  const words = contrast(ink, paper) >= 4.5 ? ink : inkOn(paper)
  return {
    '--accent': accent,
    '--on-accent': inkOn(accent),
    '--bar': contrast(accent, paper) >= 1.8 ? accent : words,
    '--price': contrast(price, paper) >= 3 ? price : words,
    '--on-price': inkOn(price),
    '--price-paper': price,
    '--paper': paper,
    '--ink': words,
  }
}

function cardWords(card: OverlayCard): CardWords {
  const { productName, code, priceFen, unit, left, leftUnit } = card
  return {
    name: productName,
    code,
    amount: formatYuan(priceFen),
    unit,
    leftWords: leftWords(left, leftUnit),
    initial: firstCharacter(productName),
    stock: stockOf(card),
  }
}

function leftWords(left: number, leftUnit: string): string {
  return left > 0 ? `仅剩 ${left} ${leftUnit}` : '售罄'
}

function stockOf({ left, low }: Pick<OverlayCard, 'left' | 'low'>): Stock {
  if (left <= 0) return 'gone'
  return low ? 'few' : 'enough'
}

function clockTime(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  const minutes = two(Math.floor(seconds / 60) % 60)
  const hours = Math.floor(seconds / 3600)
  return `${hours > 0 ? `${hours}:` : ''}${minutes}:${two(seconds % 60)}`
}

function firstCharacter(name: string): string {
  const [first] = new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(name.trim())
  return first?.segment.toUpperCase() ?? ''
}

/** A QR code as an SVG data URL. */
function codeUrl(text: string): string {
  return `data:image/svg+xml;base64,${Buffer.from(qrSvg(text, 0)).toString('base64')}`
}
