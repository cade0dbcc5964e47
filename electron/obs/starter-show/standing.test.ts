import { describe, expect, test } from 'vitest'
import { starterCollection, starterProfile } from './plan'
import { thereOf } from './standing'

describe('what is known to be there of the starter show', () => {
  test('what is in use is there, also while OBS writes its file and leaves it out of its lists', () => {
    const lists = { collections: ['Untitled'], profiles: ['Untitled', '田播_开播2'] }
    const inUse = { collection: starterCollection, profile: starterProfile }
    expect(thereOf({ ...lists, ...inUse })).toEqual({ collection: true, profile: true })
  })

  test('what is neither listed nor in use is not there', () => {
    const host = {
      collection: 'Untitled',
      profile: 'Untitled',
      collections: ['Untitled'],
      profiles: ['Untitled'],
    }
    expect(thereOf(host)).toEqual({ collection: false, profile: false })
    expect(thereOf({ ...host, profiles: ['Untitled', starterProfile] })).toEqual({
      collection: false,
      profile: true,
    })
  })
})
