import { parseExactly } from '../grabbers/exact-json'
import { MOST_ITEMS, type RefusalCode } from './refusals'

/** One item as JSON.parse reads it, which is how our own shape is read, and with its long integers kept whole. */
export type BodyItem = { readonly plain: unknown; readonly exact: unknown }

/** The items of a body and what a single object named as `ref`, or why there are none. */
export type ReadBody =
  | { readonly ok: true; readonly items: readonly BodyItem[]; readonly ref: string | number | null }
  | { readonly ok: false; readonly code: RefusalCode }

/** Reads the bytes of a request body or a frame: one object, or an array of them. */
export function readBody(bytes: Uint8Array): ReadBody {
  let text: string
  try {
    // Fatal, because a Chinese Windows console sends GBK: better refused than an order of question marks.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { ok: false, code: 'not_utf8' }
  }
  let plain: unknown
  let exact: unknown
  try {
    plain = JSON.parse(text)
    exact = parseExactly(text)
  } catch {
    return { ok: false, code: 'not_json' }
  }
  if (Array.isArray(plain) && Array.isArray(exact)) {
    const whole: readonly unknown[] = exact
    const items = plain.map((item: unknown, index) => ({ plain: item, exact: whole[index] }))
    return items.length > MOST_ITEMS ? { ok: false, code: 'too_many' } : { ok: true, items, ref: null }
  }
  if (typeof plain !== 'object' || plain === null) return { ok: false, code: 'wrong_shape' }
  return { ok: true, items: [{ plain, exact }], ref: refOf(plain) }
}

function refOf(value: object): string | number | null {
  const ref = 'ref' in value ? value.ref : null
  return typeof ref === 'number' || (typeof ref === 'string' && ref.length <= 200) ? ref : null
}
