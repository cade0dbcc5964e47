import type Database from 'better-sqlite3'

const orders = 40

/** Fills a file of the very first shape with a show that was sold in, as that version's program left it. */
export function fillFirstShape(database: Database.Database): void {
  const run = (sql: string, ...values: readonly unknown[]) => database.prepare(sql).run(...values)
  database.transaction(() => {
    for (const code of ['1', '2', '3']) {
      run(
        `INSERT INTO products (id, code, code_key, name, aliases, unit, smallest_unit, unit_size, price_fen,
           wholesale_fen, position) VALUES (?, ?, ?, ?, '["玉米"]', '箱', '根', 10, ?, 1500, ?)`,
        ...[`p${code}`, code, code, `商品${code}`, 2_500 + Number(code), Number(code)],
      )
      run(
        `INSERT INTO stock_moves (product_id, kind, delta, reason, at) VALUES (?, 'opening', 10000, '', 1)`,
        `p${code}`,
      )
    }
    run(`INSERT INTO shows (id, title, state, day, started_at) VALUES ('s', '早市', 'live', '20261123', 1)`)
    run(`INSERT INTO settings (key, value) VALUES ('shopName', '"老李家的地"')`)
    for (let number = 1; number <= orders; number += 1) {
      const [id, at] = [String(number), 1_790_000_000_000 + number]
      const quantity = 1 + ((number * 7) % 30)
      const product = `p${String(1 + (number % 3))}`
      run(
        `INSERT INTO comments (platform, room, message_id, user_id, user_name, text, text_length, kind, received_at,
           show_id) VALUES ('a', 'b', ?, ?, ?, '玉米要一箱', 5, 'comment', ?, 's')`,
        ...[id, id, `买家${id}`, at],
      )
      run(
        `INSERT INTO buyers (id, platform, user_key, user_name) VALUES (?, 'a', ?, ?)`,
        id,
        `id:${id}`,
        `买家${id}`,
      )
      run(
        `INSERT INTO orders (id, number, day, ordinal, show_id, buyer_id, recipient_name, recipient_phone,
           recipient_address, created_at) VALUES (?, ?, '20261123', ?, 's', ?, '张三', '', '临沂', ?)`,
        ...[id, `20261123-${id.padStart(4, '0')}`, number, id, at],
      )
      run(
        `INSERT INTO order_lines (id, order_id, show_id, product_id, code, name, unit, smallest_unit, unit_size,
           price_fen, wholesale_fen, quantity) VALUES (?, ?, 's', ?, '1', '玉米', '箱', '根', 10, 2505, 1500, 0)`,
        ...[id, id, product],
      )
      run(
        `INSERT INTO stock_moves (product_id, kind, delta, order_line_id, reason, at)
         VALUES (?, 'reservation', ?, ?, '', ?)`,
        ...[product, -quantity, id, at],
      )
      // One in eight was undone: it holds nothing.
      if (number % 8 !== 0) run('UPDATE order_lines SET quantity = ? WHERE id = ?', quantity, id)
      else
        run(
          `INSERT INTO stock_moves (product_id, kind, delta, order_line_id, reason, at)
           VALUES (?, 'release', ?, ?, '', ?)`,
          ...[product, quantity, id, at],
        )
    }
  })()
}
