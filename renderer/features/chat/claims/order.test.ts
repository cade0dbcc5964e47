import { describe, expect, test } from 'vitest'
import { sampleClaim } from '../../../api/state/sampleState'
import { decidedClaims, selectedIndex, waitingClaims } from './order'

const tray = ['a', 'b', 'c'].map((id) => sampleClaim({ id }))

describe('the tray', () => {
  test('the one that is accepted makes room for the next, and the last for the one before', () => {
    expect(selectedIndex(tray.slice(1), 'a', 0)).toBe(0)
    expect(selectedIndex(tray.slice(0, 2), 'c', 2)).toBe(1)
    expect(selectedIndex([], 'c', 2)).toBe(0)
  })
  test('a chosen claim stays chosen when others before it go', () => {
    expect(selectedIndex(tray.slice(1), 'c', 2)).toBe(1)
  })
  test('shows the newest decision first', () => {
    const claims = [
      sampleClaim({ id: 'first', state: 'accepted', decidedAt: 10 }),
      sampleClaim({ id: 'waits' }),
      sampleClaim({ id: 'second', state: 'rejected', decidedAt: 20 }),
    ]
    expect(decidedClaims(claims).map(({ id }) => id)).toEqual(['second', 'first'])
    expect(waitingClaims(claims).map(({ id }) => id)).toEqual(['waits'])
  })
})
