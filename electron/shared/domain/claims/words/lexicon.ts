import {
  ADDITIVE_VERBS,
  CANCELS,
  JOINERS,
  KIN,
  NUMBER_WORDS,
  QUESTIONS,
  SERVICE_QUESTIONS,
  SIMPLE_WORDS,
  STRONG_CANCELS,
  VAGUE_AMOUNTS,
  VERBS,
} from './lexicon-words'
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
] as const satisfies readonly SimpleKind[]

/** Every word of the grammar with what it does, as a fresh map. */
export function grammarWords(): Map<string, Word> {
  const words = new Map<string, Word>()
  const add = (list: string, word: Word): void => {
    for (const spelling of list.split('|')) words.set(spelling, word)
  }
  for (const kind of SIMPLE_KINDS) add(SIMPLE_WORDS[kind], { kind })
  for (const kin of KIN.split('|')) {
    words.set(`我${kin}`, { kind: 'filler' })
    for (const how of ['帮', '给', '替', '为']) {
      words.set(how + kin, { kind: 'filler' }).set(`${how}我${kin}`, { kind: 'filler' })
    }
  }
  for (const needs of ['nothing', 'product', 'quantity'] as const) {
    add(VERBS[needs], { kind: 'verb', needs, additive: false })
  }
  add(ADDITIVE_VERBS, { kind: 'verb', needs: 'quantity', additive: true })
  add(STRONG_CANCELS, { kind: 'cancel', plain: true })
  add(CANCELS, { kind: 'cancel', plain: false })
  add(JOINERS, { kind: 'joiner', stock: false })
  add('还有', { kind: 'joiner', stock: true })
  add(QUESTIONS, { kind: 'question', service: false })
  add(SERVICE_QUESTIONS, { kind: 'question', service: true })
  add(VAGUE_AMOUNTS, { kind: 'number', value: null })
  NUMBER_WORDS.forEach((word, i) => add(word, { kind: 'number', value: i + 1 }))
  return words
}
