import { calls, isCallName, type CallName, type Handlers } from '@shared/contract'
import type { Audience } from '@shared/contract/definition'
import { failure, FieldcastError, success, type Result } from '@shared/errors'
import type { Log } from '../services/ports'

/** Who calls, as the transport has made sure of it. */
export type Caller = { readonly audience: Audience }

export type Dispatch = (caller: Caller, name: unknown, input: unknown) => Promise<Result<unknown>>

/**
 * The only way in: refuses names that are not in the contract and callers that are not in a call's audience, parses
 * the input, runs the service and turns whatever happens into a Result. It never rejects.
 */
export function createDispatch(handlers: Handlers, log: Log): Dispatch {
  return async (caller, name, input) => {
    if (!isCallName(name)) return failure('not_allowed', 'no such call')
    const definition = calls[name]
    if (!definition.audience.some((audience) => audience === caller.audience)) {
      return failure('not_allowed', `${name} is not for a ${caller.audience}`)
    }
    const parsed = definition.input.safeParse(input)
    if (!parsed.success) {
      // Paths only: the values may be somebody's address.
      const fields = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')
      return failure('invalid_input', `${name}: ${fields}`, { fields })
    }
    return await answer(handlers, name, parsed.data, log)
  }
}

async function answer(
  handlers: Handlers,
  name: CallName,
  input: unknown,
  log: Log,
): Promise<Result<unknown>> {
  try {
    // The schema of `name` has just parsed `input`; TypeScript cannot follow the pair through a union of names.
    const handler = handlers[name] as (input: unknown) => unknown
    return success(await handler(input))
  } catch (error) {
    if (error instanceof FieldcastError) {
      log.info(`call ${name} answered ${error.code}`)
      return failure(error.code, error.message, error.details)
    }
    log.error(`call ${name} failed`, error)
    return failure('internal', `${name} failed`)
  }
}
