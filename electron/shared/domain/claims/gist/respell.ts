import type { Catalogue } from '../catalogue'
import { findLongest } from '../words/dictionary'
import { mapAlike, replaceMapped } from '../words/mapped'
import type { Mapped } from '../words/mapped'
import { bySound } from '../words/sounds'

const NUMBER = '[\\d一二两三四五六七八九十百]'
// Slips for the words that count, where an order ends or its product begins: 五近, 要三和鸡蛋.
const UNITS: readonly (readonly [RegExp, string])[] = (
  [
    ['近金今巾', '斤'],
    ['相想像象香', '箱'],
    ['和合河核', '盒'],
    ['同通筒', '桶'],
    ['代带戴', '袋'],
    ['平', '瓶'],
  ] as const
).map(([slips, unit]) => [new RegExp(`(?<=${NUMBER})[${slips}]`, 'gu'), unit])

const END = /^(?:$|[\s,.。!~吧啊呀哈谢])/u

/** Puts right what was surely meant: goods and units in characters of the same sound, the letter o as a nought, a comment with a space between all its characters. */
export function respell(comment: Mapped, catalogue: Catalogue): Mapped {
  let plain = SPREAD.test(comment.text) ? replaceMapped(comment, / /gu, () => '') : comment
  plain = mapAlike(
    plain,
    plain.text.replace(/(?<=\d)o+(?![a-z])/gu, (found) => '0'.repeat(found.length)),
  )
  if (PAIRS.test(plain.text)) plain = replaceMapped(plain, TIMES, () => '号x')
  const goods = mapAlike(plain, spellGoods(plain.text, catalogue))
  return mapAlike(goods, spellUnits(goods.text, catalogue))
}

const SPREAD = /^(?=.*\p{Script=Han})(?:[^a-z\s] ?[号] |[^a-z\s] ){2,}[^a-z\s]$/u

// 1*10 2*30: codes and amounts.
const PAIRS = /^(?:[^\d]{0,8}[:,] ?)?(?:[a-z]?\d{1,2} ?[*x] ?\d{1,3}(?:[ ,.]+|$)){2,}$/u
const TIMES = / ?[*x] ?/gu

function spellGoods(text: string, catalogue: Catalogue): string {
  const sounds = bySound(text)
  let out = text
  for (let at = 0; at < text.length; at++) {
    const found = findLongest(catalogue.soundsOfGoods, sounds, at)
    if (found === null) continue
    const said = text.slice(at, found.end)
    const known = findLongest(catalogue.dictionary, text, at)
    if (said !== found.value && (known?.end ?? 0) < found.end && sharesOne(said, found.value))
      out = out.slice(0, at) + found.value + out.slice(found.end)
    at = found.end - 1
  }
  return out
}

// A slip leaves something of the word standing.
function sharesOne(said: string, word: string): boolean {
  return Array.from(said).some((char, at) => char === word.charAt(at))
}

function spellUnits(text: string, catalogue: Catalogue): string {
  if (!COUNTED_SLIP.test(text)) return text
  return UNITS.reduce(
    (spelt, [slip, unit]) =>
      spelt.replace(slip, (found: string, at: number) => {
        const rest = spelt.slice(at + 1)
        const ends = END.test(rest) || findLongest(catalogue.productWords, rest, 0) !== null
        return ends ? unit : found
      }),
    text,
  )
}

const COUNTED_SLIP = new RegExp(`${NUMBER}[近金今巾相想像象香和合河核同通筒代带戴平]`, 'u')
