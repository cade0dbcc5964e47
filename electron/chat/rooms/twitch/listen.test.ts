import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hearRoom } from '../../test-support/test-room'
import { until } from '../../test-support/test-chat'
import { RoomTrouble } from '../listening'
import { channelOf } from './channel'
import { privmsg, usernotice } from './fixtures/lines'
import { startTwitch } from './fixtures/server'
import { createTwitch, usualPatience } from './listen'

// The lines follow Twitch's own documentation (fixtures/lines.ts); the client is @twurple/chat 8.2.0.

let server: Awaited<ReturnType<typeof startTwitch>>
let leave: (() => Promise<void>) | null = null

beforeEach(async () => {
  server = await startTwitch()
})
afterEach(async () => {
  await leave?.()
  leave = null
  await server.stop()
})

async function hear(room = 'farm_lin', patience = {}) {
  const heard = await hearRoom(
    'twitch',
    createTwitch(server.address, { ...usualPatience, ...patience }),
    room,
  )
  leave = heard.stop
  return heard
}

describe('the channel as typed', () => {
  it.each([
    ['farm_lin', 'farm_lin'],
    [' @Farm_Lin ', 'farm_lin'],
    ['#farm_lin', 'farm_lin'],
    ['https://www.twitch.tv/Farm_Lin?sr=a', 'farm_lin'],
    ['m.twitch.tv/farm_lin/about', 'farm_lin'],
    ['https://www.twitch.tv/popout/farm_lin/chat', 'farm_lin'],
  ])('%s is %s', (typed, channel) => {
    expect(channelOf(typed)).toBe(channel)
  })

  it.each(['', '田间', 'a b', 'https://twitch.tv/', 'https://evil.example/farm_lin', 'x\r\nPRIVMSG #y :z'])(
    '«%s» is none',
    (typed) => {
      expect(() => channelOf(typed)).toThrow(RoomTrouble)
    },
  )
})

describe('what is said', () => {
  it('arrives with Twitch’s id, the buyer, the words and the time: comments, bits, subscriptions, raids', async () => {
    const room = await hear()
    await room.running()
    server.say(
      privmsg({ id: 'eb24e920-8065-492a-8aea-266a00fc5126', text: '给我留3箱  玉米 :)' }),
      privmsg({ id: 'c-2', text: 'cheer100 加油', more: 'bits=100;' }),
      privmsg({ id: 'c-3', text: '\u0001ACTION 招手\u0001', shown: '' }),
      usernotice('n-1', 'resub', "王强 subscribed at Tier 1. They've subscribed for 5 months!", '再来两箱'),
      usernotice('n-2', 'raid', '15 raiders from 王强 have joined!', null),
    )
    await room.hearing(5)
    const sunli = {
      platform: 'twitch',
      room: 'farm_lin',
      userId: '713936733',
      userName: '孙丽',
      sentAt: 1642786203573,
    }
    const qiang = { ...sunli, userId: '147030570', userName: '王强', sentAt: 1563102742440 }
    expect(room.heard()).toEqual([
      {
        ...sunli,
        messageId: 'eb24e920-8065-492a-8aea-266a00fc5126',
        text: '给我留3箱  玉米 :)',
        kind: 'comment',
      },
      { ...sunli, messageId: 'c-2', text: 'cheer100 加油', kind: 'gift' },
      { ...sunli, messageId: 'c-3', text: '招手', kind: 'comment', userName: 'sunli' },
      {
        ...{ ...qiang, messageId: 'n-1', kind: 'gift' },
        text: "王强 subscribed at Tier 1. They've subscribed for 5 months!\n再来两箱",
      },
      { ...qiang, messageId: 'n-2', kind: 'system', text: '15 raiders from 王强 have joined!' },
    ])
    expect(room.status()).toMatchObject({ roomName: 'farm_lin', received: 5, refused: 0 })
  })

  it('arrives whole in a burst of 2,000, in its order', async () => {
    const room = await hear()
    await room.running()
    const texts = Array.from({ length: 2_000 }, (_, number) => `${String(number)}箱`)
    const lines = texts.map((text, index) => privmsg({ id: `burst-${String(index)}`, text }))
    for (let at = 0; at < lines.length; at += 7) server.say(...lines.slice(at, at + 7))
    await room.hearing(2_000)
    expect(room.texts()).toEqual(texts)
  })

  it('is text only, whatever it looks like', async () => {
    const room = await hear()
    await room.running()
    const hostile = [
      '<img src=x onerror=alert(1)>\u202e',
      ':tmi.twitch.tv RECONNECT',
      '\u0001VERSION\u0001',
      '@id=x; PING :y',
    ]
    server.say(...hostile.map((text, index) => privmsg({ id: `h-${String(index)}`, text })))
    await room.hearing(4)
    expect(room.texts()).toEqual(hostile)
    expect(room.status().state).toBe('running')
    expect(server.received.filter((line) => line.startsWith('NOTICE') || line.startsWith('PRIVMSG'))).toEqual(
      [],
    )
  })

  it('counts once when it is received again after a reconnect', async () => {
    const room = await hear()
    await room.running()
    server.say(privmsg({ id: 'a', text: '3箱' }))
    await room.hearing(1)
    server.cut()
    await until('joined again', () => server.received.filter((line) => line.startsWith('JOIN')).length === 2)
    await until('in again', () => server.inside.size === 1)
    server.say(privmsg({ id: 'a', text: '3箱' }), privmsg({ id: 'b', text: '4箱' }))
    await room.hearing(2)
    expect(room.status()).toMatchObject({ received: 2, duplicates: 1 })
  })

  it('that cannot be read is counted, and the rest goes on', async () => {
    const room = await hear()
    await room.running()
    server.say(
      ':sunli!sunli@sunli.tmi.twitch.tv PRIVMSG #farm_lin :without tags 13800000000',
      'JOIN #farm_lin',
      '@id=1 :tmi.twitch.tv USERNOTICE',
      '',
      privmsg({ id: 'a', text: '3箱' }),
    )
    await room.hearing(1)
    await until('they are counted', () => room.status().refused >= 3)
    expect(room.status().state).toBe('running')
    expect(room.log.lines.join()).not.toContain('138')
  })
})

