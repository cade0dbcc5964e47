import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { until } from '../../test-support/test-chat'
import { listenWith, type Listening } from '../../test-support/listen-with'
import { chat, donation, noMessages } from './fixtures/frames'
import { startRelay } from './fixtures/relay'
import { createSocialStreamListen } from './listen'

let relay: Awaited<ReturnType<typeof startRelay>>
let listening: Listening

beforeEach(async () => {
  relay = await startRelay()
})
afterEach(async () => {
  await listening.stop()
  await relay.close()
})

async function listenTo(room = 'corn123', patience?: Parameters<typeof createSocialStreamListen>[1]) {
  listening = listenWith('social_stream', createSocialStreamListen(relay.address, patience), room)
  await until('joined', () => relay.listeners().length === 1)
  return { ...listening, extension: await relay.extension('corn123') }
}

it('brings comments with ids, names, times and the platform they were typed on', async () => {
  const { extension, heard, latest } = await listenTo()
  extension.say(chat())
  await until('heard', () => heard().length === 1)
  expect(latest()?.state).toBe('running')
  expect(heard()).toEqual([
    {
      platform: 'youtube',
      room: expect.stringMatching(/^ssn-[\da-f]{8}$/) as string,
      messageId: expect.stringMatching(/^fp-/) as string,
      userId: 'UCwangdajie',
      userName: '王大姐',
      text: '1号两箱',
      kind: 'comment',
      sentAt: 1_678_886_400_000,
    },
  ])
})

it('does not write the session id, with which overlays can be controlled, into the journal', async () => {
  const { extension, heard } = await listenTo()
  extension.say(chat())
  await until('heard', () => heard().length === 1)
  expect(JSON.stringify(heard())).not.toContain('corn123')
})

it('tells donations, gifts, joins, notices and the words of bots apart, and leaves out what is no message', async () => {
  const { extension, heard } = await listenTo()
  extension.say(
    donation,
    ...noMessages,
    chat({ id: 1, hasDonation: '3 roses' }),
    chat({ id: 2, event: 'giftpurchase', chatmessage: '', title: '送出 5 份会员' }),
    chat({ id: 3, event: 'follow', chatmessage: '关注了你' }),
    chat({ id: 4, event: true, chatmessage: '直播开始' }),
    chat({ id: 5, bot: true, chatmessage: '已收到 1号两箱' }),
    chat({ id: 6, membership: 'Member', event: false }),
    { overlayNinja: chat({ id: 8, type: 'kick', chatmessage: '包着的' }) },
  )
  await until('heard', () => heard().length === 8)
  expect(heard().map(({ platform, kind, text }) => [platform, kind, text])).toEqual([
    ['stripe', 'super_chat', '$50.00 USD'],
    ['youtube', 'super_chat', '1号两箱'],
    ['youtube', 'gift', '送出 5 份会员'],
    ['youtube', 'join', '关注了你'],
    ['youtube', 'system', '直播开始'],
    ['youtube', 'system', '已收到 1号两箱'],
    ['youtube', 'comment', '1号两箱'],
    ['kick', 'comment', '包着的'],
  ])
})

it.each([
  ['a session id', 'corn123'],
  ['the address of a dock', 'https://socialstream.ninja/dock.html?session=corn123&password=false'],
  ['an address of the relay', 'https://io.socialstream.ninja/join/corn123'],
])('joins the chat channel by %s', async (_, room) => {
  await listenTo(room)
  expect(relay.paths[0]).toBe('/join/corn123/4')
})

it('takes the whole address of a WebSocket as it is', async () => {
  await listenTo(`${relay.address.replace('http', 'ws')}/join/corn123/4/9`)
  expect(relay.paths[0]).toBe('/join/corn123/4/9')
})

it('sends the relay nothing', async () => {
  const { extension, heard } = await listenTo('corn123', { open: 1_000, ping: 10 })
  extension.say(chat())
  await until('heard', () => heard().length === 1)
  await listening.stop()
  await until('gone', () => relay.listeners().length === 0)
  expect(relay.fromListeners).toEqual([])
})

it('takes a message that the extension sends twice once, and every repeat of a viewer as its own', async () => {
  const { extension, heard, latest } = await listenTo()
  extension.say(chat({ id: 1 }), chat({ id: 1 }), chat({ id: 2 }), chat({ id: 3 }))
  await until('heard', () => heard().length === 3)
  await until('counted', () => latest()?.duplicates === 1)
})

it('makes three of a viewer who types +1 three times where the source gives neither ids nor times', async () => {
  const { extension, heard } = await listenTo()
  const bare = chat({ id: null, timestamp: null, chatmessage: '+1' })
  extension.say(bare, bare, bare)
  await until('heard', () => heard().length === 3)
  expect(heard().map(({ sentAt }) => sentAt)).toEqual([null, null, null])
})

