import { expect, test } from 'vitest'
import { masked } from './masked'

test('a line shows everything but the token', () => {
  expect(masked('curl -H "Authorization: Bearer abc123" http://127.0.0.1:8787', 'abc123')).toBe(
    'curl -H "Authorization: Bearer ••••••••" http://127.0.0.1:8787',
  )
  expect(masked('ws://127.0.0.1', '')).toBe('ws://127.0.0.1')
})
