import { createHash } from 'node:crypto'

/** Where the relay is, unless a test or the host says otherwise. */
const relay = 'wss://io.socialstream.ninja'
/** The channel on which the extension sends chat to programs like this one (api.md, "Chat Listener"). */
const chatChannel = 4

export type SocialStreamAddress = {
  /** The WebSocket that is opened; to be in its path is to have joined. */
  readonly url: string
  /** Names the session in the journal without giving it away: whoever knows a session id can send to its overlays. */
  readonly room: string
}

/**
 * Reads a session id, a link with `session=` in it (dock, overlays), one with `/join/` in it, or the whole address of
 * a WebSocket; null where it is none of them.
 */
export function readSocialStreamAddress(typed: string, server: string = relay): SocialStreamAddress | null {
  const written = typed.trim()
  if (/^wss?:\/\//i.test(written)) return isUrl(written) ? { url: written, room: roomOf(written) } : null
  const session = sessionOf(written)
  if (session === null) return null
  const base = server.replace(/^http/, 'ws').replace(/\/$/, '')
  return {
    url: `${base}/join/${encodeURIComponent(session)}/${String(chatChannel)}`,
    room: roomOf(session),
  }
}

function sessionOf(written: string): string | null {
  const found = /[?&#]session=([^&#\s]+)/.exec(written)?.[1] ?? /\/join\/([^/?#\s]+)/.exec(written)?.[1]
  const session = found === undefined ? written : decoded(found)
  return /^[\w-]{1,100}$/.test(session) ? session : null
}

/** URL.canParse came with Node 18.17, Electron 25 has 18.15. */
function isUrl(text: string): boolean {
  try {
    return new URL(text).hostname !== ''
  } catch {
    return false
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

const roomOf = (secret: string): string =>
  `ssn-${createHash('sha256').update(secret).digest('hex').slice(0, 8)}`
