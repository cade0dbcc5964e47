import { expect, test } from 'vitest'
import { bitrateText, isTroubled, percentText, serverText, sizeText } from './figures'

test('sizes, percents and rates read as a person writes them', () => {
  expect([0, 820, 999, 2_048, 80_000].map(sizeText)).toEqual(['0 MB', '820 MB', '999 MB', '2.0 GB', '78 GB'])
  expect([0, 0.44, 5, 12.6].map(percentText)).toEqual(['0%', '0.4%', '5%', '13%'])
  expect([null, 2_500].map(bitrateText)).toEqual(['–', '2500 kbps'])
})
test('a server is shown by its host alone, a service by its name', () => {
  expect(serverText('rtmp://push.example.cn:1935/live/user?x=1')).toBe('push.example.cn:1935')
  expect(serverText('Twitch')).toBe('Twitch')
})
test('a figure is marked while a warning speaks of it', () => {
  const warnings = [{ code: 'disk_low' as const, figure: 12 }]
  expect(isTroubled('disk', warnings)).toBe(true)
  expect(isTroubled('dropped', warnings)).toBe(false)
})
