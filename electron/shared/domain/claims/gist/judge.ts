import type { Clause } from './clauses'
import type { Part } from './parts'
import type { Core } from './cores'
import {
  AGAINST_BEFORE,
  AGAINST_BEHIND,
  BEGINS_ANEW,
  FOR_SOMEBODY,
  LEADS_IN,
  MAY_NAME,
  OF_WHICH,
  PAYS,
  TELLS_BEHIND,
  TURNS_TO_NOW,
} from './marks'

/** Whether the orders of a clause may be believed among its other words; `comment` is the whole of what was typed. */
export function standsIn(clause: Clause, cores: readonly Core[], comment: string): boolean {
  const [first] = cores
  const last = cores.at(-1)
  if (!first || !last) return false
  // Several products with their amounts are a list, which is asked for by being typed.
  const list = cores.filter(({ mention }) => mention !== null).length > 1
  return (
    fitsBefore(clause, first, list, comment) && fitsBehind(clause, last, list) && fitsBetween(clause, cores)
  )
}

function fitsBefore(clause: Clause, core: Core, list: boolean, comment: string): boolean {
  const parts = clause.parts.filter(({ end }) => end <= core.start)
  const turn = TURNS_TO_NOW.exec(clause.text)?.[0].length ?? 0
  const said = clause.text.slice(turn, Math.max(turn, core.start - clause.start))
  const text = said.replace(LEADS_IN, '')
  if (
    text === '' ||
    (text === '是' && clause.corrects) ||
    parts.every(({ letter }) => QUIET_BEFORE.test(letter))
  )
    return true
  const pays = PAYS.test(comment)
  if (parts.some(({ letter }) => SPEAKS_AGAINST.test(letter)) || AGAINST_BEFORE.test(forWhom(text, pays)))
    return false
  if (core.mention === null && TOO_SHORT.test(text)) return false
  // pls check my 2 boxes
  if (core.asked === 'own' && !/[a-z]{3}/u.test(text)) return true
  // 张姐5斤小米，都记我头上
  if (pays && text.length <= SHORTEST) return true
  if (core.mention && !core.amountFirst) {
    const touches = parts.at(-1)?.letter === 'r'
    if (touches && (MAY_NAME.test(text) || text.length < SHORTEST)) return false
    return core.asked === 'plain' || list || ENDS_TALK.test(text)
  }
  // 张大爷要一桶 is somebody else's, unless the viewer pays or says where it goes.
  return core.asked === 'plain' && pays
}

// 帮楼下王奶奶拍, and 二姨说要 where the viewer pays.
function forWhom(text: string, pays: boolean): string {
  const left = text.replace(FOR_SOMEBODY, '')
  return pays ? left.replace(/说要?$/u, '') : left
}

const QUIET_BEFORE = /[sJd]/u
const SPEAKS_AGAINST = /[XCnKAaP]/u
// 王者给我来2把
const TOO_SHORT = /^.{1,3}$|\d/u
const SHORTEST = 3
const ENDS_TALK = /[了啊呀吧啦哈]$/u

function fitsBehind(clause: Clause, core: Core, list: boolean): boolean {
  const parts = clause.parts.filter((part) => part.start >= core.end && !isSameProduct(part, core))
  const text = clause.text.slice(core.end - clause.start).trim()
  if (TELLS_BEHIND.test(text) || text === core.amount.unit?.word) return false
  if (parts.every(({ letter }) => letter === 's' || letter === 'J')) return true
  if (parts.some(({ letter }) => SPEAKS_AGAINST.test(letter)) && !OF_WHICH.test(text)) return false
  if (core.asked !== 'own' && AGAINST_BEHIND.test(text)) return false
  const strange = parts.findIndex(({ letter }) => letter !== 's')
  const anew = parts
    .slice(0, strange + 1)
    .some(({ start }) => BEGINS_ANEW.test(clause.text.slice(start - clause.start)))
  if (!anew && parts.some(({ letter }) => letter === 'o')) return false
  // 两箱玉米面: what touches the product may be part of its name, and what touches an amount be other goods.
  if (core.amountFirst || core.mention === null) return anew && (core.asked !== 'no' || !OWN.test(text))
  return anew || list || core.asked !== 'no'
}

// 鸡蛋两盒顺便带五斤小米: what stands between two orders must not speak against them.
function fitsBetween(clause: Clause, cores: readonly Core[]): boolean {
  return cores.every((core, at) => {
    const next = cores[at + 1]
    if (!next || next.start <= core.end) return true
    const text = clause.text.slice(core.end - clause.start, next.start - clause.start).trim()
    return !AGAINST_BEHIND.test(text) && !GIVES.test(text)
  })
}

function isSameProduct({ mention }: Part, core: Core): boolean {
  return mention !== null && core.mention !== null && mention.products[0] === core.mention.products[0]
}

// 两箱玉米我和我妈得吃半个月
const OWN = /^[我俺咱]/u
const GIVES = /送|赠|看|问/u
