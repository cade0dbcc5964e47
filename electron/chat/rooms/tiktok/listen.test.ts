import { afterEach, beforeEach, expect, it } from 'vitest'
import { until } from '../../test-support/test-chat'
import { listenWith, type Listening } from '../../test-support/listen-with'
import { readTikTokName } from './address'
import { broken, chat, pushFrame, rose, streamEnded, unknown } from './fixtures/frames'
import { startTikTokServer } from './fixtures/server'
import { createTikTokListen } from './listen'

let server: Awaited<ReturnType<typeof startTikTokServer>>
let listening: Listening

const listenTo = (room = '@wang.dajie', patience?: Parameters<typeof createTikTokListen>[1]) => {
  listening = listenWith('tiktok', createTikTokListen(server.address, patience), room)
  return listening
}
const listenLive = async (...args: Parameters<typeof listenTo>) => {
  const all = listenTo(...args)
  await until('running', () => all.latest()?.state === 'running')
  return all
}

beforeEach(async () => {
  server = await startTikTokServer()
})
afterEach(async () => {
  await listening.stop()
  await server.close()
})

it.each([
  ['wang.dajie', 'wang.dajie'],
  [' @wang.dajie ', 'wang.dajie'],
  ['https://www.tiktok.com/@wang.dajie/live?lang=zh', 'wang.dajie'],
  ['tiktok.com/@wang_1', 'wang_1'],
  ['', null],
  ['玉米', null],
  ['https://example.com/@wang', null],
])('%j is the name %j', async (typed, name) => {
  await listenLive()
  expect(readTikTokName(typed)).toBe(name)
})

it('brings comments with the ids, names and times of the platform', async () => {
  const { heard } = await listenLive('https://www.tiktok.com/@wang.dajie/live')
  server.say(chat({ id: 7_150_000_000_000_000_001n }))
  await until('heard', () => heard().length === 1)
  expect(heard()).toEqual([
    {
      platform: 'tiktok',
      room: 'wang.dajie',
      messageId: '7150000000000000001',
      userId: '6900000000000000001',
      userName: '王大姐',
      text: '1号两箱',
      kind: 'comment',
      sentAt: 1_700_000_000_123,
    },
  ])
})

it('brings what was said in the minutes before, and zipped frames in their order', async () => {
  server.said(chat({ id: 1n, text: '之前' }))
  const { heard } = await listenLive()
  const big = Array.from({ length: 500 }, (_, place) => chat({ id: BigInt(100 + place) }))
  server.sayRaw(pushFrame(big, true), pushFrame([chat({ id: 2n, text: '之后' })], true))
  await until('heard', () => heard().length === 502)
  expect(heard()[0]?.text).toBe('之前')
  expect(heard().at(-1)?.text).toBe('之后')
})

it('counts a row of gifts once, when it ends', async () => {
  const { heard } = await listenLive()
  server.say(rose({ id: 1n }, 1, false), rose({ id: 2n }, 2, false), rose({ id: 3n }, 2, true))
  await until('heard', () => heard().length === 1)
  expect(heard()[0]).toMatchObject({ kind: 'gift', text: '玫瑰 × 2', messageId: '3' })
})

it('tells TikTok only that it entered, that it is there, and what it received', async () => {
  const { heard } = await listenLive()
  server.sayRaw(pushFrame([chat({ id: 1n })], false, true))
  await until('heard', () => heard().length === 1)
  await until('acknowledged', () => server.came.includes('ack'))
  expect(new Set(server.came)).toEqual(new Set(['im_enter_room', 'ack']))
  expect(server.paths.map((path) => path.replace(/\?.*/, ''))).toEqual([
    '/https://www.tiktok.com/@wang.dajie/live',
    '/webcast/fetch',
    '/webcast/im/push/',
  ])
  // The signing server is told the room's number and the version of the library, nothing of the host.
  const asked = new URL(server.paths[1] ?? '', server.address).searchParams
  expect([...asked.keys()].sort()).toEqual([
    'client',
    'client_enter',
    'cursor',
    'platform',
    'room_id',
    'user_agent',
  ])
})

