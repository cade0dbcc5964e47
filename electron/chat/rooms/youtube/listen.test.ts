import { afterEach, beforeEach, expect, it } from 'vitest'
import { until } from '../../test-support/test-chat'
import { listenWith, type Listening } from '../../test-support/listen-with'
import {
  customEmojiRun,
  emojiRun,
  giftedMembershipsAction,
  heldAction,
  membershipAction,
  noticeAction,
  replacedAction,
  stickerAction,
  superChatActions,
  textAction,
} from './fixtures/frames'
import { startYouTubeServer } from './fixtures/server'
import { createYouTubeListen } from './listen'

let server: Awaited<ReturnType<typeof startYouTubeServer>>
let listening: Listening

const listenTo = (room: string) => {
  listening = listenWith('youtube', createYouTubeListen(server.address), room)
  return listening
}

beforeEach(async () => {
  server = await startYouTubeServer()
})
afterEach(async () => {
  await listening.stop()
  await server.close()
})

it('brings comments with the ids, names and times of the platform', async () => {
  const { heard, latest } = listenTo('https://www.youtube.com/watch?v=cornCORN123')
  await until('running', () => latest()?.state === 'running')
  server.say(textAction({ id: 'one', at: 1_609_459_200_123 }))
  await until('heard', () => heard().length === 1)
  expect(latest()?.roomName).toBe('今早现摘的甜玉米')
  expect(heard()).toEqual([
    {
      platform: 'youtube',
      room: 'cornCORN123',
      messageId: 'one',
      userId: 'UCwangdajie',
      userName: '王大姐',
      text: '1号两箱',
      kind: 'comment',
      sentAt: 1_609_459_200_123,
    },
  ])
})

it('tells paid messages, stickers, memberships and notices apart', async () => {
  const { heard } = listenTo('cornCORN123')
  server.say(
    ...superChatActions({ id: 'paid', text: '2号一箱' }),
    stickerAction({ id: 'sticker' }),
    membershipAction({ id: 'member' }),
    giftedMembershipsAction({ id: 'gifts' }),
    noticeAction({ id: 'notice', text: '欢迎' }),
  )
  await until('heard', () => heard().length === 5)
  expect(heard().map(({ messageId, kind, userName, text }) => [messageId, kind, userName, text])).toEqual([
    ['paid', 'super_chat', '王大姐', '2号一箱'],
    ['sticker', 'super_chat', '王大姐', '￥200'],
    ['member', 'gift', '王大姐', '新会员'],
    ['gifts', 'gift', '王大姐', '10 份会员资格'],
    ['notice', 'system', 'YouTube', '欢迎'],
  ])
})

it('reads emoji as text and hears a message that was held back once it is let through', async () => {
  const { heard } = listenTo('cornCORN123')
  server.say(
    textAction({ id: 'emoji', runs: [{ text: '要' }, emojiRun, customEmojiRun] }),
    heldAction({ id: 'late' }),
    replacedAction({ id: 'late', text: '3号三箱' }),
  )
  await until('heard', () => heard().length === 2)
  expect(heard().map(({ text }) => text)).toEqual(['要🌽:corn:', '3号三箱'])
})

it('asks for every message, not for those that YouTube finds important, and finds the live of a channel', async () => {
  const { latest } = listenTo('@village-corn')
  await until('running', () => latest()?.state === 'running')
  const [resolve, next, chat] = server.asked
  expect(resolve?.body['url']).toBe('https://www.youtube.com/@village-corn/live')
  expect(next?.body['videoId']).toBe('cornCORN123')
  expect(chat?.body['continuation']).toBe('all-0')
})

it('asks for nothing but the chat and says nothing in it', async () => {
  const { heard } = listenTo('cornCORN123')
  server.say(textAction({ id: 'one' }))
  await until('heard', () => heard().length === 1)
  await until('asked again', () => server.asked.length > 4)
  expect(new Set(server.paths())).toEqual(
    new Set(['/youtubei/v1/next', '/youtubei/v1/live_chat/get_live_chat']),
  )
  const [next, ...chats] = server.asked
  expect(Object.keys(next?.body ?? {}).sort()).toEqual(['context', 'videoId'])
  for (const { body } of chats) expect(Object.keys(body).sort()).toEqual(['context', 'continuation'])
})

it('waits after a cut line, joins anew, marks the gap and journals what is said again once', async () => {
  const { heard, latest, gaps, states } = listenTo('cornCORN123')
  server.say(textAction({ id: 'before' }))
  await until('heard', () => heard().length === 1)
  await server.cut()
  await until('waiting', () => latest()?.state === 'waiting')
  expect(latest()?.problem).toBe('unreachable')
  server.say(textAction({ id: 'between' }))
  await server.open()
  await until('heard again', () => heard().length === 2)
  await until('running', () => latest()?.state === 'running')
  expect(states()).toEqual(['starting', 'running', 'waiting', 'starting', 'running'])
  expect(gaps).toHaveLength(1)
  expect(gaps[0]?.to).toBeGreaterThanOrEqual(gaps[0]?.from ?? Number.POSITIVE_INFINITY)
  expect(heard().map(({ messageId }) => messageId)).toEqual(['before', 'between'])
  await until('counted', () => latest()?.duplicates === 1)
})

