import type { Database } from 'better-sqlite3'

/** What order lines draw from each ledger: their own product's, or those of the parts it is made of. */
const drawn = `
  SELECT COALESCE(parts.part_id, lines.product_id) AS product_id, orders.state,
    lines.quantity * COALESCE(parts.quantity, 1) AS quantity
  FROM order_lines AS lines JOIN orders ON orders.id = lines.order_id
    LEFT JOIN product_parts AS parts ON parts.product_id = lines.product_id`

/**
 * Statements that answer a row where a sum that is kept is not the sum of what it is made of. A page has no checksum:
 * a figure that turned over on the disk is well-formed, and only its sums know better.
 */
const disagreements: Readonly<Record<string, string>> = {
  'an order line costs something else than its price times its quantity': `
    SELECT id FROM order_lines
    WHERE amount_fen <> (price_fen * quantity * 2 + unit_size) / (unit_size * 2)
      OR baseline_fen <> (wholesale_fen * quantity * 2 + unit_size) / (unit_size * 2)`,
  'an order is not the sum of its lines': `
    SELECT orders.id FROM orders LEFT JOIN order_lines ON order_lines.order_id = orders.id GROUP BY orders.id
    HAVING orders.goods_fen <> COALESCE(SUM(order_lines.amount_fen), 0)
      OR orders.baseline_fen <> COALESCE(SUM(order_lines.baseline_fen), 0)
      OR orders.held_lines <> COUNT(*) FILTER (WHERE order_lines.quantity > 0)`,
  'an order’s discount is not the sum of its reasons': `
    SELECT id FROM orders WHERE discount_fen <>
      (SELECT COALESCE(SUM(json_extract(value, '$.fen')), 0) FROM json_each(orders.discounts))`,
  'a stock level is not the sum of the ledger': `
    SELECT levels.product_id FROM stock_levels AS levels
      LEFT JOIN stock_moves AS moves ON moves.product_id = levels.product_id GROUP BY levels.product_id
    HAVING available <> COALESCE(SUM(delta), 0)
      OR reserved <> COALESCE(-SUM(delta) FILTER (WHERE kind IN ('reservation', 'release')), 0)`,
  'a show’s figures are not the sum of its orders': `
    SELECT figures.show_id FROM show_figures AS figures
      LEFT JOIN orders ON orders.show_id = figures.show_id AND orders.state <> 'refunded'
    GROUP BY figures.show_id
    HAVING figures.revenue_fen <> COALESCE(SUM(MAX(0, goods_fen - discount_fen)), 0)
      OR figures.baseline_fen <> COALESCE(SUM(orders.baseline_fen), 0)
      OR figures.shipping_fen <> COALESCE(SUM(orders.shipping_fen), 0)
      OR figures.order_count <> COUNT(*) FILTER (WHERE orders.held_lines > 0)`,
  'stock held is not what open orders hold': `
    WITH drawn AS (${drawn})
    SELECT levels.product_id FROM stock_levels AS levels
      LEFT JOIN drawn ON drawn.product_id = levels.product_id AND drawn.state IN ('claimed', 'confirmed')
    GROUP BY levels.product_id HAVING reserved <> COALESCE(SUM(drawn.quantity), 0)`,
  'a line of an order is not what the ledger took for it': `
    SELECT lines.id FROM order_lines AS lines JOIN orders ON orders.id = lines.order_id
      LEFT JOIN product_parts AS parts ON parts.product_id = lines.product_id
      LEFT JOIN stock_moves AS moves ON moves.order_line_id = lines.id
        AND moves.product_id = COALESCE(parts.part_id, lines.product_id)
    GROUP BY lines.seq, parts.part_id
    HAVING -COALESCE(SUM(delta), 0) <> lines.quantity * COALESCE(parts.quantity, 1)
      AND NOT (orders.state = 'refunded' AND COALESCE(SUM(delta), 0) = 0)`,
  'an order that holds nothing is not cancelled, or the other way round': `
    SELECT id FROM orders WHERE (held_lines = 0) <> (state = 'cancelled')`,
  'a product has no stock level, or a show no figures': `
    SELECT id FROM products WHERE id NOT IN (SELECT product_id FROM stock_levels)
    UNION ALL SELECT id FROM shows WHERE id NOT IN (SELECT show_id FROM show_figures)`,
}

/** What does not add up in a data file of the newest version, in English; empty where all of it does. */
export function disagreementsIn(database: Database): string[] {
  const found = Object.entries(disagreements)
    .filter(([, sql]) => database.prepare(sql).get() !== undefined)
    .map(([what]) => what)
  const strays: unknown = database.pragma('foreign_key_check')
  if (Array.isArray(strays) && strays.length > 0) found.push('a row refers to something that is not there')
  return found
}
