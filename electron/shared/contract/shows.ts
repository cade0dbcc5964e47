import { z } from 'zod'
import { call } from './definition'
import { Id, Nothing, Timestamp, typed } from './fields'

/**
 * What a comment that is nothing but a number asks for (扣1): nothing; one of the product with that code; or so many of
 * the product on air.
 */
export const BareNumbers = z.enum(['off', 'code', 'quantity'])

export const Show = z.object({
  id: Id,
  title: z.string(),
  state: z.enum(['live', 'ended']),
  startedAt: Timestamp,
  endedAt: Timestamp.nullable(),
  /** The product now selling (正在讲解), or null. */
  onAirProductId: Id.nullable(),
  /** The product now selling or, while none is, the one that was last in this show. */
  lastOnAirProductId: Id.nullable(),
  bareNumbers: BareNumbers,
})
export type Show = z.infer<typeof Show>

/** A show with the figures of its orders. */
export const ShowSummary = Show.extend({
  orderCount: z.int(),
  revenueFen: z.int(),
  /** Revenue against the wholesale baseline (增收), in fen; may be negative. */
  upliftFen: z.int(),
})
export type ShowSummary = z.infer<typeof ShowSummary>

/** The topic `show`: the live show, or the last one ended, or null before the first. */
export const ShowState = z.object({ show: ShowSummary.nullable() })
export type ShowState = z.infer<typeof ShowState>

/** How the picture followed; a warning never undoes the product's being on air in Fieldcast. */
export const OnAirOutcome = z.object({
  warning: z.enum(['obs_not_connected', 'obs_scene_missing', 'obs_request_failed', 'obs_timeout']).nullable(),
})
export type OnAirOutcome = z.infer<typeof OnAirOutcome>

export const showCalls = {
  'shows.start': call(z.object({ title: typed(80) }), ShowSummary),
  /** Ends the live show and merges each buyer's orders into a parcel. */
  'shows.end': call(Nothing, ShowSummary),
  'shows.list': call(Nothing, z.array(ShowSummary)),
  'shows.putOnAir': call(z.object({ productId: Id }), OnAirOutcome),
  /** From now on; what was said before is read anew only by `chat.readAgain`. */
  'shows.setBareNumbers': call(z.object({ bareNumbers: BareNumbers }), Nothing),
  'shows.takeOffAir': call(Nothing, OnAirOutcome),
}
