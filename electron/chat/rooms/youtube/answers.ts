import { z } from 'zod'
import { Words } from './words'

/** Reads one part of an answer where it is as expected, and is content without it where it is not. */
const maybe = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined)

const Continuation = z.object({ continuation: z.string().min(1) })
const Reload = z.object({ reloadContinuationData: Continuation })

/** The answer to `/navigation/resolve_url`: a page /live leads to a video only while one is on air or announced. */
export const ResolvedAnswer = z.object({
  endpoint: z.object({ watchEndpoint: z.object({ videoId: z.string().min(1) }).optional() }),
})

/** The answer to `/player`, as far as it says whether there is such a video. */
export const PlayerAnswer = z.object({
  playabilityStatus: z.object({ status: z.string(), reason: z.string().optional() }),
})

const LiveChat = z.object({
  isReplay: z.boolean().optional(),
  continuations: z.array(Reload).min(1),
  header: maybe(
    z.object({
      liveChatHeaderRenderer: z.object({
        viewSelector: z.object({
          sortFilterSubMenuRenderer: z.object({ subMenuItems: z.array(z.object({ continuation: Reload })) }),
        }),
      }),
    }),
  ),
})

/** The answer to `/next`: what stands around a video, the chat among it. */
export const NextAnswer = z
  .object({
    contents: z
      .object({
        twoColumnWatchNextResults: z.object({
          results: maybe(z.object({ results: z.object({ contents: z.array(z.unknown()) }) })),
          conversationBar: z.object({ liveChatRenderer: LiveChat.optional() }).optional(),
        }),
      })
      .optional(),
  })
  .transform(({ contents }) => {
    const page = contents?.twoColumnWatchNextResults
    const chat = page?.conversationBar?.liveChatRenderer
    if (!chat || chat.isReplay) return null
    // The first view leaves out what YouTube holds for unimportant, an order among it; the second has every message.
    const views = chat.header?.liveChatHeaderRenderer.viewSelector.sortFilterSubMenuRenderer.subMenuItems
    const { continuation } = (views?.[1]?.continuation ?? chat.continuations[0])?.reloadContinuationData ?? {}
    return continuation === undefined
      ? null
      : { continuation, title: titleOf(page.results?.results.contents ?? []) }
  })

const Primary = z.object({ videoPrimaryInfoRenderer: z.object({ title: Words }) })

function titleOf(contents: readonly unknown[]): string | null {
  const titles = contents.map((content) => Primary.safeParse(content).data?.videoPrimaryInfoRenderer.title)
  return titles.find((title) => title !== undefined) ?? null
}

const Next = Continuation.extend({ timeoutMs: z.number().optional().catch(undefined) })
const NextPlace = z.object({
  invalidationContinuationData: maybe(Next),
  timedContinuationData: maybe(Next),
  reloadContinuationData: maybe(Next),
})

/** The answer to `live_chat/get_live_chat`; `next` is null when the chat is over. */
export const ChatAnswer = z
  .object({
    continuationContents: z
      .object({
        liveChatContinuation: z.object({
          continuations: z.array(NextPlace).default([]),
          actions: z.array(z.unknown()).default([]),
        }),
      })
      .optional(),
  })
  .transform(({ continuationContents }) => {
    const { continuations = [], actions = [] } = continuationContents?.liveChatContinuation ?? {}
    const next = continuations
      .map(
        (one) => one.invalidationContinuationData ?? one.timedContinuationData ?? one.reloadContinuationData,
      )
      .find((one) => one !== undefined)
    return { actions, next: next ?? null }
  })