describe('what is sent', () => {
  it('is the joining as a guest and the answer to a PING, nothing else', async () => {
    const room = await hear()
    await room.running()
    server.say('PING :tmi.twitch.tv', privmsg({ id: 'a', text: '3箱' }))
    await room.hearing(1)
    await until('the PING is answered', () => server.received.includes('PONG :tmi.twitch.tv'))
    const nick = /^NICK (justinfan\d+)$/m.exec(server.received.join('\n'))?.[1] ?? ''
    expect(server.received.filter((line) => !line.startsWith('CAP '))).toEqual([
      `NICK ${nick}`,
      `USER ${nick} 8 * :${nick}`,
      'JOIN #farm_lin',
      'PONG :tmi.twitch.tv',
    ])
  })
})

describe('a line that is gone', () => {
  it('is tried again, and the stretch between is marked; no second line is left open', async () => {
    const room = await hear()
    await room.running()
    const before = Date.now()
    server.cut()
    await until('a gap is marked', () => room.gaps.length === 1)
    expect(room.states()).toEqual(['starting', 'running', 'waiting', 'starting', 'running'])
    expect(room.gaps[0]?.from).toBeLessThanOrEqual(before)
    expect(room.gaps[0]?.to).toBeGreaterThanOrEqual(before)
    await until('one line is open', () => server.open() === 1)
  })

  it('is left when Twitch asks to connect anew', async () => {
    const room = await hear()
    await room.running()
    server.say(':tmi.twitch.tv RECONNECT')
    await until('a gap is marked', () => room.gaps.length === 1)
    await until('one line is open', () => server.open() === 1)
    expect(room.status().state).toBe('running')
  })

  it('is closed when the host leaves', async () => {
    const room = await hear()
    await room.running()
    await room.stop()
    expect(room.status().state).toBe('stopped')
    await until('no line is open', () => server.open() === 0)
  })
})

describe('what is wrong is said', () => {
  it('a channel whose joining is never answered does not exist', async () => {
    const room = await hear('nobody_there', { joinWithinMs: 50 })
    await room.failing()
    expect(room.status().problem).toBe('no_such_room')
  })

  it.each([
    ['msg_channel_suspended', 'no_such_room'],
    ['msg_banned', 'refused_by_platform'],
  ] as const)('%s: %s', async (notice, problem) => {
    server.stage.notices.set('nobody_there', notice)
    const room = await hear('nobody_there')
    await room.troubled(problem)
  })

  it('an address that names no channel is not asked for', async () => {
    const room = await hear('https://www.twitch.tv/')
    await room.failing()
    expect(room.status().problem).toBe('room_unreadable')
    expect(server.received).toEqual([])
  })

  it.each([
    ['refuse', 'refused_by_platform'],
    ['silence', 'unreachable'],
    ['cut', 'unreachable'],
  ] as const)('%s in the place of a welcome: %s, and nothing goes on behind it', async (onNick, problem) => {
    server.stage.onNick = onNick
    const room = await hear('farm_lin', { openWithinMs: 200 })
    await room.troubled(problem)
    await room.stop()
    await until('no line is open', () => server.open() === 0)
  })

  it('no server at all: unreachable', async () => {
    const room = await hearRoom('twitch', createTwitch('http://127.0.0.1:9'), 'farm_lin')
    leave = room.stop
    await room.troubled('unreachable')
  })
})
