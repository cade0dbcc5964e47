import type { Database } from 'better-sqlite3'

/** Which accounts are one person, and which two people the host wants told apart. */
export function accountGroups(database: Database) {
  const personOf = database.prepare<[string], string>('SELECT person_id FROM buyers WHERE id = ?').pluck()
  const accounts = database
    .prepare<[string], string>(
      'SELECT id FROM buyers WHERE person_id = ? ORDER BY id = person_id DESC, rowid',
    )
    .pluck()
  const move = database.prepare<[string, string]>('UPDATE buyers SET person_id = ? WHERE id = ?')
  const older = database
    .prepare<[string, string], string>('SELECT id FROM people WHERE id IN (?, ?) ORDER BY seq LIMIT 1')
    .pluck()
  const inherit = database.prepare<[{ to: string; from: string }]>(
    `UPDATE people SET
       name = CASE people.name WHEN '' THEN other.name ELSE people.name END,
       note = CASE WHEN instr(people.note, other.note) > 0 THEN people.note
         WHEN people.note = '' THEN other.note ELSE people.note || char(10) || other.note END,
       default_address = COALESCE(people.default_address, other.default_address)
     FROM people AS other WHERE people.id = @to AND other.id = @from`,
  )
  const inheritTags = database.prepare<[{ to: string; from: string }]>(
    'INSERT OR IGNORE INTO person_tags (person_id, tag) SELECT @to, tag FROM person_tags WHERE person_id = @from',
  )
  // Whoever is joined to somebody on the blacklist is on it too, and stays there when split off.
  const share = database.prepare<[{ personId: string; otherId: string }]>(
    `UPDATE people SET (blacklisted_at, blacklist_reason) =
       (SELECT blacklisted_at, blacklist_reason FROM people AS listed
        WHERE id IN (@personId, @otherId) AND blacklisted_at IS NOT NULL ORDER BY id = @personId DESC LIMIT 1)
     WHERE id IN (SELECT id FROM buyers WHERE person_id = @personId)`,
  )
  const apart = database
    .prepare<[string, string], number>('SELECT 1 FROM kept_apart WHERE one_id = ? AND other_id = ?')
    .pluck()
  const keepApart = database.prepare<[string, string]>(
    'INSERT OR IGNORE INTO kept_apart (one_id, other_id) VALUES (?, ?)',
  )
  const together = database.prepare<[string, string]>(
    'DELETE FROM kept_apart WHERE one_id = ? AND other_id = ?',
  )

  const inOrder = (one: string, other: string): [string, string] =>
    one < other ? [one, other] : [other, one]
  function inheritAll(to: string, from: string): void {
    inherit.run({ to, from })
    inheritTags.run({ to, from })
  }
  function eachPair(
    ones: readonly string[],
    others: readonly string[],
    pair: (a: string, b: string) => void,
  ) {
    for (const one of ones) for (const other of others) if (one !== other) pair(...inOrder(one, other))
  }

  return {
    personOf: (accountId: string): string | null => personOf.get(accountId) ?? null,
    /** The accounts of a person; the one that the person was born with first, if it is still theirs. */
    accounts: (personId: string): string[] => accounts.all(personId),
    /** Whether the host said of any two of their accounts that they are two people. */
    areKeptApart(personId: string, otherId: string): boolean {
      const others = accounts.all(otherId)
      return accounts
        .all(personId)
        .some((one) => others.some((other) => apart.get(...inOrder(one, other)) !== undefined))
    },
    keepApart(personId: string, otherId: string): void {
      eachPair(accounts.all(personId), accounts.all(otherId), (a, b) => void keepApart.run(a, b))
    },
    /** Makes two people one, the older of them; answers its id. What was said of each stays where it was written, too. */
    join(personId: string, otherId: string): string {
      const to = older.get(personId, otherId) ?? personId
      const from = to === personId ? otherId : personId
      const moving = accounts.all(from)
      eachPair(accounts.all(to), moving, (a, b) => void together.run(a, b))
      for (const id of moving) move.run(to, id)
      inheritAll(to, from)
      share.run({ personId: to, otherId: from })
      return to
    },
    /**
     * Makes an account a person of its own, and keeps it from being joined to the others by itself; answers who has
     * those. What was written while they were one stays with both where the account was the one that it was written of.
     */
    split(accountId: string): string {
      const personId = personOf.get(accountId)
      if (personId === undefined) throw new Error(`no account ${accountId}`)
      const [...others] = accounts.all(personId).filter((id) => id !== accountId)
      const [heir] = others
      if (heir === undefined) return personId
      eachPair([accountId], others, (a, b) => void keepApart.run(a, b))
      if (personId !== accountId) {
        move.run(accountId, accountId)
        return personId
      }
      for (const id of others) move.run(heir, id)
      inheritAll(heir, accountId)
      return heir
    },
  }
}

export type AccountGroups = ReturnType<typeof accountGroups>
