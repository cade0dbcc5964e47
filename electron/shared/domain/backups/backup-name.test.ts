import fc from 'fast-check'
import { expect, it } from 'vitest'
import { backupKinds, backupName, readBackupName } from './backup-name'

it('says in a backup’s name when it was made and why', () => {
  const at = new Date(2026, 10, 26, 7, 45, 22).getTime()
  expect(backupName(at, 'show')).toBe('fieldcast-20261126-074522-show.db')
  expect(readBackupName('fieldcast-20261126-074522-show.db')).toEqual({ at, kind: 'show' })
})

it('reads back what it wrote, to the second', () => {
  const moment = fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => seconds * 1000)
  fc.assert(
    fc.property(moment, fc.constantFrom(...backupKinds), (at, kind) => {
      const read = readBackupName(backupName(at, kind))
      expect(read?.kind).toBe(kind)
      expect(backupName(read?.at ?? 0, kind)).toBe(backupName(at, kind))
    }),
  )
})

it.each([
  'fieldcast.db',
  'fieldcast-20261126-074522-show.db.partial',
  'fieldcast-20261399-074522-show.db',
  'fieldcast-20261126-074522-other.db',
  '../fieldcast-20261126-074522-show.db',
])('takes no other file for a backup: %s', (name) => expect(readBackupName(name)).toBeNull())
