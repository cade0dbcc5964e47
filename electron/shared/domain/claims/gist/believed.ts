import type { Mention } from '../readings/terms'
import type { Clause } from './clauses'
import { SAYS_OF_GOODS } from './marks'

/** Whether a product's word is that product, and no part of a longer name: 小米手机, 玉米粒, 香油. */
export function isBelieved(clause: Clause, mention: Mention): boolean {
  const at = clause.parts.findIndex((part) => part.mention === mention)
  const before = clause.parts[at - 1]
  const next = clause.parts[at + 1]
  const said = clause.text.slice(0, mention.start - clause.start)
  if (
    mention.weak &&
    before &&
    before.end === mention.start &&
    !/[VvAaJEX]/u.test(before.letter) &&
    !POINTS.test(said)
  )
    return false
  return next?.letter !== 'r' || SAYS_OF_GOODS.test(clause.text.slice(mention.end - clause.start))
}

const POINTS = /[的那这个款点]$/u
