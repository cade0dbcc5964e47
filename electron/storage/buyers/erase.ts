import type { Database } from 'better-sqlite3'
import { erasedName } from '@shared/domain/buyers/erased'
import { isPlainPhone } from '@shared/domain/buyers/same-person'
import type { Erased } from '../../services/ports'

/**
 * Takes a person's data out of the data file and leaves the books: orders keep numbers, lines, amounts and states. Runs
 * inside the caller's transaction; the bytes are gone only after `sweep`.
 */
export function eraser(database: Database) {
  const ofPerson = '(SELECT id FROM buyers WHERE person_id = @personId)'
  type One = [{ personId: string }]
  const phones = database
    .prepare<One, string>(
      `SELECT phone FROM addresses WHERE buyer_id IN ${ofPerson}
       UNION SELECT recipient_phone FROM orders WHERE buyer_id IN ${ofPerson}`,
    )
    .pluck()
  const accounts = database.prepare<One, { platform: string; userId: string; userName: string }>(
    `SELECT platform, CASE WHEN user_key LIKE 'id:%' THEN substr(user_key, 4) ELSE '' END AS userId,
       user_name AS userName FROM buyers WHERE person_id = @personId`,
  )
  // What they wrote, under whatever name; where the platform hides who they are, under the name that is all there is.
  const markOwn = database.prepare<One>(
    `INSERT OR IGNORE INTO erasing (comment_seq)
     SELECT seq FROM buyers JOIN comments ON comments.platform = buyers.platform AND user_id = substr(user_key, 4)
       WHERE person_id = @personId AND user_key LIKE 'id:%'
     UNION SELECT seq FROM buyers JOIN comments ON comments.platform = buyers.platform AND user_id = ''
         AND comments.user_name = substr(user_key, 6)
       WHERE person_id = @personId AND user_key LIKE 'name:%'`,
  )
  const forgetSpans = database.prepare<[]>(
    `UPDATE claims SET span_start = NULL, span_end = NULL, unit = NULL
     WHERE comment_seq IN (SELECT comment_seq FROM erasing)`,
  )
  const blankComments = database.prepare<[{ personId: string; name: string }]>(
    `UPDATE comments SET user_id = 'erased-' || @personId, user_name = @name, text = '', text_length = 0
     WHERE seq IN (SELECT comment_seq FROM erasing)`,
  )
  const clearMarks = database.prepare<[]>('DELETE FROM erasing')
  const markPhone = database.prepare<[string]>(
    'INSERT OR IGNORE INTO erasing (comment_seq) SELECT seq FROM comments WHERE instr(text, ?) > 0',
  )
  const blankPhone = database.prepare<[string, string]>(
    `UPDATE comments SET text = replace(text, ?, ?) WHERE seq IN (SELECT comment_seq FROM erasing)`,
  )
  // In the shape they had: an undo finds nothing to bring back, and does not stumble.
  const blanked = (
    column: string,
  ) => `CASE WHEN json_type(${column}) IN ('text', 'object', 'array') THEN CASE field
    WHEN 'recipient' THEN '{"name":"","phone":"","address":""}'
    WHEN 'payment' THEN json_set(${column}, '$.note', '')
    ELSE CASE json_type(${column}) WHEN 'object' THEN json_set(${column}, '$.waybill', '') ELSE '""' END END
    ELSE ${column} END`
  const blankEffects = database.prepare<One>(
    `UPDATE order_effects SET before = ${blanked('before')}, after = ${blanked('after')}
     WHERE field NOT IN ('state', 'buyer', 'claim', 'opened')
       AND order_id IN (SELECT id FROM orders WHERE buyer_id IN ${ofPerson})`,
  )
  const blankOrders = database.prepare<One>(
    `UPDATE orders SET recipient_name = '', recipient_phone = '', recipient_address = '', note = '', paid_note = '',
       waybill = '' WHERE buyer_id IN ${ofPerson}`,
  )
  const forgetDefaults = database.prepare<One>(
    `UPDATE people SET default_address = NULL WHERE id IN ${ofPerson}`,
  )
  const removeAddresses = database.prepare<One>(`DELETE FROM addresses WHERE buyer_id IN ${ofPerson}`)
  const removeTags = database.prepare<One>(`DELETE FROM person_tags WHERE person_id IN ${ofPerson}`)
  const blankAccounts = database.prepare<[{ personId: string; name: string }]>(
    `UPDATE buyers SET user_key = 'id:erased-' || @personId || CASE id WHEN @personId THEN '' ELSE '-' || id END,
       user_name = @name WHERE person_id = @personId`,
  )
  const blankPeople = database.prepare<[{ personId: string; at: number }]>(
    `UPDATE people SET name = '', note = '', name_keys = '', blacklisted_at = NULL, blacklist_reason = NULL,
       erased_at = @at WHERE id IN ${ofPerson} OR id = @personId`,
  )

  const textIndexes = database.prepare<[], { name: string }>(
    `SELECT name FROM sqlite_schema WHERE sql LIKE 'CREATE VIRTUAL TABLE%USING fts5%'`,
  )

  return {
    erase(personId: string, at: number): Erased {
      const one = { personId }
      const numbers = phones.all(one).filter(isPlainPhone)
      const erased = {
        accounts: accounts.all(one),
        orders: blankOrders.run(one).changes,
        comments: markOwn.run(one).changes,
      }
      forgetSpans.run()
      blankComments.run({ personId, name: erasedName })
      clearMarks.run()
      // Somebody else may have written the number down for them.
      for (const number of numbers) {
        markPhone.run(number)
        blankPhone.run(number, '*'.repeat(number.length))
        clearMarks.run()
      }
      blankEffects.run(one)
      forgetDefaults.run(one)
      removeAddresses.run(one)
      removeTags.run(one)
      blankAccounts.run({ personId, name: erasedName })
      blankPeople.run({ personId, at })
      return erased
    },
    /**
     * Writes the file anew without what was taken out, and folds the log into it: SQLite leaves old bytes in pages and
     * log until they are needed. Seconds on a large file. False where somebody else was reading.
     */
    sweep(): boolean {
      // A full-text index keeps what was taken out of it until its parts are merged.
      for (const { name } of textIndexes.all())
        database.exec(`INSERT INTO ${name} (${name}) VALUES ('optimize')`)
      database.exec('VACUUM')
      return database.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) === 0
    },
  }
}
