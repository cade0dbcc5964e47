import type { CommentIntake, Ids, IncomingComment, Journalled, Log } from '../../services/ports'
import { parseItem, withMessageId, type ItemRefusal } from '../comment-item'
import type { Counts } from '../status-reporter'
import { readGrabbed } from '../grabbers/mappings'
import type { ItemPrint } from '../item-print'
import { readBody, type BodyItem } from './read-body'
import { refusalBody, refusalStatus, type RefusalBody, type RefusalCode } from './refusals'

/** An item that was left out: its place in the array (0 for a single object), and why. */
type RefusedItem = { readonly index: number; readonly reason: ItemRefusal }

/** What became of the items; accepted and duplicates are in the journal, on disk. */
type TakenBody = {
  readonly accepted: number
  readonly duplicates: number
  readonly refused: readonly RefusedItem[]
  /** Messages of a grabber that are no comment, such as likes; left out where there were none. */
  readonly ignored?: number
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
  /** Gives a grabber's comment an id where the grabber gives none. */
  readonly printOf: ItemPrint
  readonly intake: CommentIntake
  readonly log: Log
  readonly count: (more: Partial<Counts>) => void
}

/** Makes the way of a body: decode, parse, check each item, journal the good ones, count, answer. */
export function createTakeBody({ ids, printOf, intake, log, count }: Needs): TakeBody {
  /** Takes each item by the grabber's shape it has, else by our own. */
  function sort(items: readonly BodyItem[]) {
    const comments: IncomingComment[] = []
    const refused: RefusedItem[] = []
    let ignored = 0
    items.forEach(({ plain, exact }, index) => {
      const grabbed = readGrabbed(exact)
      if (grabbed) {
        comments.push(...grabbed.map((item) => withMessageId(item, item.givenId ?? printOf(item))))
        if (grabbed.length === 0) ignored += 1
        return
      }
      const result = parseItem(plain)
      if (result.ok) comments.push(withMessageId(result.item, result.item.givenId ?? ids.next()))
      else refused.push({ index, reason: result.reason })
    })
    return { comments, refused, ignored }
  }

  return async (bytes) => {
    const read = readBody(bytes)
    if (!read.ok) {
      count({ refused: 1 })
      return refuse(read.code)
    }
    const { items, ref } = read
    const { comments, refused, ignored } = sort(items)
    let journalled: Journalled = { accepted: 0, duplicates: 0 }
    try {
      if (comments.length > 0) journalled = await intake.take(comments)
    } catch (error) {
      log.error('comments of the ingest were not journalled', error)
      return { ...refuse('not_journalled'), ref }
    }
    const { accepted, duplicates } = journalled
    count({ received: accepted, duplicates, refused: refused.length })
    const taken = { accepted, duplicates, refused, ...(ignored > 0 && { ignored }) }
    return refused.length > 0 && comments.length === 0 && ignored === 0
      ? { status: 400, body: { ...taken, ...refusalBody('nothing_usable') }, ref }
      : { status: 200, body: taken, ref }
  }
}

function refuse(code: RefusalCode): Answer {
  return { status: refusalStatus(code), body: refusalBody(code), ref: null }
}
