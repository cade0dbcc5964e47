import type { StreamService } from '@shared/contract/control-room/outputs'
import { isShownOnly, shownServer, streamHost, streamServer } from '@shared/domain/outputs/stream-server'
import { FieldcastError } from '@shared/errors'
import type { Secrets } from '../../services/ports'
import type { Link } from '../connection/follow'

const ownType = 'rtmp_custom'

/** Where OBS's current profile sends the stream, and for whom a key is kept. Throws as Link.ask does. */
export async function readService(obs: Link, secrets: Secrets): Promise<StreamService> {
  const now = await readNow(obs)
  const hosts = [keptInObs(now)?.host, keptHere(secrets)?.host]
  return {
    server: now.chosenInObs ? now.service : shownServer(now.server),
    chosenInObs: now.chosenInObs,
    hasKey: now.key !== '' || now.bearerToken !== '',
    keyHosts: [...new Set(hosts.filter((host) => host !== undefined))],
  }
}

/**
 * Sets server and key in OBS's current profile. A null key takes the one kept for that server's host, in OBS or here;
 * the key of one platform is never sent to another.
 * Throws FieldcastError stream_server_invalid, stream_key_missing, obs_busy, or as Link.ask does.
 */
export async function setService(
  obs: Link,
  secrets: Secrets,
  typed: { readonly server: string; readonly key: string | null },
): Promise<void> {
  const given = streamServer(typed.server)
  const host = streamHost(typed.server)
  if (given === null || host === null) throw new FieldcastError('stream_server_invalid')
  if (obs.mirror.stream !== 'stopped') throw new FieldcastError('obs_busy')
  const now = await readNow(obs)
  const kept = [keptInObs(now), keptHere(secrets)].find((one) => one?.host === host)
  const key = typed.key ?? kept?.key ?? ''
  if (key === '') throw new FieldcastError('stream_key_missing')
  // What was shown without its secret part, and left as it was, stays whole.
  const server = !now.chosenInObs && shownServer(now.server) === given ? now.server : given
  if (isShownOnly(server)) throw new FieldcastError('stream_server_invalid')
  await obs.ask('SetStreamServiceSettings', {
    streamServiceType: ownType,
    streamServiceSettings: { server, key, use_auth: false },
  })
  if (typed.key !== null) secrets.write('stream.key', `${host}\n${key}`)
}

/** OBS's service as its profile has it. */
type Now = {
  readonly chosenInObs: boolean
  readonly service: string
  readonly server: string
  readonly key: string
  readonly bearerToken: string
}
type Kept = { readonly host: string; readonly key: string }

async function readNow(obs: Link): Promise<Now> {
  const { streamServiceType: type, streamServiceSettings: settings } = await obs.ask(
    'GetStreamServiceSettings',
    undefined,
  )
  const service = textOf(settings, 'service')
  return {
    chosenInObs: type !== ownType && service !== '',
    service,
    server: textOf(settings, 'server'),
    key: textOf(settings, 'key'),
    bearerToken: textOf(settings, 'bearer_token'),
  }
}

function keptInObs({ chosenInObs, server, key }: Now): Kept | null {
  const host = chosenInObs ? null : streamHost(server)
  return host === null || key === '' ? null : { host, key }
}

/** The key that was typed last, with its host before it on a line of its own. */
function keptHere(secrets: Secrets): Kept | null {
  const [host, key] = secrets.read('stream.key')?.split('\n') ?? []
  return host && key ? { host, key } : null
}

function textOf(settings: Readonly<Record<string, unknown>>, name: string): string {
  const value = settings[name]
  return typeof value === 'string' ? value : ''
}
