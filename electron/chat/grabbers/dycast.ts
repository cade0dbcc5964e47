import { z } from 'zod'
import { OptionalIdentity } from '../comment-item'
import { idOf, nothingSaid, whoOf, type Mapping } from './mapping'

// github.com/skmcj/dycast 1.0.0, README.md and src/core/dycast.ts at commit 2f402ea (`DyMessage`, `DyLiveInfo`): a web
// page that relays to a WebSocket of ours, first what the room is, then arrays of messages. Its messages name no room.

const Message = z.object({
  id: OptionalIdentity,
  method: z.string().regex(/^(Webcast\w+|CustomMessage)$/),
  user: z.object({ id: OptionalIdentity, name: z.string().max(500) }).optional(),
  gift: z
    .object({ name: z.string().optional(), count: z.union([z.string(), z.number()]).optional() })
    .optional(),
  content: z.string().optional(),
  common: z.undefined().optional(),
})
const RoomInfo = z.object({
  roomId: z.string(),
  uniqueId: z.string(),
  nickname: z.string(),
  cover: z.string(),
})

/** Reads a message of dycast. */
export const dycast: Mapping = (value) => {
  const message = Message.safeParse(value)
  if (!message.success) return RoomInfo.safeParse(value).success ? nothingSaid : null
  const { id, method, user, gift, content } = message.data
  const said = saidOf(method, content, gift)
  if (!said) return nothingSaid
  if (!user || said.text === undefined) return null
  const userId = whoOf(user.name, user.id)
  const { kind, text } = said
  return [
    {
      platform: 'douyin',
      room: 'default',
      givenId: idOf(id),
      userId,
      userName: user.name,
      text,
      kind,
      sentAt: null,
    },
  ]
}

function saidOf(method: string, content: string | undefined, gift: z.infer<typeof Message>['gift']) {
  switch (method) {
    case 'WebcastChatMessage':
      return { kind: 'comment', text: content } as const
    case 'WebcastMemberMessage':
      return { kind: 'join', text: content ?? '来了' } as const
    case 'WebcastGiftMessage':
      return { kind: 'gift', text: content ?? `${gift?.name ?? ''} × ${gift?.count ?? 1}` } as const
    default:
      return null
  }
}
