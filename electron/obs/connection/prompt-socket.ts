import { OBSWebSocket } from 'obs-websocket-js/json'

/** The socket of `ws`, which the library has in Node, as far as it is needed here. */
type PongingSocket = {
  readonly readyState: number
  on(event: 'message', listener: () => void): void
  pong(): void
}
const open = 1

/**
 * A connection to OBS whose answers do not lie waiting. OBS sends the events of a request and then its answer as small
 * packets of their own, and its system holds a small packet back until the one before it is acknowledged (Nagle, RFC
 * 896), which ours puts off for 40 ms on a connection that asks a lot (RFC 1122, 4.2.3.2). Whatever is sent carries the
 * acknowledgement: so while an answer is awaited every message is followed by an unasked-for pong, two bytes that nobody
 * answers (RFC 6455, 5.5.3). A ping would make it worse: its answer is one more small packet before the one that is
 * awaited.
 */
export class PromptSocket extends OBSWebSocket {
  private awaited = 0

  override async connect(...to: Parameters<OBSWebSocket['connect']>): ReturnType<OBSWebSocket['connect']> {
    const identified = await super.connect(...to)
    const socket: unknown = this.socket
    if (canPong(socket)) {
      socket.on('message', () => {
        if (this.awaited > 0 && socket.readyState === open) socket.pong()
      })
    }
    return identified
  }

  /** The answer to a question, awaited from now on. */
  async promptly<T>(answer: Promise<T>): Promise<T> {
    this.awaited += 1
    try {
      return await answer
    } finally {
      this.awaited -= 1
    }
  }
}

function canPong(socket: unknown): socket is PongingSocket {
  return typeof socket === 'object' && socket !== null && 'pong' in socket && 'on' in socket
}
