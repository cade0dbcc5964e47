import { describe, expect, test } from 'vitest'
import { neighbourOnAir } from './rundown'
import { sampleProduct, sampleSnapshot } from './state/sampleState'
import { viewOf } from './state/view'

const products = [
  sampleProduct({ id: 'corn', position: 1 }),
  sampleProduct({ id: 'gone', position: 2, archived: true }),
  sampleProduct({ id: 'apple', position: 3 }),
]
function viewWith(onAirProductId: string | null, state: 'live' | 'ended' = 'live') {
  const snapshot = sampleSnapshot(1, products)
  if (snapshot.state.show.show) Object.assign(snapshot.state.show.show, { onAirProductId, state })
  return viewOf(snapshot)
}

describe('next and previous on air', () => {
  test('the next one leaves out the archived', () => {
    expect(neighbourOnAir(viewWith('corn'), 1)?.id).toBe('apple')
    expect(neighbourOnAir(viewWith('apple'), -1)?.id).toBe('corn')
  })
  test('with nothing on air, next is the first and previous the last', () => {
    expect(neighbourOnAir(viewWith(null), 1)?.id).toBe('corn')
    expect(neighbourOnAir(viewWith(null), -1)?.id).toBe('apple')
  })
  test('there is none after the last', () => {
    expect(neighbourOnAir(viewWith('apple'), 1)).toBeNull()
  })
  test('what was on air when the last show ended does not count', () => {
    expect(neighbourOnAir(viewWith('apple', 'ended'), 1)?.id).toBe('corn')
  })
})
