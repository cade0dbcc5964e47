import { z } from 'zod'
import type { CommentKind } from '@shared/contract/chat'
import type { IncomingComment } from '../../../services/ports'
import { Words } from './words'

/** What YouTube calls the items of a chat. A placeholder is not among them: its message comes as a replacement. */
const kinds: Readonly<Record<string, CommentKind>> = {
  liveChatTextMessageRenderer: 'comment',
  liveChatPaidMessageRenderer: 'super_chat',
  liveChatPaidStickerRenderer: 'super_chat',
  liveChatMembershipItemRenderer: 'gift',
  liveChatSponsorshipsGiftPurchaseAnnouncementRenderer: 'gift',
  liveChatSponsorshipsGiftRedemptionAnnouncementRenderer: 'gift',
  liveChatViewerEngagementMessageRenderer: 'system',
  liveChatModeChangeMessageRenderer: 'system',
}

const Item = z.record(z.string(), z.unknown())
/** Tickers and pinned messages are left out: what they show was said in a message of its own. */
const Action = z.object({
  addChatItemAction: z.object({ item: Item }).optional(),
  replaceChatItemAction: z.object({ replacementItem: Item }).optional(),
})

/** Only the id must be there: a message whose other parts are written otherwise is still somebody's. */
const Renderer = z.object({
  id: z.string().min(1),
  /** Microseconds since 1970. */
  timestampUsec: z.union([z.string(), z.number()]).optional().catch(undefined),
  authorName: Words,
  authorExternalChannelId: z.string().optional().catch(undefined),
  message: Words,
  text: Words,
  purchaseAmountText: Words,
  headerPrimaryText: Words,
  headerSubtext: Words,
  header: z
    .object({
      liveChatSponsorshipsHeaderRenderer: z.object({ authorName: Words, primaryText: Words }).optional(),
    })
    .optional()
    .catch(undefined),
})

/** Reads the actions of one answer in their order; one that is broken or of no interest is left out. */
export function readMessages(actions: readonly unknown[], videoId: string): IncomingComment[] {
  return actions.flatMap((action) => {
    const parsed = Action.safeParse(action)
    if (!parsed.success) return []
    const { addChatItemAction, replaceChatItemAction } = parsed.data
    const item = addChatItemAction?.item ?? replaceChatItemAction?.replacementItem ?? {}
    return Object.entries(item).flatMap(([type, content]) => readItem(type, content, videoId))
  })
}

function readItem(type: string, content: unknown, videoId: string): IncomingComment[] {
  const kind = kinds[type]
  const parsed = Renderer.safeParse(content)
  if (kind === undefined || !parsed.success) return []
  const renderer = parsed.data
  const gift = renderer.header?.liveChatSponsorshipsHeaderRenderer
  const userName = renderer.authorName ?? gift?.authorName ?? (kind === 'system' ? 'YouTube' : '匿名')
  return [
    {
      platform: 'youtube',
      room: videoId,
      messageId: renderer.id,
      userId: renderer.authorExternalChannelId ?? userName,
      userName,
      text: firstSaid(
        renderer.message,
        renderer.text,
        gift?.primaryText,
        renderer.headerPrimaryText,
        renderer.headerSubtext,
        renderer.purchaseAmountText,
      ),
      kind,
      sentAt: milliseconds(renderer.timestampUsec),
    },
  ]
}

/** A viewer's own words before what YouTube says of a gift, a membership or a sticker. */
const firstSaid = (...texts: readonly (string | undefined)[]): string =>
  texts.find((text) => text !== undefined && text !== '') ?? ''

function milliseconds(microseconds: string | number | undefined): number | null {
  const value = Math.floor(Number(microseconds) / 1000)
  return value > 0 && Number.isSafeInteger(value) ? value : null
}
