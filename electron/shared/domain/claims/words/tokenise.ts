import type { Catalogue } from '../catalogue'
import { findLongest } from './dictionary'
import { isNumeral } from './numerals'
import { endOfCodeMark, readMarkedCode, readNumber } from './read-number'
import type { Meaning, Read, Token } from './tokens'

const HARD = ',，。.;；!！、|…\n'
const SOFT = ' :：~-–—_/\\()（）[]{}【】「」《》<>"\'^`·•='

const OTHER: Meaning = { kind: 'other' }

/** Cuts a normalised comment into tokens, left to right, always by the longest word that fits. */
export function tokenise(text: string, catalogue: Catalogue): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const read = readAt(text, at, catalogue, tokens[tokens.length - 1])
    if (read.token !== null) tokens.push({ ...read.token, start: at, end: read.end })
    at = read.end
  }
  return tokens
}

type Step = Read | { readonly token: null; readonly end: number }

function readAt(text: string, at: number, catalogue: Catalogue, previous: Token | undefined): Step {
  const char = text.charAt(at)
  if (char === '?' || char === '？') return gap(true, true, at + 1)
  if (isAlternative(text, at)) return { token: { kind: 'question', service: false }, end: at + 3 }
  const times = readTimes(text, at, previous)
  if (times) return times
  const listed = endOfListMark(text, at, catalogue, previous)
  if (listed !== null) return gap(false, false, listed)
  const marked = readMarkedCode(text, at, catalogue)
  if (marked) return marked
  const number = readNumber(text, at, catalogue)
  const word = findLongest(catalogue.dictionary, text, at)
  // Where 两 is a unit on sale, it is one after a number (三两) and two elsewhere (两斤).
  const isTwo = char === '两' && previous?.kind !== 'number'
  if (number && (!word || number.end > word.end || (number.end === word.end && isTwo))) return number
  if (word) return afterWord(text, word.value, word.end)
  if (char === ' ') return betweenLatin(text, at) ? { token: null, end: at + 1 } : gap(false, false, at + 1)
  if (HARD.includes(char)) return gap(true, false, at + 1)
  if (SOFT.includes(char)) return gap(false, false, at + 1)
  // A name that is spoken to, and may well be made of product words: @小米粥
  if (char === '@')
    return { token: null, end: at + (/^@[^\s,，。:：!！?？]*/u.exec(text.slice(at))?.[0].length ?? 1) }
  const latin = /^[a-z][a-z0-9']*/u.exec(text.slice(at, at + 40))
  if (latin) return { token: OTHER, end: at + latin[0].length }
  return { token: OTHER, end: at + 1 }
}

// A1号 and a1链接 are one mention; so is the product word itself.
function afterWord(text: string, value: Meaning, end: number): Step {
  if (value.kind !== 'product' || !value.code) return { token: value, end }
  return { token: value, end: endOfCodeMark(text, end) ?? end }
}

function readTimes(text: string, at: number, previous: Token | undefined): Step | null {
  const char = text.charAt(at)
  if (char !== '+' && char !== '*' && char !== 'x') return null
  const next = text
    .slice(at + 1)
    .trimStart()
    .charAt(0)
  const beforeNumber = (next >= '0' && next <= '9') || (next !== '' && isNumeral(next))
  if (char === '+') {
    // 1号+3号各1: the 3 is a code.
    const code = /^\+ ?\d{1,4}(?:号|#)/u.test(text.slice(at, at + 8))
    const token: Meaning =
      beforeNumber && !code ? { kind: 'times', plus: true } : { kind: 'joiner', stock: false }
    return { token, end: at + 1 }
  }
  if (char === 'x' && isLetter(text.charAt(at - 1)) && previous?.kind !== 'product') return null
  const afterNumber = previous?.kind === 'number' && !isLetter(text.charAt(at + 1))
  return beforeNumber || afterNumber ? { token: { kind: 'times', plus: false }, end: at + 1 } : null
}

// 1.苹果2箱 2.葡萄1盒: the number counts the lines of a list.
function endOfListMark(
  text: string,
  at: number,
  catalogue: Catalogue,
  previous: Token | undefined,
): number | null {
  // 1.玉米5箱2.鸡蛋4盒
  if (previous?.kind !== 'unit' && at > 0 && !/[\s,。;]/u.test(text.charAt(at - 1))) return null
  const mark = /^\d{1,2}[.、)] ?/u.exec(text.slice(at, at + 5))?.[0]
  if (mark === undefined) return null
  return findLongest(catalogue.productWords, text, at + mark.length) ? at + mark.length : null
}

function isLetter(char: string): boolean {
  return char >= 'a' && char <= 'z'
}

// English parts its words by spaces, so there a space ends nothing.
function betweenLatin(text: string, at: number): boolean {
  return isAscii(text.charAt(at - 1)) && isAscii(text.charAt(at + 1))
}

function isAscii(char: string): boolean {
  return char > ' ' && char <= '~'
}

// 甜不甜, 买没买: asking by offering both answers.
function isAlternative(text: string, at: number): boolean {
  const middle = text.charAt(at + 1)
  const first = text.charAt(at)
  return (
    (middle === '不' || middle === '没') && first !== middle && first !== ' ' && first === text.charAt(at + 2)
  )
}

function gap(hard: boolean, asks: boolean, end: number): Step {
  return { token: { kind: 'gap', hard, asks }, end }
}
