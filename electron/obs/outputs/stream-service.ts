import type { StreamService } from '@shared/contract/control-room/outputs'
import { streamServer } from '@shared/domain/outputs/stream-server'
import { FieldcastError } from '@shared/errors'
import type { Secrets } from '../../services/ports'
import type { Link } from '../connection/follow'

const ownType = 'rtmp_custom'

/** Where OBS's current profile sends the stream. Throws as Link.ask does. */
export async function readService(obs: Link): Promise<StreamService> {
  const { streamServiceType: type, streamServiceSettings: settings } = await obs.ask(
    'GetStreamServiceSettings',
    undefined,
  )
  const chosenInObs = type !== ownType && textOf(settings, 'service') !== ''
  return {
    server: textOf(settings, chosenInObs ? 'service' : 'server'),
    chosenInObs,
    hasKey: textOf(settings, 'key') !== '' || textOf(settings, 'bearer_token') !== '',
  }
}

/**
 * Sets server and key in OBS's current profile. A null key keeps the one that OBS has for a typed server, or else the
 * one that was typed last. Throws FieldcastError stream_server_invalid, stream_key_missing, obs_busy, or as Link.ask does.
 */
export async function setService(
  obs: Link,
  secrets: Secrets,
  typed: { readonly server: string; readonly key: string | null },
): Promise<void> {
  const server = streamServer(typed.server)
  if (server === null) throw new FieldcastError('stream_server_invalid')
  if (obs.mirror.stream !== 'stopped') throw new FieldcastError('obs_busy')
  const key = typed.key ?? (await keptKey(obs)) ?? secrets.read('stream.key')
  if (key === null || key === '') throw new FieldcastError('stream_key_missing')
  await obs.ask('SetStreamServiceSettings', {
    streamServiceType: ownType,
    streamServiceSettings: { server, key, use_auth: false },
  })
  if (typed.key !== null) secrets.write('stream.key', typed.key)
}

async function keptKey(obs: Link): Promise<string | null> {
  const { streamServiceType: type, streamServiceSettings: settings } = await obs.ask(
    'GetStreamServiceSettings',
    undefined,
  )
  const key = type === ownType ? textOf(settings, 'key') : ''
  return key === '' ? null : key
}

function textOf(settings: Readonly<Record<string, unknown>>, name: string): string {
  const value = settings[name]
  return typeof value === 'string' ? value : ''
}