it.each([
  ['a video without a chat', () => (server.video.chat = 'none'), 'cornCORN123', 'waiting', 'room_not_live'],
  ['a recording', () => (server.video.chat = 'replay'), 'cornCORN123', 'waiting', 'room_not_live'],
  ['a channel off air', () => (server.video.live = null), '@village-corn', 'waiting', 'room_not_live'],
  ['a chat that is over', () => server.end(), 'cornCORN123', 'waiting', 'room_not_live'],
  [
    'an unknown video',
    () => Object.assign(server.video, { chat: 'none', status: 'ERROR' }),
    'cornCORN123',
    'failed',
    'no_such_room',
  ],
  [
    'a guest that YouTube mistrusts',
    () => Object.assign(server.video, { chat: 'none', status: 'LOGIN_REQUIRED' }),
    'cornCORN123',
    'waiting',
    'refused_by_platform',
  ],
  [
    'too many questions',
    () => server.answerOnce({ status: 429 }),
    'cornCORN123',
    'waiting',
    'refused_by_platform',
  ],
  ['what is no address', () => undefined, '玉米', 'failed', 'room_unreadable'],
])('%s is named', async (_, prepare, room, state, problem) => {
  prepare()
  const { latest } = listenTo(room)
  await until('settled', () => (latest()?.problem ?? null) !== null)
  expect(latest()).toMatchObject({ state, problem })
})

it('says that a show is over when its chat ends', async () => {
  const { latest } = listenTo('cornCORN123')
  await until('running', () => latest()?.state === 'running')
  server.end()
  await until('over', () => latest()?.problem === 'room_not_live')
})

it('keeps hostile text as text', async () => {
  const { heard } = listenTo('cornCORN123')
  const text = '<img src=x onerror=alert(1)>&lt;b&gt;\u202e\u0000 ${1}'
  server.say(textAction({ id: 'hostile', text, name: '<script>' }))
  await until('heard', () => heard().length === 1)
  expect(heard()[0]).toMatchObject({ text, userName: '<script>' })
})

it('hears the rest where single frames are broken', async () => {
  const { heard } = listenTo('cornCORN123')
  server.say(
    null,
    'text',
    { addChatItemAction: 7 },
    { addChatItemAction: { item: { liveChatTextMessageRenderer: { id: 9 } } } },
    { addChatItemAction: { item: { somethingNewRenderer: { id: 'new' } } } },
    { addChatItemAction: { item: { liveChatTextMessageRenderer: { id: 'bare', timestampUsec: 'soon' } } } },
    textAction({ id: 'good' }),
  )
  await until('heard', () => heard().length === 2)
  expect(heard().map(({ messageId, sentAt }) => [messageId, sentAt])).toEqual([
    ['bare', null],
    ['good', 1_609_459_200_123],
  ])
})

it('keeps what can be read of a message whose other parts are written in a new way', async () => {
  const { heard } = listenTo('cornCORN123')
  const runs = [{ text: '1号' }, { text: 7 }, { emoji: { emojiId: {} } }, { text: '两箱' }]
  const renderer = { id: 'new', timestampUsec: {}, authorName: 7, header: 'x', message: { runs } }
  server.say({ addChatItemAction: { item: { liveChatTextMessageRenderer: renderer } } })
  await until('heard', () => heard().length === 1)
  expect(heard()[0]).toMatchObject({ messageId: 'new', userName: '匿名', text: '1号两箱', sentAt: null })
})

it('joins anew after an answer that is no JSON', async () => {
  const { heard, latest } = listenTo('cornCORN123')
  await until('running', () => latest()?.state === 'running')
  server.answerOnce({ text: '{"continuationContents":' })
  await until('waiting', () => latest()?.state === 'waiting')
  server.say(textAction({ id: 'after' }))
  await until('heard', () => heard().length === 1)
})

it('brings 2,000 messages of one moment in their order', async () => {
  const { heard } = listenTo('cornCORN123')
  const ids = Array.from({ length: 2_000 }, (_, place) => `burst-${String(place)}`)
  server.say(...ids.map((id) => textAction({ id })))
  await until('heard', () => heard().length === 2_000)
  expect(heard().map(({ messageId }) => messageId)).toEqual(ids)
})

it('stops at once while YouTube does not answer', async () => {
  const { latest } = listenTo('cornCORN123')
  await until('running', () => latest()?.state === 'running')
  server.fallSilent()
  const asked = server.asked.length
  await until('asked', () => server.asked.length > asked)
  const began = Date.now()
  await listening.stop()
  expect(Date.now() - began).toBeLessThan(2_000)
  expect(latest()?.state).toBe('stopped')
})

it('gives up on an answer that does not come', async () => {
  server.fallSilent()
  listening = listenWith('youtube', createYouTubeListen(server.address, 30), 'cornCORN123')
  await until('given up', () => listening.latest()?.problem === 'unreachable')
})
