import {
  ADDITIVE_VERBS,
  CANCELS,
  JOINERS,
  NUMBER_WORDS,
  QUESTIONS,
  SERVICE_QUESTIONS,
  SIMPLE_WORDS,
  STRONG_CANCELS,
  VAGUE_AMOUNTS,
  VERBS,
} from './lexicon-words'
import { ADDRESSED, CHAT, FAMILY, OUTSIDERS, OWN_FAMILY, PURPOSES } from './lexicon-people'
import type { SimpleKind, Word } from './word'

const SIMPLE_KINDS = [
  'other',
  'filler',
  'praise',
  'service',
  'past',
  'time',
  'details',
  'spoiler',
  'article',
  'change',
  'each',
  'of',
  'done',
  'self',
  'person',
  'correction',
  'apology',
  'is',
  'not',
  'more',
  'slip',
  'nay',
  'this',
  'wish',
  'send',
  'only',
  'support',
  'sold',
  'meal',
  'please',
] as const satisfies readonly SimpleKind[]

/** Every word of the grammar with what it does, as a fresh map. */
export function grammarWords(): Map<string, Word> {
  const words = new Map<string, Word>()
  const add = (list: string, word: Word): void => {
    for (const spelling of list.split('|')) words.set(spelling, word)
  }
  for (const kind of SIMPLE_KINDS) add(SIMPLE_WORDS[kind], { kind })
  add(ADDRESSED, { kind: 'filler' })
  add(PURPOSES, { kind: 'filler' })
  // 坐月子吃了20盒 tells.
  for (const purpose of PURPOSES.split('|'))
    if (/[吃喝用]$/u.test(purpose)) words.set(`${purpose}了`, { kind: 'past' })
  add(CHAT, { kind: 'praise' })
  addPeople(words)
  for (const needs of ['nothing', 'product', 'quantity'] as const) {
    for (const verb of VERBS[needs].split('|'))
      add(verb, { kind: 'verb', needs, additive: false, own: OWN.test(verb), polite: POLITE.test(verb) })
  }
  add(ADDITIVE_VERBS, { kind: 'verb', needs: 'quantity', additive: true, own: true, polite: false })
  add(STRONG_CANCELS, { kind: 'cancel', plain: true })
  add(CANCELS, { kind: 'cancel', plain: false })
  add(JOINERS, { kind: 'joiner', stock: false })
  add('还有', { kind: 'joiner', stock: true })
  add(QUESTIONS, { kind: 'question', service: false })
  add(SERVICE_QUESTIONS, { kind: 'question', service: true })
  add(VAGUE_AMOUNTS, { kind: 'number', value: null })
  NUMBER_WORDS.forEach((word, i) => add(word, { kind: 'number', value: i + 1 }))
  add('couple|a couple of|couple of|a pair of', { kind: 'number', value: 2 })
  return words
}

// 我要, i want: the viewer speaks of themselves, whoever was named before.
const OWN = /^(?:我|俺|咱|给|帮|i\b)/u

// "Can I have 2 boxes?" asks for them, for all its question mark.
const POLITE = /^(?:can|could|may) /u

// 帮我妈 is whom the viewer buys for; 我妈 may be the one who wants it, or be named in passing.
function addPeople(words: Map<string, Word>): void {
  const family = FAMILY.split('|')
  for (const who of family) {
    for (const spelling of [`我${who}`, `俺${who}`]) {
      words.set(spelling, { kind: 'person' })
      for (const how of ['说', '说要', '让我']) words.set(spelling + how, { kind: 'person' })
    }
    words.set(`${who}说`, { kind: 'person' }).set(`${who}让我`, { kind: 'person' })
    if (who.length > 1 && !words.has(who)) words.set(who, { kind: 'person' })
  }
  for (const who of [...family, ...OUTSIDERS.split('|')])
    for (const how of ['帮', '给', '替', '为', '送', '送给', '寄给', '发给', '带给'])
      for (const whose of [who, `我${who}`]) words.set(how + whose, { kind: 'filler' })
  for (const who of [...family, ...OUTSIDERS.split('|')])
    for (const whose of [who, `我${who}`])
      for (const end of ['吃', '喝']) words.set(`给${whose}${end}`, { kind: 'meal' })
  // 我妈给我寄2箱 tells what comes from home.
  const others = [...family, ...OUTSIDERS.split('|')]
  const givers = [...OWN_FAMILY.split('|'), ...others.flatMap((who) => [`我${who}`, `俺${who}`])]
  for (const who of givers)
    for (const how of ['寄', '带', '拿', '买', '送', '发', '捎'])
      words
        .set(`${who}给我${how}`, { kind: 'other' })
        .set(`${who}给俺${how}`, { kind: 'other' })
        .set(`${who}${how}来`, { kind: 'other' })
  for (const who of ['帮他', '帮她', '帮他们', '替他', '替她']) words.set(who, { kind: 'filler' })
}
