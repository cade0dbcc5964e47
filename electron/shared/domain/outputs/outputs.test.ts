import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addSample,
  type HealthSample,
  type HealthWindow,
  lostPercent,
  recordedKbps,
  sentKbps,
} from './health'
import { pausedFrom, recordedMs, recordingSince, resumedAt } from './recorded-time'
import { shownServer, streamHost, streamServer } from './stream-server'
import { timeCode, timeLine } from './time-list'
import { minutesLeft, type TroubleFacts, troublesAfter } from './warnings'

const start = 1_795_000_000_000
const still: Omit<HealthSample, 'at'> = {
  network: null,
  congestion: null,
  encoder: { lost: 0, total: 0 },
  drawing: { lost: 0, total: 0 },
  recordedBytes: null,
}
const fine: TroubleFacts = {
  droppedPercent: 0,
  skippedPercent: 0,
  laggedPercent: 0,
  congestion: 0,
  reconnecting: false,
  minutesLeft: 600,
}

describe('frames lost over the last half minute', () => {
  it('are those of the last 30 s, whatever was lost before, and whenever an output began anew', () => {
    const arrival = fc.record({
      pause: fc.integer({ min: 500, max: 9_000 }),
      sent: fc.nat(90),
      lost: fc.nat(90),
      again: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(arrival, { minLength: 2 }), (arrivals) => {
        let at = start
        let counter = { lost: 0, total: 0 }
        let window: HealthWindow = []
        const told: { at: number; lost: number; total: number }[] = []
        for (const { pause, sent, lost, again } of arrivals) {
          at += pause
          const total = sent + lost
          const anew = again && counter.total > 0
          counter = anew ? { lost: 0, total: 0 } : { lost: counter.lost + lost, total: counter.total + total }
          told.push({ at, lost: anew ? 0 : lost, total: anew ? 0 : total })
          window = addSample(window, { ...still, at, encoder: counter })
        }
        // The first sample of the window only says where counting begins.
        const recent = told.filter((one) => at - one.at <= 30_000).slice(1)
        const lost = recent.reduce((sum, one) => sum + one.lost, 0)
        const total = recent.reduce((sum, one) => sum + one.total, 0)
        expect(lostPercent(window, 'encoder')).toBeCloseTo(total < 45 ? 0 : (lost / total) * 100)
        expect(lostPercent(window, 'network')).toBe(0)
      }),
    )
  })

  it('say nothing after the clock was set back', () => {
    const window = addSample([], { ...still, at: start, encoder: { lost: 0, total: 0 } })
    const after = addSample(window, { ...still, at: start - 3_600_000, encoder: { lost: 50, total: 100 } })
    expect(lostPercent(after, 'encoder')).toBe(0)
  })
})

describe('the bitrate', () => {
  const sending = (at: number, bytes: number): HealthSample => ({
    ...still,
    at,
    network: { lost: 0, total: 0, bytes },
  })
  it('is what left the PC over the last seconds', () => {
    const window = [0, 2_000, 4_000].reduce<HealthWindow>(
      (before, ms) => addSample(before, sending(start + ms, ms * 312.5)),
      [],
    )
    expect(sentKbps(window)).toBe(2_500)
  })
  it('is not negative when a stream begins anew, and unknown while none runs', () => {
    const again = addSample([sending(start, 9_000_000)], sending(start + 2_000, 10))
    expect(sentKbps(again)).toBeNull()
    expect(sentKbps(addSample(again, { ...still, at: start + 4_000 }))).toBeNull()
    expect(recordedKbps([])).toBeNull()
  })
})

