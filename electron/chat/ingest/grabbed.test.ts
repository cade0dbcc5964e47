import { once } from 'node:events'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { samples } from '../test-support/grabber-samples'
import { until } from '../test-support/test-chat'
import { startTestIngest } from '../test-support/test-ingest'

let test: Awaited<ReturnType<typeof startTestIngest>>

beforeEach(async () => {
  test = await startTestIngest()
})
afterEach(() => test.chat.stop())

const names = Object.keys(samples) as (keyof typeof samples)[]
const texts = () => test.intake.taken.map(({ text }) => text)

describe('what grabbers send as they are', () => {
  it.each(names)('takes a comment of %s once, however often it is sent', async (name) => {
    const { comment } = samples[name]
    expect(await test.post(comment)).toMatchObject({ status: 200, body: { accepted: 1, refused: [] } })
    expect(await test.post(comment)).toMatchObject({ status: 200, body: { accepted: 0, duplicates: 1 } })
  })

  it.each(names)(
    'answers to likes and statistics of %s that they are ignored, and counts nothing',
    async (name) => {
      const { likes, statistics } = samples[name]
      for (const nothing of [likes, statistics]) {
        const { status, body } = await test.post(nothing)
        expect({ status, body }).toEqual({
          status: 200,
          body: { accepted: 0, duplicates: 0, refused: [], ignored: 1 },
        })
      }
      expect(test.latest('ingest')).toMatchObject({ received: 0, duplicates: 0, refused: 0 })
    },
  )

  it('takes what is posted gzipped and with the token in the address, as wxlivespy can', async () => {
    const answer = await test.ask({
      path: `/comments?token=${test.token}`,
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: gzipSync(samples.wxLiveSpy.comment),
    })
    expect(answer).toMatchObject({ status: 200, body: { accepted: 1 } })
    expect(test.intake.taken).toMatchObject([{ platform: 'weixin', userName: '王姐', text: '要一份' }])
  })

  it('takes frames over a WebSocket, in order and mixed with our own shape', async () => {
    const socket = new WebSocket((await test.chat.ingestAddress()).webSocketUrl)
    await once(socket, 'open')
    socket.send(samples.dycast.statistics)
    socket.send(samples.dycast.comment)
    socket.send('{"text":"我们自己的"}')
    socket.send(Buffer.from(samples.douyinBarrageGrab.comment))
    await until('three comments', () => texts().length === 3)
    expect(texts()).toEqual(['来三斤', '我们自己的', '要两箱'])
    socket.close()
  })

  it('never takes two messages for one whose ids differ beyond what a double holds', async () => {
    const twin = samples.barrageGrab.comment.replace('818230818', '818230819')
    expect(await test.post(`[${samples.barrageGrab.comment},${twin}]`)).toMatchObject({
      body: { accepted: 2, duplicates: 0 },
    })
  })

  it('knows a comment without an id by what it says, who says it and when', async () => {
    const bare = samples.kuaishouLiveBarrage.comment.replace('"id":"AbC_1",', '')
    expect(await test.post(bare)).toMatchObject({ body: { accepted: 1 } })
    expect(await test.post(bare.replace('整两箱', '再来一箱'))).toMatchObject({ body: { accepted: 1 } })
    expect(test.intake.taken.every(({ messageId }) => !messageId.startsWith('made-'))).toBe(true)
  })

  it('refuses what only looks like a grabber, by our own rules', async () => {
    expect(await test.post('{"Type":1,"Data":"broken"}')).toMatchObject({
      status: 400,
      body: { error: 'nothing_usable', refused: [{ index: 0, reason: 'text_missing' }] },
    })
  })
})
