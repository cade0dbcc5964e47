import { waitForReal } from '../../wait'
import { type Ears, type Listen, RoomTrouble } from '../listening'
import { readYouTubeAddress } from './address'
import { ChatAnswer } from './answers'
import { findChat, findLiveVideo } from './find-chat'
import { readMessages } from './messages'
import { type Ask, openSession } from './session'

/** YouTube's pages wait up to ten seconds because a push wakes them; without one that is too long for an order. */
const longestPauseMs = 2_000

/**
 * Listens to the chat of a YouTube live by asking again and again, as its page does for a guest.
 *
 * @param server a test's server instead of www.youtube.com
 * @param answerDeadlineMs how long YouTube may take for one answer, in milliseconds
 */
export function createYouTubeListen(server?: string, answerDeadlineMs = 10_000): Listen {
  return async ({ room }, ears, signal) => {
    const address = readYouTubeAddress(room)
    if (!address) throw new RoomTrouble('room_unreadable')
    const ask = await openSession(server, answerDeadlineMs, signal)
    const videoId = 'videoId' in address ? address.videoId : await findLiveVideo(ask, address.liveUrl)
    await follow(ask, videoId, ears, signal)
  }
}

async function follow(ask: Ask, videoId: string, ears: Ears, signal: AbortSignal): Promise<void> {
  const { continuation, title } = await findChat(ask, videoId)
  let place = continuation
  let joined = false
  while (!signal.aborted) {
    const answer = ChatAnswer.safeParse(await ask('live_chat/get_live_chat', { continuation: place }))
    if (!answer.success) throw new RoomTrouble('unreachable', `a broken answer: ${answer.error.message}`)
    const { actions, next } = answer.data
    if (joined) ears.alive()
    else if (next) ears.connected(title)
    joined = true
    ears.hear(readMessages(actions, videoId))
    if (!next) throw new RoomTrouble('room_not_live', 'the chat is over')
    place = next.continuation
    await waitForReal(Math.min(next.timeoutMs ?? longestPauseMs, longestPauseMs), signal)
  }
}
