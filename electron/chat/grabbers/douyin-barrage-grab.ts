import { z } from 'zod'
import type { CommentKind } from '@shared/contract/chat'
import { OptionalIdentity } from '../comment-item'
import { parseExactly } from './exact-json'
import { idOf, nothingSaid, whoOf, type Mapping } from './mapping'

// github.com/HaoDong108/DouyinBarrageGrab 2.7.2, BarrageGrab/Modles/JsonEntity/BarrageMessages.cs at commit 873608f:
// a WebSocket server on ws://127.0.0.1:8888. `Data` is JSON within a string, and its ids are bare long integers.

const Pack = z.object({ Type: z.int(), Data: z.string() })
const Message = z.object({
  MsgId: OptionalIdentity,
  User: z.object({ Id: OptionalIdentity, SecUid: OptionalIdentity, Nickname: z.string().max(500) }),
  Content: z.string(),
  RoomId: OptionalIdentity,
})

const kinds = new Map<number, CommentKind>([
  [1, 'comment'],
  [3, 'join'],
  [5, 'gift'],
])

/** Reads a message of DouyinBarrageGrab. */
export const douyinBarrageGrab: Mapping = (value) => {
  const pack = Pack.safeParse(value)
  if (!pack.success) return null
  const kind = kinds.get(pack.data.Type)
  if (kind === undefined) return nothingSaid
  const message = Message.safeParse(read(pack.data.Data))
  if (!message.success) return null
  const { MsgId, User, Content, RoomId } = message.data
  const userName = User.Nickname
  const userId = whoOf(userName, User.SecUid, User.Id)
  const room = RoomId ?? 'default'
  return [
    { platform: 'douyin', room, givenId: idOf(MsgId), userId, userName, text: Content, kind, sentAt: null },
  ]
}

function read(json: string): unknown {
  try {
    return parseExactly(json)
  } catch {
    return null
  }
}
