import { RoomTrouble } from '../listening'
import { findRoom } from './find-room'
import type { Connection } from './library'

/** How the signing server says that it will not, or not so often. */
const refusals: readonly (number | null)[] = [401, 402, 403, 429]

/** Finds the room of a name and connects to it. Throws RoomTrouble. */
export async function join(
  { live, signingStatus }: Connection,
  name: string,
  signal: AbortSignal,
): Promise<void> {
  const roomId = await findRoom(live.webClient, name)
  try {
    await live.connect(roomId)
  } catch (error) {
    const said = String(error)
    // TikTok shuts out addresses that come too often before the WebSocket is one.
    const refused = refusals.includes(signingStatus()) || said.includes('Unexpected server response')
    throw new RoomTrouble(refused ? 'refused_by_platform' : 'unreachable', said)
  } finally {
    // It came when nobody wanted it any more.
    if (signal.aborted) live.wsClient?.terminate()
  }
}
