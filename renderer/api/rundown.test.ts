import { describe, expect, test } from 'vitest'
import { lastOnAir, neighbourOnAir } from './rundown'
import { sampleProduct, sampleSnapshot } from './state/sampleState'
import { viewOf } from './state/view'

const products = [
  sampleProduct({ id: 'corn', position: 1 }),
  sampleProduct({ id: 'gone', position: 2, archived: true }),
  sampleProduct({ id: 'apple', position: 3 }),
  sampleProduct({ id: 'pear', position: 4 }),
]
function viewWith(
  onAirProductId: string | null,
  { state = 'live', last = onAirProductId }: { state?: 'live' | 'ended'; last?: string | null } = {},
) {
  const snapshot = sampleSnapshot(1, products)
  if (snapshot.state.show.show)
    Object.assign(snapshot.state.show.show, { onAirProductId, lastOnAirProductId: last, state })
  return viewOf(snapshot)
}

describe('next and previous on air', () => {
  test('the next one leaves out the archived', () => {
    expect(neighbourOnAir(viewWith('corn'), 1)?.id).toBe('apple')
    expect(neighbourOnAir(viewWith('apple'), -1)?.id).toBe('corn')
  })
  test('before anything was on air, next is the first and previous the last', () => {
    expect(neighbourOnAir(viewWith(null), 1)?.id).toBe('corn')
    expect(neighbourOnAir(viewWith(null), -1)?.id).toBe('pear')
  })
  test('after the product was taken off air they go on from where it stood', () => {
    expect(neighbourOnAir(viewWith(null, { last: 'apple' }), 1)?.id).toBe('pear')
    expect(neighbourOnAir(viewWith(null, { last: 'apple' }), -1)?.id).toBe('corn')
  })
  test('they go on from the place of a product that was archived on air', () => {
    expect(neighbourOnAir(viewWith(null, { last: 'gone' }), 1)?.id).toBe('apple')
    expect(neighbourOnAir(viewWith(null, { last: 'gone' }), -1)?.id).toBe('corn')
  })
  test('there is none after the last, and none before the first', () => {
    expect(neighbourOnAir(viewWith('pear'), 1)).toBeNull()
    expect(neighbourOnAir(viewWith('corn'), -1)).toBeNull()
    expect(neighbourOnAir(viewWith(null, { last: 'pear' }), 1)).toBeNull()
  })
  test('what was on air in the last show does not count', () => {
    expect(neighbourOnAir(viewWith(null, { state: 'ended', last: 'apple' }), 1)?.id).toBe('corn')
  })
})

describe('the product to put back on air', () => {
  test('is the last one that was, while none is', () => {
    expect(lastOnAir(viewWith(null, { last: 'apple' }))?.id).toBe('apple')
    expect(lastOnAir(viewWith('apple'))).toBeNull()
    expect(lastOnAir(viewWith(null))).toBeNull()
  })
  test('is none that was archived, and none of a show that ended', () => {
    expect(lastOnAir(viewWith(null, { last: 'gone' }))).toBeNull()
    expect(lastOnAir(viewWith(null, { state: 'ended', last: 'apple' }))).toBeNull()
  })
})
