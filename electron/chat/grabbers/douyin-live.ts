import { z } from 'zod'
import { OptionalIdentity } from '../comment-item'
import { idOf, millisecondsOf, nothingSaid, whoOf, type Mapping } from './mapping'

// github.com/jwwsjlm/douyinLive, docs/websocket-client.md at commit 1d1b24f and cmd/main/room_session.go at 006d1b2: a
// WebSocket server, one address a room (ws://127.0.0.1:1088/ws/ROOM). The platform's protobuf as protojson writes it
// (jwwsjlm/douyinlive-proto, protobuf/new_douyin.proto at 029682f), with `method` added: long numbers are text.

const Message = z.object({
  method: z.string().startsWith('Webcast'),
  common: z.object({ msgId: OptionalIdentity, roomId: OptionalIdentity, createTime: OptionalIdentity }),
  user: z
    .object({
      id: OptionalIdentity,
      idStr: OptionalIdentity,
      secUid: OptionalIdentity,
      nickname: z.string().max(500),
    })
    .optional(),
  content: z.string().optional(),
  gift: z.looseObject({ name: z.string().optional() }).optional(),
})
const Standing = z.object({ type: z.literal('system'), event: z.string() })

/** Reads a message of douyinLive. */
export const douyinLive: Mapping = (value) => {
  const message = Message.safeParse(value)
  if (!message.success) return Standing.safeParse(value).success ? nothingSaid : null
  const { method, common, user, content, gift } = message.data
  const said = (() => {
    switch (method) {
      case 'WebcastChatMessage':
        return { kind: 'comment', text: content } as const
      case 'WebcastMemberMessage':
        return { kind: 'join', text: '来了' } as const
      case 'WebcastGiftMessage':
        return { kind: 'gift', text: gift?.name ?? '' } as const
      default:
        return null
    }
  })()
  if (!said) return nothingSaid
  if (!user || said.text === undefined) return null
  return [
    {
      platform: 'douyin',
      room: common.roomId ?? 'default',
      givenId: idOf(common.msgId),
      userId: whoOf(user.nickname, user.secUid, user.idStr, user.id),
      userName: user.nickname,
      text: said.text,
      kind: said.kind,
      sentAt: millisecondsOf(common.createTime),
    },
  ]
}
