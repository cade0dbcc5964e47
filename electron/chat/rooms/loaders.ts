import type { RoomPlatform } from '@shared/contract/rooms'
import type { LoadRoom } from './rooms'
import { RoomTrouble } from './listening'

/** Not built yet: says so instead of pretending. */
const notYet: LoadRoom = async () => () => Promise.reject(new RoomTrouble('not_understood', 'not built yet'))

/** The code of each platform, brought when it is first used. */
export const roomLoaders: Readonly<Record<RoomPlatform, LoadRoom>> = {
  bilibili: notYet,
  twitch: notYet,
  youtube: notYet,
  tiktok: notYet,
  social_stream: notYet,
  grabber: async () => (await import('./grabber/listen')).grabberListen,
}
