import { z } from 'zod'
import { Packed } from './gifts'
import { personOf, UserNumber } from './people'
import { fieldsOf } from './protobuf'
import type { Said } from './said'

const SuperChat = z.object({
  data: z.object({
    id: z.union([z.int(), z.string().min(1)]).transform(String),
    uid: UserNumber,
    message: z.string(),
    start_time: z.int().min(0),
    user_info: z.object({ uname: z.string() }),
  }),
})

/** SUPER_CHAT_MESSAGE, a comment that was paid for, and its copy SUPER_CHAT_MESSAGE_JPN with the same id. */
export function readSuperChat(command: unknown): Said {
  const { id, uid, message, start_time, user_info } = SuperChat.parse(command).data
  const person = personOf(uid, user_info.uname)
  return { messageId: `sc:${id}`, ...person, text: message, kind: 'super_chat', sentAt: start_time * 1000 }
}

const Interaction = z.object({
  data: z.object({
    uid: UserNumber,
    uname: z.string(),
    msg_type: z.int(),
    timestamp: z.int().min(0),
  }),
})

/** INTERACT_WORD: somebody came in, follows the host, or shared the room. */
export function readInteraction(command: unknown): readonly Said[] {
  const { uid, uname, msg_type, timestamp } = Interaction.parse(command).data
  return interaction(uid, uname, msg_type, timestamp)
}

/** INTERACT_WORD_V2: the same in protobuf. */
export function readInteractionV2(command: unknown): readonly Said[] {
  const fields = fieldsOf(Buffer.from(Packed.parse(command).data.pb, 'base64'))
  const [kind, seconds] = z
    .tuple([z.int(), z.int().min(1)])
    .parse([fields.whole(5), fields.whole(7)].map(Number))
  return interaction(fields.whole(1), fields.text(2), kind, seconds)
}

function interaction(
  number: string | null,
  name: string | null,
  what: number,
  seconds: number,
): readonly Said[] {
  const words = [null, '进入直播间', '关注了主播', '分享了直播间'][what] ?? null
  if (words === null) return []
  const person = personOf(number, name)
  const messageId = `interact:${[person.userId, what, seconds].join('-')}`
  return [{ messageId, ...person, text: words, kind: what === 1 ? 'join' : 'system', sentAt: seconds * 1000 }]
}
