import { formatYuan } from '@shared/domain/money'
import type { OverlayCard } from '../../services/ports'

/** What the card's page writes, word for word. */
export type CardWords = {
  readonly name: string
  readonly code: string
  readonly amount: string
  readonly unit: string
  readonly leftWords: string
  /** Stands for the photo where there is none. */
  readonly initial: string
  readonly stock: 'enough' | 'few' | 'gone'
}

/** From how few left the card presses the buyer. */
const few = 5

/** The words of a card, always Chinese: they are for the buyers, whatever language the host's window has. */
export function cardWords(card: OverlayCard): CardWords {
  const { productName, code, priceFen, unit, left, leftUnit } = card
  return {
    name: productName,
    code,
    amount: formatYuan(priceFen),
    unit,
    leftWords: left > 0 ? `仅剩 ${left} ${leftUnit}` : '售罄',
    initial: firstCharacter(productName),
    stock: left <= 0 ? 'gone' : left <= few ? 'few' : 'enough',
  }
}

function firstCharacter(name: string): string {
  const [first] = new Intl.Segmenter('zh', { granularity: 'grapheme' }).segment(name.trim())
  return first?.segment.toUpperCase() ?? ''
}
