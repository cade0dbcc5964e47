import { createHash } from 'node:crypto'
import type { CallInput, CallOutput } from '@shared/contract'
import { readPastedChat, type PastedMessage } from '@shared/domain/pasted/pasted-chat'
import type { Clock, CommentIntake, IncomingComment } from '../../services/ports'
import { momentOf } from './moment'

/** Most comments handed to the journal at once. */
const batch = 500

type Needs = {
  readonly clock: Clock
  readonly intake: CommentIntake
  /** Within which message ids are the same: the live show. */
  readonly scope: () => string
}

/** Takes a block of copied chat. Comes back when all of it is on disk. */
export type Paste = (input: CallInput<'chat.paste'>) => Promise<CallOutput<'chat.paste'>>

/** Makes the taking of pasted chat. */
export function createPaste({ clock, intake, scope }: Needs): Paste {
  return async ({ text, platform }) => {
    const { messages, refused } = readPastedChat(text)
    const ids = messageIds(messages, scope())
    const now = clock.now()
    const comments = messages.map((message, index): IncomingComment => ({
      platform: platform === '' ? 'local' : platform,
      room: 'paste',
      messageId: ids[index] ?? '',
      userId: message.name ?? '匿名',
      userName: message.name ?? '匿名',
      text: message.text,
      kind: 'comment',
      sentAt: message.time && momentOf(message.time, now),
    }))
    const taken = { accepted: 0, duplicates: 0, refused }
    for (let start = 0; start < comments.length; start += batch) {
      const { accepted, duplicates } = await intake.take(comments.slice(start, start + batch))
      taken.accepted += accepted
      taken.duplicates += duplicates
    }
    return taken
  }
}

/**
 * A message that says when it was sent is known by that and by its words, so that a later copy that overlaps an earlier
 * one brings only what is new; its place among those that are alike tells two of them apart. Any other is known by its
 * block and its place in it, as a recording's line is: pasted twice into one show it is journalled once.
 */
function messageIds(messages: readonly PastedMessage[], scope: string): readonly string[] {
  const block = digest(messages)
  const alike = new Map<string, number>()
  return messages.map((message, place) => {
    if (!message.time) return `paste:${scope}:${block}:${place}`
    const print = digest(message)
    const nth = (alike.get(print) ?? 0) + 1
    alike.set(print, nth)
    return `paste:${scope}:${print}:${nth}`
  })
}

const digest = (value: unknown) =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32)
