import { z } from 'zod'
import { call } from './definition'
import { Nothing, typed } from './fields'

/** The rooms of platforms that Fieldcast listens to by itself; a row of the topic `connectors` goes by the same id. */
export const RoomPlatform = z.enum(['bilibili', 'twitch', 'youtube', 'tiktok', 'social_stream', 'grabber'])
export type RoomPlatform = z.infer<typeof RoomPlatform>

/** Platforms whose own login the host can lend: without it they hide who says what. */
export const LoginPlatform = z.enum(['bilibili'])
export type LoginPlatform = z.infer<typeof LoginPlatform>

/**
 * Which room of a platform, as the host typed it: a number, a name or the address of its page; of a grabber, a program
 * on this PC that reads another platform's room aloud, the address of its WebSocket.
 */
export const RoomChoice = z.object({ on: z.boolean(), room: typed(300) })
export type RoomChoice = z.infer<typeof RoomChoice>

export const RoomChoices = z.object({
  bilibili: RoomChoice,
  twitch: RoomChoice,
  youtube: RoomChoice,
  tiktok: RoomChoice,
  social_stream: RoomChoice,
  grabber: RoomChoice,
} satisfies Record<RoomPlatform, typeof RoomChoice>)
export type RoomChoices = z.infer<typeof RoomChoices>

const off: RoomChoice = { on: false, room: '' }
/** None listened to. */
export const noRooms: RoomChoices = {
  bilibili: off,
  twitch: off,
  youtube: off,
  tiktok: off,
  social_stream: off,
  grabber: off,
}

/** The topic `rooms`. */
export const RoomsState = z.object({
  choices: RoomChoices,
  /** Platforms whose login is kept; it never leaves the main process. */
  logins: z.array(LoginPlatform),
})
export type RoomsState = z.infer<typeof RoomsState>

export const roomCalls = {
  /** Begins to listen to a room, stops, or goes to another one. */
  'rooms.set': call(RoomChoice.extend({ platform: RoomPlatform }), Nothing),
  /** Keeps the cookie of the host's own login; an empty one is forgotten. */
  'rooms.setLogin': call(z.object({ platform: LoginPlatform, cookie: typed(16_000) }), Nothing),
}
