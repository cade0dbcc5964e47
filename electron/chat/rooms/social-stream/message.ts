import { z } from 'zod'
import type { CommentKind } from '@shared/contract/chat'
import type { IncomingComment } from '../../../services/ports'
import { fingerprint, type MarkByArrival } from '../../fingerprint'
import { plainText } from './plain-text'

/** Absent, null, false and empty all mean that there is none; sources differ in which they write. */
const text = z
  .union([z.string(), z.number().transform(String)])
  .optional()
  .catch(undefined)
  .transform((value) => (value === '' ? undefined : value))
const flag = z.boolean().optional().catch(undefined)

/** The keys of api.md ("Content Object Structure") and docs/customoverlays.md ("Message Structure") that matter here. */
const Message = z.object({
  chatname: text,
  chatmessage: text,
  textonly: flag,
  type: text,
  userid: text,
  id: text,
  timestamp: z.int().positive().max(8.64e15).optional().catch(undefined),
  hasDonation: text,
  title: text,
  membership: text,
  event: z.union([z.string(), z.boolean()]).optional().catch(undefined),
  bot: flag,
  meta: z.object({ messageId: text }).optional().catch(undefined),
})
type Message = z.infer<typeof Message>
const Wrapped = z.object({ overlayNinja: z.unknown() })

/** Reads one frame; null where it is no message of a viewer or a platform, such as a count of viewers or a command. */
export function readMessage(
  frame: string,
  room: string,
  receivedAt: number,
  mark: MarkByArrival,
): IncomingComment | null {
  const json = parse(frame)
  const parsed = Message.safeParse(Wrapped.safeParse(json).data?.overlayNinja ?? json)
  if (!parsed.success) return null
  const message = parsed.data
  const words = message.textonly ? message.chatmessage : plainText(message.chatmessage ?? '')
  const about = isEvent(message) ? [message.title, message.membership] : []
  const shown = [words, message.hasDonation, ...about].find((one) => one !== undefined && one !== '')
  // Nobody and nothing: a count, a command. A picture without a word is no order either.
  if (shown === undefined || (message.chatname === undefined && message.chatmessage === undefined))
    return null

  const userName = plainText(message.chatname ?? '匿名')
  const said = {
    platform: platformOf(message),
    room,
    userId: message.userid ?? userName,
    userName,
    text: shown,
    kind: kindOf(message),
  }
  const sentAt = message.timestamp ?? null
  return { ...said, sentAt, messageId: idOf() }

  function idOf(): string {
    const own = message.meta?.messageId
    if (own !== undefined) return own
    // Its number begins anew, at a random one, with every start of the extension.
    if (message.id !== undefined) return fingerprint(said, { number: message.id })
    return fingerprint(said, sentAt === null ? mark(said, receivedAt) : { sentAt })
  }
}

const platformOf = ({ type }: Message): string => {
  const name = type?.toLowerCase() ?? ''
  return /^[a-z\d_-]{1,40}$/.test(name) ? name : 'social_stream'
}

const isEvent = ({ event }: Pick<Message, 'event'>): boolean =>
  event !== undefined && event !== false && event !== '' && event !== 'false'

/** `membership` alone says who speaks, not what: a member's order is a comment. */
function kindOf({ hasDonation, event, bot }: Message): CommentKind {
  if (hasDonation !== undefined) return 'super_chat'
  if (bot) return 'system'
  if (!isEvent({ event })) return 'comment'
  const name = String(event).toLowerCase()
  if (/gift|member|sub|sponsor/.test(name)) return 'gift'
  if (/join|follow/.test(name)) return 'join'
  // Words that a viewer typed after /me are still the viewer's.
  return name === 'action' || name === 'me' ? 'comment' : 'system'
}

function parse(frame: string): unknown {
  try {
    return JSON.parse(frame)
  } catch {
    return null
  }
}
