import { RoomTrouble } from '../listening'
import { NextAnswer, PlayerAnswer, ResolvedAnswer } from './answers'
import type { Ask } from './session'

/** Where a chat begins: `continuation` is YouTube's own word for the place in it. */
export type ChatStart = { readonly continuation: string; readonly title: string | null }

/** The video that a channel is live with. Throws RoomTrouble. */
export async function findLiveVideo(ask: Ask, liveUrl: string): Promise<string> {
  const answer = ResolvedAnswer.safeParse(await ask('/navigation/resolve_url', { url: liveUrl }))
  if (!answer.success) throw new RoomTrouble('no_such_room', 'the address leads nowhere')
  const { watchEndpoint } = answer.data.endpoint
  if (!watchEndpoint) throw new RoomTrouble('room_not_live', 'the channel has no live video')
  return watchEndpoint.videoId
}

/** The chat beside a video. Throws RoomTrouble. */
export async function findChat(ask: Ask, videoId: string): Promise<ChatStart> {
  const answer = NextAnswer.safeParse(await ask('/next', { videoId }))
  if (!answer.success) throw new RoomTrouble('not_understood', answer.error.message)
  return answer.data ?? (await whyNone(ask, videoId))
}

async function whyNone(ask: Ask, videoId: string): Promise<never> {
  const answer = PlayerAnswer.safeParse(await ask('/player', { videoId }))
  const { status = '', reason = '' } = answer.data?.playabilityStatus ?? {}
  if (status === 'ERROR') throw new RoomTrouble('no_such_room', reason)
  // A private video and a visitor that YouTube mistrusts look the same to a guest.
  if (status === 'LOGIN_REQUIRED') throw new RoomTrouble('refused_by_platform', reason)
  throw new RoomTrouble('room_not_live', `no live chat beside the video (${status} ${reason})`)
}
