import type { Database } from 'better-sqlite3'
import type { BuyerAddress } from '@shared/contract/buyers'
import type { Recipient } from '@shared/contract/orders'
import { findAddress, isBlank, sameAddress, type KnownAddress } from '@shared/domain/buyers/address-book'
import { backwards, tellingPhone } from '@shared/domain/buyers/same-person'

type Digits = { readonly digits: string; readonly back: string }
type Written = Recipient & Digits & { readonly byHand: 0 | 1 }

/** Whose addresses go together: those of all accounts of one person. The one for the next order comes first. */
const ofPerson = `SELECT addresses.id, addresses.name, addresses.phone, addresses.address,
    COALESCE(addresses.id = people.default_address, 0) AS isDefault
  FROM people JOIN buyers ON buyers.person_id = people.id JOIN addresses ON addresses.buyer_id = buyers.id
  WHERE people.id = ? ORDER BY isDefault DESC, used_seq DESC`

/** Where buyers have things sent to. */
export function addressTable(database: Database) {
  const all = database.prepare<[string], Recipient & { id: number; isDefault: 0 | 1 }>(ofPerson)
  const next = database.prepare<[string], Recipient>(`SELECT name, phone, address FROM (${ofPerson} LIMIT 1)`)
  const ofAccount = database.prepare<[string], KnownAddress>(
    'SELECT id, name, phone, address FROM addresses WHERE buyer_id = ? ORDER BY used_seq DESC',
  )
  const removable = database.prepare<[string], KnownAddress>(
    `SELECT id, name, phone, address FROM addresses WHERE buyer_id = ? AND by_hand = 0
       AND NOT EXISTS (SELECT 1 FROM people WHERE default_address = addresses.id)`,
  )
  const onOrders = database.prepare<[string], Recipient>(
    `SELECT DISTINCT recipient_name AS name, recipient_phone AS phone, recipient_address AS address
     FROM orders WHERE buyer_id = ?`,
  )
  const nextUse = '(SELECT COALESCE(MAX(used_seq), 0) + 1 FROM addresses)'
  const insert = database.prepare<[Written & { buyerId: string }]>(
    `INSERT INTO addresses (buyer_id, name, phone, address, phone_digits, phone_back, by_hand, used_seq)
     VALUES (@buyerId, @name, @phone, @address, @digits, @back, @byHand, ${nextUse})`,
  )
  const update = database.prepare<[Written & { id: number }]>(
    `UPDATE addresses SET name = @name, phone = @phone, address = @address, phone_digits = @digits,
       phone_back = @back, by_hand = MAX(by_hand, @byHand), used_seq = ${nextUse} WHERE id = @id`,
  )
  const remove = database.prepare<[number]>('DELETE FROM addresses WHERE id = ?')
  const withoutDigits = database.prepare<[number], { id: number; phone: string }>(
    'SELECT id, phone FROM addresses WHERE phone_digits IS NULL ORDER BY id LIMIT ?',
  )
  const setDigits = database.prepare<[Digits & { id: number }]>(
    'UPDATE addresses SET phone_digits = @digits, phone_back = @back WHERE id = @id',
  )
  const sharing = database.prepare<[string, string], Recipient & { accountId: string; personId: string }>(
    `SELECT buyer_id AS accountId, person_id AS personId, name, phone, address
     FROM addresses JOIN buyers ON buyers.id = buyer_id
     WHERE phone_digits = ? AND phone_digits <> '' AND person_id <> ? ORDER BY addresses.id`,
  )

  function write(buyerId: string, recipient: Recipient, known: KnownAddress | null, byHand: boolean): void {
    const row = { ...recipient, ...digitsOf(recipient.phone), byHand: byHand ? 1 : 0 } as const
    if (known) update.run({ ...row, id: known.id })
    else insert.run({ ...row, buyerId })
  }

  return {
    /** All of a person's, the one for their next order first; what two accounts share stands there once. */
    list: (personId: string): BuyerAddress[] =>
      all
        .all(personId)
        .filter((row, index, rows) => rows.findIndex((other) => sameAddress(row, other)) === index)
        .map((row, index) => ({ ...row, isDefault: row.isDefault === 1, isNext: index === 0 })),
    /** An address, and the same one where other accounts of the person have it too. */
    sameOf(personId: string, id: number): KnownAddress[] {
      const rows = all.all(personId)
      const one = rows.find((row) => row.id === id)
      return one ? rows.filter((row) => sameAddress(row, one)) : []
    },
    /** What goes onto a person's next order. */
    next: (personId: string): Recipient => next.get(personId) ?? { name: '', phone: '', address: '' },
    /** Those of one account. */
    ofAccount: (accountId: string): KnownAddress[] => ofAccount.all(accountId),
    /** Keeps what an order carries; what the host only typed on the way there goes again. */
    keepFromOrder(accountId: string, recipient: Recipient): void {
      if (!isBlank(recipient))
        write(accountId, recipient, findAddress(ofAccount.all(accountId), recipient), false)
      const carried = onOrders.all(accountId)
      for (const one of removable.all(accountId))
        if (!sameAddress(one, recipient) && !carried.some((other) => sameAddress(one, other)))
          remove.run(one.id)
    },
    /** Keeps what the host wrote on the buyer's card, instead of another where one is named. */
    keepByHand(accountId: string, recipient: Recipient, instead: KnownAddress | null): void {
      write(accountId, recipient, instead ?? findAddress(ofAccount.all(accountId), recipient), true)
    },
    remove: (id: number): void => void remove.run(id),
    /** Addresses of other people that have this phone. */
    sharing: (phone: string, personId: string) => sharing.all(tellingPhone(phone), personId),
    /** Works out the digits of so many that an earlier version kept; false when there are no more. */
    workOutDigits(limit: number): boolean {
      const rows = withoutDigits.all(limit)
      for (const { id, phone } of rows) setDigits.run({ id, ...digitsOf(phone) })
      return rows.length === limit
    },
  }
}

export type AddressTable = ReturnType<typeof addressTable>

function digitsOf(phone: string): Digits {
  const digits = tellingPhone(phone)
  return { digits, back: backwards(digits) }
}
