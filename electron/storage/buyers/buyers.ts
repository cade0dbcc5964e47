import type { Database } from 'better-sqlite3'
import { likeness } from '@shared/domain/buyers/same-person'
import type { BuyerStore } from '../../services/ports'
import type { AddressTable } from './addresses'
import type { AccountGroups } from './groups'

/** Buyers as their platform knows them, with the address that goes onto their next order. */
export function buyerStore(database: Database, addresses: AddressTable, groups: AccountGroups): BuyerStore {
  // Told apart from one that is new: only a name that changed is written.
  const known = database.prepare<[string, string], { id: string; userName: string; personId: string }>(
    `SELECT id, user_name AS userName, person_id AS personId FROM buyers WHERE platform = ? AND user_key = ?`,
  )
  const add = database.prepare<[string, string, string, string]>(
    'INSERT INTO buyers (id, platform, user_key, user_name) VALUES (?, ?, ?, ?)',
  )
  const rename = database.prepare<[string, string]>('UPDATE buyers SET user_name = ? WHERE id = ?')

  /** Only where phone and name agree, and nobody said otherwise. */
  function joinThoseWhoAreOne(accountId: string): void {
    for (const mine of addresses.ofAccount(accountId)) {
      const personId = groups.personOf(accountId)
      if (personId === null) return
      const other = addresses
        .sharing(mine.phone, personId)
        .find((one) => likeness(mine, one) === 'same' && !groups.areKeptApart(personId, one.personId))
      if (other) groups.join(personId, other.personId)
    }
  }

  return {
    meet({ newId, platform, userKey, userName }) {
      const buyer = known.get(platform, userKey)
      if (!buyer) {
        add.run(newId, platform, userKey, userName)
        return { id: newId, recipient: { name: '', phone: '', address: '' } }
      }
      if (buyer.userName !== userName) rename.run(userName, buyer.id)
      return { id: buyer.id, recipient: addresses.next(buyer.personId) }
    },
    remember(id, recipient) {
      addresses.keepFromOrder(id, recipient)
      joinThoseWhoAreOne(id)
    },
  }
}
