import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openDatabase } from './open'

describe('what the data file itself refuses', () => {
  let folder: string
  let database: Database
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'fieldcast-constraints-'))
    database = openDatabase(join(folder, 'fieldcast.db'))
    database.exec(`
      INSERT INTO products (id, code, code_key, name, aliases, unit, smallest_unit, unit_size, price_fen,
        wholesale_fen, position) VALUES ('p', '1', '1', '玉米', '[]', '箱', '根', 10, 2500, 1500, 1);
      INSERT INTO stock_moves (product_id, kind, delta, reason, at) VALUES ('p', 'opening', 50, '', 1);
      INSERT INTO shows (id, title, state, day, started_at) VALUES ('s', '', 'live', '20261123', 1);
      INSERT INTO comments (platform, room, message_id, user_id, user_name, text, text_length, kind, received_at)
        VALUES ('a', 'b', 'c', 'd', 'e', 'f', 1, 'comment', 1);
      INSERT INTO buyers (id, platform, user_key, user_name) VALUES ('b', 'a', 'id:d', 'e');
      INSERT INTO orders (id, number, day, ordinal, show_id, buyer_id, recipient_name, recipient_phone,
        recipient_address, created_at, state_at)
        VALUES ('o', '20261123-0001', '20261123', 1, 's', 'b', '', '', '', 1, 1);
      INSERT INTO order_lines (id, order_id, show_id, product_id, code, name, unit, smallest_unit, unit_size,
        price_fen, wholesale_fen, quantity)
        VALUES ('l', 'o', 's', 'p', '1', '玉米', '箱', '根', 10, 2505, 1500, 0);
      UPDATE order_lines SET quantity = 1;
    `)
  })
  afterEach(() => {
    database.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it.each([
    ['an edited comment', `UPDATE comments SET text = 'x'`, /append-only/],
    ['a deleted comment', 'DELETE FROM comments', /append-only/],
    ['an edited stock move', 'UPDATE stock_moves SET delta = 60', /append-only/],
    ['a deleted stock move', 'DELETE FROM stock_moves', /append-only/],
    [
      'a reservation that adds stock',
      `INSERT INTO stock_moves (product_id, kind, delta, order_line_id, reason, at)
       VALUES ('p', 'reservation', 5, 'l', '', 1)`,
      /CHECK/,
    ],
    [
      'a reservation for no order line',
      `INSERT INTO stock_moves (product_id, kind, delta, reason, at) VALUES ('p', 'reservation', -5, '', 1)`,
      /CHECK/,
    ],
    [
      'a second live show',
      `INSERT INTO shows (id, title, state, day, started_at) VALUES ('t', '', 'live', '20261123', 1)`,
      /UNIQUE/,
    ],
    ['less than nothing on a line', 'UPDATE order_lines SET quantity = -1', /CHECK/],
    ['an amount that is not price times quantity', 'UPDATE order_lines SET amount_fen = 1', /generated/],
    ['a line in the order of another show', `UPDATE order_lines SET show_id = 'other'`, /keep their terms/],
    ['a sold line at another price', 'UPDATE order_lines SET price_fen = 1', /keep their terms/],
    ['a deleted order line', 'DELETE FROM order_lines', /never deleted/],
    ['a product that is sold gone', `DELETE FROM products`, /FOREIGN KEY/],
  ])('%s', (_, sql, message) => {
    expect(() => database.exec(sql)).toThrow(message)
  })

  it('rounds a line half up to a fen', () => {
    expect(database.prepare('SELECT amount_fen FROM order_lines').pluck().get()).toBe(251)
  })

  it('finds what is asked for often by an index', () => {
    const plan = (sql: string) =>
      database
        .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all()
        .map(({ detail }) => detail)
        .join('; ')
    expect(plan(`SELECT id FROM claims WHERE show_id = 's' AND state = 'waiting'`)).toContain(
      'claims_waiting',
    )
    expect(
      plan(
        `SELECT id FROM claims WHERE show_id = 's' AND state <> 'waiting' ORDER BY decided_seq DESC LIMIT 50`,
      ),
    ).toMatch(/claims_decided \(show_id=\?\)$/)
    expect(plan(`SELECT COUNT(*) FROM comments WHERE show_id = 's'`)).toContain('COVERING')
    expect(plan('SELECT MAX(decided_seq) FROM claims WHERE decided_seq IS NOT NULL')).toContain(
      'claims_decided_last',
    )
  })
})
