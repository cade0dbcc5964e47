import { request } from 'node:http'
import { connect } from 'node:net'
import { createTestChat } from './test-chat'

export type TestAnswer = {
  readonly status: number
  readonly headers: NodeJS.Dict<string | string[]>
  readonly body: Readonly<Record<string, unknown>>
}

type TestRequest = {
  readonly method?: string
  readonly path?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

/** A running ingest of its own, and the ways to knock at it; `requestPatience` in milliseconds. */
export async function startTestIngest(requestPatience = 20_000) {
  const test = createTestChat({ patience: { request: requestPatience, ping: 15_000, stop: 500 } })
  await test.chat.start()
  const { httpUrl, token } = await test.chat.ingestAddress()
  const { host, port } = new URL(httpUrl)
  const sendable = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }

  /** Any request whatever; fetch does not let one choose a Host or an Origin. */
  const ask = ({ body = '{"text":"1号一箱"}', ...options }: TestRequest) =>
    new Promise<TestAnswer>((resolve, reject) => {
      const target = { host: '127.0.0.1', port, method: 'POST', path: '/comments' }
      const sending = request({ ...target, ...options, headers: options.headers ?? {} }, (response) => {
        let text = ''
        response.setEncoding('utf8')
        response.on('data', (part) => (text += String(part)))
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: parse(text) })
        })
      })
      sending.on('error', reject)
      sending.end(body)
    })
  const post = async (body: string | Buffer, headers: Record<string, string> = {}): Promise<TestAnswer> => {
    const response = await fetch(httpUrl, { method: 'POST', body, headers: { ...sendable, ...headers } })
    return {
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: parse(await response.text()),
    }
  }
  /** What is answered to raw bytes, until the other side closes the connection. */
  const raw = (bytes: string) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.write(bytes))
      let answer = ''
      socket.setEncoding('utf8')
      socket.on('data', (text) => (answer += String(text)))
      socket.on('close', () => {
        resolve(answer)
      })
      socket.on('error', reject)
    })
  return { ...test, host, port: Number(port), token, sendable, ask, post, raw }
}

function parse(text: string): Record<string, unknown> {
  const value: unknown = JSON.parse(text)
  if (typeof value !== 'object' || value === null) throw new Error(`not an object: ${text}`)
  return Object.fromEntries(Object.entries(value))
}
