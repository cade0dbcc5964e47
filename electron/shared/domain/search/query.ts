import { gramsAsked } from './grams'
import { longestStart, nameStart, pinyinMark, type OrderText } from './order-text'
import { searchable } from './spelling'

/** One word of what is searched for. */
export type SearchWord = {
  /** An order has the word when its text holds one of these. */
  readonly texts: readonly string[]
  /** Or when the pinyin of a name starts with this; null for what is not typed in letters. */
  readonly pinyin: string | null
}

/** Nobody types more words, and each costs. */
const mostWords = 8
const phone = /^(?:\+?86-?)?(1\d\d)-?(\d{4})-?(\d{4})$/u

/** The words of a query, all of which an order must have; a phone number may be written in groups. */
export function wordsOf(query: string): SearchWord[] {
  const words = searchable(query)
    .split(' ')
    .filter((word) => word !== '')
  return [...new Set(words)].slice(0, mostWords).map((word) => {
    const digits = phone.exec(word)?.slice(1).join('')
    return {
      texts: digits === undefined || digits === word ? [word] : [word, digits],
      pinyin: /^[a-z][a-z0-9]*$/u.test(word) ? nameStart + word : null,
    }
  })
}

/** Whether an order has all words: what the index must answer, said plainly. */
export function hasWords({ text, names }: OrderText, words: readonly SearchWord[]): boolean {
  return words.every(
    (word) =>
      word.texts.some((one) => text.includes(one)) || (word.pinyin !== null && names.includes(word.pinyin)),
  )
}

/** Grams of which an order must have all of one row, for each word that the index knows; the rest is looked at. */
export function gramsOfQuery(words: readonly SearchWord[]): string[][][] {
  return words
    .map(({ texts, pinyin }) => {
      const rows = texts.map(gramsAsked)
      if (pinyin !== null) rows.push([pinyinMark + pinyin.slice(nameStart.length).slice(0, longestStart)])
      return rows
    })
    .filter((rows) => rows.every((row) => row.length > 0))
}

/** Whether the index alone knows which orders have a word: its grams are the word, so that nothing has to be read. */
export function isKnownByGram({ texts, pinyin }: SearchWord): boolean {
  const grams = texts.map(gramsAsked)
  const whole = texts.every((text, at) => grams[at]?.length === 1 && grams[at][0] === text)
  return whole && (pinyin === null || pinyin.length - nameStart.length <= longestStart)
}
