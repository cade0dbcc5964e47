import { createHash, randomBytes } from 'node:crypto'
import type { WebSocket } from 'ws'
import { type Reply, replyOf } from './answers'
import type { PlainObs } from './plain-obs'
import type { Doing, Part } from './part'
import type { Told } from './told'
import { inVersion, versionReply, versions } from './versions'

type Hooks = {
  readonly onIdentified: () => void
  /** Told of every request; undefined leaves it to the plain OBS. */
  readonly onRequest: (request: string, data: Data) => Doing | undefined
}
type Data = Readonly<Record<string, unknown>>

/** Op codes of obs-websocket 5. */
const op = { hello: 0, identify: 1, identified: 2, reidentify: 3, event: 5, request: 6, response: 7 } as const
const success = 100

/** One connection to the stand-in, from Hello to its end. */
export class Conversation {
  private readonly challenge = randomBytes(24).toString('base64')
  private readonly salt = randomBytes(24).toString('base64')
  private stopListening: () => void = () => undefined

  constructor(
    private readonly socket: WebSocket,
    private readonly obs: PlainObs,
    private readonly part: Part,
    private readonly hooks: Hooks,
  ) {
    socket.on('message', (bytes: Buffer) => this.hear(bytes.toString()))
    socket.on('close', () => this.stopListening())
    socket.on('error', () => undefined)
    this.greet()
  }

  end(code: number): void {
    if (code === 1006) this.socket.terminate()
    else this.socket.close(code, `closed with ${String(code)}`)
  }

  send(bytes: string): void {
    if (this.socket.readyState === this.socket.OPEN) this.socket.send(bytes)
  }

  private greet(): void {
    const { greeting, version, password } = this.part
    if (typeof greeting === 'object') this.end(greeting.close)
    else if (greeting === 'garbage') this.send('田 }{ not JSON')
    else if (greeting === 'hello' || greeting === 'deaf') {
      this.say(op.hello, {
        obsWebSocketVersion: versions[version].websocket,
        rpcVersion: 1,
        ...(password !== null && { authentication: { challenge: this.challenge, salt: this.salt } }),
      })
    }
  }

  private hear(bytes: string): void {
    const message = JSON.parse(bytes) as { op: number; d: Record<string, unknown> }
    if (message.op === op.identify) this.identify(message.d)
    else if (message.op === op.reidentify) this.say(op.identified, { negotiatedRpcVersion: 1 })
    else if (message.op === op.request) this.request(message.d)
  }

  private identify({ authentication }: Record<string, unknown>): void {
    const { password, greeting } = this.part
    if (greeting === 'deaf') return
    if (password !== null && authentication !== this.proof(password)) {
      this.end(4009)
      return
    }
    this.hooks.onIdentified()
    this.stopListening = this.obs.listen((told) => this.tell(told))
    this.say(op.identified, { negotiatedRpcVersion: 1 })
  }

  private proof(password: string): string {
    const hash = (text: string): string => createHash('sha256').update(text).digest('base64')
    return hash(hash(password + this.salt) + this.challenge)
  }

  private tell({ eventType, eventData }: Told): void {
    this.say(op.event, { eventType, eventIntent: 1, eventData })
    // A newer OBS tells of things nobody here has heard of.
    if (this.part.version === '5.6') {
      this.say(op.event, {
        eventType: 'CanvasCreated',
        eventIntent: 1 << 11,
        eventData: { canvasName: '竖屏' },
      })
    }
  }

  private request(d: Record<string, unknown>): void {
    const request = String(d['requestType'])
    const data = (d['requestData'] ?? {}) as Data
    const respond = (reply: Reply): void => this.respond(String(d['requestId']), request, reply)
    const doing = this.hooks.onRequest(request, data) ?? this.plainly(request, data)
    switch (doing.kind) {
      case 'late': {
        const reply = this.plainly(request, data)
        setTimeout(() => {
          respond(reply)
        }, doing.ms)
        return
      }
      case 'never':
        return
      case 'close':
        this.end(doing.code)
        return
      case 'garbage':
        this.send(doing.bytes)
        return
      case 'answer':
      case 'refuse':
        respond(doing)
    }
  }

  private plainly(request: string, data: Data): Reply {
    const { version, lacking } = this.part
    if (lacking.includes(request)) return { kind: 'refuse', code: 204, comment: 'Not a valid request.' }
    return request === 'GetVersion' ? versionReply(version, lacking) : replyOf(this.obs, request, data)
  }

  private respond(requestId: string, requestType: string, reply: Reply): void {
    const requestStatus =
      reply.kind === 'answer'
        ? { result: true, code: success }
        : { result: false, code: reply.code, comment: reply.comment }
    const data = reply.kind === 'answer' && reply.data ? { responseData: reply.data } : {}
    this.say(op.response, { requestId, requestType, requestStatus, ...data })
  }

  private say(code: number, d: Readonly<Record<string, unknown>>): void {
    this.send(JSON.stringify({ op: code, d: inVersion(this.part.version, d) }))
  }
}
