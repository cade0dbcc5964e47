import { type Listen, RoomTrouble } from '../listening'
import { converse, type Patience, usualPatience } from './conversation'
import { findEntrance } from './entrance'
import { serversOf } from './servers'

/** Bilibili names several hosts; so many are tried before it counts as not reached. */
const hostsToTry = 3

/** Listens to a room of Bilibili: by its own calls to the entrance, then on the WebSocket of its own web page. */
export function createBilibili(server: string | undefined, patience: Patience = usualPatience): Listen {
  const servers = serversOf(server)
  return async (room, ears, signal) => {
    const entrance = await findEntrance(room, servers, Math.floor(Date.now() / 1000), signal)
    for (const address of entrance.addresses.slice(0, hostsToTry)) {
      const ending = await converse(address, entrance, ears, patience, signal)
      if (ending === 'closed') return
    }
    throw new RoomTrouble('unreachable', 'none of the hosts could be reached')
  }
}
