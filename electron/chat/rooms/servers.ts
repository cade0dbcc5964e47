import { z } from 'zod'
import { RoomPlatform } from '@shared/contract/rooms'
import type { RoomServers } from './rooms'

const Servers = z.partialRecord(RoomPlatform, z.string())

/** Reads where a test's servers are, such as `{"bilibili":"http://127.0.0.1:1234"}`; nothing where nothing is said. */
export function roomServersOf(written: string | undefined): RoomServers {
  if (written === undefined) return {}
  return Servers.parse(JSON.parse(written))
}
