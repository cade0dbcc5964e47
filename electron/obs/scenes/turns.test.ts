import { expect, test } from 'vitest'
import { FieldcastError } from '@shared/errors'
import { createBudget, createTurns } from './turns'

const codeOf = async (work: Promise<unknown>): Promise<unknown> =>
  await work.then(
    () => null,
    (error: unknown) => (error instanceof FieldcastError ? error.code : error),
  )

test('work is done one after the other, in the order it was asked for, whatever fails between', async () => {
  const turns = createTurns()
  const done: number[] = []
  let working = 0
  const work = async (number: number): Promise<void> => {
    expect(++working).toBe(1)
    await Promise.resolve()
    working -= 1
    if (number === 2) throw new FieldcastError('obs_request_failed')
    done.push(number)
  }
  const asked = [1, 2, 3].map((number) => codeOf(turns.take(() => work(number), 1_000)))
  expect(await Promise.all(asked)).toEqual([null, 'obs_request_failed', null])
  expect(done).toEqual([1, 3])
})

test('what waited too long settles by its patience and is never done afterwards', async () => {
  const turns = createTurns()
  let release = (): void => undefined
  const first = turns.take(() => new Promise<void>((resolve) => (release = resolve)), 1_000)
  let done = false
  const late = turns.take(() => {
    done = true
    return Promise.resolve()
  }, 30)
  expect(await codeOf(late)).toBe('obs_timeout')
  release()
  await first
  await turns.take(() => Promise.resolve(), 1_000)
  expect(done).toBe(false)
})

test('a budget that is used up fails at once', async () => {
  const left = createBudget(20)
  expect(left()).toBeGreaterThan(0)
  await expect.poll(() => codeOf(Promise.resolve().then(left))).toBe('obs_timeout')
})
