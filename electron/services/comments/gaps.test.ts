import { expect, it } from 'vitest'
import { openDesk } from '../test-support/desk'

it('a gap is marked behind the last comment that was seen, and is still marked after a restart', async () => {
  const desk = openDesk()
  await desk.say(['甲', '1'], ['甲', '2'])
  const [, last] = desk.chatLog.recent({ before: null, limit: 2 })
  const [from, to] = [desk.clock.time - 60_000, desk.clock.time]
  desk.gaps.note({ platform: 'bilibili', room: '7', from, to })
  await desk.say(['甲', '3'])
  const gap = { platform: 'bilibili', room: '7', from, to, afterSeq: last?.seq }
  expect(desk.seen().gaps).toMatchObject([gap])
  const again = desk.afterPowerCut()
  expect(again.seen().gaps).toMatchObject([gap])
  again.close()
  desk.close()
})

it('a clock that was set back makes no gap that ends before it begins', () => {
  const desk = openDesk()
  desk.gaps.note({
    platform: 'twitch',
    room: 'x',
    from: desk.clock.time + 60_000,
    to: desk.clock.time + 61_000,
  })
  expect(desk.seen().gaps).toMatchObject([{ from: desk.clock.time, to: desk.clock.time }])
  desk.close()
})
