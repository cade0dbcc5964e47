import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { WebSocketServer } from 'ws'
import { noRooms } from '@shared/contract/rooms'
import { samples } from '../../test-support/grabber-samples'
import { createTestChat, until } from '../../test-support/test-chat'
import { grabberAddress } from './address'

describe('the address of a grabber', () => {
  it.each([
    ['8888', 'ws://127.0.0.1:8888/'],
    [' 8888 ', 'ws://127.0.0.1:8888/'],
    ['127.0.0.1:1088/ws/516466932480', 'ws://127.0.0.1:1088/ws/516466932480'],
    ['localhost:12354', 'ws://localhost:12354/'],
    ['ws://localhost:8888/?id=tianci666', 'ws://localhost:8888/?id=tianci666'],
    ['wss://grabber.lan/live', 'wss://grabber.lan/live'],
  ])('%j is %s', (typed, address) => {
    expect(grabberAddress(typed)).toBe(address)
  })

  it.each(['', '抖音', 'tianci666', 'http://127.0.0.1:8888', 'file:///etc/passwd', 'javascript:alert(1)'])(
    '%j is none',
    (typed) => {
      expect(grabberAddress(typed)).toBeNull()
    },
  )
  it.each(['ws://a b', 'ws://u:p@127.0.0.1:1', 'ws://127.0.0.1:1/#x', '0', '99999', 'ws://'])(
    '%j is none',
    (typed) => {
      expect(grabberAddress(typed)).toBeNull()
    },
  )
})

describe('a grabber that is a server on this PC', () => {
  let server: WebSocketServer
  let test: ReturnType<typeof createTestChat>
  const heard: string[] = []
  const port = () => (server.address() as AddressInfo).port
  const texts = () => test.intake.taken.map(({ text }) => text)
  const listen = (room: string) => test.chat.rooms.set('grabber', { on: true, room })

  beforeEach(async () => {
    heard.length = 0
    test = createTestChat({ rooms: { read: () => noRooms, keep: () => undefined, publish: () => undefined } })
    server = await serve(0)
  })
  afterEach(async () => {
    await test.chat.stop()
    await close(server)
  })

  async function serve(wanted: number): Promise<WebSocketServer> {
    const made = new WebSocketServer({ port: wanted, host: '127.0.0.1' })
    made.on('connection', (socket) => socket.on('message', (data: Buffer) => heard.push(data.toString())))
    await once(made, 'listening')
    return made
  }
  async function close(closing: WebSocketServer): Promise<void> {
    for (const client of closing.clients) client.terminate()
    await new Promise<void>((resolve) => closing.close(() => resolve()))
  }
  const running = (clients = 1) =>
    until('the grabber is heard', () => {
      return test.latest('grabber')?.state === 'running' && server.clients.size === clients
    })
  const say = (frame: string | Buffer) => {
    for (const client of server.clients) client.send(frame)
  }

  it('is heard whichever grabber it is, and is told nothing', async () => {
    await listen(String(port()))
    await running()
    say('欢迎')
    for (const { comment, likes, statistics } of Object.values(samples)) {
      say(statistics)
      say(Buffer.from(comment))
      say(likes)
    }
    say('{"user":"王姐","text":"我们自己的"}')
    await until('all comments', () => texts().includes('我们自己的'))
    // What douyinLive sends is the very message that DouyinBarrageGrab has sent: one id in one room.
    expect(texts()).toEqual(['要两箱', '流量呢', '来三斤', '整两箱', '要一份', '拍了', '我们自己的'])
    expect(test.intake.taken.map(({ platform }) => platform)).toContain('kuaishou')
    expect(heard).toEqual([])
  })

  it('makes one comment of what is said again after a reconnect, and marks what was not seen', async () => {
    await listen(`127.0.0.1:${port()}`)
    await running()
    say(samples.kuaishouLiveBarrage.comment)
    await until('the comment', () => texts().length === 1)
    const before = port()
    await close(server)
    await until('it waits', () => test.latest('grabber')?.state === 'waiting')
    expect(test.latest('grabber')).toMatchObject({ problem: 'unreachable' })
    server = await serve(before)
    await running()
    say(samples.kuaishouLiveBarrage.comment)
    say(samples.obaLiveTool.comment)
    await until('the next one', () => test.latest('grabber')?.received === 2)
    expect(test.latest('grabber')).toMatchObject({ received: 2, duplicates: 1 })
    expect(texts()).toEqual(['整两箱', '拍了'])
    expect(test.gaps).toMatchObject([{ platform: 'grabber' }])
  })

  it('says what is wrong with an address that is none', async () => {
    await listen('http://127.0.0.1:8888')
    await until('the trouble', () => test.latest('grabber')?.state === 'failed')
    expect(test.latest('grabber')).toMatchObject({ problem: 'room_unreadable' })
  })

  it('says when there is another program behind the port, and tries again', async () => {
    const page = createServer((_request, response) => response.end('hello'))
    page.listen(0, '127.0.0.1')
    await once(page, 'listening')
    await listen(String((page.address() as AddressInfo).port))
    await until('the trouble', () => test.latest('grabber')?.state === 'waiting')
    expect(test.latest('grabber')).toMatchObject({ problem: 'refused_by_platform' })
    await test.chat.rooms.set('grabber', { on: false, room: '' })
    page.closeAllConnections()
    page.close()
  })

  it('says that it understands nothing after two hundred frames that no grabber sends', async () => {
    await listen(String(port()))
    await running()
    for (let index = 0; index < 200; index += 1) say(`{"price":${index}}`)
    await until('the trouble', () => test.latest('grabber')?.state === 'failed')
    expect(test.latest('grabber')).toMatchObject({ problem: 'not_understood' })
    expect(texts()).toEqual([])
  })

  it('lets go at once when it is switched off', async () => {
    await listen(String(port()))
    await running()
    await test.chat.rooms.set('grabber', { on: false, room: String(port()) })
    await until('nobody listens', () => server.clients.size === 0)
    expect(test.latest('grabber')).toMatchObject({ state: 'stopped', problem: null })
  })
})
