import type { CommentIntake, Ids, IncomingComment, Journalled, Log } from '../../services/ports'
import { parseItem, withMessageId, type ItemRefusal } from '../comment-item'
import type { Counts } from '../status-reporter'
import { MOST_ITEMS, refusalBody, refusalStatus, type RefusalBody, type RefusalCode } from './refusals'

/** An item that was left out: its place in the array (0 for a single object), and why. */
type RefusedItem = { readonly index: number; readonly reason: ItemRefusal }

/** What became of the items; accepted and duplicates are in the journal, on disk. */
type TakenBody = {
  readonly accepted: number
  readonly duplicates: number
  readonly refused: readonly RefusedItem[]
}

/** The same answer for HTTP and WebSocket. */
type Answer = {
  readonly status: number
  readonly body: TakenBody | RefusalBody | (TakenBody & RefusalBody)
  /** What a single object named as `ref`, for the sender of a frame to know the answer by. */
  readonly ref: string | number | null
}

/** Takes the bytes of a request body or a frame through to the journal. */
export type TakeBody = (bytes: Uint8Array) => Promise<Answer>

type Needs = {
  readonly ids: Ids
  readonly intake: CommentIntake
  readonly log: Log
  readonly count: (more: Partial<Counts>) => void
}

/** Makes the way of a body: decode, parse, check each item, journal the good ones, count, answer. */
export function createTakeBody({ ids, intake, log, count }: Needs): TakeBody {
  return async (bytes) => {
    const read = readJson(bytes)
    if (!read.ok) {
      count({ refused: 1 })
      return refuse(read.code)
    }
    const { items, ref } = read
    const comments: IncomingComment[] = []
    const refused: RefusedItem[] = []
    items.forEach((value, index) => {
      const result = parseItem(value)
      if (result.ok) comments.push(withMessageId(result.item, result.item.givenId ?? ids.next()))
      else refused.push({ index, reason: result.reason })
    })
    let journalled: Journalled = { accepted: 0, duplicates: 0 }
    try {
      if (comments.length > 0) journalled = await intake.take(comments)
    } catch (error) {
      log.error('comments of the ingest were not journalled', error)
      return { ...refuse('not_journalled'), ref }
    }
    const { accepted, duplicates } = journalled
    count({ received: accepted, duplicates, refused: refused.length })
    const taken = { accepted, duplicates, refused }
    return refused.length > 0 && comments.length === 0
      ? { status: 400, body: { ...taken, ...refusalBody('nothing_usable') }, ref }
      : { status: 200, body: taken, ref }
  }
}

function refuse(code: RefusalCode): Answer {
  return { status: refusalStatus(code), body: refusalBody(code), ref: null }
}

type ReadJson =
  | { readonly ok: true; readonly items: readonly unknown[]; readonly ref: string | number | null }
  | { readonly ok: false; readonly code: RefusalCode }

function readJson(bytes: Uint8Array): ReadJson {
  let text: string
  try {
    // Fatal, because a Chinese Windows console sends GBK: better refused than an order of question marks.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return { ok: false, code: 'not_utf8' }
  }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return { ok: false, code: 'not_json' }
  }
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value
    return items.length > MOST_ITEMS ? { ok: false, code: 'too_many' } : { ok: true, items, ref: null }
  }
  if (typeof value !== 'object' || value === null) return { ok: false, code: 'wrong_shape' }
  return { ok: true, items: [value], ref: refOf(value) }
}

function refOf(value: object): string | number | null {
  const ref = 'ref' in value ? value.ref : null
  return typeof ref === 'number' || (typeof ref === 'string' && ref.length <= 200) ? ref : null
}
