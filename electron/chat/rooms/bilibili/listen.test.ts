import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hearRoom } from '../../test-support/test-room'
import { until } from '../../test-support/test-chat'
import { usualPatience } from './conversation'
import { danmu, gift, giftV2, guard, interact, interactV2, superChat, watched } from './fixtures/commands'
import { frame, message, packed } from './fixtures/frames'
import { startBilibili } from './fixtures/server'
import { createBilibili } from './listen'

// Server and frames follow SocialSisterYi/bilibili-API-collect (fixtures/), not this connector.

const hostsCookie = 'SESSDATA=secret-session; DedeUserID=160148624; bili_jct=secret-token; buvid3=A-1infoc'

let server: Awaited<ReturnType<typeof startBilibili>>
let leave: (() => Promise<void>) | null = null

beforeEach(async () => {
  server = await startBilibili()
})
afterEach(async () => {
  await leave?.()
  leave = null
  await server.stop()
})

async function hear(room = '1', cookie: string | null = hostsCookie, patience = {}) {
  const listen = createBilibili(server.address, { ...usualPatience, ...patience })
  const heard = await hearRoom('bilibili', listen, room, cookie)
  leave = heard.stop
  return heard
}

describe('what is said', () => {
  it('arrives with Bilibili’s id, the buyer, the words and the time: comments, gifts, paid comments, who comes in', async () => {
    const room = await hear()
    await room.running()
    const commands = [
      danmu({ text: '给我留3箱玉米' }),
      gift(),
      guard,
      superChat,
      interact(1),
      interact(2),
      watched,
    ]
    server.send(packed([...commands, giftV2(['4816842428650675712']), interactV2(1)], 'brotli'))
    await room.hearing(8)
    const where = { platform: 'bilibili', room: '5440' }
    expect(room.heard()).toEqual([
      {
        ...{ ...where, messageId: '364b06e3c561af3d5921f1253d66c1d575', userId: '6088969', userName: '孙丽' },
        ...{ text: '给我留3箱玉米', kind: 'comment', sentAt: 1723979200649 },
      },
      {
        ...{ ...where, messageId: 'gift:1673622464121900003', userId: '510149209', userName: '王强' },
        ...{ text: '投喂 小花花 ×2', kind: 'gift', sentAt: 1673622464000 },
      },
      {
        ...{ ...where, messageId: 'gift:guard-14225357-3-1677069316', userId: '14225357', userName: '赵云' },
        ...{ text: '开通 舰长 ×1', kind: 'gift', sentAt: 1677069316000 },
      },
      {
        ...{ ...where, messageId: 'sc:6522809', userId: '294094150', userName: '周萍' },
        ...{ text: '两箱玉米，寄到杭州', kind: 'super_chat', sentAt: 1677069035000 },
      },
      {
        ...{ ...where, messageId: 'interact:335979315-1-1644563948', userId: '335979315', userName: '吴刚' },
        ...{ text: '进入直播间', kind: 'join', sentAt: 1644563948000 },
      },
      {
        ...{ ...where, messageId: 'interact:335979315-2-1644563948', userId: '335979315', userName: '吴刚' },
        ...{ text: '关注了主播', kind: 'system', sentAt: 1644563948000 },
      },
      {
        ...{ ...where, messageId: 'gift:4816842428650675712', userId: '10995238', userName: '李梅' },
        ...{ text: '投喂 小花花 ×1', kind: 'gift', sentAt: 1789369158000 },
      },
      {
        ...{ ...where, messageId: 'interact:295083322-1-1786116094', userId: '295083322', userName: '郑爽' },
        ...{ text: '进入直播间', kind: 'join', sentAt: 1786116094000 },
      },
    ])
    expect(room.status()).toMatchObject({ roomName: '甜玉米开园', received: 8, refused: 0 })
  })

  it('arrives plain, by zlib and by brotli, and in its order', async () => {
    const room = await hear()
    await room.running()
    server.send(packed([danmu({ text: '一', id: 'a' })], 'brotli'))
    server.send(message(danmu({ text: '二', id: 'b' })))
    server.send(packed([danmu({ text: '三', id: 'c' }), danmu({ text: '四', id: 'd' })], 'zlib'))
    await room.hearing(4)
    expect(room.texts()).toEqual(['一', '二', '三', '四'])
  })

  it('arrives whole in a burst of 2,000, in its order', async () => {
    const room = await hear()
    await room.running()
    const texts = Array.from({ length: 2_000 }, (_, number) => `${String(number)}箱`)
    const all = texts.map((text, index) => danmu({ text, id: `burst-${String(index)}` }))
    for (let at = 0; at < all.length; at += 7) server.send(packed(all.slice(at, at + 7), 'brotli'))
    await room.hearing(2_000)
    expect(room.texts()).toEqual(texts)
  })

  it('is text only, whatever it looks like', async () => {
    const room = await hear()
    await room.running()
    const hostile = '<img src=x onerror=alert(1)>\u202e{"cmd":"SEND_GIFT"}\u0000\n$(rm -rf /)'
    server.send(message(danmu({ text: hostile, name: '<b>孙</b>' })))
    await room.hearing(1)
    expect(room.heard()[0]).toMatchObject({ text: hostile, userName: '<b>孙</b>', kind: 'comment' })
  })

  it('counts once when it is received again after a reconnect, and also where comments carry no id', async () => {
    const room = await hear()
    await room.running()
    const said = [danmu({ text: '3箱', id: 'a' }), danmu({ text: '4箱', id: null }), gift()]
    server.send(packed(said, 'brotli'))
    await room.hearing(3)
    server.cut()
    await until('let in again', () => server.received.filter(({ operation }) => operation === 7).length === 2)
    await room.running()
    server.send(packed([...said, danmu({ text: '4箱', id: null, at: 1723979200650 })], 'brotli'))
    await room.hearing(4)
    expect(room.status()).toMatchObject({ received: 4, duplicates: 3 })
  })

  it('of two gifts in one message keeps both, of one that is switched off none', async () => {
    const room = await hear()
    await room.running()
    server.send(packed([giftV2(['1', '1', '2']), giftV2(['3'], false)], 'brotli'))
    await room.hearing(3)
    expect(room.heard().map(({ messageId }) => messageId)).toEqual(['gift:1', 'gift:1-1', 'gift:2'])
  })

  it('that cannot be read is counted and logged without its words, and the rest goes on', async () => {
    const room = await hear()
    await room.running()
    server.send(frame(5, 0, '{"cmd":"DANMU_MSG","info":["我的电话 13800000000"]}'))
    server.send(frame(5, 0, '{'))
    server.send(frame(5, 3, 'not packed'))
    server.send(Buffer.alloc(3))
    server.send(message({ cmd: 'INTERACT_WORD_V2', data: { pb: '/////w==' } }))
    server.send(message(danmu({ text: '3箱' })))
    await room.hearing(1)
    await until('all five are counted', () => room.status().refused === 5)
    expect(room.status().state).toBe('running')
    expect(room.log.lines.join('\n')).toContain('DANMU_MSG is otherwise than this version knows')
    expect(room.log.lines.join('\n')).not.toContain('138')
  })
})