it('waits after a cut line, joins anew, marks the gap and journals what is said again once', async () => {
  server.said(chat({ id: 1n }))
  const { heard, latest, gaps, states } = await listenLive()
  await until('heard', () => heard().length === 1)
  await server.cut()
  await until('waiting', () => latest()?.state === 'waiting')
  expect(latest()?.problem).toBe('unreachable')
  server.said(chat({ id: 2n }))
  await server.open()
  await until('heard again', () => heard().length === 2)
  expect(states()).toEqual(['starting', 'running', 'waiting', 'starting', 'running'])
  expect(gaps).toHaveLength(1)
  await until('counted', () => latest()?.duplicates === 1)
})

it.each([
  ['a live that is over', () => (server.room.status = 4), 'waiting', 'room_not_live'],
  [
    'a name that TikTok says it does not know',
    () => (server.room.page = 'unknown'),
    'waiting',
    'room_not_live',
  ],
  [
    'a signing server that was asked too often',
    () => (server.room.signing = 429),
    'waiting',
    'refused_by_platform',
  ],
  ['a signing server that wants money', () => (server.room.signing = 402), 'waiting', 'refused_by_platform'],
])('%s is named', async (_, prepare, state, problem) => {
  prepare()
  const { latest } = listenTo()
  await until('named', () => (latest()?.problem ?? null) !== null)
  expect(latest()).toMatchObject({ state, problem })
})

it('says so where the name cannot be read or nothing answers', async () => {
  const { latest } = listenTo('玉米')
  await until('failed', () => latest()?.state === 'failed')
  expect(latest()?.problem).toBe('room_unreadable')
  server.fallSilent()
  const silent = listenTo('wang', { answer: 50, silence: 1_000 })
  await until('given up', () => silent.latest()?.problem === 'unreachable')
})

it('finds the room by the API where the page is withheld', async () => {
  server.room.page = 'withheld'
  await listenLive()
  await until('joined', server.joined)
})

it('says that a show is over when the host ends it', async () => {
  const { latest, heard } = await listenLive()
  server.say(chat({ id: 1n }), streamEnded({ id: 2n }))
  await until('over', () => latest()?.problem === 'room_not_live')
  expect(heard()).toHaveLength(1)
})

it('notices a line that is dead without being cut', async () => {
  const { latest } = await listenLive('wang', { answer: 5_000, silence: 500 })
  await until('noticed', () => latest()?.problem === 'unreachable')
})

it('keeps hostile text as text', async () => {
  const { heard } = await listenLive()
  const text = '<img src=x onerror=alert(1)>&lt;b&gt;\u202e ${1}'
  server.say(chat({ id: 1n, text, name: '<script>' }))
  await until('heard', () => heard().length === 1)
  expect(heard()[0]).toMatchObject({ text, userName: '<script>' })
})

it('hears the rest of a frame and of the line where single messages are broken', async () => {
  const { heard, latest } = await listenLive()
  server.sayRaw('', 'text', Buffer.from([0xff, 0xff]), pushFrame([]))
  server.say(broken({ id: 1n }), unknown({ id: 2n }), chat({ id: 3n }))
  server.say(chat({ id: 0n, at: 1_700_000_000 }))
  await until('heard', () => heard().length === 2)
  expect(heard()[0]?.messageId).toBe('3')
  expect(heard()[1]?.messageId).toMatch(/^fp-/)
  expect(heard()[1]?.sentAt).toBe(1_700_000_000_000)
  expect(latest()?.state).toBe('running')
})

it('brings 2,000 messages of one moment in their order', async () => {
  const { heard } = await listenLive()
  const ids = Array.from({ length: 2_000 }, (_, place) => BigInt(1 + place))
  for (const id of ids) server.say(chat({ id }))
  await until('heard', () => heard().length === 2_000)
  expect(heard().map(({ messageId }) => messageId)).toEqual(ids.map(String))
})

it('stops at once, also while it is joining', async () => {
  await listenLive()
  const began = Date.now()
  await listening.stop()
  await until('gone', () => !server.joined())
  server.fallSilent()
  const asked = server.paths.length
  listenTo()
  await until('asked', () => server.paths.length > asked)
  await listening.stop()
  expect(Date.now() - began).toBeLessThan(2_000)
})
