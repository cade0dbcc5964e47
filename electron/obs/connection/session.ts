import { EventSubscription, OBSWebSocketError } from 'obs-websocket-js/json'
import { FieldcastError } from '@shared/errors'
import { withDeadline } from '@shared/with-deadline'
import { eventNames, LevelsEvent, ObsEvent } from '../protocol/events'
import { PromptSocket } from './prompt-socket'
import { type Answer, answers, type RequestData, type RequestName } from '../protocol/requests'

/** How a connection ended: a close code of obs-websocket or of the web socket (1006: it broke), or -1 with a message. */
export type Ending = { readonly code: number; readonly message: string }

/** OBS refused a request; `status` is its request status code, such as 600 for "no such scene". */
export class RequestRefused extends FieldcastError {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super('obs_request_failed', message, { status })
  }
}

export type Ask = <Name extends RequestName>(
  name: Name,
  data: RequestData<Name>,
  deadlineMs?: number,
) => Promise<Answer<Name>>

/** One connection to OBS, from identified to closed; never used again afterwards. */
export type Session = {
  /**
   * Asks OBS; settles within `deadlineMs` and when the connection ends.
   * Throws RequestRefused, FieldcastError obs_timeout or obs_not_connected.
   */
  readonly ask: Ask
  /** Asks OBS for levels of its inputs twenty times a second, or no longer; fails as `ask` does. */
  readonly subscribeLevels: (subscribed: boolean) => Promise<void>
  /** Settles, never fails, when the connection is over, whoever ended it. */
  readonly ended: Promise<Ending>
  close: () => void
}

export type SessionOptions = {
  readonly url: string
  readonly password: string | null
  readonly deadlineMs: number
  /** Closes the connection, at any time. */
  readonly signal: AbortSignal
  readonly onEvent: (event: ObsEvent) => void
  readonly onLevels: (levels: LevelsEvent) => void
}

const askDeadlineMs = 3_000
const subscriptions =
  EventSubscription.General |
  EventSubscription.Config |
  EventSubscription.Scenes |
  EventSubscription.Inputs |
  EventSubscription.Outputs |
  EventSubscription.SceneItems |
  EventSubscription.Transitions |
  EventSubscription.Ui

/** Connects and identifies. Fails with the Ending of the attempt; 'deadline' in its message when OBS said nothing. */
export async function openSession(options: SessionOptions): Promise<Session> {
  const { url, password, deadlineMs, signal, onEvent, onLevels } = options
  const socket = new PromptSocket()
  const end = settleOnce<Ending>()
  socket.once('ConnectionClosed', (error) => end.settle(endingOf(error)))
  const close = (): void => {
    end.settle({ code: 1000, message: 'closed by Fieldcast' })
    // Not waited for: the other side may be hung, and the session is over for us either way.
    socket.disconnect().catch(() => undefined)
  }
  signal.addEventListener('abort', close)
  void end.promise.then(() => signal.removeEventListener('abort', close))
  for (const type of eventNames) {
    socket.on(type, (data: unknown) => {
      const event = ObsEvent.safeParse({ ...(typeof data === 'object' ? data : null), type })
      if (event.success) onEvent(event.data)
    })
  }
  socket.on('InputVolumeMeters', (data: unknown) => {
    const levels = LevelsEvent.safeParse(data)
    if (levels.success) onLevels(levels.data)
  })
  try {
    const identified = socket.connect(url, password ?? undefined, { eventSubscriptions: subscriptions })
    await withDeadline(identified, deadlineMs, () => new DeadlinePassed(deadlineMs))
  } catch (error) {
    close()
    throw new ConnectFailed(endingOf(error))
  }
  const notConnected = end.promise.then(() => {
    throw new FieldcastError('obs_not_connected')
  })
  notConnected.catch(() => undefined)
  // The library never settles a call whose connection closes (obs-websocket-js issue 358).
  const settling = async <T>(name: string, asked: Promise<T>, askDeadline: number): Promise<T> => {
    try {
      const answer = Promise.race([asked, notConnected])
      return await withDeadline(answer, askDeadline, () => new DeadlinePassed(askDeadline))
    } catch (error) {
      throw requestError(name, error)
    }
  }
  return {
    ended: end.promise,
    close,
    async ask(name, data, askDeadline = askDeadlineMs) {
      return parseAnswer(name, await settling(name, socket.promptly(socket.call(name, data)), askDeadline))
    },
    async subscribeLevels(subscribed) {
      const eventSubscriptions = subscriptions | (subscribed ? EventSubscription.InputVolumeMeters : 0)
      await settling('Reidentify', socket.reidentify({ eventSubscriptions }), askDeadlineMs)
    },
  }
}

/** The connection was not made; `ending` says why. */
export class ConnectFailed extends FieldcastError {
  constructor(readonly ending: Ending) {
    super('obs_not_connected', `cannot connect to OBS: ${ending.code} ${ending.message}`)
  }
}

export class DeadlinePassed extends FieldcastError {
  constructor(deadlineMs: number) {
    super('obs_timeout', `no answer from OBS within ${deadlineMs} ms (deadline)`)
  }
}

function parseAnswer<Name extends RequestName>(name: Name, answer: unknown): Answer<Name> {
  const parsed = answers[name].safeParse(answer)
  if (!parsed.success) throw new FieldcastError('obs_request_failed', `${name}: an answer of another shape`)
  // The edge: zod cannot carry the name's type through the table; the schema is the one of that name.
  // eslint-disable-next-line @typescript-eslint/consistent-type-assertions
  return parsed.data as Answer<Name>
}

function requestError(name: string, error: unknown): unknown {
  if (error instanceof FieldcastError) return error
  if (error instanceof OBSWebSocketError) return new RequestRefused(error.code, `${name}: ${error.message}`)
  return new FieldcastError('obs_not_connected', `${name}: ${String(error)}`)
}

function endingOf(error: unknown): Ending {
  if (error instanceof OBSWebSocketError) return { code: error.code, message: error.message }
  return { code: -1, message: error instanceof Error ? error.message : String(error) }
}

function settleOnce<T>(): { promise: Promise<T>; settle: (value: T) => void } {
  let settle: (value: T) => void = () => undefined
  const promise = new Promise<T>((resolve) => {
    settle = resolve
  })
  return { promise, settle }
}
