import {
  LoginPlatform,
  noRooms,
  RoomPlatform,
  type RoomChoice,
  type RoomChoices,
  type RoomsState,
} from '@shared/contract/rooms'
import type { Connector } from '../connector'
import type { Secrets } from '../../services/ports'
import type { Listen, RoomToHear } from './listening'
import { createRoomConnector, type RoomNeeds } from './room-connector'

/** Where a platform's servers are; only tests, which bring their own, say other than the platform's own. */
export type RoomServers = Readonly<Partial<Record<RoomPlatform, string>>>

/** Brings the code of a platform when it is first used: nobody pays for a platform that is off. */
export type LoadRoom = (server: string | undefined) => Promise<Listen>

/** Where the choices are kept over a restart, and how the windows hear of them. */
export type RoomKeeping = {
  readonly read: () => RoomChoices | null
  readonly keep: (choices: RoomChoices) => void
  readonly publish: (state: RoomsState) => void
}

/** All rooms that can be listened to. */
export type Rooms = {
  /** Listens to those that are on. */
  start(): Promise<void>
  set(platform: RoomPlatform, choice: RoomChoice): Promise<void>
  /** Keeps the cookie of the host's login, or forgets it; a room that is on is joined anew with it. */
  setLogin(platform: LoginPlatform, cookie: string): Promise<void>
  stop(): Promise<void>
}

/** Makes all rooms, stopped, and reports each once. */
export function createRooms(
  loaders: Readonly<Record<RoomPlatform, LoadRoom>>,
  servers: RoomServers,
  keeping: RoomKeeping,
  secrets: Secrets,
  needs: RoomNeeds,
): Rooms {
  const connectors = new Map<RoomPlatform, Connector<RoomToHear>>(
    RoomPlatform.options.map((platform) => [
      platform,
      createRoomConnector(platform, () => loaders[platform](servers[platform]), needs),
    ]),
  )
  let choices = keeping.read() ?? noRooms
  for (const connector of connectors.values()) needs.report(connector.status())

  const cookieOf = (platform: RoomPlatform) => {
    const login = LoginPlatform.safeParse(platform)
    return login.success ? secrets.read(cookieName(login.data)) : null
  }
  const publish = () => {
    const logins = LoginPlatform.options.filter((platform) => cookieOf(platform) !== null)
    keeping.publish({ choices, logins })
  }
  async function follow(platform: RoomPlatform): Promise<void> {
    const { on, room } = choices[platform]
    const connector = connectors.get(platform)
    if (on && room !== '') await connector?.start({ room, cookie: cookieOf(platform) })
    else await connector?.stop()
  }

  return {
    async start() {
      publish()
      for (const platform of RoomPlatform.options) if (choices[platform].on) await follow(platform)
    },
    async set(platform, choice) {
      choices = { ...choices, [platform]: choice }
      keeping.keep(choices)
      publish()
      await follow(platform)
    },
    async setLogin(platform, cookie) {
      if (cookie === '') secrets.forget(cookieName(platform))
      else secrets.write(cookieName(platform), cookie)
      publish()
      await follow(platform)
    },
    async stop() {
      await Promise.all([...connectors.values()].map((connector) => connector.stop()))
    },
  }
}

const cookieName = (platform: LoginPlatform) => `${platform}.cookie` as const
