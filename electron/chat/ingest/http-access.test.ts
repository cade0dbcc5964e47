import { connect } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startTestIngest } from '../test-support/test-ingest'

let test: Awaited<ReturnType<typeof startTestIngest>>

beforeEach(async () => {
  test = await startTestIngest()
})
afterEach(() => test.chat.stop())

describe('who may send over HTTP', () => {
  it.each(['', 'Bearer', 'Bearer wrong', 'Basic dXNlcjpwYXNz', 'Bearer %'])(
    'answers 401 to Authorization %j',
    async (authorization) => {
      const answer = await test.post('{"text":"1"}', { authorization })
      expect(answer).toMatchObject({ status: 401, body: { error: 'wrong_token' } })
      expect(test.intake.taken).toEqual([])
    },
  )

  it('takes the token from the address too, and refuses every other one', async () => {
    const path = (query: string) =>
      test.ask({ path: `/comments?${query}`, headers: { 'content-type': 'application/json' } })
    expect(await path(`token=${test.token}`)).toMatchObject({ status: 200 })
    expect(await path(`token=${test.token.slice(0, -1)}`)).toMatchObject({ status: 401 })
    expect(await path(`token=${test.token}x`)).toMatchObject({ status: 401 })
    expect(await path('token=')).toMatchObject({ status: 401 })
    expect(await path('%')).toMatchObject({ status: 401 })
    expect(test.log.lines.join()).not.toContain(test.token)
  })

  it('refuses the old token after it was renewed', async () => {
    const renewed = await test.chat.renewIngestToken()
    expect(await test.post('{"text":"1"}')).toMatchObject({ status: 401 })
    expect(renewed.token).not.toBe(test.token)
    expect(test.secrets.values.get('ingest.token')).toBe(renewed.token)
    expect(await test.post('{"text":"1"}', { authorization: `Bearer ${renewed.token}` })).toMatchObject({
      status: 200,
    })
  })

  it('refuses a page that points its own name at this machine (DNS rebinding)', async () => {
    for (const host of [`evil.example:${String(test.port)}`, '127.0.0.1', '127.0.0.1:1']) {
      expect(await test.ask({ headers: { ...test.sendable, host } })).toMatchObject({
        status: 403,
        body: { error: 'host_refused' },
      })
    }
    expect(
      await test.ask({ headers: { ...test.sendable, host: `localhost:${String(test.port)}` } }),
    ).toMatchObject({
      status: 200,
    })
    expect(
      await test.raw('POST /comments HTTP/1.1\r\nConnection: close\r\nContent-Length: 0\r\n\r\n'),
    ).toContain('host_refused')
  })

  it('refuses pages of the web even with the right token, and gives no CORS header away', async () => {
    for (const origin of ['https://evil.example', 'null']) {
      const answer = await test.ask({ headers: { ...test.sendable, origin } })
      expect(answer).toMatchObject({ status: 403, body: { error: 'origin_refused' } })
    }
    const preflight = await test.ask({
      method: 'OPTIONS',
      headers: { origin: 'http://localhost:3000', 'access-control-request-method': 'POST' },
    })
    expect(preflight.status).toBe(405)
    const headers = Object.keys(preflight.headers)
    expect(headers.filter((name) => name.startsWith('access-control') || name === 'x-powered-by')).toEqual([])
    expect(test.intake.taken).toEqual([])
  })

  it('answers 404 elsewhere and 405 to other methods', async () => {
    expect(await test.ask({ path: '/', headers: test.sendable })).toMatchObject({
      status: 404,
      body: { error: 'not_found' },
    })
    expect(await test.ask({ path: '/comments/%zz', headers: test.sendable })).toMatchObject({ status: 404 })
    for (const method of ['GET', 'PUT', 'DELETE', 'PATCH']) {
      const answer = await test.ask({ method, headers: test.sendable })
      expect(answer).toMatchObject({ status: 405, headers: { allow: 'POST' } })
    }
  })
})

describe('bad connections', () => {
  const head = () =>
    `POST /comments HTTP/1.1\r\nHost: ${test.host}\r\nAuthorization: Bearer ${test.token}\r\n`

  it('answers in JSON to what is no HTTP, and to headers without end', async () => {
    expect(await test.raw('田播你好\r\n\r\n')).toMatch(/^HTTP\/1.1 400 .*"error":"bad_request"/s)
    expect(await test.raw(`${head()}X: ${'x'.repeat(17_000)}\r\n\r\n`)).toMatch(
      /^HTTP\/1.1 431 .*headers_too_large/s,
    )
    expect(await test.raw(`${head()}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n`)).toMatch(
      /^HTTP\/1.1 400/,
    )
  })

  it('ends a request that drips in, headers or body', async () => {
    await test.chat.stop()
    test = await startTestIngest(300)
    const begun = `${head()}Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"te`
    expect(await test.raw(head())).toMatch(/^HTTP\/1.1 408 .*too_slow/s)
    expect(await test.raw(begun)).toMatch(/^HTTP\/1.1 408/)
    expect(test.intake.taken).toEqual([])
  })

  it('takes a chunked body and keeps the connection for the next one', async () => {
    const json = 'Content-Type: application/json\r\n'
    const chunks = ['{"text":"', '1号"}', ''].map(
      (part) => `${Buffer.byteLength(part).toString(16)}\r\n${part}\r\n`,
    )
    const answers = await test.raw(
      `${head()}${json}Transfer-Encoding: chunked\r\n\r\n${chunks.join('')}` +
        `${head()}${json}Content-Length: 12\r\nConnection: close\r\n\r\n{"text":"2"}`,
    )
    expect(answers.match(/HTTP\/1\.1 200/g)).toHaveLength(2)
    expect(test.intake.taken.map(({ text }) => text)).toEqual(['1号', '2'])
  })

  it('takes a sender that vanishes half-way calmly', async () => {
    for (let index = 0; index < 20; index += 1) {
      await new Promise<void>((resolve) => {
        const socket = connect(test.port, '127.0.0.1', () => {
          socket.write(`${head()}Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{"te`, () => {
            socket.resetAndDestroy()
            resolve()
          })
        })
      })
    }
    expect(await test.post('{"text":"still here"}')).toMatchObject({ status: 200 })
  })
})
