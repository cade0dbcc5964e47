import { EulerSigner, TikTokLiveConnection, VERSION } from 'tiktok-live-connector'

/** Bytes; a busy moment of a big room is a few hundred thousand. */
const largestFrame = 16 * 1024 * 1024

/** What `fetchSignedWebSocketFromEuler` answers: where to connect, and what was said in the last minutes. */
type FirstAnswer = Awaited<ReturnType<TikTokLiveConnection['webClient']['fetchSignedWebSocketFromEuler']>>

/** A connection that is not yet connected, and what came with its signed address. */
export type Connection = {
  readonly live: TikTokLiveConnection
  /** What was said before we came; empty until connected. */
  readonly history: () => FirstAnswer['messages']
  /** The last HTTP status of the signing server, or null: some of its refusals the library fails to report. */
  readonly signingStatus: () => number | null
}

/**
 * Makes a connection of tiktok-live-connector to the live of `name`. TikTok is asked for the room, the signing server
 * of Euler Stream for a signed address; that one gets to know the number of the room and the version of the library.
 *
 * @param server a test's server instead of both
 * @param answerDeadlineMs how long each may take, in milliseconds
 */
export function createConnection(
  name: string,
  server: string | undefined,
  answerDeadlineMs: number,
  signal: AbortSignal,
): Connection {
  const limits = { timeout: answerDeadlineMs, signal }
  let signingStatus: number | null = null
  const signer = new EulerSigner({
    ...(server === undefined ? {} : { basePath: server }),
    baseOptions: {
      headers: { 'User-Agent': `tiktok-live-connector/${VERSION}` },
      ...limits,
      validateStatus(status: number) {
        signingStatus = status
        return true
      },
    },
  })
  let history: FirstAnswer['messages'] = []
  const live: TikTokLiveConnection = new TikTokLiveConnection(
    name,
    {
      processInitialData: false,
      fetchRoomInfoOnConnect: false,
      enableExtendedGiftInfo: false,
      connectWithUniqueId: false,
      disableEulerFallbacks: true,
      webClientOptions: {
        ...limits,
        ...(server === undefined ? {} : { baseURL: server, allowAbsoluteUrls: false }),
      },
      wsClientOptions: { handshakeTimeout: answerDeadlineMs, maxPayload: largestFrame },
      async signedWebSocketProvider(wanted) {
        const answer = await live.webClient.fetchSignedWebSocketFromEuler(wanted)
        history = answer.messages
        return answer
      },
    },
    signer,
  )
  return { live, history: () => history, signingStatus: () => signingStatus }
}
