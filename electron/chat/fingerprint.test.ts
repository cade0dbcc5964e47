import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createMarks, fingerprint, type Said } from './fingerprint'

const said: fc.Arbitrary<Said> = fc.record({
  platform: fc.constantFrom('youtube', 'kuaishou'),
  room: fc.string({ maxLength: 4 }),
  userId: fc.string({ maxLength: 4 }),
  userName: fc.string({ maxLength: 4 }),
  text: fc.string({ maxLength: 8 }),
  kind: fc.constantFrom('comment', 'super_chat'),
})
const mark = fc.oneof(
  fc.record({ sentAt: fc.nat() }),
  fc.record({ number: fc.nat().map(String) }),
  fc.record({ stretch: fc.nat(), before: fc.nat(5) }),
)
const wang: Said = {
  platform: 'kuaishou',
  room: '1',
  userId: 'u1',
  userName: '王大姐',
  text: '+1',
  kind: 'comment',
}

/** The ids of what came over one connection. */
const idsOf = (came: readonly (readonly [Said, number])[]) => {
  const marks = createMarks()
  return came.map(([one, at]) => fingerprint(one, marks(one, at)))
}

it('is the same for the same message, short, and made of characters that any file and address takes', () => {
  fc.assert(
    fc.property(said, mark, (one, when) => {
      expect(fingerprint({ ...one }, { ...when })).toBe(fingerprint(one, when))
      expect(fingerprint(one, when)).toMatch(/^fp-[\w-]{24}$/)
    }),
  )
})

it('differs where anything of the message differs, and never mixes up where one field ends', () => {
  fc.assert(
    fc.property(said, said, mark, mark, (one, other, when, then) => {
      const whoOf = ({ userId, userName }: Said) => (userId === '' ? `name ${userName}` : `id ${userId}`)
      const wholeOf = (it: Said, at: unknown) =>
        JSON.stringify([it.platform, it.room, whoOf(it), it.text, it.kind, at])
      const same = wholeOf(one, when) === wholeOf(other, then)
      expect(fingerprint(one, when) === fingerprint(other, then)).toBe(same)
    }),
  )
})

it('goes by the id of a viewer who changes the name, and by the name where there is no id', () => {
  const at = { sentAt: 1 }
  expect(fingerprint({ ...wang, userName: '王二姐' }, at)).toBe(fingerprint(wang, at))
  expect(fingerprint({ ...wang, userId: '', userName: '王二姐' }, at)).not.toBe(
    fingerprint({ ...wang, userId: '' }, at),
  )
})

it('never loses a later +1 of a viewer whose sender gives times', () => {
  fc.assert(
    fc.property(said, fc.uniqueArray(fc.nat(), { minLength: 2 }), (one, times) => {
      expect(new Set(times.map((sentAt) => fingerprint(one, { sentAt }))).size).toBe(times.length)
    }),
  )
})

it('never loses a repeat of a viewer within one connection, whatever the clock does', () => {
  const came = fc.array(fc.tuple(fc.constantFrom(wang, { ...wang, text: '+2' }), fc.nat(250_000)))
  fc.assert(
    fc.property(came, (all) => {
      const ids = idsOf(all)
      expect(new Set(ids).size).toBe(ids.length)
    }),
  )
})

it('makes three of a viewer who types +1 three times in a second', () => {
  expect(
    new Set(
      idsOf([
        [wang, 5_000],
        [wang, 5_300],
        [wang, 5_600],
      ]),
    ).size,
  ).toBe(3)
})

it('never doubles what a new connection tells again in the same stretch of time', () => {
  const text = fc.constantFrom('+1', '+2', '3号')
  const came = fc.array(fc.tuple(text, fc.nat(9_999)), { maxLength: 40 })
  fc.assert(
    fc.property(came, fc.nat(9_999), (all, later) => {
      const first = idsOf(all.map(([words, at]) => [{ ...wang, text: words }, at]))
      const again = idsOf(all.map(([words]) => [{ ...wang, text: words }, later]))
      expect([...again].sort()).toEqual([...first].sort())
    }),
  )
})

it('shows twice, rather than loses, what is told again later without a time', () => {
  const [before] = idsOf([[wang, 5_000]])
  const [after] = idsOf([[wang, 25_000]])
  expect(after).not.toBe(before)
})
