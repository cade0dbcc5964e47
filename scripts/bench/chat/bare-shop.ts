import { randomUUID } from 'node:crypto'
import { openDatabase } from '../../../electron/storage/open'

/** One order after the other, on a data file of its own. */
export type BareShop = {
  readonly order: (round: number) => void
  /** How many orders there are; the file is closed. */
  readonly close: () => number
}

const begin = `
  INSERT INTO products (id, code, code_key, name, aliases, unit, smallest_unit, unit_size, price_fen, wholesale_fen,
    position) VALUES ('corn', '1', '1', '甜玉米', '[]', '箱', '箱', 1, 2500, 1500, 1);
  INSERT INTO stock_moves (product_id, kind, delta, reason, at) VALUES ('corn', 'opening', 1000000, '', 1);
  INSERT INTO shows (id, title, state, day, started_at) VALUES ('show', '', 'live', '20261125', 1);
  INSERT INTO meta (key, value) VALUES ('matched_to', 0);`

/** The rows that a comment with an order leaves, of the same tables, by bare statements in one transaction. */
export function bareShop(path: string): BareShop {
  const database = openDatabase(path)
  database.exec(begin)
  const run = (sql: string) => {
    const statement = database.prepare<(string | number | bigint)[]>(sql)
    return (...values: (string | number | bigint)[]) => statement.run(...values).lastInsertRowid
  }
  const comment =
    run(`INSERT INTO comments (platform, room, message_id, user_id, user_name, text, text_length, kind,
      received_at, show_id) VALUES ('douyin', '1', ?, ?, ?, '1号要1箱', 5, 'comment', ?, 'show')`)
  const buyer = run(`INSERT INTO buyers (id, platform, user_key, user_name) VALUES (?, 'douyin', ?, ?)`)
  const order = run(`INSERT INTO orders (id, number, day, ordinal, show_id, buyer_id, recipient_name,
      recipient_phone, recipient_address, created_at, state_at)
    VALUES (?, ?, '20261125', ?, 'show', ?, '', '', '', ?, ?)`)
  const line =
    run(`INSERT INTO order_lines (id, order_id, show_id, product_id, code, name, unit, smallest_unit,
      unit_size, price_fen, wholesale_fen, quantity)
    VALUES (?, ?, 'show', 'corn', '1', '甜玉米', '箱', '箱', 1, 2500, 1500, 0)`)
  const move = run(`INSERT INTO stock_moves (product_id, kind, delta, order_line_id, reason, at)
    VALUES ('corn', 'reservation', -1, ?, '', ?)`)
  const quantity = run('UPDATE order_lines SET quantity = 1 WHERE id = ?')
  const claim =
    run(`INSERT INTO claims (id, show_id, comment_seq, asked_product_id, asked_quantity, product_id, intent,
      quantity, unit, confidence, state, order_id, decided_at, decided_seq)
    VALUES (?, 'show', ?, 'corn', 1, 'corn', 'buy', 1, '箱', 'certain', 'accepted', ?, ?, ?)`)
  const effect = run('INSERT INTO claim_effects VALUES (?, ?, 0, 1)')
  const action = run(`INSERT INTO order_actions (kind, who, at) VALUES ('claim_accepted', 'rule', ?)`)
  const done = run(`INSERT INTO order_effects (action_seq, order_id, field, line_id, before, after)
    VALUES (?, ?, ?, NULL, NULL, ?)`)
  const cursor = run(`UPDATE meta SET value = ? WHERE key = 'matched_to'`)
  const all = database.transaction((round: number) => {
    const [buyerId, orderId, lineId, at] = [randomUUID(), randomUUID(), randomUUID(), Date.now()]
    const seq = comment(`m${round}`, `u${round}`, `买家${round}`, at)
    buyer(buyerId, `id:u${round}`, `买家${round}`)
    order(orderId, `20261125-${round}`, round + 1, buyerId, at, at)
    line(lineId, orderId)
    move(lineId, at)
    quantity(lineId)
    const claimId = randomUUID()
    effect(claim(claimId, seq, orderId, at, round + 1), lineId)
    const actionSeq = action(at)
    done(actionSeq, orderId, 'opened', `"20261125-${round}"`)
    done(actionSeq, orderId, 'quantity', '1')
    done(actionSeq, orderId, 'claim', `"${claimId}"`)
    cursor(seq)
  })
  return {
    order: (round) => {
      all.immediate(round)
    },
    close() {
      const row = database.prepare<[], { count: number }>('SELECT COUNT(*) AS count FROM orders').get()
      database.close()
      return row?.count ?? 0
    },
  }
}
