import { calls, type Handlers } from '@shared/contract'
import { FieldcastError } from '@shared/errors'
import type { DesktopActions } from './shell/desktop-actions'

/**
 * Every call answers the one reason why there is no program behind the window; what helps the person still works, such
 * as what `helps` brings.
 */
export function refusing(
  reason: FieldcastError,
  desktop: DesktopActions,
  helps: Partial<Handlers>,
): Handlers {
  const refuse = () => {
    throw new FieldcastError(reason.code, reason.message, reason.details)
  }
  const all = Object.fromEntries(Object.keys(calls).map((name) => [name, refuse]))
  return {
    // Object.fromEntries forgets the names; they are those of the contract, one line above.
    // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
    ...(all as unknown as Handlers),
    ...helps,
    'program.info': () => desktop.info(),
    'program.openDataFolder': async () => {
      await desktop.openDataFolder()
      return {}
    },
  }
}
