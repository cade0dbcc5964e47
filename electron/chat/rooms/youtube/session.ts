import { Innertube, Log } from 'youtubei.js'
import { withDeadline } from '@shared/with-deadline'
import { RoomTrouble } from '../listening'

/** The questions that joining and hearing a chat need; there is none that says anything. */
export type Question = '/navigation/resolve_url' | '/next' | '/player' | 'live_chat/get_live_chat'

/** Asks YouTube and gives back its JSON, which nobody has looked at yet. Throws RoomTrouble. */
export type Ask = (question: Question, payload: Readonly<Record<string, unknown>>) => Promise<unknown>

/** How long YouTube may take to answer, in milliseconds. */
const answerDeadlineMs = 10_000

/** An answer whose status is not 2xx. */
class Refusal extends Error {
  constructor(readonly status: number) {
    super(`answered ${String(status)}`)
  }
}

/**
 * Opens a session of youtubei.js, which brings the client's name and version, the visitor's id and the headers.
 *
 * @param server a test's server instead of www.youtube.com
 * @param signal ends what is being asked
 */
export async function openSession(server: string | undefined, signal: AbortSignal): Promise<Ask> {
  Log.setLevel(Log.Level.NONE)
  // Made here, without a player, a cache or a request of its own: only the chat is asked for.
  const { session } = await Innertube.create({
    lang: 'zh-CN',
    generate_session_locally: true,
    retrieve_innertube_config: false,
    enable_session_cache: false,
    retrieve_player: false,
    fetch: fetchFrom(server, signal),
  })

  return async (question, payload) => {
    try {
      const { data } = await withDeadline(
        session.actions.execute(question, payload),
        answerDeadlineMs,
        () => new RoomTrouble('unreachable', `no answer to ${question}`),
      )
      return data
    } catch (error) {
      throw troubleOf(question, error)
    }
  }
}

function fetchFrom(server: string | undefined, signal: AbortSignal): typeof fetch {
  return async (input, init) => {
    const request = input instanceof Request ? input : new Request(input, init)
    const { pathname, search, href } = new URL(request.url)
    const response = await fetch(server === undefined ? href : new URL(pathname + search, server), {
      method: request.method,
      headers: init?.headers ?? request.headers,
      body: init?.body ?? null,
      redirect: 'error',
      signal,
    })
    if (!response.ok) throw new Refusal(response.status)
    return response
  }
}

function troubleOf(question: Question, error: unknown): RoomTrouble {
  if (error instanceof RoomTrouble) return error
  if (!(error instanceof Refusal)) return new RoomTrouble('unreachable', `${question}: ${String(error)}`)
  const said = `${question}: ${error.message}`
  if ([401, 403, 429].includes(error.status)) return new RoomTrouble('refused_by_platform', said)
  // Of a chat that was open a moment ago it says only that the place in it is no longer known.
  const unknownName = [400, 404].includes(error.status) && question !== 'live_chat/get_live_chat'
  return new RoomTrouble(unknownName ? 'no_such_room' : 'unreachable', said)
}
