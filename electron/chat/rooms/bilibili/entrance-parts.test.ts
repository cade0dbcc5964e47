import { describe, expect, it } from 'vitest'
import { RoomTrouble } from '../listening'
import { cookieHeader, loginOf } from './login'
import { roomNumberOf } from './room-number'
import { serversOf } from './servers'
import { signedQuery, signingKeyOf } from './wbi'

describe('the room as typed', () => {
  it.each([
    ['21452505', 21452505],
    [' 6 ', 6],
    ['live.bilibili.com/21452505', 21452505],
    ['https://live.bilibili.com/21452505?live_from=85001&spm_id_from=444.41', 21452505],
    ['http://live.bilibili.com/h5/6', 6],
    ['https://live.bilibili.com/blanc/6/#x', 6],
  ])('%s is room %i', (typed, number) => {
    expect(roomNumberOf(typed)).toBe(number)
  })

  it.each([
    '',
    '0',
    '-3',
    '田间',
    'https://live.bilibili.com/',
    'https://evil.example/live.bilibili.com/6',
    '1e5',
    '9'.repeat(20),
  ])('«%s» is none', (typed) => {
    expect(() => roomNumberOf(typed)).toThrow(RoomTrouble)
  })
})

describe('the signature, after bilibili-API-collect docs/misc/sign/wbi.md (0146a8b)', () => {
  const key = signingKeyOf({
    img_url: 'https://i0.hdslb.com/bfs/wbi/7cd084941338484aae1ad9425b84077c.png',
    sub_url: 'https://i0.hdslb.com/bfs/wbi/4932caff0ff746eab6f01bf08b70ac45.png',
  })

  it('makes the signing key that is given there', () => {
    expect(key).toBe('ea1db124af3c7062474693fa704f4ff8')
  })

  it('makes the signature that is given there', () => {
    const query = signedQuery({ foo: '114', bar: '514', zab: 1919810 }, key, 1702204169)
    expect(new URLSearchParams(query).get('w_rid')).toBe('8f6f2b5b3d485fe1886cec6a0be8c5d4')
  })

  it('makes the signature that a browserless client logged for getDanmuInfo (blivedm issue 84)', () => {
    const query = signedQuery({ id: 5553263, type: 0 }, key, 1776925721)
    expect(query).toBe('id=5553263&type=0&wts=1776925721&w_rid=2662a4f8479c442aa069cef32d60394b')
  })

  it('encodes as the page does', () => {
    expect(signedQuery({ foo: 'one one four', bar: "五一四!'()*" }, key, 1)).toContain(
      'bar=%E4%BA%94%E4%B8%80%E5%9B%9B&foo=one%20one%20four&wts=1',
    )
  })
})

describe('the cookie as pasted', () => {
  it('is read with or without its name, over several lines', () => {
    const { cookies, lent } = loginOf('Cookie: SESSDATA=a%2Cb*1; DedeUserID=5;\n bili_jct=x; buvid3=B-1infoc')
    expect(lent).toBe(true)
    expect(cookieHeader(cookies)).toBe('SESSDATA=a%2Cb*1; DedeUserID=5; bili_jct=x; buvid3=B-1infoc')
  })

  it('without SESSDATA is no login', () => {
    expect(loginOf('DedeUserID=5').lent).toBe(false)
    expect(loginOf(null)).toMatchObject({ lent: false })
    expect(cookieHeader(loginOf('nonsense').cookies)).toBeNull()
  })

  it('loses what no header may hold', () => {
    expect(cookieHeader(loginOf('SESSDATA=秘密; a=1; b="x"; c=\u0007').cookies)).toBe('a=1')
  })
})

describe('the hosts that Bilibili names', () => {
  it('are asked only if they are Bilibili’s own', () => {
    const hosts = [
      { host: 'evil.example', wss_port: 443 },
      { host: 'bd-sz-live-comet-14.chat.bilibili.com', wss_port: 2245 },
      { host: 'evil.example/.bilibili.com', wss_port: 443 },
    ]
    const { socketsOf } = serversOf(undefined)
    expect(socketsOf(hosts)).toEqual(['wss://bd-sz-live-comet-14.chat.bilibili.com:2245/sub'])
    expect(() => socketsOf(hosts.slice(0, 1))).toThrow(RoomTrouble)
  })

  it('give way to a test’s server', () => {
    expect(serversOf('http://127.0.0.1:1234/').socketsOf([])).toEqual(['ws://127.0.0.1:1234/sub'])
  })
})
