import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isThisMachine, nextAfterEnding, retryDelayMs } from './retry'

describe('coming back to OBS', () => {
  test('every wait is between one and ten seconds, and on this machine at most three', () => {
    const chance = fc.double({ min: 0, max: 0.999, noNaN: true })
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.boolean(), chance, (failures, here, drawn) => {
        const delay = retryDelayMs(failures, here, drawn)
        expect(delay).toBeGreaterThanOrEqual(1_000)
        expect(delay).toBeLessThanOrEqual(here ? 3_000 : 10_000)
        expect(retryDelayMs(failures + 1, here, drawn)).toBeGreaterThanOrEqual(delay)
      }),
    )
  })

  test.each([
    [4009, true, 'password_wrong'],
    [4009, false, 'password_missing'],
    [4010, true, 'too_old'],
    [4011, true, 'kicked'],
  ] as const)('close code %i (password given: %s) stops the tries: %s', (code, hasPassword, reason) => {
    expect(nextAfterEnding({ code, message: '' }, 'connecting', hasPassword)).toEqual({
      kind: 'block',
      reason,
    })
  })

  test.each([
    ['connect ECONNREFUSED 127.0.0.1:4455', 'not_running'],
    ['', 'not_running'],
    ['connect EHOSTUNREACH 10.0.0.9:4455', 'no_answer'],
    ['Unexpected server response: 404', 'no_answer'],
  ])('"%s" while connecting waits: %s', (message, reason) => {
    expect(nextAfterEnding({ code: -1, message }, 'connecting', true)).toEqual({ kind: 'wait', reason })
  })

  test('addresses of this machine are known as such', () => {
    for (const host of ['localhost', '127.0.0.1', '::1', '[::1]']) expect(isThisMachine(host)).toBe(true)
    for (const host of ['192.168.1.5', 'studio.local', '127.0.0.1.example.com'])
      expect(isThisMachine(host)).toBe(false)
  })
})
