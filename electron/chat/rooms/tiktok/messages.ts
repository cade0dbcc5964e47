import { gunzipSync } from 'node:zlib'
import {
  ControlAction,
  ProtoMessageFetchResult,
  WebcastChatMessage,
  WebcastControlMessage,
  WebcastGiftMessage,
  WebcastPushFrame,
} from 'tiktok-live-connector'
import type { IncomingComment } from '../../../services/ports'
import { createMarks, fingerprint } from '../../fingerprint'

/** Packed messages as TikTok sends them: a kind by its name, and its bytes. */
type Packed = { readonly type: string; readonly payload: Uint8Array; readonly msgId: string }
type Person = { readonly userId: string; readonly uniqueId: string; readonly nickname: string }
type Common = { readonly msgId: string; readonly createTime: string }

/** What came at once; `over` when the host ended the live. */
export type Heard = { readonly comments: readonly IncomingComment[]; readonly over: boolean }
const nothing: Heard = { comments: [], over: false }

/** More than any frame unpacks to. */
const largestFrame = 16 * 1024 * 1024

/**
 * Reads frames and packed messages with the library's own tables. The library reads them too, but leaves out a whole
 * frame where one message in it is broken, and unpacks frames side by side, so that they may come out of order.
 */
export function createReader(room: string) {
  const mark = createMarks(1)

  function readFrame(bytes: Uint8Array): Heard {
    try {
      const frame = WebcastPushFrame.decode(bytes)
      if (frame.payloadEncoding !== 'pb' || frame.payloadType !== 'msg') return nothing
      const packed = isZipped(frame.payload)
        ? gunzipSync(frame.payload, { maxOutputLength: largestFrame })
        : frame.payload
      return readAll(ProtoMessageFetchResult.decode(packed).messages)
    } catch {
      return nothing
    }
  }

  function readAll(messages: readonly Packed[]): Heard {
    const all = messages.map(readOne)
    return { comments: all.flatMap(({ comments }) => comments), over: all.some(({ over }) => over) }
  }

  function readOne(packed: Packed): Heard {
    try {
      if (packed.type === 'WebcastChatMessage') {
        const { common, user, comment } = WebcastChatMessage.decode(packed.payload)
        return heard(packed, common, user, comment, 'comment')
      }
      if (packed.type === 'WebcastGiftMessage') {
        const { common, user, giftDetails, repeatCount, repeatEnd } = WebcastGiftMessage.decode(
          packed.payload,
        )
        // A gift that can be sent in a row is told with every one of the row, and once more at its end.
        if (giftDetails?.giftType === giftInARow && repeatEnd === 0) return nothing
        const name = giftDetails?.giftName ?? ''
        return heard(packed, common, user, `${name} × ${String(Math.max(1, repeatCount))}`, 'gift')
      }
      return { comments: [], over: packed.type === 'WebcastControlMessage' && isEnd(packed.payload) }
    } catch {
      return nothing
    }
  }

  function heard(
    { msgId }: Packed,
    common: Common | undefined,
    user: Person | undefined,
    text: string,
    kind: IncomingComment['kind'],
  ): Heard {
    const userName = firstOf(user?.nickname, user?.uniqueId) ?? '匿名'
    const userId = firstOf(user?.userId, user?.uniqueId) ?? userName
    const said = { platform: 'tiktok', room, userId, userName, text, kind }
    const sentAt = milliseconds(common?.createTime)
    const own = firstOf(common?.msgId, msgId)
    const messageId = own ?? fingerprint(said, sentAt === null ? mark(said, Date.now()) : { sentAt })
    return { comments: [{ ...said, messageId, sentAt }], over: false }
  }

  return { readFrame, readAll }
}

const giftInARow = 1

function isEnd(payload: Uint8Array): boolean {
  const { action } = WebcastControlMessage.decode(payload)
  return (
    action === ControlAction.CONTROL_ACTION_STREAM_ENDED ||
    action === ControlAction.CONTROL_ACTION_STREAM_SUSPENDED
  )
}

const isZipped = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

/** The tables write an absent number as "0" and an absent text as "". */
const firstOf = (...values: readonly (string | undefined)[]): string | undefined =>
  values.find((value) => value !== undefined && value !== '' && value !== '0')

/** TikTok gives milliseconds, in some messages seconds. */
function milliseconds(time: string | undefined): number | null {
  const value = Number(time ?? 0)
  if (!Number.isSafeInteger(value) || value <= 0) return null
  return value < 100_000_000_000 ? value * 1_000 : value
}
