import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Log, Secrets } from '../../services/ports'

const TOKEN_BYTES = 32
const wellFormed = /^[\w-]{43}$/

/** The secret that tells the host's own grabbers from every other program and page. */
export type IngestToken = {
  /** The token, made at first use. */
  current(): string
  /** Makes a new token; the old one is worth nothing from now on. */
  renew(): string
  /** Compares in a time that does not depend on how much is right. */
  matches(presented: string | null): boolean
  /** Whether it will be the same after the next start of the program. */
  isKept(): boolean
}

/** Keeps the token in the system's keyring, or for as long as the program runs where there is none. */
export function createIngestToken(secrets: Secrets, log: Log): IngestToken {
  let token: string | null = null
  let kept = secrets.kept

  const renew = () => {
    token = randomBytes(TOKEN_BYTES).toString('base64url')
    try {
      secrets.write('ingest.token', token)
      kept = secrets.kept
    } catch (error) {
      // A full disk must not close the ingest: the token holds until the program ends, and its status says so.
      kept = false
      log.error('the ingest token was not saved', error)
    }
    return token
  }
  const current = () => {
    if (token !== null) return token
    const stored = secrets.read('ingest.token')
    if (stored === null || !wellFormed.test(stored)) return renew()
    token = stored
    return stored
  }
  return {
    current,
    renew,
    matches: (presented) => presented !== null && timingSafeEqual(digest(presented), digest(current())),
    isKept: () => kept,
  }
}

/** timingSafeEqual wants equal lengths; digests have them and tell nothing of the token's own length. */
function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** The token of a request: `Authorization: Bearer …`, or else `?token=…`; null where there is none. */
export function presentedToken(authorization: string | undefined, url: string | undefined): string | null {
  const bearer = /^bearer +(\S+) *$/i.exec(authorization ?? '')
  if (bearer?.[1] !== undefined) return bearer[1]
  const query = (url ?? '').split('?', 2)[1]
  return query === undefined ? null : new URLSearchParams(query).get('token')
}
