import { Innertube, Log } from 'youtubei.js'
import { withDeadline } from '@shared/with-deadline'
import { RoomTrouble } from '../listening'
import { untilOver } from '../until-over'

/** The questions that joining and hearing a chat need; there is none that says anything. */
export type Question = '/navigation/resolve_url' | '/next' | '/player' | 'live_chat/get_live_chat'

/** Asks YouTube, one question at a time, and gives back JSON that nobody has looked at yet. Throws RoomTrouble. */
export type Ask = (question: Question, payload: Readonly<Record<string, unknown>>) => Promise<unknown>

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
 * @param answerDeadlineMs how long an answer may take, in milliseconds
 * @param signal ends what is being asked
 */
export async function openSession(
  server: string | undefined,
  answerDeadlineMs: number,
  signal: AbortSignal,
): Promise<Ask> {
  // One signal for each question: Node 18 hangs a listener on it with every fetch and leaves it there.
  let current = signal
  Log.setLevel(Log.Level.NONE)
  // Made here, without a player, a cache or a request of its own: only the chat is asked for.
  const { session } = await Innertube.create({
    lang: 'zh-CN',
    generate_session_locally: true,
    retrieve_innertube_config: false,
    enable_session_cache: false,
    retrieve_player: false,
    fetch: fetchFrom(server, () => current),
  })

  return async (question, payload) => {
    try {
      return await untilOver(signal, async (inner) => {
        current = inner
        const late = () => new RoomTrouble('unreachable', `no answer to ${question}`)
        const { data } = await withDeadline(
          session.actions.execute(question, payload),
          answerDeadlineMs,
          late,
        )
        return data
      })
    } catch (error) {
      throw troubleOf(question, error)
    }
  }
}

function fetchFrom(server: string | undefined, signal: () => AbortSignal): typeof fetch {
  return async (input, init) => {
    const request = input instanceof Request ? input : new Request(input, init)
    const { pathname, search, href } = new URL(request.url)
    const response = await fetch(server === undefined ? href : new URL(pathname + search, server), {
      method: request.method,
      headers: init?.headers ?? request.headers,
      body: init?.body ?? null,
      redirect: 'error',
      signal: signal(),
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
