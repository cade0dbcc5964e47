import { expect, test } from 'vitest'
import { emptyWedge, readKey } from './wedge'

function press(keys: readonly string[], everyMs: number) {
  let wedge = emptyWedge
  let at = 1_000
  const scans: string[] = []
  let enters = 0
  for (const key of keys) {
    at += everyMs
    const read = readKey(wedge, key, at)
    wedge = read.wedge
    if (read.scan !== null) scans.push(read.scan)
    if (read.enter) enters += 1
  }
  return { scans, enters, left: wedge.text }
}

test('a burst that ends with Enter is a scan, whatever its length', () => {
  expect(press(['P', '7', '-', '1', 'Enter'], 4)).toEqual({ scans: ['P7-1'], enters: 0, left: '' })
  expect(press(['8', 'Enter', 'Shift', 'P', '1', 'Enter'], 10).scans).toEqual(['8', 'P1'])
})

test('what a person types is no scan', () => {
  expect(press(['1', '2', 'Enter'], 400)).toEqual({ scans: [], enters: 1, left: '' })
  expect(press(['3'], 400).left).toBe('3')
})
