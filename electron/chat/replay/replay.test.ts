import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRecordingIntake, createTestChat, until } from '../test-support/test-chat'
import type { IncomingComment } from '../../services/ports'

const start = 1_790_000_000_000
const lines = (items: readonly unknown[]) => Buffer.from(items.map((item) => JSON.stringify(item)).join('\n'))

/** A clock that stands still but for waiting, and a journal that notes when each comment came. */
function createRoom({ liveShowId = () => null as string | null } = {}) {
  let now = start
  const arrivals: { text: string; after: number }[] = []
  const recording = createRecordingIntake()
  const intake = {
    take: async (comments: readonly IncomingComment[]) => {
      arrivals.push(...comments.map(({ text }) => ({ text, after: now - start })))
      return recording.take(comments)
    },
  }
  const wait = async (milliseconds: number, signal: AbortSignal) => {
    await new Promise((resolve) => setImmediate(resolve))
    if (!signal.aborted) now += milliseconds
  }
  const test = createTestChat({ intake, clock: { now: () => now }, wait, liveShowId })
  const finished = () =>
    until('the end of the replay', () => {
      const state = test.latest('replay')?.state
      return state !== 'running' && state !== 'starting'
    })
  return { ...test, recording, arrivals, finished }
}

describe('a replay', () => {
  const hour = [
    { text: 'a', time: start },
    { text: 'b', time: start + 1000 },
    { text: 'no time of its own' },
    { text: 'an hour later', time: new Date(start + 3_600_000).toISOString() },
    { text: 'clock set back', time: start + 5000 },
  ]

  it.each([
    [1, [0, 1000, 1000, 3_600_000, 3_600_000]],
    [10, [0, 100, 100, 360_000, 360_000]],
    [0.5, [0, 2000, 2000, 7_200_000, 7_200_000]],
    [0, [0, 0, 0, 0, 0]],
  ])('at speed %d brings each comment at its time', async (speed, times) => {
    const room = createRoom()
    expect(await room.chat.startReplay({ bytes: lines(hour), speed })).toEqual({ total: 5, refused: 0 })
    await room.finished()
    expect(room.arrivals.map(({ after }) => after)).toEqual(times)
    expect(room.latest('replay')).toMatchObject({ state: 'finished', received: 5, total: 5 })
  })

  it('keeps the order and loses nothing at any speed, for any recording', async () => {
    const item = fc.record({
      text: fc.string(),
      time: fc.option(fc.integer({ min: start, max: start + 100_000 }), { nil: undefined }),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.array(item, { minLength: 1, maxLength: 30 }),
        fc.constantFrom(0, 0.1, 1, 3, 7.7, 1000),
        async (items, speed) => {
          const room = createRoom()
          await room.chat.startReplay({ bytes: lines(items), speed })
          await room.finished()
          expect(room.arrivals.map(({ text }) => text)).toEqual(items.map(({ text }) => text))
        },
      ),
      { numRuns: 60 },
    )
  })

  it('takes a file with BOM, Windows line ends and broken lines, and counts those', async () => {
    const room = createRoom()
    const bytes = Buffer.concat([
      Buffer.from('\ufeff{"text":"玉米"}\r\n\r\n   \n{"text":\n[]\n{"user":"x"}\n{"text":"'),
      Buffer.from([0xd3, 0xf1]),
      Buffer.from('"}\n{"text":"苹果"}'),
    ])
    expect(await room.chat.startReplay({ bytes, speed: 0 })).toEqual({ total: 2, refused: 4 })
    await room.finished()
    expect(room.arrivals.map(({ text }) => text)).toEqual(['玉米', '苹果'])
    expect(room.latest('replay')).toMatchObject({ state: 'finished', received: 2, total: 2, refused: 4 })
  })

  it('brings ten thousand comments in batches', async () => {
    const room = createRoom()
    const items = Array.from({ length: 10_000 }, (_, index) => ({ text: String(index) }))
    await room.chat.startReplay({ bytes: lines(items), speed: 0 })
    await room.finished()
    expect(room.recording.taken).toHaveLength(10_000)
    expect(room.recording.batches.length).toBeLessThan(50)
  })

  it.each(['', '\n\n', 'not a recording', '{"comment":"1"}\n'])(
    'says that %j is no recording',
    async (text) => {
      const room = createRoom()
      await expect(room.chat.startReplay({ bytes: Buffer.from(text), speed: 0 })).rejects.toMatchObject({
        code: 'replay_unreadable',
      })
      expect(room.latest('replay')).toMatchObject({ state: 'failed', problem: 'file_unreadable' })
      await room.chat.startReplay({ bytes: lines(hour), speed: 0 })
      await room.finished()
      expect(room.latest('replay')).toMatchObject({ state: 'finished', problem: null, refused: 0 })
    },
  )

  it('plays one at a time', async () => {
    const room = createRoom()
    const first = room.chat.startReplay({ bytes: lines(hour), speed: 1 })
    await expect(room.chat.startReplay({ bytes: lines(hour), speed: 1 })).rejects.toMatchObject({
      code: 'replay_already_running',
    })
    await first
    await expect(room.chat.startReplay({ bytes: lines(hour), speed: 1 })).rejects.toMatchObject({
      code: 'replay_already_running',
    })
    await room.finished()
    expect(room.recording.taken).toHaveLength(5)
  })

  it('stops at any moment, and can be played again', async () => {
    const test = createTestChat()
    const twoDays = [
      { text: 'a', time: start },
      { text: 'b', time: start + 172_800_000 },
    ]
    await test.chat.startReplay({ bytes: lines(twoDays), speed: 1 })
    await until('the first comment', () => test.intake.taken.length === 1)
    await test.chat.stopReplay()
    expect(test.latest('replay')).toMatchObject({ state: 'stopped', received: 1, total: 2 })
    await test.chat.stopReplay()
    await test.chat.startReplay({ bytes: lines(twoDays), speed: 0 })
    await until('the end', () => test.latest('replay')?.state === 'finished')
    expect(test.latest('replay')).toMatchObject({ received: 1, duplicates: 1, total: 2 })
  })

  it('can be stopped while the file is still being read', async () => {
    const room = createRoom()
    const many = Array.from({ length: 20_000 }, () => ({ text: '1' }))
    const starting = room.chat.startReplay({ bytes: lines(many), speed: 0 })
    await room.chat.stopReplay()
    await starting
    expect(room.recording.taken).toEqual([])
    expect(room.latest('replay')).toMatchObject({ state: 'stopped', received: 0 })
  })

  it('says that it broke off when the journal fails', async () => {
    const room = createRoom()
    room.recording.fault = new Error('disk full')
    await room.chat.startReplay({ bytes: lines(hour), speed: 0 })
    await room.finished()
    expect(room.latest('replay')).toMatchObject({ state: 'failed', problem: 'unknown', received: 0 })
  })

  it('doubles no order when played twice in a show, and can be rehearsed with in the next', async () => {
    let show = 'show-1'
    const room = createRoom({ liveShowId: () => show })
    const items = [{ text: '1号', id: 'a' }, { text: '1号', id: 'a' }, { text: '一箱' }, { text: '一箱' }]
    const playOnce = async () => {
      await room.chat.startReplay({ bytes: lines(items), speed: 0 })
      await room.finished()
      return room.latest('replay')
    }
    // The same id twice is one message; the same words twice without an id are two.
    expect(await playOnce()).toMatchObject({ received: 3, duplicates: 1 })
    expect(await playOnce()).toMatchObject({ received: 0, duplicates: 4 })
    show = 'show-2'
    expect(await playOnce()).toMatchObject({ received: 3, duplicates: 1 })
  })
})
