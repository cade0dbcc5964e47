import { RoomTrouble } from '../listening'

/** Where Bilibili is. */
export type BilibiliServers = {
  readonly api: string
  readonly live: string
  /** The addresses of the WebSocket at the hosts that Bilibili named. */
  readonly socketsOf: (
    hosts: readonly { readonly host: string; readonly wss_port: number }[],
  ) => readonly string[]
}

const own: BilibiliServers = {
  api: 'https://api.bilibili.com',
  live: 'https://api.live.bilibili.com',
  socketsOf(hosts) {
    // The token of the host's login goes along: to nobody else than Bilibili.
    const ours = hosts.filter(({ host }) => /^[a-z0-9.-]+\.bilibili\.com$/i.test(host))
    if (ours.length === 0) throw new RoomTrouble('not_understood', 'no host of Bilibili’s own was named')
    return ours.map(({ host, wss_port }) => `wss://${host}:${String(wss_port)}/sub`)
  },
}

/** Bilibili's own servers, or a test's: its base address, such as `http://127.0.0.1:1234`, takes the place of all. */
export function serversOf(base: string | undefined): BilibiliServers {
  if (base === undefined) return own
  const { origin } = new URL(base)
  return { api: origin, live: origin, socketsOf: () => [`${origin.replace(/^http/, 'ws')}/sub`] }
}
