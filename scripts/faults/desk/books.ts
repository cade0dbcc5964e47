import Database from 'better-sqlite3'

/** What a product made of parts draws from each ledger, and one with a ledger from its own. */
const drawn = `
  SELECT COALESCE(part_id, line.product_id) AS product_id, orders.state,
    line.quantity * COALESCE(parts.quantity, 1) AS quantity
  FROM order_lines AS line JOIN orders ON orders.id = order_id
    LEFT JOIN product_parts AS parts ON parts.product_id = line.product_id`

/** Statements that answer a row for everything that does not agree, whatever was done to orders. */
const disagreements: Readonly<Record<string, string>> = {
  'a stock level is not the sum of the ledger': `
    SELECT levels.product_id FROM stock_levels AS levels LEFT JOIN stock_moves USING (product_id)
    GROUP BY levels.product_id HAVING available <> TOTAL (delta)`,
  'stock held is not what open orders hold': `
    SELECT levels.product_id FROM stock_levels AS levels
    WHERE reserved <> (SELECT TOTAL (quantity) FROM (${drawn}) AS drawn
      WHERE drawn.product_id = levels.product_id AND drawn.state IN ('claimed', 'confirmed'))`,
  'an order line is not what the ledger took for it': `
    SELECT line.id FROM order_lines AS line JOIN orders ON orders.id = order_id
      LEFT JOIN product_parts AS parts ON parts.product_id = line.product_id
      LEFT JOIN stock_moves ON order_line_id = line.id
        AND stock_moves.product_id = COALESCE(part_id, line.product_id)
    GROUP BY line.id, part_id
    HAVING -TOTAL (delta) <> line.quantity * COALESCE(parts.quantity, 1)
      AND NOT (orders.state = 'refunded' AND TOTAL (delta) = 0)`,
  'more was sold than there was': 'SELECT product_id FROM stock_levels WHERE available < 0',
  'an order does not cost what its lines cost': `
    SELECT orders.id FROM orders LEFT JOIN order_lines ON order_id = orders.id
    GROUP BY orders.id HAVING goods_fen <> TOTAL (amount_fen) OR held_lines <> TOTAL (quantity > 0)
      OR discount_fen > goods_fen`,
  'an order that holds nothing is not cancelled, or the other way round': `
    SELECT id FROM orders WHERE (held_lines = 0) <> (state = 'cancelled')`,
  'a show’s figures are not the sum of its orders': `
    SELECT figures.show_id FROM show_figures AS figures LEFT JOIN orders
      ON orders.show_id = figures.show_id AND state <> 'refunded'
    GROUP BY figures.show_id HAVING revenue_fen <> TOTAL (goods_fen - discount_fen)
      OR order_count <> TOTAL (held_lines > 0)`,
  'order numbers have a gap': `
    SELECT show_id FROM orders GROUP BY show_id HAVING MAX (ordinal) <> COUNT (*)`,
  'a change of an order is in no record': `
    SELECT id FROM orders WHERE NOT EXISTS (SELECT 1 FROM order_effects WHERE order_id = orders.id)`,
}

/** What the books of a data file get wrong, in words; `whole` reads every page of the file too. */
export function wrongInBooks(path: string, whole: boolean): string[] {
  const database = new Database(path, { readonly: true, fileMustExist: true })
  try {
    const verdict = database.pragma(whole ? 'integrity_check' : 'quick_check', { simple: true })
    return [
      ...(verdict === 'ok' ? [] : [`the data file is not whole: ${String(verdict)}`]),
      ...Object.entries(disagreements).flatMap(([what, sql]) =>
        database
          .prepare(sql)
          .all()
          .map((row) => `${what}: ${JSON.stringify(row)}`),
      ),
    ]
  } finally {
    database.close()
  }
}

/** How many orders carry each note: the number under which the desk typed them. */
export function typedOrders(path: string): ReadonlyMap<string, number> {
  const database = new Database(path, { readonly: true, fileMustExist: true })
  try {
    const rows = database
      .prepare<[], { note: string; count: number }>(
        `SELECT note, COUNT (*) AS count FROM orders WHERE source = 'typed' GROUP BY note`,
      )
      .all()
    return new Map(rows.map(({ note, count }) => [note, count]))
  } finally {
    database.close()
  }
}

/** How many actions the record holds. */
export function actionsIn(path: string): number {
  const database = new Database(path, { readonly: true, fileMustExist: true })
  try {
    return database.prepare<[], number>('SELECT COUNT (*) FROM order_actions').pluck().get() ?? 0
  } finally {
    database.close()
  }
}
