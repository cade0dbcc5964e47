import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createLatest } from './latest'

it('sends one at a time, in order, and the last one always', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.scheduler(),
      fc.array(fc.nat(3), { minLength: 1, maxLength: 20 }),
      async (s, pauses) => {
        const sent: number[] = []
        let under = 0
        const idle: number[] = []
        const push = createLatest<number>(
          async (value) => {
            under += 1
            expect(under).toBe(1)
            sent.push(value)
            await s.schedule(Promise.resolve())
            under -= 1
            return true
          },
          () => idle.push(sent.length),
        )
        for (const [index, pause] of pauses.entries()) {
          push(index)
          for (let step = 0; step < pause && s.count() > 0; step += 1) await s.waitNext(1)
        }
        await s.waitIdle()
        expect(sent.at(-1)).toBe(pauses.length - 1)
        expect(sent).toEqual([...sent].sort((one, other) => one - other))
        expect(idle.at(-1)).toBe(sent.length)
      },
    ),
  )
})

it('drops what waits when one failed, and takes the next one again', async () => {
  const sent: number[] = []
  let answer: (ok: boolean) => void = () => undefined
  const push = createLatest<number>(
    (value) => {
      sent.push(value)
      return new Promise((resolve) => {
        answer = resolve
      })
    },
    () => undefined,
  )
  push(1)
  push(2)
  answer(false)
  await Promise.resolve()
  await Promise.resolve()
  push(3)
  expect(sent).toEqual([1, 3])
})
