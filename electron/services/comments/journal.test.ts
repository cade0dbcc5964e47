import fc from 'fast-check'
import { expect, it } from 'vitest'
import { corn, openDesk } from '../test-support/desk'

const message = fc.record({
  platform: fc.constantFrom('douyin', 'twitch'),
  room: fc.constantFrom('1', '2'),
  messageId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
  text: fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom('玉米两箱', '主播好')),
})
type Message = { platform: string; room: string; messageId: string; text: string }
const keyOf = ({ platform, room, messageId }: Message) => JSON.stringify([platform, room, messageId])

it('whatever connectors repeat and however they send it, each message is in the journal once, letter for letter, in its order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(message, { maxLength: 6 }), { maxLength: 8 }),
      fc.array(fc.boolean(), { maxLength: 8 }),
      async (batches, waits) => {
        const desk = openDesk()
        desk.products.add(corn, 500)
        desk.shows.start('')
        const asked = []
        for (const [index, batch] of batches.entries()) {
          const taken = desk.intake.take(batch.map((one) => desk.comment('甲', one.text, one)))
          asked.push(taken)
          if (waits[index]) await taken
        }
        const answers = await Promise.all(asked)
        const first = new Map<string, Message>()
        for (const one of batches.flat()) if (!first.has(keyOf(one))) first.set(keyOf(one), one)
        const journal = desk.chatLog.recent({ before: null, limit: 2000 })
        expect(journal.map(({ seq }) => desk.chatLog.wholeText(seq).text)).toEqual(
          [...first.values()].map(({ text }) => text),
        )
        expect(answers.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(first.size)
        expect(answers.reduce((sum, { duplicates }) => sum + duplicates, 0)).toBe(
          batches.flat().length - first.size,
        )
        // Read once each, and not a second time after a power cut.
        desk.intake.settle()
        const asks = [...first.values()].filter(({ text }) => text === '玉米两箱').length
        expect(desk.waiting()).toHaveLength(asks)
        const again = desk.afterPowerCut()
        again.intake.settle()
        expect(again.waiting()).toHaveLength(asks)
        again.close()
        desk.close()
      },
    ),
    { numRuns: 40 },
  )
})
