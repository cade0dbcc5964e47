import type { ChatMessage, UserNotice } from '@twurple/chat'
import { z } from 'zod'
import type { CommentKind } from '@shared/contract/chat'
import type { IncomingComment } from '../../../services/ports'

const Tags = z.object({
  id: z.string().min(1).max(200),
  'user-id': z.string().min(1).max(200),
  'display-name': z.string().optional(),
  'tmi-sent-ts': z.string().regex(/^\d+$/).transform(Number).optional(),
  bits: z.string().optional(),
})
const NoticeTags = Tags.extend({
  login: z.string().optional(),
  'msg-id': z.string(),
  'system-msg': z.string().optional(),
})

/** What somebody typed in the channel; with bits it is a gift. `/me` loses the wrapping that the host never sees. */
export function readMessage(message: ChatMessage, channel: string): IncomingComment {
  const tags = Tags.parse(Object.fromEntries(message.tags))
  // eslint-disable-next-line no-control-regex -- the wrapping of /me is made of control characters
  const text = /^\u0001ACTION (.*)\u0001$/s.exec(message.text)?.[1] ?? message.text
  return said(tags, message.prefix?.nick, channel, text, tags.bits === undefined ? 'comment' : 'gift')
}

/** Notices of subscriptions in all their forms: bought, prolonged, given, passed on. */
const gifts: ReadonlySet<string> = new Set([
  ...[
    'sub',
    'resub',
    'subgift',
    'anonsubgift',
    'submysterygift',
    'anonsubmysterygift',
    'rewardgift',
    'extendsub',
  ],
  ...['giftpaidupgrade', 'anongiftpaidupgrade', 'primepaidupgrade', 'primecommunitygiftreceived'],
  ...['standardpayforward', 'communitypayforward', 'charitydonation', 'onetapgiftredeemed'],
])

/** What Twitch itself says in the channel: subscriptions, raids, announcements; with the words of the one it is about. */
export function readNotice(notice: UserNotice, channel: string): IncomingComment {
  const tags = NoticeTags.parse(Object.fromEntries(notice.tags))
  const words = [tags['system-msg'], notice.text].filter((part) => part !== undefined && part !== '')
  return said(tags, tags.login, channel, words.join('\n'), gifts.has(tags['msg-id']) ? 'gift' : 'system')
}

function said(
  tags: z.infer<typeof Tags>,
  login: string | undefined,
  channel: string,
  text: string,
  kind: CommentKind,
): IncomingComment {
  const shown = tags['display-name']
  const userName = shown === undefined || shown === '' ? (login ?? '匿名') : shown
  const sentAt = tags['tmi-sent-ts'] ?? null
  return {
    platform: 'twitch',
    room: channel,
    messageId: tags.id,
    userId: tags['user-id'],
    userName,
    text,
    kind,
    sentAt,
  }
}