describe('warnings', () => {
  const codes = (facts: Partial<TroubleFacts>, before: Parameters<typeof troublesAfter>[0] = []) =>
    troublesAfter(before, { ...fine, ...facts }).map(({ code }) => code)

  it('name the percent of the picture that is lost', () => {
    expect(troublesAfter([], { ...fine, droppedPercent: 5.2 })).toEqual([
      { code: 'network_unstable', figure: 5 },
    ])
  })
  it('do not flicker: between the two limits what was there stays and what was not does not come', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 1.99, noNaN: true }),
        fc.double({ min: 1, max: 2.99, noNaN: true }),
        fc.double({ min: 2, max: 4.99, noNaN: true }),
        fc.double({ min: 30, max: 35.9, noNaN: true }),
        (droppedPercent, skippedPercent, laggedPercent, minutes) => {
          const between = { droppedPercent, skippedPercent, laggedPercent, minutesLeft: minutes }
          expect(codes(between)).toEqual([])
          const bad = { droppedPercent: 9, skippedPercent: 9, laggedPercent: 9, minutesLeft: 20 }
          const before = troublesAfter([], { ...fine, ...bad })
          expect(codes(between, before)).toEqual(before.map(({ code }) => code))
          expect(codes({}, before)).toEqual([])
        },
      ),
    )
  })
  it('do not call a network unstable that is gone, and say one thing only about the disk', () => {
    expect(codes({ reconnecting: true, droppedPercent: 40 })).toEqual([])
    expect(codes({ minutesLeft: 3 })).toEqual(['disk_very_low'])
    expect(codes({ minutesLeft: 20 })).toEqual(['disk_low'])
  })
  it('count the minutes that still fit at the rate of this recording', () => {
    expect(minutesLeft(1_500, 2_000)).toBeCloseTo(100)
    expect(minutesLeft(600, null)).toBeCloseTo(10)
    expect(minutesLeft(-1, 0)).toBe(0)
  })
})

describe('the time of a recording', () => {
  it('is its length without the pauses, whatever was pressed twice', () => {
    const press = fc.record({ pause: fc.boolean(), ms: fc.nat(600_000) })
    fc.assert(
      fc.property(fc.array(press), fc.nat(60_000), (presses, already) => {
        let now = start
        let time = recordingSince(now, already)
        let length = already
        for (const { pause, ms } of presses) {
          time = pause ? pausedFrom(time, now) : resumedAt(time, now)
          now += ms
          length += pause ? 0 : ms
          expect(recordedMs(time, now)).toBe(length)
        }
      }),
    )
  })
  it('is written so that sorting the lines sorts the times', () => {
    fc.assert(
      fc.property(fc.nat(359_999_000), fc.nat(359_999_000), (one, other) => {
        expect(timeCode(one)).toMatch(/^\d\d:[0-5]\d:[0-5]\d$/)
        if (Math.floor(one / 1_000) < Math.floor(other / 1_000))
          expect(timeCode(one) < timeCode(other)).toBe(true)
      }),
    )
    expect(timeLine(750_000, '甜玉米')).toBe('00:12:30 甜玉米\n')
  })
  it('has one line for each product, whatever its name holds', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (title) => {
        expect(timeLine(0, title).split('\n')).toHaveLength(2)
      }),
    )
    expect(timeLine(0, ' 甜\n玉\u0085米 ')).toBe('00:00:00 甜 玉 米\n')
  })
})

it.each([
  [' rtmp://push.example.cn/live ', 'rtmp://push.example.cn/live'],
  ['RTMPS://a.b:443/app/?x=1', 'RTMPS://a.b:443/app/?x=1'],
  ['rtmp://127.0.0.1:1935', 'rtmp://127.0.0.1:1935'],
  ['http://push.example.cn/live', null],
  ['rtmp://', null],
  ['rtmp:///live', null],
  ['push.example.cn/live', null],
  ['rtmp://a b/live', null],
])('takes %j as the server %j', (typed, server) => {
  expect(streamServer(typed)).toBe(server)
})

it.each([
  ['rtmp://Push.Example.com/live', 'push.example.com:1935'],
  ['rtmps://push.example.com/live', 'push.example.com:443'],
  ['rtmp://push.example.com:1936/live?txSecret=1', 'push.example.com:1936'],
  ['不是地址', null],
])('the key of %s is good for %s', (server, host) => {
  expect(streamHost(server)).toBe(host)
})

it('a server is seen without the secret behind its question mark', () => {
  expect(shownServer('rtmp://a.cn/live?txSecret=geheim&b=1')).toBe('rtmp://a.cn/live?•••')
  expect(shownServer('rtmp://a.cn/live')).toBe('rtmp://a.cn/live')
})
