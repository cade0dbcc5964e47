import { z } from 'zod'
import { PersonMark } from './buyers'
import { Comment, CommentKind } from './chat'
import { call } from './definition'
import { Id, Nothing, Timestamp, typed } from './fields'
import { Order } from './orders'

/** Somebody as their platform knows them. */
export const ChatUser = z.object({ platform: z.string().max(500), userId: z.string().max(500) })
export type ChatUser = z.infer<typeof ChatUser>

/** Which comments the list shows. */
export const ChatFilter = z.object({
  /** Words in the name or the text, all of which must be there; empty for any. */
  text: typed(100),
  platform: z.string().max(500).nullable(),
  kind: CommentKind.nullable(),
  user: ChatUser.nullable(),
  /** Only comments that ask for something. */
  claimsOnly: z.boolean(),
  /** Only comments that ask for this product. */
  productId: Id.nullable(),
})
export type ChatFilter = z.infer<typeof ChatFilter>

/** Everything is shown. */
export const noFilter: ChatFilter = {
  text: '',
  platform: null,
  kind: null,
  user: null,
  claimsOnly: false,
  productId: null,
}

/** What the host does not want to see; it is journalled and read for claims all the same. */
export const Mutes = z.object({
  words: z.array(typed(40).min(1)).max(200),
  users: z.array(ChatUser.extend({ userName: z.string() })).max(1000),
})
export type Mutes = z.infer<typeof Mutes>

/** How many comments stay in sight above the list at most. */
export const mostPinned = 5
/** By their place in the journal; the last pinned last. */
export const PinnedSeqs = z.array(z.int().positive()).max(mostPinned)

/** The topic `panel`. */
export const PanelState = z.object({ mutes: Mutes, pinned: z.array(Comment) })
export type PanelState = z.infer<typeof PanelState>

/** What is known of somebody who comments. */
export const BuyerCard = z.object({
  /** The newest name. */
  userName: z.string(),
  /** What they said last, oldest first, and how much they said in all. */
  comments: z.array(Comment),
  commentCount: z.int(),
  /** Their orders, newest first: this show's and earlier ones'. */
  orders: z.array(Order.extend({ showTitle: z.string(), showStartedAt: Timestamp })),
  /** Null before their first order. */
  person: PersonMark.nullable(),
})
export type BuyerCard = z.infer<typeof BuyerCard>

export const chatPanelCalls = {
  /**
   * Comments that pass the filter, oldest first, looked for backwards from `before` (null: the end). A call looks at a
   * part of the journal only: `next` is where to go on, null where the journal begins.
   */
  'chat.find': call(
    z.object({
      filter: ChatFilter,
      before: z.int().positive().nullable(),
      limit: z.int().min(1).max(1000),
    }),
    z.object({ comments: z.array(Comment), next: z.int().positive().nullable() }),
  ),
  'chat.buyer': call(ChatUser, BuyerCard),
  /** The last a buyer said, newest first, in the words shown: their address may be among it. */
  'chat.saidBy': call(z.object({ buyerId: Id }), z.object({ texts: z.array(z.string()) })),
  'chat.setMutes': call(Mutes, Nothing),
  /** The fifth before it goes when a sixth is pinned. */
  'chat.pin': call(z.object({ seq: z.int().positive(), pinned: z.boolean() }), Nothing),
  /**
   * Reads the comments of the current show since a moment (null: all) once more, as after a keyword was mended. What
   * is found waits in the tray; what was asked before, accepted, changed or refused, is not asked again.
   */
  'chat.readAgain': call(
    z.object({ since: Timestamp.nullable() }),
    z.object({ read: z.int(), found: z.int() }),
  ),
}
