import { z } from 'zod'
import { personOf, UserNumber } from './people'
import { type Fields, fieldsOf } from './protobuf'
import type { Said } from './said'

const Seconds = z.int().min(0)
const Id = z.union([z.string().min(1), z.int()]).transform(String)

const Gift = z.object({
  data: z.object({
    uid: UserNumber,
    uname: z.string(),
    action: z.string().optional(),
    giftId: z.int(),
    giftName: z.string(),
    num: z.int(),
    timestamp: Seconds,
    tid: Id.optional(),
    rnd: Id.optional(),
  }),
})

/** SEND_GIFT. What a gift says is put together: giver and gift, no words. */
export function readGift(command: unknown): Said {
  const { uid, uname, action, giftId, giftName, num, timestamp, tid, rnd } = Gift.parse(command).data
  const messageId = tid ?? [uid, giftId, num, timestamp, rnd ?? ''].join('-')
  return gift(messageId, personOf(uid, uname), action ?? null, giftName, num, timestamp)
}

export const Packed = z.object({ data: z.object({ pb: z.base64() }) })

/** SEND_GIFT_V2, in protobuf; one may hold several gifts. */
export function readGiftV2(command: unknown): readonly Said[] {
  const fields = fieldsOf(Buffer.from(Packed.parse(command).data.pb, 'base64'))
  // Bilibili's own page shows only those that are switched on.
  if (fields.whole(11) !== '1') return []
  const person = personOf(fields.whole(1), fields.text(2))
  const ids = new Set<string>()
  return fields.messages(10).map((item, index) => {
    const id = item.text(9) ?? [person.userId, item.whole(1), item.whole(10)].join('-')
    const messageId = ids.has(id) ? `${id}-${String(index)}` : id
    ids.add(messageId)
    const seconds = Seconds.parse(Number(item.whole(10)))
    return gift(messageId, person, item.text(18), nameOf(item), z.int().parse(Number(item.whole(3))), seconds)
  })
}

const nameOf = (item: Fields) => z.string().parse(item.text(2))

const Guard = z.object({
  data: z.object({
    uid: UserNumber,
    username: z.string(),
    gift_name: z.string(),
    guard_level: z.int(),
    num: z.int(),
    start_time: Seconds,
  }),
})

/** GUARD_BUY: someone becomes a captain of the room for a month or more. */
export function readGuard(command: unknown): Said {
  const { uid, username, gift_name, guard_level, num, start_time } = Guard.parse(command).data
  const messageId = ['guard', uid, guard_level, start_time].join('-')
  return gift(messageId, personOf(uid, username), '开通', gift_name, num, start_time)
}

function gift(
  messageId: string,
  person: ReturnType<typeof personOf>,
  action: string | null,
  name: string,
  count: number,
  seconds: number,
): Said {
  const text = `${action === null || action === '' ? '投喂' : action} ${name} ×${String(count)}`
  return { messageId: `gift:${messageId}`, ...person, text, kind: 'gift', sentAt: seconds * 1000 }
}
