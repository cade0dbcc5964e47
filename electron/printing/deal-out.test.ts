import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import { describe, expect, it } from 'vitest'

type DealOut = (heights: number[], room: number, roomLater: number, foot: number, more: number) => number[]

// The page runs this file as it is; without a document it only defines its rules.
const context = createContext({})
runInContext(readFileSync(resolve('resources/documents/document.js'), 'utf8'), context)
const dealOut = context['dealOut'] as DealOut
const deal = (...input: Parameters<DealOut>) => Array.from(dealOut(...input))

describe('dealing the lines of a slip out to labels', () => {
  it.each([
    ['few lines on one label', [5, 5, 5], [3]],
    ['exactly full with the foot', [20, 20, 20, 20], [4]],
    ['the last line takes the foot along', [20, 20, 20, 20, 5], [4, 1]],
    ['many lines', Array<number>(12).fill(20), [4, 5, 3]],
    ['no line at all', [], [0]],
  ])('%s', (_case, heights, labels) => {
    expect(deal(heights, 100, 120, 20, 5)).toEqual(labels)
  })

  it('leaves the first label to a very long address', () => {
    expect(deal([30, 30], 10, 120, 20, 5)).toEqual([0, 2])
  })

  it('loses no line, overfills no label and always has room for the foot', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 4, max: 45 }), { maxLength: 120 }),
        fc.integer({ min: 0, max: 90 }),
        fc.integer({ min: 10, max: 60 }),
        (heights, room, foot) => {
          const [roomLater, more] = [90, 4]
          const labels = deal(heights, room, roomLater, foot, more)
          expect(labels.reduce((sum, count) => sum + count, 0)).toBe(heights.length)
          let next = 0
          labels.forEach((count, index) => {
            const used = heights.slice(next, next + count).reduce((sum, height) => sum + height, 0)
            const last = index === labels.length - 1
            const left = index === 0 ? room : roomLater
            if (count > 0 || last)
              expect(used + (last ? foot : more) <= left || (last && labels.length === 1)).toBe(true)
            if (count === 0) expect(index === 0 || last).toBe(true)
            next += count
          })
        },
      ),
    )
  })
})