describe('who is asking', () => {
  it('is the host, by the lent login, to Bilibili’s calls; the login is neither sent on the line nor logged', async () => {
    const room = await hear()
    await room.running()
    expect(room.status()).toMatchObject({ state: 'running', problem: null })
    expect(server.asked.every(({ cookie }) => cookie.startsWith(hostsCookie))).toBe(true)
    expect(JSON.parse(server.received[0]?.body ?? '')).toEqual({
      ...{ uid: 160148624, roomid: 5440, protover: 3, platform: 'web', type: 2 },
      ...{ buvid: 'A-1infoc', key: 'the-token' },
    })
    expect(server.headers[0]?.cookie).toBeUndefined()
    server.stage.instead.set('get_info', 500)
    server.cut()
    await room.troubled('unreachable')
    expect(room.log.lines.join()).not.toMatch(/secret/)
  })

  it('is a guest without a login, as a browser that Bilibili has just named; masked buyers are kept apart', async () => {
    const room = await hear('5440', null)
    await room.running()
    expect(room.status()).toMatchObject({ state: 'running', problem: 'login_needed' })
    expect(JSON.parse(server.received[0]?.body ?? '')).toMatchObject({ uid: 0, buvid: 'D9656DA8-0044infoc' })
    expect(server.asked.at(-1)?.cookie).toBe(
      'buvid3=D9656DA8-0044infoc; buvid4=F6E0FD4B-9044-024072309-666onEZ%3D%3D',
    )
    server.send(message(danmu({ text: '1箱', id: 'a', uid: 0, name: '孙***', hash: '0bc8acd0' })))
    server.send(message(danmu({ text: '2箱', id: 'b', uid: 0, name: '孙***', hash: 'f4dbdf21' })))
    server.send(message(interactV2(1, 0, '郑***')))
    await room.hearing(3)
    expect(room.heard().map(({ userId }) => userId)).toEqual(['hash:0bc8acd0', 'hash:f4dbdf21', 'name:郑***'])
  })

  it('says nothing else: calls that only read, who is asking once, and heartbeats', async () => {
    const room = await hear('1', hostsCookie, { beatEveryMs: 10 })
    await room.running()
    server.send(packed([danmu({ text: '3箱' })], 'brotli'))
    await room.hearing(1)
    await until('some heartbeats', () => server.received.length > 5)
    expect(server.received.map(({ operation }) => operation).filter((operation) => operation !== 2)).toEqual([
      7,
    ])
    expect(server.received.slice(1).every(({ version, body }) => version === 1 && body === '')).toBe(true)
    expect(server.asked.map(({ path }) => path)).toEqual([
      '/x/web-interface/nav',
      '/room/v1/Room/get_info',
      '/xlive/web-room/v1/index/getDanmuInfo',
    ])
  })
})

