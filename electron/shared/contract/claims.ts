import { z } from 'zod'
import { claimReasons } from '../domain/claims/reasons'
import { call } from './definition'
import { Id, Nothing, Timestamp } from './fields'

/** Why an accepted-by-itself or bulk claim was left in the tray. */
export const ClaimProblem = z.enum([
  'out_of_stock',
  'nothing_to_change',
  'product_archived',
  'buyer_blacklisted',
])

/** What a comment asks for (口令下单); a row of the topic `claims`: all that wait, and the last fifty decided. */
export const Claim = z.object({
  id: Id,
  showId: Id,
  commentSeq: z.int().positive(),
  platform: z.string(),
  userId: z.string(),
  userName: z.string(),
  /** First 500 characters of the comment. */
  text: z.string(),
  productId: Id,
  intent: z.enum(['buy', 'change', 'cancel']),
  /** In the product's smallest unit; null for a cancel. */
  quantity: z.int().positive().nullable(),
  /** The unit word of the comment, or null where it names none. */
  unit: z.string().nullable(),
  confidence: z.enum(['certain', 'likely']),
  /** Why it is believed that much; null for one that a person made or an earlier version read. */
  reason: z.enum(claimReasons).nullable(),
  /** The characters of `text` it was read from, in UTF-16 units. */
  span: z.object({ start: z.int().nonnegative(), end: z.int().positive() }).nullable(),
  state: z.enum(['waiting', 'accepted', 'rejected']),
  problem: ClaimProblem.nullable(),
  orderId: Id.nullable(),
  receivedAt: Timestamp,
  decidedAt: Timestamp.nullable(),
  /** When stock that came back was offered to it, first come first served; null for one that is not in that place. */
  offeredAt: Timestamp.nullable(),
})
export type Claim = z.infer<typeof Claim>

export const claimCalls = {
  /** Accepts a claim as it is, or as edited; the order's stock is reserved in the same transaction. */
  'claims.accept': call(
    z.object({
      id: Id,
      edit: z.object({ productId: Id, quantity: z.int().positive().max(10_000_000) }).nullable(),
    }),
    Claim,
  ),
  'claims.reject': call(z.object({ id: Id }), Claim),
  'claims.acceptAllCertain': call(Nothing, z.object({ accepted: z.int(), left: z.int() })),
  /** Takes back an acceptance or a rejection; the claim waits in the tray again. */
  'claims.undo': call(z.object({ id: Id }), Claim),
  /** Turns a comment that was not understood into a claim by hand. */
  'claims.makeFromComment': call(
    z.object({ seq: z.int().positive(), productId: Id, quantity: z.int().positive().max(10_000_000) }),
    Claim,
  ),
}
