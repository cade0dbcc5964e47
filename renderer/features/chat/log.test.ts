import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sampleComment } from '../../api/state/sampleState'
import { append, countAfter, emptyLog, heldComments, prepend, type Log } from './log'

const from = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => sampleComment(first + index))
const seqs = (log: Log) => log.comments.map(({ seq }) => seq)

describe('the chat in memory', () => {
  test('shows every comment once, in order, however batches and older pages overlap', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 8 }), fc.nat(30), (ends, page) => {
        let log = append(emptyLog, from(50, 3))
        let newest = 52
        for (const length of ends) {
          const start = Math.max(50, newest - 5)
          log = append(log, from(start, length))
          newest = Math.max(newest, start + length - 1)
        }
        log = prepend(log, from(50 - page, page + 2), true)
        const expected = Array.from({ length: newest - (50 - page) + 1 }, (_, index) => 50 - page + index)
        expect(seqs(log)).toEqual(expected)
      }),
    )
  })

  test('holds the newest ten thousand, and no comment changes its place in the list', () => {
    let log = append(emptyLog, from(1, 100))
    const placeOf = (seq: number) => log.firstIndex + seqs(log).indexOf(seq)
    const place = placeOf(50)
    for (let batch = 0; batch < 40; batch += 1) log = append(log, from(101 + batch * 750, 750))
    expect(log.comments.length).toBeGreaterThanOrEqual(heldComments)
    expect(log.comments.length).toBeLessThanOrEqual(heldComments + 1_000)
    expect(log.comments.at(-1)?.seq).toBe(100 + 40 * 750)
    expect(placeOf(30_000) - 30_000).toBe(place - 50)
    expect(log.olderExist).toBe(true)
  })

  test('older comments go in front and move nothing that is shown', () => {
    const log = append(emptyLog, from(600, 10))
    const more = prepend(log, from(100, 500), true)
    expect(more.firstIndex + seqs(more).indexOf(600)).toBe(log.firstIndex)
    expect(more.olderExist).toBe(true)
  })

  test('a page that is not full is the beginning of the journal', () => {
    expect(prepend(append(emptyLog, from(9, 1)), from(1, 8), false).olderExist).toBe(false)
  })

  test('counts what came since the person scrolled up', () => {
    expect(countAfter(from(1, 20), 13)).toBe(7)
    expect(countAfter(from(1, 20), 20)).toBe(0)
    expect(countAfter([], 5)).toBe(0)
  })
})
