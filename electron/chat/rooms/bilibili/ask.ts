import { z } from 'zod'
import { withDeadline } from '@shared/with-deadline'
import { RoomTrouble } from '../listening'
import { cookieHeader } from './login'

/** How every answer of Bilibili's is wrapped. */
const AnswerSchema = z.object({
  code: z.number(),
  message: z.string().optional(),
  data: z.unknown().optional(),
})

export type Answer = z.infer<typeof AnswerSchema>

/** Codes by which Bilibili turns away who asks too often or does not look like a browser. */
const turnedAway: ReadonlySet<number> = new Set([-352, -403, -412, -509, -799])

/** The browser that the requests and the connection say they come from: the token is bound to it. */
export const browser =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36'

/** How long one request may take, in milliseconds. */
const answerWithinMs = 10_000
/** No answer that is asked for here comes near. */
const longestAnswer = 1_000_000

export type Asking = {
  readonly url: string
  readonly cookies: ReadonlyMap<string, string>
  readonly signal: AbortSignal
}

/** Asks Bilibili and returns code and data; throws RoomTrouble where there is no answer, or one that turns us away. */
export async function ask({ url, cookies, signal }: Asking): Promise<Answer> {
  const path = new URL(url).pathname
  const { status, text } = await read(url, cookies, signal, path)
  if (status === 412 || status === 403 || status === 429) {
    throw new RoomTrouble('refused_by_platform', `${path} answered HTTP ${String(status)}`)
  }
  if (status !== 200) throw new RoomTrouble('unreachable', `${path} answered HTTP ${String(status)}`)
  const answer = AnswerSchema.safeParse(parsed(text))
  // A page in the place of an answer is the network's, as where one has to log in first.
  if (!answer.success)
    throw new RoomTrouble('unreachable', `${path} answered something else than Bilibili does`)
  if (turnedAway.has(answer.data.code)) {
    throw new RoomTrouble('refused_by_platform', `${path} answered code ${String(answer.data.code)}`)
  }
  return answer.data
}

async function read(
  url: string,
  cookies: ReadonlyMap<string, string>,
  signal: AbortSignal,
  path: string,
): Promise<{ readonly status: number; readonly text: string }> {
  const cookie = cookieHeader(cookies)
  const over = new AbortController()
  const giveUp = () => {
    over.abort()
  }
  signal.addEventListener('abort', giveUp, { once: true })
  if (signal.aborted) giveUp()
  const answer = fetch(url, {
    headers: {
      'User-Agent': browser,
      Referer: 'https://live.bilibili.com/',
      Origin: 'https://live.bilibili.com',
      ...(cookie === null ? {} : { Cookie: cookie }),
    },
    signal: over.signal,
    // A cookie must not follow to another house.
    redirect: 'error',
  }).then(async (response) => ({ status: response.status, text: await wholeText(response) }))
  try {
    return await withDeadline(answer, answerWithinMs, () => new Error('late'))
  } catch {
    // The error itself is not told: it could hold what was sent.
    throw new RoomTrouble('unreachable', `${path} gave no answer`)
  } finally {
    giveUp()
    signal.removeEventListener('abort', giveUp)
  }
}

async function wholeText(response: Response): Promise<string> {
  const reader = response.body?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    const bytes: unknown = part.value
    if (bytes instanceof Uint8Array) text += decoder.decode(bytes, { stream: true })
    if (text.length > longestAnswer) throw new Error('too long')
  }
  return text
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
