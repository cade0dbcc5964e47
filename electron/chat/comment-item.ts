import { CommentKind } from '@shared/contract/chat'
import { z } from 'zod'
import type { IncomingComment } from '../services/ports'

/** Why one item was not taken: `not_an_object`, or a field and what is wrong with it, such as `text_missing`. */
export type ItemRefusal = 'not_an_object' | 'text_missing' | `${(typeof itemFields)[number]}_invalid`

const itemFields = ['platform', 'room', 'id', 'userId', 'user', 'text', 'kind', 'time'] as const

/** Longest name or identity, in UTF-16 units; far above what any platform gives out. */
const LONGEST_NAME = 500

/** Grabbers send null or an empty string for what they do not know; an empty id taken literally would lose orders. */
function missingWhenBlank(value: unknown): unknown {
  if (value === null) return undefined
  return typeof value === 'string' && value.trim() === '' ? undefined : value
}

const name = z.string().max(LONGEST_NAME)
/**
 * z.int() refuses numbers above 2^53: JSON.parse has rounded such a platform id already, and two messages
 * rounded to the same id would be taken for one.
 */
const identity = z.union([name, z.int().transform(String)])
/** A name or an identity that may be left out. */
export const OptionalIdentity = z.preprocess(missingWhenBlank, identity.optional())

/** The last moment JavaScript dates can hold, in milliseconds. */
const LAST_MOMENT = 8.64e15
const milliseconds = z.number().min(0).max(LAST_MOMENT).transform(Math.round)
const isoTime = z.iso
  .datetime({ offset: true, local: true })
  .transform((text) => Date.parse(text))
  .pipe(milliseconds)

const CommentItem = z.object({
  platform: z.preprocess(missingWhenBlank, name.optional()),
  room: OptionalIdentity,
  id: OptionalIdentity,
  userId: OptionalIdentity,
  user: OptionalIdentity,
  text: z.string(),
  kind: z.preprocess(missingWhenBlank, CommentKind.optional()),
  time: z.preprocess(missingWhenBlank, z.union([milliseconds, isoTime]).optional()),
})

/** Everything of a comment but its message id, which is null where the sender named none. */
export type ParsedItem = Omit<IncomingComment, 'messageId'> & { readonly givenId: string | null }

export type ItemResult =
  { readonly ok: true; readonly item: ParsedItem } | { readonly ok: false; readonly reason: ItemRefusal }

/** Reads one comment as the ingest and the replay files write it; only `text` is required. */
export function parseItem(value: unknown): ItemResult {
  const parsed = CommentItem.safeParse(value)
  if (!parsed.success) return { ok: false, reason: refusalOf(value, parsed.error) }
  const { platform, room, id, userId, user, text, kind, time } = parsed.data
  const userName = user ?? '匿名'
  return {
    ok: true,
    item: {
      platform: platform ?? 'local',
      room: room ?? 'default',
      givenId: id ?? null,
      userId: userId ?? userName,
      userName,
      text,
      kind: kind ?? 'comment',
      sentAt: time ?? null,
    },
  }
}

function refusalOf(value: unknown, error: z.ZodError): ItemRefusal {
  const field = itemFields.find((known) => known === error.issues[0]?.path[0])
  if (!field) return 'not_an_object'
  const text = typeof value === 'object' && value !== null && 'text' in value ? value.text : undefined
  return field === 'text' && (text === undefined || text === null) ? 'text_missing' : `${field}_invalid`
}

/** Puts the message id to a parsed comment. */
export function withMessageId(item: ParsedItem, messageId: string): IncomingComment {
  const { platform, room, userId, userName, text, kind, sentAt } = item
  return { platform, room, messageId, userId, userName, text, kind, sentAt }
}
