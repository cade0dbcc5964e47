import { z } from 'zod'
import { RoomTrouble, type RoomToHear } from '../listening'
import { ask, type Answer } from './ask'
import { type Login, loginOf } from './login'
import { roomNumberOf } from './room-number'
import type { BilibiliServers } from './servers'
import { signedQuery, signingKeyOf } from './wbi'

/** Everything one needs to enter a room. */
export type Entrance = {
  readonly roomId: number
  readonly title: string
  /** The host's own number at Bilibili; 0 for a guest, from whom names are hidden. */
  readonly userId: number
  /** Names the browser to Bilibili. */
  readonly buvid: string
  readonly token: string
  /** Addresses of the WebSocket, the best first. */
  readonly addresses: readonly string[]
  /** Whether the host's login was lent and taken. */
  readonly lent: boolean
}

const Me = z.object({
  isLogin: z.boolean(),
  mid: z.int().optional(),
  wbi_img: z.object({ img_url: z.string(), sub_url: z.string() }),
})
const Browser = z.object({ b_3: z.string().min(1), b_4: z.string() })
const Room = z.object({ room_id: z.int().positive(), title: z.string() })
const Danmu = z.object({
  token: z.string().min(1),
  host_list: z.array(z.object({ host: z.string(), wss_port: z.int() })).min(1),
})

/** "Not logged in" and "the token is wrong", which comes of a login too. */
const notLoggedIn: ReadonlySet<number> = new Set([-101, 65530])
/** "No such room", as the different calls say it: 1 of get_info, 60004 of room_init, 19002… of the newer ones. */
const noSuchRoom = (code: number) => code === 60004 || Math.floor(code / 1000) === 19002
/** Bilibili's own house is out of order: servers, overload, too late. */
const outOfOrder: ReadonlySet<number> = new Set([-500, -503, -504])

/** Asks Bilibili's own calls how to enter a room. */
export async function findEntrance(
  { room, cookie }: RoomToHear,
  servers: BilibiliServers,
  seconds: number,
  signal: AbortSignal,
): Promise<Entrance> {
  const typed = roomNumberOf(room)
  const login = loginOf(cookie)
  const get = (url: string, cookies = login.cookies) => ask({ url, cookies, signal })

  const nav = await get(`${servers.api}/x/web-interface/nav`)
  // To a guest it answers "not logged in", and everything that is asked for.
  const me = answered(Me, notLoggedIn.has(nav.code) ? { ...nav, code: 0 } : nav, 'nav')
  if (login.lent && !me.isLogin) throw new RoomTrouble('login_refused', 'nav does not know the login')
  const cookies = await asBrowser(login, get, servers)

  const info = await get(`${servers.live}/room/v1/Room/get_info?room_id=${String(typed)}`, cookies)
  if (info.code === 1 || info.code === -404)
    throw new RoomTrouble('no_such_room', 'get_info knows no such room')
  const { room_id: roomId, title } = answered(Room, info, 'get_info')

  const asked = { id: roomId, type: 0, web_location: '444.8' }
  const query = signedQuery(asked, signingKeyOf(me.wbi_img), seconds)
  const path = '/xlive/web-room/v1/index/getDanmuInfo'
  const danmu = await get(`${servers.live}${path}?${query}`, cookies)
  if (notLoggedIn.has(danmu.code)) {
    throw new RoomTrouble(login.lent ? 'login_refused' : 'login_needed', 'getDanmuInfo wants a login')
  }
  if (z.object({ v_voucher: z.string() }).safeParse(danmu.data).success) {
    throw new RoomTrouble('refused_by_platform', 'getDanmuInfo wants a proof of being human')
  }
  const { token, host_list } = answered(Danmu, danmu, 'getDanmuInfo')
  return {
    roomId,
    title,
    userId: login.lent ? (me.mid ?? 0) : 0,
    buvid: cookies.get('buvid3') ?? '',
    token,
    addresses: servers.socketsOf(host_list),
    lent: login.lent,
  }
}

/** The cookies with those that name the browser; Bilibili gives them to whoever has none yet. */
async function asBrowser(
  { cookies }: Login,
  get: (url: string) => Promise<Answer>,
  servers: BilibiliServers,
): Promise<ReadonlyMap<string, string>> {
  if (cookies.has('buvid3')) return cookies
  const { b_3, b_4 } = answered(Browser, await get(`${servers.api}/x/frontend/finger/spi`), 'spi')
  return new Map([...cookies, ['buvid3', b_3], ['buvid4', encodeURIComponent(b_4)]])
}

function answered<T>(schema: z.ZodType<T>, { code, data }: Answer, call: string): T {
  if (code !== 0) {
    const problem = noSuchRoom(code)
      ? 'no_such_room'
      : outOfOrder.has(code)
        ? 'unreachable'
        : 'refused_by_platform'
    throw new RoomTrouble(problem, `${call} answered code ${String(code)}`)
  }
  const read = schema.safeParse(data)
  if (!read.success)
    throw new RoomTrouble('not_understood', `${call} answers otherwise than this version knows`)
  return read.data
}
