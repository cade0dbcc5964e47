import type { Database } from 'better-sqlite3'
import type { BuyerAccount, BuyerFigures, BuyerRow, BuyerSearch } from '@shared/contract/buyers'
import { backwards } from '@shared/domain/buyers/same-person'
import { normalisePhone } from '@shared/domain/orders/parcels'
import type { AddressTable } from './addresses'

/** The sums of a person's accounts, as columns of `people`. */
const figureColumns = `order_count AS orderCount, cancelled_count AS cancelledCount,
    refunded_count AS refundedCount, claimed_fen AS claimedFen, paid_fen AS paidFen,
    delivered_fen AS deliveredFen, first_at AS firstAt, last_at AS lastAt`

const sortColumns = {
  last: 'last_at DESC, seq DESC',
  value: 'paid_fen DESC, claimed_fen DESC, seq DESC',
  orders: 'order_count DESC, seq DESC',
} as const satisfies Record<BuyerSearch['sort'], string>

/** Digits of a phone number that it takes to be looked for. */
const fewestDigits = 3

type FoundRow = BuyerFigures & {
  readonly id: string
  readonly typedName: string
  readonly blacklisted: 0 | 1
}

/** Finds people by what is known of them, and reads them as rows of a list. */
export function peopleFinder(database: Database, addresses: AddressTable) {
  const accounts = database.prepare<[string], BuyerAccount>(
    `SELECT id, platform, user_name AS userName, order_count AS orderCount FROM buyers
     WHERE person_id = ? ORDER BY last_at DESC, rowid`,
  )
  const tags = database
    .prepare<[string], string>('SELECT tag FROM person_tags WHERE person_id = ? ORDER BY tag')
    .pluck()
  const allTags = database
    .prepare<[], string>(
      `SELECT tag FROM person_tags JOIN people ON people.id = person_id
       WHERE accounts > 0 AND erased_at IS NULL GROUP BY tag ORDER BY COUNT(*) DESC, tag`,
    )
    .pluck()
  const columns = `id, name AS typedName, blacklisted_at IS NOT NULL AS blacklisted, ${figureColumns}`
  const byId = database.prepare<[string], FoundRow>(
    `SELECT ${columns} FROM people WHERE id = ? AND accounts > 0 AND erased_at IS NULL`,
  )

  function toRow({ typedName, blacklisted, ...row }: FoundRow): BuyerRow {
    const own = accounts.all(row.id)
    const recipient = addresses.next(row.id)
    return {
      ...row,
      name: typedName || recipient.name || (own[0]?.userName ?? ''),
      accounts: own,
      phone: recipient.phone,
      tags: tags.all(row.id),
      blacklisted: blacklisted === 1,
    }
  }

  return {
    row(id: string): BuyerRow | null {
      const row = byId.get(id)
      return row ? toRow(row) : null
    },
    tags: (): string[] => allTags.all(),
    find(search: BuyerSearch, offset: number, limit: number): { rows: BuyerRow[]; total: number } {
      const { where, values } = conditions(search)
      const rows = database
        .prepare<unknown[], FoundRow>(
          `SELECT ${columns} FROM people WHERE ${where} ORDER BY ${sortColumns[search.sort]} LIMIT ? OFFSET ?`,
        )
        .all(...values, limit, offset)
      const total = database
        .prepare<unknown[], number>(`SELECT COUNT(*) FROM people WHERE ${where}`)
        .pluck()
        .get(...values)
      return { rows: rows.map(toRow), total: total ?? 0 }
    },
  }
}

function conditions({ query, tag, blacklistedOnly }: BuyerSearch): { where: string; values: string[] } {
  const parts = ['accounts > 0', 'erased_at IS NULL']
  const values: string[] = []
  if (blacklistedOnly) parts.push('blacklisted_at IS NOT NULL')
  if (tag !== null) {
    parts.push('id IN (SELECT person_id FROM person_tags WHERE tag = ?)')
    values.push(tag)
  }
  for (const word of query.normalize('NFKC').split(/\s+/).filter(Boolean)) {
    const found = saysSomewhere(word)
    parts.push(`id IN (${found.sql})`)
    values.push(...found.values)
  }
  return { where: parts.join(' AND '), values }
}

/** Everybody of whom a word is the name, its pinyin, an account, a part of an address, a tag, or a phone's tail or head. */
function saysSomewhere(word: string): { sql: string; values: string[] } {
  const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`
  const latin = `%${word.toLowerCase().replace(/[^a-z0-9]/g, '')}%`
  const sought: [sql: string, ...values: string[]][] = [
    [`SELECT id FROM people WHERE name LIKE ? ESCAPE '\\'`, like],
    [`SELECT person_id FROM buyers WHERE user_name LIKE ? ESCAPE '\\'`, like],
    [
      `SELECT person_id FROM addresses JOIN buyers ON buyers.id = buyer_id
       WHERE name LIKE ? ESCAPE '\\' OR address LIKE ? ESCAPE '\\'`,
      like,
      like,
    ],
    [`SELECT person_id FROM person_tags WHERE tag LIKE ? ESCAPE '\\'`, like],
  ]
  if (/^[a-z][a-z0-9']*$/i.test(word)) sought.push(['SELECT id FROM people WHERE name_keys LIKE ?', latin])
  const digits = normalisePhone(word)
  if (/^[\d+\-()]+$/.test(word) && digits.length >= fewestDigits)
    for (const [column, start] of [
      ['phone_back', backwards(digits)],
      ['phone_digits', digits],
    ] as const)
      // ":" is what comes after "9".
      sought.push([
        `SELECT person_id FROM addresses JOIN buyers ON buyers.id = buyer_id WHERE ${column} >= ? AND ${column} < ?`,
        start,
        `${start}:`,
      ])
  return {
    sql: sought.map(([sql]) => sql).join(' UNION ALL '),
    values: sought.flatMap(([, ...values]) => values),
  }
}
