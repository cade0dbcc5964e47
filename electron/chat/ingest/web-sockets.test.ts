import { once } from 'node:events'
import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket, type ClientOptions } from 'ws'
import { createTestChat, until } from '../test-support/test-chat'

const limit = 2 * 1024 * 1024
let test = createTestChat()
let url = ''

beforeEach(async () => {
  test = createTestChat({ patience: { request: 2000, ping: 100, stop: 300 } })
  await test.chat.start()
  url = (await test.chat.ingestAddress()).webSocketUrl
})
afterEach(() => test.chat.stop())

async function open(options: ClientOptions = {}, address = url) {
  const socket = new WebSocket(address, options)
  const answers: Record<string, unknown>[] = []
  const closes: number[] = []
  socket.on('message', (data: Buffer) => answers.push(JSON.parse(data.toString()) as Record<string, unknown>))
  socket.on('close', (code) => closes.push(code))
  await once(socket, 'open')
  return { socket, answers, closes }
}

/** The HTTP answer to an upgrade that is refused. */
function refusalOf(address: string, options: ClientOptions = {}): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address, options)
    socket.on('error', () => undefined)
    socket.on('open', () => reject(new Error('was let in')))
    socket.on('unexpected-response', (_request, response) => {
      let body = ''
      response.on('data', (chunk) => (body += String(chunk)))
      response.on('end', () => resolve({ status: response.statusCode!, body }))
    })
  })
}

describe('comments over a WebSocket', () => {
  it('answers each frame as HTTP would, in order, with its ref', async () => {
    const { socket, answers } = await open()
    socket.send(JSON.stringify({ text: '1号', id: 'a', ref: 'frame 1' }))
    socket.send(JSON.stringify([{ text: '2号' }, {}]))
    socket.send(JSON.stringify({ text: '1号', id: 'a', ref: 3 }))
    socket.send('not json')
    socket.send(JSON.stringify({ ref: { deep: true } }))
    await until('five answers', () => answers.length === 5)
    expect(answers).toMatchObject([
      { accepted: 1, duplicates: 0, refused: [], ref: 'frame 1' },
      { accepted: 1, duplicates: 0, refused: [{ index: 1, reason: 'text_missing' }] },
      { accepted: 0, duplicates: 1, ref: 3 },
      { error: 'not_json' },
      { error: 'nothing_usable' },
    ])
    expect(answers[4]).not.toHaveProperty('ref')
  })

  it('takes two thousand frames sent without waiting, each once and in order', async () => {
    const { socket, answers } = await open()
    const texts = Array.from({ length: 2000 }, (_, index) => `第${String(index)}条`)
    for (const text of texts) socket.send(JSON.stringify({ text }))
    await until('all answers', () => answers.length === texts.length)
    expect(test.intake.taken.map(({ text }) => text)).toEqual(texts)
  })

  it('closes with 1009 on a frame over 2 MB, and takes one of 2 MB', async () => {
    const { socket, answers, closes } = await open()
    const frame = (length: number) => JSON.stringify({ text: 'x'.repeat(length - '{"text":""}'.length) })
    socket.send(frame(limit))
    await until('the answer', () => answers.length === 1)
    expect(answers[0]).toMatchObject({ accepted: 1 })
    socket.send(frame(limit + 1))
    await until('the close', () => closes.length === 1)
    expect(closes).toEqual([1009])
    expect(test.intake.taken).toHaveLength(1)
  })

  it('says so when the journal fails, and goes on', async () => {
    const { socket, answers } = await open()
    test.intake.fault = new Error('disk full')
    socket.send(JSON.stringify({ text: '1', ref: 'r' }))
    await until('the refusal', () => answers.length === 1)
    expect(answers[0]).toMatchObject({ error: 'not_journalled', ref: 'r' })
    test.intake.fault = null
    socket.send(JSON.stringify({ text: '1' }))
    await until('the answer', () => answers.length === 2)
    expect(answers[1]).toMatchObject({ accepted: 1 })
  })

  it('keeps a peer that answers pings, and drops one that is dead', async () => {
    const living = await open()
    const dead = await open({ autoPong: false })
    await until('the dead one is dropped', () => dead.closes.length === 1)
    expect(living.socket.readyState).toBe(WebSocket.OPEN)
  })

  it('keeps what a sender sent before it left', async () => {
    const { socket } = await open()
    for (let index = 0; index < 100; index += 1) socket.send(JSON.stringify({ text: String(index) }))
    socket.close()
    await until('all hundred', () => test.intake.taken.length === 100)
  })
})

describe('who may send over a WebSocket', () => {
  it('refuses a wrong token, a page of the web, a foreign host and another path', async () => {
    expect(await refusalOf(`${url}x`)).toMatchObject({ status: 401 })
    expect(await refusalOf(url.split('?')[0]!)).toMatchObject({ status: 401 })
    expect(await refusalOf(url, { origin: 'https://evil.example' })).toMatchObject({ status: 403 })
    expect(await refusalOf(url, { headers: { host: 'evil.example' } })).toMatchObject({ status: 403 })
    const elsewhere = await refusalOf(url.replace('/comments', '/'))
    expect(elsewhere.status).toBe(404)
    expect(JSON.parse(elsewhere.body)).toMatchObject({ error: 'not_found' })
  })

  it('lets in a page of this machine, and a program with the token in its headers', async () => {
    await open({ origin: 'http://localhost:5173' })
    const { token } = await test.chat.ingestAddress()
    await open({ headers: { authorization: `Bearer ${token}` } }, url.split('?')[0])
  })

  it('cuts off whoever came in with a token that was renewed', async () => {
    const { closes } = await open()
    await test.chat.renewIngestToken()
    await until('the close', () => closes.length === 1)
    expect(closes).toEqual([1008])
  })
})

describe('the end of the ingest', () => {
  it('closes every connection in time, even of those who do not listen', async () => {
    const polite = await open()
    const deaf = await open()
    deaf.socket.pause()
    const silent = connect(Number(new URL(url).port), '127.0.0.1')
    await once(silent, 'connect')
    const silentClosed = once(silent.resume(), 'close')
    const before = Date.now()
    await test.chat.stop()
    expect(Date.now() - before).toBeLessThan(2000)
    await silentClosed
    await until('the polite one is told', () => polite.closes.length === 1)
    expect(polite.closes).toEqual([1001])
    await expect(fetch(url.replace('ws:', 'http:'))).rejects.toThrow()
    deaf.socket.terminate()
  })
})
