import type { RoomPlatform } from '@shared/contract/rooms'
import type { LoadRoom } from './rooms'

/** The code of each platform, brought when it is first used. */
export const roomLoaders: Readonly<Record<RoomPlatform, LoadRoom>> = {
  bilibili: async (server) => (await import('./bilibili/listen')).createBilibili(server),
  twitch: async (server) => (await import('./twitch/listen')).createTwitch(server),
  youtube: async (server) => (await import('./youtube/listen')).createYouTubeListen(server),
  tiktok: async (server) => (await import('./tiktok/listen')).createTikTokListen(server),
  social_stream: async (server) => (await import('./social-stream/listen')).createSocialStreamListen(server),
  grabber: async () => (await import('./grabber/listen')).grabberListen,
}
