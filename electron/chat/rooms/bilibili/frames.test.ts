import fc from 'fast-check'
import { deserialize, serialize, WS_OP } from 'tiny-bilibili-ws'
import { describe, expect, it } from 'vitest'
import { commentsOf } from './commands'
import { danmu, watched } from './fixtures/commands'
import { frame, heartbeatReply, message, packed } from './fixtures/frames'
import { decodeFrames, encodeFrame, Operation } from './frames'

const bytes = (hex: string) => Buffer.from(hex.replaceAll(/\s/g, ''), 'hex')

function decoded(data: Buffer) {
  const unread: string[] = []
  const frames = decodeFrames(data, (what) => unread.push(what))
  return { unread, frames: frames.map(({ operation, body }) => [operation, body.toString()]) }
}

describe('frames as printed in bilibili-API-collect, docs/live/message_stream.md (0d119e4)', () => {
  it('the answer to auth is read', () => {
    const printed = bytes('0000001a 00100001 00000008 00000001 7b22636f6465223a307d')
    expect(decoded(printed)).toEqual({ unread: [], frames: [[8, '{"code":0}']] })
    expect(frame(8, 1, '{"code":0}', 1)).toEqual(printed)
  })

  it('the heartbeat is written as printed', () => {
    const printed = bytes('0000001f 00100001 00000002 00000001 5b6f626a656374204f626a6563745d')
    expect(encodeFrame(Operation.heartbeat, '[object Object]')).toEqual(printed)
  })

  it('the answer to a heartbeat is read, although it is longer than it says', () => {
    const printed = bytes('00000014 00100001 00000003 00000000 000009a2 5b6f626a656374204f626a6563745d')
    expect(decoded(printed)).toMatchObject({ unread: [], frames: [[3, expect.anything()]] })
    expect(heartbeatReply(2466, Buffer.from('[object Object]'))).toEqual(printed)
  })

  it('a message packed by brotli is unpacked', () => {
    const printed = bytes(`
      00000086 00100003 00000005 00000000 8b388000 00007200 10000000 00000500 0000007b 22636d64
      223a2257 41544348 45445f43 48414e47 45222c22 64617461 223a7b22 6e756d22 3a323230 39372c22
      74657874 5f736d61 6c6c223a 22322e32 e4b88722 2c227465 78745f6c 61726765 223a2232 2e32e4b8
      87e4baba e79c8be8 bf87227d 7d03`)
    expect(decoded(printed)).toEqual({ unread: [], frames: [[5, JSON.stringify(watched)]] })
  })
})

describe('frames as tiny-bilibili-ws 1.0.2 reads and writes them', () => {
  it('what is sent is byte for byte what the library sends', () => {
    const who = JSON.stringify({ uid: 0, roomid: 5440, protover: 3, platform: 'web', type: 2, key: '密' })
    expect(encodeFrame(Operation.auth, who)).toEqual(Buffer.from(serialize(WS_OP.USER_AUTHENTICATION, who)))
    expect(encodeFrame(Operation.heartbeat, '')).toEqual(Buffer.from(serialize(WS_OP.HEARTBEAT, '')))
  })

  it.each(['brotli', 'zlib'] as const)(
    'the library reads the test server’s %s frames as this does',
    async (by) => {
      const commands = [danmu({ text: '3箱' }), watched, danmu({ text: '5斤' })]
      const theirs = await deserialize(packed(commands, by))
      expect(theirs.map(({ data }: { data: unknown }) => data)).toEqual(commands)
      expect(decoded(packed(commands, by)).frames).toEqual(commands.map((one) => [5, JSON.stringify(one)]))
    },
  )
})

describe('frames that are broken', () => {
  it.each([
    ['a header that is cut off', Buffer.alloc(7)],
    ['a length of nothing, which would never end', Buffer.alloc(16)],
    ['a length beyond the message', bytes('7fffffff 00100000 00000005 00000000')],
    ['a header longer than its frame', bytes('00000010 ffff0000 00000005 00000000')],
    ['brotli that is none', frame(5, 3, 'not packed')],
    ['zlib that is none', frame(5, 2, 'not packed')],
    ['a way of packing that does not exist', frame(5, 9, 'x')],
    ['packed in packed', packed([watched], 'brotli').subarray(0, 20)],
  ])('%s is told and left out', (_what, data) => {
    const { frames, unread } = decoded(data)
    expect(frames).toEqual([])
    expect(unread).toHaveLength(1)
  })

  it('what came before them in the same message is kept', () => {
    const { frames, unread } = decoded(Buffer.concat([message(watched), Buffer.alloc(9)]))
    expect(frames).toHaveLength(1)
    expect(unread).toHaveLength(1)
  })

  it('a bomb is not unpacked', () => {
    const bomb = packed([{ cmd: 'x', data: ' '.repeat(20_000_000) }], 'brotli')
    expect(bomb.length).toBeLessThan(2_000)
    expect(decoded(bomb)).toMatchObject({
      frames: [],
      unread: [expect.stringContaining('cannot be unpacked')],
    })
  })
})

describe('whatever arrives', () => {
  it('is read to its end, and none of it throws', () => {
    const someFrame = fc
      .tuple(fc.nat(12), fc.nat(4), fc.uint8Array({ maxLength: 40 }))
      .map(([operation, version, body]) => frame(operation, version, body))
    const bytesOfAnyKind = fc
      .oneof(fc.uint8Array({ maxLength: 200 }), someFrame)
      .map((some) => Buffer.from(some))
    fc.assert(
      fc.property(fc.array(bytesOfAnyKind, { maxLength: 4 }), (parts) => {
        expect(decoded(Buffer.concat(parts)).frames.length).toBeLessThanOrEqual(60)
      }),
    )
  })

  it('is a comment or is told, whatever JSON it is', () => {
    const names = [
      'DANMU_MSG',
      'SEND_GIFT',
      'SEND_GIFT_V2',
      'GUARD_BUY',
      'SUPER_CHAT_MESSAGE',
      'INTERACT_WORD_V2',
    ]
    const command = fc.record({
      cmd: fc.oneof(fc.constantFrom(...names), fc.string()),
      info: fc.array(fc.jsonValue(), { maxLength: 4 }),
      data: fc.oneof(fc.jsonValue(), fc.record({ pb: fc.base64String() })),
    })
    fc.assert(
      fc.property(fc.oneof(command, fc.jsonValue()), (one) => {
        const unread: string[] = []
        const comments = commentsOf(JSON.stringify(one), 1, (what) => unread.push(what))
        expect(comments.length === 0 || unread.length === 0).toBe(true)
      }),
    )
  })
})
