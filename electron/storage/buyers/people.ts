import type { Database } from 'better-sqlite3'
import type { Blacklisting } from '@shared/contract/buyers'
import type { OrderStore, PeopleStore } from '../../services/ports'
import type { AddressTable } from './addresses'
import { eraser } from './erase'
import { peopleFinder } from './find'
import type { AccountGroups } from './groups'

type Details = { readonly typedName: string; readonly note: string } & {
  readonly blacklistedAt: number | null
  readonly reason: string | null
}
type Seen = { readonly count: number; readonly firstAt: number | null; readonly lastAt: number | null }

/** People behind the accounts: what is known of them, and what the host writes down. */
export function peopleStore(
  database: Database,
  addresses: AddressTable,
  groups: AccountGroups,
  orders: Pick<OrderStore, 'get'>,
): PeopleStore {
  const finder = peopleFinder(database, addresses)
  const details = database.prepare<[string], Details>(
    `SELECT name AS typedName, note, blacklisted_at AS blacklistedAt, blacklist_reason AS reason
     FROM people WHERE id = ?`,
  )
  const ordersOf = database.prepare<
    [string, number],
    { id: string; showTitle: string; showStartedAt: number }
  >(
    `SELECT orders.id, shows.title AS showTitle, shows.started_at AS showStartedAt
     FROM buyers JOIN orders ON buyer_id = buyers.id JOIN shows ON shows.id = show_id
     WHERE person_id = ? ORDER BY orders.seq DESC LIMIT ?`,
  )
  const seen = database.prepare<[string], Seen>(
    `SELECT COUNT(*) AS count, MIN(received_at) AS firstAt, MAX(received_at) AS lastAt
     FROM buyers JOIN comments ON comments.platform = buyers.platform
       AND user_id = CASE WHEN user_key LIKE 'id:%' THEN substr(user_key, 4) ELSE '' END
       AND (user_id <> '' OR comments.user_name = buyers.user_name)
     WHERE person_id = ?`,
  )
  const byKey = database
    .prepare<[string, string], string>('SELECT person_id FROM buyers WHERE platform = ? AND user_key = ?')
    .pluck()
  const edit = database.prepare<[string, string, string]>('UPDATE people SET name = ?, note = ? WHERE id = ?')
  const removeTags = database.prepare<[string]>('DELETE FROM person_tags WHERE person_id = ?')
  const addTag = database.prepare<[string, string]>(
    'INSERT OR IGNORE INTO person_tags (person_id, tag) VALUES (?, ?)',
  )
  const blacklist = database.prepare<[number | null, string | null, string]>(
    `UPDATE people SET blacklisted_at = ?, blacklist_reason = ?
     WHERE id IN (SELECT id FROM buyers WHERE person_id = ?)`,
  )
  const waiting = database
    .prepare<[string], string>(
      `SELECT claims.id FROM claims JOIN comments ON comments.seq = comment_seq
         JOIN buyers ON buyers.platform = comments.platform AND user_key = CASE user_id
           WHEN '' THEN 'name:' || comments.user_name ELSE 'id:' || user_id END
       WHERE state = 'waiting' AND person_id = ?`,
    )
    .pluck()
  const setDefault = database.prepare<[number | null, string]>(
    'UPDATE people SET default_address = ? WHERE id = ?',
  )
  const withoutKeys = database.prepare<[number], { id: string; typedName: string }>(
    `SELECT id, name AS typedName FROM people WHERE name_keys IS NULL AND accounts > 0 ORDER BY seq LIMIT ?`,
  )
  const names = database
    .prepare<[string, string], string>(
      `SELECT user_name FROM buyers WHERE person_id = ?
       UNION SELECT name FROM addresses JOIN buyers ON buyers.id = buyer_id WHERE person_id = ?`,
    )
    .pluck()
  const setKeys = database.prepare<[string, string]>('UPDATE people SET name_keys = ? WHERE id = ?')

  const blacklisting = ({ blacklistedAt: at, reason }: Details): Blacklisting | null =>
    at === null || reason === null ? null : { at, reason }

  function lookalikes(personId: string): string[] {
    const others = addresses
      .list(personId)
      .flatMap(({ phone }) => addresses.sharing(phone, personId).map((one) => one.personId))
    return [...new Set(others)].filter((other) => !groups.areKeptApart(personId, other))
  }

  const erasing = eraser(database)
  return {
    find: (search, offset, limit) => ({ ...finder.find(search, offset, limit), tags: finder.tags() }),
    get(id, orderLimit) {
      const row = finder.row(id)
      const known = details.get(id)
      if (!row || !known) return null
      return {
        ...row,
        typedName: known.typedName,
        note: known.note,
        blacklisting: blacklisting(known),
        addresses: addresses.list(id),
        lookalikes: lookalikes(id).flatMap((other) => finder.row(other) ?? []),
        orders: ordersOf.all(id, orderLimit).flatMap(({ id: orderId, ...show }) => {
          const order = orders.get(orderId)
          return order ? { ...order, ...show } : []
        }),
        comments: seen.get(id) ?? { count: 0, firstAt: null, lastAt: null },
      }
    },
    personOf: groups.personOf,
    mark(platform, userKey) {
      const id = byKey.get(platform, userKey)
      const row = id === undefined ? null : finder.row(id)
      const known = row ? details.get(row.id) : undefined
      return row && known ? { id: row.id, tags: row.tags, blacklisting: blacklisting(known) } : null
    },
    edit(id, { name, note, tags }) {
      edit.run(name, note, id)
      removeTags.run(id)
      for (const tag of tags) addTag.run(id, tag)
    },
    blacklist: (id, listing) => void blacklist.run(listing?.at ?? null, listing?.reason ?? null, id),
    waitingClaims: (id) => waiting.all(id),
    saveAddress(id, addressId, recipient) {
      const [account] = groups.accounts(id)
      if (account === undefined) return
      const before = addressId === null ? [] : addresses.sameOf(id, addressId)
      for (const one of before) addresses.keepByHand(account, recipient, one)
      if (before.length === 0) addresses.keepByHand(account, recipient, null)
    },
    removeAddress(id, addressId) {
      for (const one of addresses.sameOf(id, addressId)) addresses.remove(one.id)
    },
    setDefaultAddress(id, addressId) {
      if (addressId === null || addresses.sameOf(id, addressId).length > 0) setDefault.run(addressId, id)
    },
    join: (id, otherId) => groups.join(id, otherId),
    split: (accountId) => groups.split(accountId),
    keepApart: (id, otherId) => groups.keepApart(id, otherId),
    withoutKeys: (limit) =>
      withoutKeys.all(limit).map(({ id, typedName }) => ({ id, names: [typedName, ...names.all(id, id)] })),
    setKeys: (id, keys) => void setKeys.run(keys, id),
    workOutPhones: (limit) => addresses.workOutDigits(limit),
    erase: (id, at) => erasing.erase(id, at),
    sweep: () => erasing.sweep(),
  }
}
