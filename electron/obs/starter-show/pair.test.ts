import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { another, pairToKeep } from './pair'
import { starterCollection, starterProfile } from './plan'

const hostNames = ['Untitled', '我的直播', '备用'] as const
const hostName = fc.constantFrom(...hostNames)
const collections = [...hostNames, starterCollection]
const profiles = [...hostNames, starterProfile]

describe('the pair the host goes back to', () => {
  test('is what the host has in use', () => {
    fc.assert(
      fc.property(hostName, hostName, hostName, (collection, profile, old) => {
        const before = { collection: old, profile: old }
        expect(pairToKeep(before, { collection, profile, collections, profiles })).toEqual({
          collection,
          profile,
        })
      }),
    )
  })

  test('is never ours, however far a build before it came', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...collections),
        fc.constantFrom(...profiles),
        fc.option(fc.record({ collection: hostName, profile: hostName })),
        (collection, profile, before) => {
          const kept = pairToKeep(before, { collection, profile, collections, profiles })
          expect(kept?.collection).not.toBe(starterCollection)
          expect(kept?.profile).not.toBe(starterProfile)
          if (before !== null && collection === starterCollection)
            expect(kept?.collection).toBe(before.collection)
          if (before !== null && profile === starterProfile) expect(kept?.profile).toBe(before.profile)
        },
      ),
    )
  })

  test('is another one where the kept one is gone from OBS, and none where there is no other', () => {
    expect(another('删掉的', ['田播 开播', '备用'], starterCollection)).toBe('备用')
    expect(another(undefined, ['田播 开播'], starterCollection)).toBeNull()
  })
})
