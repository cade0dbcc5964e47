import { describe, expect, it } from 'vitest'
import comments from './fixtures/comments.json'
import { neighbours } from './fixtures/neighbours'
import { neighboursInForms } from './fixtures/neighbours-in-forms'
import { neighboursInTalk } from './fixtures/neighbours-in-talk'
import { neighboursInGist } from './fixtures/neighbours-in-gist'
import { refusals } from './fixtures/refusals'
import { refusalsOfForms } from './fixtures/refusals-of-forms'
import { refusalsOfGist } from './fixtures/refusals-of-gist'
import { refusalsOfTalk } from './fixtures/refusals-of-talk'
import { inShort, reading, showCatalogue, showEntries } from './fixtures/show'

type Collected = {
  readonly text: string
  readonly nowSelling: string | null
  readonly expect: readonly {
    readonly code: string
    readonly intent: string
    readonly quantity?: number
    readonly unit?: string | null
  }[]
}

const collected: readonly Collected[] = comments

describe('the comments that the farmer collected', () => {
  it.each(collected)('$text', (row) => {
    const claims = reading(row.text, row.nowSelling, showCatalogue)
    expect(claims).toHaveLength(row.expect.length)
    row.expect.forEach((wanted, at) => {
      expect(claims[at]).toMatchObject({
        productId: `p-${wanted.code}`,
        intent: wanted.intent,
        quantity: wanted.quantity ?? null,
        ...(wanted.unit === undefined ? {} : { unit: wanted.unit }),
      })
    })
  })
})

describe.each(
  Object.entries({ ...neighbours, ...neighboursInTalk, ...neighboursInForms, ...neighboursInGist }),
)('their neighbours: %s', (_, rows) => {
  it.each(rows)('%s (on air: %s) is read as %s', (text, onAir, expected) => {
    expect(inShort(reading(text, onAir, showCatalogue))).toBe(expected)
  })
})

describe.each(Object.entries({ ...refusals, ...refusalsOfTalk, ...refusalsOfForms, ...refusalsOfGist }))(
  'asks for nothing, whatever is on air: %s',
  (_, texts) => {
    it.each(texts)('%s', (text) => {
      for (const onAir of [null, ...showEntries.map((entry) => entry.code)]) {
        expect(inShort(reading(text, onAir, showCatalogue))).toBe('')
      }
    })
  },
)

// What the grammar cannot know, and how it fails:
// - 我2号要2斤 may be "on the 2nd I want two jin"; it is read as product 2. Only a word of time, delivery or an
//   unknown word beside 2号 gives the date away.
// - 小米2斤 typed by someone who means another millet, or 苹果2箱 of another grower: only the catalogue's names exist.
// - 老公要2箱玉米 spoken of an absent husband is unknown talk to it, though a host might take the order.
// - Whether 2箱 three seconds after a change of product means the old or the new one: a bare amount is `likely`.
// - 退2箱玉米 may end the order or take two boxes off it; a quantity to take off has no form in a claim, so it
//   is a cancel to be looked at, and 少要一箱 is nothing.
// - 一共3箱 may set the total or repeat it: nothing.
// - Irony, children typing, and an order withdrawn by voice.
describe('leaves to the host what it cannot tell, without a wrong claim', () => {
  it.each([
    ['孩子摘的玉米来2箱', 'an unknown word touches the product'],
    ['包邮吗？玉米3箱', 'perhaps the question is about three boxes'],
    ['要2箱，玉米', 'the comma may part the product on air from the corn'],
    ['来两箱，苹果三斤', 'two boxes of what'],
    ['1-3号都要', 'a range of products'],
    ['大苹果3斤', 'perhaps another apple'],
    ['玉米2箱怎么付款', 'asked in one breath, it may be asked before deciding'],
    ['玉米2箱可以吗', 'a question, however polite'],
  ])('%s (%s)', (text) => {
    expect(reading(text, null, showCatalogue)).toEqual([])
  })
})
