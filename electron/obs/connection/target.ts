import type { ObsTarget } from '@shared/contract/obs'
import { assertNever } from '@shared/errors'
import type { Discovery } from './discovery'
import { type BlockedReason, isThisMachine } from './retry'

/** Where to connect, as far as it is known now. */
export type Destination =
  | {
      readonly kind: 'address'
      /** As shown to the host, such as 127.0.0.1:4455. */
      readonly address: string
      readonly url: string
      readonly password: string | null
      readonly sameMachine: boolean
    }
  | { readonly kind: 'blocked'; readonly reason: BlockedReason }

/** Turns what the host chose into an address; asks for the typed password only when an address was typed. */
export function destinationOf(
  target: ObsTarget,
  discover: () => Discovery,
  typedPassword: () => string | null,
): Destination {
  switch (target.mode) {
    case 'manual':
      return addressed(target.host, target.port, typedPassword())
    case 'automatic':
      return discovered(discover())
    default:
      return assertNever(target)
  }
}

function discovered(discovery: Discovery): Destination {
  switch (discovery.kind) {
    case 'found':
      return addressed('127.0.0.1', discovery.port, discovery.password)
    case 'server_disabled':
      return { kind: 'blocked', reason: 'server_disabled' }
    case 'not_found':
      return { kind: 'blocked', reason: 'obs_not_found' }
    default:
      return assertNever(discovery)
  }
}

function addressed(host: string, port: number, password: string | null): Destination {
  const name = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host
  const address = `${name}:${port}`
  return {
    kind: 'address',
    address,
    url: `ws://${address}`,
    password: password === '' ? null : password,
    sameMachine: isThisMachine(host),
  }
}
