import { expect, test } from 'vitest'
import { createRow } from './row'

test('what is on air is drawn before samples that were asked for earlier', async () => {
  const row = createRow()
  const done: string[] = []
  const draw = (name: string) => async () => {
    await Promise.resolve()
    done.push(name)
  }
  await Promise.all([
    row.take(draw('sample 1'), true),
    row.take(draw('sample 2'), true),
    row.take(draw('card'), false),
    row.take(draw('sample 3'), true),
    row.take(draw('bar'), false),
  ])
  expect(done).toEqual(['sample 1', 'card', 'bar', 'sample 2', 'sample 3'])
})

test('one that fails says so to its asker alone, and the next is drawn', async () => {
  const row = createRow()
  const broken = row.take(() => Promise.reject(new Error('broken')), false)
  const next = row.take(() => Promise.resolve('next'), false)
  await expect(broken).rejects.toThrow('broken')
  expect(await next).toBe('next')
  expect(await row.take(() => Promise.resolve('later'), true)).toBe('later')
})