describe('a line that is gone', () => {
  it('is tried again, and the stretch between is marked', async () => {
    const room = await hear()
    await room.running()
    const before = Date.now()
    server.cut()
    await until('a gap is marked', () => room.gaps.length === 1)
    expect(room.states()).toEqual(['starting', 'running', 'waiting', 'starting', 'running'])
    expect(room.gaps[0]?.from).toBeLessThanOrEqual(before)
    expect(room.gaps[0]?.to).toBeGreaterThanOrEqual(before)
  })

  it('is noticed when not even the heartbeat is answered', async () => {
    server.stage.beats = 'silence'
    const room = await hear('1', hostsCookie, { silentForMs: 50 })
    await room.running()
    await room.troubled('unreachable')
  })

  it('does not stop the host: leaving is at once, in the middle of anything', async () => {
    for (const call of ['nav', 'getDanmuInfo']) {
      server.stage.silent.add(call)
      const room = await hear()
      await until('it was asked', () => server.asked.some(({ path }) => path.endsWith(call)))
      await room.stop()
      expect(room.status().state).toBe('stopped')
      server.stage.silent.clear()
    }
  })
})

describe('what is wrong is said', () => {
  it.each([
    ['田间直播', 'room_unreadable'],
    ['999', 'no_such_room'],
  ] as const)('the room «%s»: %s', async (typed, problem) => {
    const room = await hear(typed)
    await room.failing()
    expect(room.status().problem).toBe(problem)
  })

  it.each([
    ['get_info', { code: 60004, message: '直播间不存在' }, 'no_such_room'],
    ['getDanmuInfo', { code: 19002003, message: '房间信息不存在' }, 'no_such_room'],
    ['getDanmuInfo', { code: -352, message: '-352' }, 'refused_by_platform'],
    ['getDanmuInfo', { code: -412, message: '请求被拦截' }, 'refused_by_platform'],
    ['getDanmuInfo', { code: 0, data: { v_voucher: 'voucher_1' } }, 'refused_by_platform'],
    ['nav', 412, 'refused_by_platform'],
    ['getDanmuInfo', { code: -101, message: '账号未登录' }, 'login_refused'],
    ['getDanmuInfo', { code: 65530, message: 'token error' }, 'login_refused'],
    ['getDanmuInfo', { code: 1, message: '错误' }, 'refused_by_platform'],
    ['get_info', { code: -500, message: '服务器错误' }, 'unreachable'],
    ['get_info', 502, 'unreachable'],
    ['get_info', '<html>please log in to this network</html>', 'unreachable'],
    ['getDanmuInfo', { code: 0, data: { tokens: [] } }, 'not_understood'],
  ] as const)('%s answers %j: %s', async (call, answer, problem) => {
    server.stage.instead.set(call, answer)
    const room = await hear()
    await room.troubled(problem)
  })

  it('a login that Bilibili no longer knows is refused, and so is a token of somebody else', async () => {
    server.stage.session = 'another'
    const room = await hear()
    await room.failing()
    expect(room.status().problem).toBe('login_refused')
    await room.stop()
    server.stage.session = 'secret-session'
    server.stage.authCode = -101
    const second = await hear()
    await second.failing()
    expect(second.status().problem).toBe('login_refused')
  })

  it('a guest who is not let in was turned away, not asked for a login he never lent', async () => {
    server.stage.authCode = -101
    const room = await hear('1', null)
    await room.troubled('refused_by_platform')
  })

  it.each([
    ['silence', 'unreachable'],
    ['cut', 'unreachable'],
    ['close', 'refused_by_platform'],
  ] as const)('%s in the place of an answer to auth: %s', async (onAuth, problem) => {
    server.stage.onAuth = onAuth
    const room = await hear('1', hostsCookie, { admitWithinMs: 50 })
    await room.troubled(problem)
  })

  it('no server at all: unreachable', async () => {
    const room = await hearRoom('bilibili', createBilibili('http://127.0.0.1:9'), '1')
    leave = room.stop
    await room.troubled('unreachable')
  })
})
