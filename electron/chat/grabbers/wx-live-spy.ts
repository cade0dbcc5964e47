import { z } from 'zod'
import type { CommentKind } from '@shared/contract/chat'
import { OptionalIdentity } from '../comment-item'
import { idOf, millisecondsOf, whoOf, type Mapping } from './mapping'

// github.com/fire4nt/wxlivespy 2023.1016 (shape of 2024-02), src/schema.json at commit 808af4f and
// src/main/EventForwarder.ts at 4431fa4: posts what happened in a 视频号 room as JSON, gzipped or not, to an address;
// it repeats itself (`seq` counts within a live) and cannot set headers.

const Event = z.object({
  decoded_type: z.string().optional(),
  msg_id: OptionalIdentity,
  seq: OptionalIdentity,
  decoded_openid: OptionalIdentity,
  sec_openid: OptionalIdentity,
  nickname: OptionalIdentity,
  content: z.string().nullish(),
  msg_time: z.unknown().optional(),
})
const Decoded = z.object({
  events: z.array(Event),
  live_info: z.object({ live_id: OptionalIdentity }).nullish(),
  host_info: z.looseObject({}),
})
/** Its schema has the same once more inside an envelope with the original answer. */
const Forwarded = z.union([
  Decoded,
  z.object({ decoded_data: Decoded }).transform((outer) => outer.decoded_data),
])

const kinds = new Map<string, CommentKind>([
  ['comment', 'comment'],
  ['enter', 'join'],
  ['gift', 'gift'],
  ['combogift', 'gift'],
])

/** Reads what wxlivespy forwards. */
export const wxLiveSpy: Mapping = (value) => {
  const forwarded = Forwarded.safeParse(value)
  if (!forwarded.success) return null
  const { events, live_info: live } = forwarded.data
  const room = live?.live_id ?? 'default'
  return events.flatMap((event) => {
    const kind = kinds.get(event.decoded_type ?? '')
    if (kind === undefined) return []
    const userName = event.nickname ?? '匿名'
    const counted = event.seq === undefined ? null : `seq-${event.seq}`
    return {
      platform: 'weixin',
      room,
      givenId: idOf(event.msg_id) ?? counted,
      userId: whoOf(userName, event.decoded_openid, event.sec_openid),
      userName,
      text: event.content ?? '',
      kind,
      sentAt: millisecondsOf(event.msg_time),
    }
  })
}