it('does not take two messages for one because the extension was started anew and counts from elsewhere', async () => {
  const { extension, heard } = await listenTo()
  extension.say(
    chat({ id: 40_000 }),
    chat({ id: 40_000, chatname: '李大哥', userid: 'UCli', chatmessage: '2号一箱' }),
  )
  await until('heard', () => heard().length === 2)
})

it("keeps the platform's own id where the source knows it", async () => {
  const { extension, heard } = await listenTo()
  extension.say(chat({ meta: { messageId: 'LCC.123' } }))
  await until('heard', () => heard().length === 1)
  expect(heard()[0]?.messageId).toBe('LCC.123')
})

it('waits after a cut line, joins anew and marks the gap', async () => {
  const { extension, heard, latest, gaps, states } = await listenTo()
  extension.say(chat({ id: 1 }))
  await until('heard', () => heard().length === 1)
  await relay.close()
  await until('waiting', () => latest()?.state === 'waiting')
  expect(latest()?.problem).toBe('unreachable')
  await relay.open()
  await until('joined again', () => relay.listeners().length === 1)
  const again = await relay.extension('corn123')
  again.say(chat({ id: 1 }), chat({ id: 2 }))
  await until('heard again', () => heard().length === 2)
  expect(states()).toEqual(['starting', 'running', 'waiting', 'starting', 'running'])
  expect(gaps).toHaveLength(1)
})

it('notices a line that is dead without being cut', async () => {
  const { latest } = await listenTo('corn123', { open: 1_000, ping: 30 })
  relay.fallSilent()
  await until('noticed', () => latest()?.problem === 'unreachable')
})

it.each(['', '玉米', 'https://socialstream.ninja/dock.html', 'ws://'])('%j is no room', async (room) => {
  listening = listenWith('social_stream', createSocialStreamListen(relay.address), room)
  await until('failed', () => listening.latest()?.state === 'failed')
  expect(listening.latest()?.problem).toBe('room_unreadable')
})

it('says that the relay cannot be reached', async () => {
  listening = listenWith('social_stream', createSocialStreamListen('http://127.0.0.1:1'), 'corn123')
  await until('waiting', () => listening.latest()?.state === 'waiting')
  expect(listening.latest()?.problem).toBe('unreachable')
})

it('says that the relay turned us away', async () => {
  const door = createServer((_, response) => response.writeHead(429).end())
  door.on('upgrade', (_, socket) => socket.end('HTTP/1.1 429 Too Many Requests\r\n\r\n'))
  await once(door.listen(0, '127.0.0.1'), 'listening')
  const address = door.address()
  const port = typeof address === 'object' ? address?.port : 0
  listening = listenWith(
    'social_stream',
    createSocialStreamListen(`http://127.0.0.1:${String(port)}`),
    'corn123',
  )
  await until('turned away', () => listening.latest()?.problem === 'refused_by_platform')
  door.close()
})

it('reads markup as text, once, and leaves text that looks like markup alone where it is said to be text', async () => {
  const { extension, heard } = await listenTo()
  extension.say(
    chat({ id: 1, chatmessage: '要<img src="x" alt=":corn:" onerror="alert(1)"> &lt;script&gt;' }),
    chat({ id: 2, chatmessage: '<b>1号</b> &amp;', textonly: true, chatname: '<i>王</i>' }),
  )
  await until('heard', () => heard().length === 2)
  expect(heard().map(({ userName, text }) => [userName, text])).toEqual([
    ['王大姐', '要:corn: <script>'],
    ['王', '<b>1号</b> &amp;'],
  ])
})

it('hears the rest where single frames are broken', async () => {
  const { extension, heard, latest } = await listenTo()
  extension.sayRaw('', 'null', '7', '[]', '{"chatname":', Buffer.from([0, 255]))
  extension.say(
    { chatname: {}, chatmessage: [] },
    chat({ id: {}, timestamp: 'soon', userid: {}, type: '../x', meta: 7, chatmessage: '坏的' }),
    chat({ chatmessage: '好的' }),
  )
  await until('heard', () => heard().length === 2)
  expect(heard().map(({ platform, text }) => [platform, text])).toEqual([
    ['social_stream', '坏的'],
    ['youtube', '好的'],
  ])
  expect(latest()?.state).toBe('running')
})

it('brings 2,000 messages of one moment in their order', async () => {
  const { extension, heard } = await listenTo()
  const texts = Array.from({ length: 2_000 }, (_, place) => `第 ${String(place)} 条`)
  extension.say(...texts.map((chatmessage, id) => chat({ id, chatmessage })))
  await until('heard', () => heard().length === 2_000)
  expect(heard().map(({ text }) => text)).toEqual(texts)
})

it('stops at once', async () => {
  const { latest } = await listenTo()
  relay.fallSilent()
  const began = Date.now()
  await listening.stop()
  expect(Date.now() - began).toBeLessThan(2_000)
  expect(latest()?.state).toBe('stopped')
})
