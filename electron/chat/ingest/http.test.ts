import fc from 'fast-check'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startTestIngest } from '../test-support/test-ingest'

const limit = 2 * 1024 * 1024
let test: Awaited<ReturnType<typeof startTestIngest>>

beforeEach(async () => {
  test = await startTestIngest()
})
afterEach(() => test.chat.stop())

const send = (value: unknown) => test.post(JSON.stringify(value))

describe('comments over HTTP', () => {
  it('takes a comment of nothing but text, and fills in the rest', async () => {
    expect(await send({ text: '1号两箱' })).toMatchObject({
      status: 200,
      body: { accepted: 1, duplicates: 0, refused: [] },
    })
    expect(test.intake.taken).toEqual([
      {
        platform: 'local',
        room: 'default',
        messageId: 'made-1',
        userId: '匿名',
        userName: '匿名',
        text: '1号两箱',
        kind: 'comment',
        sentAt: null,
      },
    ])
  })

  it('takes every field, and ignores those it does not know', async () => {
    const answer = await send({
      platform: 'douyin',
      room: 880,
      id: 'm1',
      userId: 42,
      user: '王姐',
      text: '要一箱',
      kind: 'super_chat',
      time: '2026-11-23T20:00:00+08:00',
      level: 7,
      __proto__: { a: 1 },
    })
    expect(answer.status).toBe(200)
    expect(test.intake.taken).toEqual([
      {
        platform: 'douyin',
        room: '880',
        messageId: 'm1',
        userId: '42',
        userName: '王姐',
        text: '要一箱',
        kind: 'super_chat',
        sentAt: Date.parse('2026-11-23T12:00:00Z'),
      },
    ])
  })

  it('never takes an empty id for an id: two buyers are not one message', async () => {
    const blank = { id: '', userId: null, user: ' ', room: '', platform: null, time: null, kind: null }
    expect(
      await send([
        { ...blank, text: '1' },
        { ...blank, text: '2' },
      ]),
    ).toMatchObject({ body: { accepted: 2 } })
    expect(test.intake.taken.map(({ userName }) => userName)).toEqual(['匿名', '匿名'])
  })

  it('takes the good items of an array and says what is wrong with each of the others', async () => {
    const answer = await send([
      { text: '1号' },
      { user: '没说话' },
      'text',
      { text: 5 },
      // 2^53 and more is rounded by every JSON parser: two such ids might have become one.
      { text: '2号', id: 2 ** 53 },
      { text: '2号', time: 'yesterday' },
      { text: '2号', time: -1 },
      { text: '2号', kind: 'shout' },
      { text: '2号', user: '长'.repeat(501) },
      [{ text: '2号' }],
      { text: '3号' },
    ])
    expect(answer).toMatchObject({
      status: 200,
      body: {
        accepted: 2,
        duplicates: 0,
        refused: [
          { index: 1, reason: 'text_missing' },
          { index: 2, reason: 'not_an_object' },
          { index: 3, reason: 'text_invalid' },
          { index: 4, reason: 'id_invalid' },
          { index: 5, reason: 'time_invalid' },
          { index: 6, reason: 'time_invalid' },
          { index: 7, reason: 'kind_invalid' },
          { index: 8, reason: 'user_invalid' },
          { index: 9, reason: 'not_an_object' },
        ],
      },
    })
    expect(test.intake.taken.map(({ text }) => text)).toEqual(['1号', '3号'])
  })

  it('says with 400 when nothing of it could be taken', async () => {
    expect(await send({ comment: '1号' })).toMatchObject({
      status: 400,
      body: { error: 'nothing_usable', accepted: 0, refused: [{ index: 0, reason: 'text_missing' }] },
    })
    expect(await send([])).toMatchObject({ status: 200, body: { accepted: 0, duplicates: 0, refused: [] } })
  })

  it('loses nothing and keeps the order, whatever mixture of good and bad comes', async () => {
    const good = fc.record({
      text: fc.string({ unit: 'binary' }),
      id: fc.option(fc.integer({ min: 0, max: 20 })),
    })
    const bad = fc.oneof(fc.jsonValue().filter((value) => !isGood(value)))
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(good, bad), { maxLength: 40 }), async (items) => {
        const before = test.intake.taken.length
        const { body } = await send(items)
        const { accepted, duplicates, refused } = body as {
          accepted: number
          duplicates: number
          refused: { index: number }[]
        }
        expect(accepted + duplicates + refused.length).toBe(items.length)
        expect(refused.map(({ index }) => index)).toEqual(
          items.flatMap((item, index) => (isGood(item) ? [] : [index])),
        )
        const sent = items.filter(isGood).map(({ text }) => text)
        const kept = test.intake.taken.slice(before).map(({ text }) => text)
        expect(kept.length).toBe(accepted)
        expect(isSubsequence(kept, sent)).toBe(true)
      }),
      { numRuns: 150 },
    )
  })

  it('hands on 100,000 characters, HTML and control characters untouched', async () => {
    const text = `<script>alert(1)</script>\u0000\u001b[31m\r\n\u202e'"\\${'田'.repeat(100_000)}🌽`
    expect(await send({ text })).toMatchObject({ status: 200 })
    expect(test.intake.taken[0]?.text).toBe(text)
  })

  it('answers a comment that is known already as a duplicate', async () => {
    await send({ text: '1号', id: 'a' })
    expect(await send({ text: '1号', id: 'a' })).toMatchObject({
      status: 200,
      body: { accepted: 0, duplicates: 1 },
    })
  })

  it('takes 2 MB and refuses one byte more', async () => {
    const frame = JSON.stringify({ text: '' }).length
    const exactly = JSON.stringify({ text: 'x'.repeat(limit - frame) })
    expect(await test.post(exactly)).toMatchObject({ status: 200, body: { accepted: 1 } })
    expect(await test.post(`${exactly} `)).toMatchObject({ status: 413, body: { error: 'too_large' } })
    expect(await test.post('x'.repeat(10 * limit))).toMatchObject({ status: 413 })
    expect(test.intake.taken).toHaveLength(1)
  })

  it('takes gzip, and counts the limit after inflation', async () => {
    const gzip = { 'content-encoding': 'gzip' }
    expect(await test.post(gzipSync('{"text":"压缩"}'), gzip)).toMatchObject({ status: 200 })
    expect(await test.post(gzipSync(Buffer.alloc(100 * 1024 * 1024, 32)), gzip)).toMatchObject({
      status: 413,
    })
    expect(await test.post('{"text":"1"}', gzip)).toMatchObject({
      status: 400,
      body: { error: 'bad_request' },
    })
    expect(await test.post('{"text":"1"}', { 'content-encoding': 'x-secret' })).toMatchObject({ status: 415 })
    expect(test.intake.taken.map(({ text }) => text)).toEqual(['压缩'])
  })

  it('refuses more comments than can be journalled in one go', async () => {
    expect(await test.post(`[${'0,'.repeat(20_000)}0]`)).toMatchObject({
      status: 413,
      body: { error: 'too_many' },
    })
  })

  it.each([
    ['', 'not_json'],
    ['text=1号', 'not_json'],
    ['{"text":', 'not_json'],
    ['["text"', 'not_json'],
    ['"1号"', 'wrong_shape'],
    ['null', 'wrong_shape'],
    ['12', 'wrong_shape'],
  ])('answers 400 in Chinese and English to the body %j', async (body, error) => {
    const answer = await test.post(body)
    expect(answer).toMatchObject({ status: 400, body: { error } })
    expect(answer.body['message']).toMatch(/^[^a-z]*\p{Script=Han}.*。 [A-Z].*\.$/u)
  })

  it('survives an array nested a million deep', async () => {
    const depth = 1_000_000
    expect(await test.post('['.repeat(depth) + ']'.repeat(depth))).toMatchObject({ status: 400 })
    expect(await send({ text: 'still here' })).toMatchObject({ status: 200 })
  })

  it('refuses GBK, which a Chinese console sends, instead of journalling question marks', async () => {
    const gbk = Buffer.concat([
      Buffer.from('{"text":"'),
      Buffer.from([0xd3, 0xf1, 0xc3, 0xd7]),
      Buffer.from('"}'),
    ])
    expect(await test.post(gbk)).toMatchObject({ status: 400, body: { error: 'not_utf8' } })
    expect(await test.post('\ufeff{"text":"玉米"}')).toMatchObject({ status: 200 })
  })

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'application/json; charset=gbk',
    'multipart/form-data',
  ])('answers 415 to %s', async (type) => {
    expect(await test.post('{"text":"1"}', { 'content-type': type })).toMatchObject({ status: 415 })
  })

  it('acknowledges nothing when the journal fails, and goes on when it is well again', async () => {
    test.intake.fault = new Error('disk full')
    const answer = await send([{ text: '1号' }, { bad: true }])
    expect(answer).toMatchObject({ status: 503, body: { error: 'not_journalled' } })
    expect(answer.body).not.toHaveProperty('accepted')
    expect(answer.headers['retry-after']).toBe('1')
    test.intake.fault = null
    expect(await send({ text: '1号' })).toMatchObject({ status: 200, body: { accepted: 1 } })
    expect(test.log.lines.join()).not.toContain('1号')
  })

  it('answers only after the journal has it', async () => {
    let open = () => {}
    test.intake.gate = new Promise((resolve) => (open = resolve))
    let answered = false
    const sending = send({ text: '1号' }).then(() => (answered = true))
    await send([])
    expect(answered).toBe(false)
    open()
    await sending
    expect(test.intake.taken).toHaveLength(1)
  })
})

function isGood(value: unknown): value is { text: string } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const { text, id, ...rest } = value as Record<string, unknown>
  const known = ['platform', 'room', 'userId', 'user', 'kind', 'time']
  return (
    typeof text === 'string' &&
    (id === undefined || id === null || Number.isInteger(id)) &&
    !known.some((field) => field in rest)
  )
}

function isSubsequence(part: readonly string[], whole: readonly string[]): boolean {
  let at = 0
  for (const item of whole) if (item === part[at]) at += 1
  return at === part.length
}
