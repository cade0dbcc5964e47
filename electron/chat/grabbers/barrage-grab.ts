import { z } from 'zod'
import type { CommentKind } from '@shared/contract/chat'
import { OptionalIdentity } from '../comment-item'
import { idOf, nothingSaid, whoOf, type Mapping } from './mapping'

// github.com/wushuaihua520/BarrageGrab 1.0.0 (2024-02-23), README.md at commit 01189db and
// BarrageGrab.Entity/Enums/MessageTypeEnum.cs at 39bd509: a WebSocket server on ws://127.0.0.1:8888. Looks like
// DouyinBarrageGrab, but its `Data` is an object and its types are numbered otherwise.

const Pack = z.object({ Type: z.int(), Data: z.looseObject({}) })
const Message = z.object({
  MsgId: OptionalIdentity,
  User: z.object({ Id: OptionalIdentity, SecUid: OptionalIdentity, NickName: z.string().max(500) }),
  Content: z.string(),
  RoomId: OptionalIdentity,
})

const kinds = new Map<number, CommentKind>([
  [1, 'join'],
  [3, 'comment'],
  [5, 'gift'],
])

/** Reads a message of BarrageGrab, whose open version covers Douyin. */
export const barrageGrab: Mapping = (value) => {
  const pack = Pack.safeParse(value)
  if (!pack.success) return null
  const kind = kinds.get(pack.data.Type)
  if (kind === undefined) return nothingSaid
  const message = Message.safeParse(pack.data.Data)
  if (!message.success) return null
  const { MsgId, User, Content, RoomId } = message.data
  const userName = User.NickName
  const userId = whoOf(userName, User.SecUid, User.Id)
  const room = RoomId ?? 'default'
  return [
    { platform: 'douyin', room, givenId: idOf(MsgId), userId, userName, text: Content, kind, sentAt: null },
  ]
}
