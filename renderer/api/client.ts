import type { CallInput, CallName, CallOutput, EventName, EventPayload } from '@shared/contract'
import { failure, type Result } from '@shared/errors'
import type { Bridge } from './bridge'

/** The contract's calls and events, typed, as the window sees them. */
export type Client = {
  /** Makes a call and answers its result; never throws and never rejects. */
  invoke<Name extends CallName>(name: Name, input: CallInput<Name>): Promise<Result<CallOutput<Name>>>
  /** Hears an event until the returned function is called. */
  listen<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void): () => void
}

/** Gives the untyped bridge the types of the contract; dispatch has checked both sides already. */
export function createClient(bridge: Bridge): Client {
  return {
    async invoke<Name extends CallName>(name: Name, input: CallInput<Name>) {
      try {
        // The edge: the main process answers by the contract's own schemas.
        return (await bridge.invoke(name, input)) as Result<CallOutput<Name>>
      } catch (error) {
        return failure('internal', String(error))
      }
    },
    listen<Name extends EventName>(name: Name, listener: (payload: EventPayload<Name>) => void) {
      return bridge.listen(name, (payload) => listener(payload as EventPayload<Name>))
    },
  }
}
