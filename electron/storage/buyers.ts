import type { Database } from 'better-sqlite3'
import type { BuyerStore } from '../services/ports'

type Row = { id: string; name: string; phone: string; address: string }

/** Buyers as their platform knows them, with the address that they gave last. */
export function buyerStore(database: Database): BuyerStore {
  const meet = database.prepare<[string, string, string, string], Row>(
    `INSERT INTO buyers (id, platform, user_key, user_name) VALUES (?, ?, ?, ?)
     ON CONFLICT (platform, user_key) DO UPDATE SET user_name = excluded.user_name
     RETURNING id, recipient_name AS name, recipient_phone AS phone, recipient_address AS address`,
  )
  const remember = database.prepare<[string, string, string, string]>(
    'UPDATE buyers SET recipient_name = ?, recipient_phone = ?, recipient_address = ? WHERE id = ?',
  )
  return {
    meet({ newId, platform, userKey, userName }) {
      const row = meet.get(newId, platform, userKey, userName)
      if (!row) throw new Error('a buyer was neither found nor made')
      const { id, ...recipient } = row
      return { id, recipient }
    },
    remember: (id, { name, phone, address }) => void remember.run(name, phone, address, id),
  }
}
