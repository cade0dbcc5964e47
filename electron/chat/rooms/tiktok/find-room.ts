import type { TikTokLiveConnection } from 'tiktok-live-connector'
import { z } from 'zod'
import { RoomTrouble } from '../listening'

/** What TikTok's page of a live, or where that is withheld its API, says of the room. */
const Room = z.object({
  user: z.object({ roomId: z.string().min(1) }),
  liveRoom: z.object({ status: z.number() }).optional(),
})
const Answer = z.object({ data: Room })

/** The status of a live that is over. */
const ended = 4

/** The number of the room of a name that is live. Throws RoomTrouble. */
export async function findRoom(web: TikTokLiveConnection['webClient'], uniqueId: string): Promise<string> {
  const room = (await ofPage(web, uniqueId)) ?? (await ofApi(web, uniqueId))
  if (room.liveRoom?.status === ended || room.user.roomId === '0') throw new RoomTrouble('room_not_live')
  return room.user.roomId
}

/** Null where the page is withheld, as behind a puzzle for robots. */
async function ofPage(web: TikTokLiveConnection['webClient'], uniqueId: string) {
  try {
    return Room.safeParse(await web.fetchRoomInfoFromHtml({ uniqueId })).data ?? null
  } catch {
    return null
  }
}

async function ofApi(web: TikTokLiveConnection['webClient'], uniqueId: string) {
  try {
    return Answer.parse(await web.fetchRoomInfoFromApiLive({ uniqueId })).data
  } catch (error) {
    const said = String(error)
    // Also said at times of names that are live (TikTok-Live-Connector issues 226, 305, 323): to give up would be wrong.
    if (said.includes('user_not_found')) throw new RoomTrouble('room_not_live', said)
    // It answers, and says nothing of the room: this is what a guest that it mistrusts gets.
    const answered = /API Error|Invalid response|status code|ZodError/.test(said)
    throw new RoomTrouble(answered ? 'refused_by_platform' : 'unreachable', said)
  }
}
