import { z } from 'zod'
import { Mutes, PinnedSeqs } from './chat-panel'
import { CourierLayouts } from './couriers'
import { OverlaySettings } from './control-room/overlays'
import { KeptPanic } from './control-room/scenes'
import { StarterShowState } from './control-room/starter-show'
import { Timestamp } from './fields'
import { Hotkey } from './hotkeys'
import { ObsTarget } from './obs'
import { OrderViews } from './order-search'
import { RoomChoices } from './rooms'

/** What is kept beside the settings, by name; the window sees it in topics of its own. */
export const keptValues = {
  /** How OBS's address is found. */
  'obs.target': ObsTarget,
  overlays: OverlaySettings,
  'overlays.countdownEndsAt': Timestamp.nullable(),
  hotkeys: Hotkey.array(),
  /** The rooms that are listened to. */
  rooms: RoomChoices,
  'chat.mutes': Mutes,
  'chat.pinned': PinnedSeqs,
  /** How the host looks at orders. */
  'orders.views': OrderViews,
  /** Couriers' sheets whose columns the host changed. */
  'couriers.layouts': CourierLayouts,
  /** A panic that lasts, and microphones it muted that are still owed. */
  panic: KeptPanic,
  /** The collection and profile the host had before the starter show. */
  'starterShow.before': StarterShowState.shape.before,
  /** The folder where each backup is copied to as well. */
  'backups.second': z.string().min(1).max(1_000).nullable(),
}

export type KeptValues = { [Name in keyof typeof keptValues]: z.infer<(typeof keptValues)[Name]> }
