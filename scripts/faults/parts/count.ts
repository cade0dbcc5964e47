import Database from 'better-sqlite3'
import { join } from 'node:path'
import type { Ware } from './desk'
import type { Sent } from './traffic'

/** What is not as it should be; each comment counts once in each. */
export type Count = { readonly lost: number; readonly doubled: number; readonly wrong: number }

type ClaimRow = {
  readonly time: number
  readonly seq: number
  readonly code: string
  readonly quantity: number
  readonly state: string
  readonly problem: string | null
  readonly available: number
}

/**
 * Counts from the data file alone: each acknowledged comment is in the journal once, its claim is one effect on one
 * order line, or waits because too little is left; lines, ledger and figures agree; nothing is oversold.
 */
export function countFaults(dataFolder: string, sent: readonly Sent[], wares: readonly Ware[]): Count {
  const database = new Database(join(dataFolder, 'fieldcast.db'), { readonly: true, fileMustExist: true })
  try {
    const count = { lost: 0, doubled: 0, wrong: 0 }
    const tell = (kind: keyof Count, what: string) => {
      count[kind] += 1
      if (count[kind] <= 5) console.error(`${kind}: ${what}`)
    }
    countComments(database, sent, tell)
    countBooks(database, wares, tell)
    return count
  } finally {
    database.close()
  }
}

type Tell = (kind: keyof Count, what: string) => void

function countComments(database: Database.Database, sent: readonly Sent[], tell: Tell): void {
  const journal = grouped(
    database.prepare<[], { time: number }>('SELECT sent_at AS time FROM comments').all(),
    ({ time }) => time,
  )
  const claims = grouped(
    database
      .prepare<[], ClaimRow>(
        `SELECT sent_at AS time, claims.seq, code, asked_quantity AS quantity, state, problem, available
         FROM claims JOIN comments ON comments.seq = comment_seq JOIN products ON products.id = asked_product_id
         JOIN stock_levels ON stock_levels.product_id = asked_product_id`,
      )
      .all(),
    ({ time }) => time,
  )
  const effects = grouped(
    database
      .prepare<[], { claim: number; change: number }>(
        'SELECT claim_seq AS claim, quantity_after - quantity_before AS change FROM claim_effects',
      )
      .all(),
    ({ claim }) => claim,
  )
  for (const { time, code, quantity, acknowledged } of sent) {
    const name = `comment ${String(time)}, ${code} × ${String(quantity)}`
    const written = journal.get(time)?.length ?? 0
    if (written > 1) tell('doubled', `${name} is in the journal ${String(written)} times`)
    if (written === 0 && acknowledged) tell('lost', `${name} was acknowledged and is not in the journal`)
    if (written !== 1) continue
    const [claim, ...more] = claims.get(time) ?? []
    if (!claim) tell('lost', `${name} has no claim`)
    else if (more.length > 0) tell('doubled', `${name} has several claims`)
    else if (claim.code !== code || claim.quantity !== quantity) tell('wrong', `${name} was read as another`)
    else countEffects(name, claim, effects.get(claim.seq) ?? [], tell)
  }
}

function countEffects(
  name: string,
  claim: ClaimRow,
  effects: readonly { change: number }[],
  tell: Tell,
): void {
  if (claim.state !== 'accepted') {
    const soldOut = claim.problem === 'out_of_stock' && claim.available < claim.quantity
    if (!soldOut || effects.length > 0) tell('wrong', `${name} is ${claim.state}, ${String(claim.problem)}`)
  } else if (effects.length === 0) tell('lost', `${name} was accepted and is in no order`)
  else if (effects.length > 1) tell('doubled', `${name} is in several order lines`)
  else if (effects[0]?.change !== claim.quantity) tell('wrong', `${name} changed a line by something else`)
}

/** Statements that answer a row for everything that does not agree. */
const disagreements: Readonly<Record<string, string>> = {
  'an order line is not the sum of its claims': `
    SELECT order_lines.id FROM order_lines LEFT JOIN claim_effects ON line_id = order_lines.id
    GROUP BY order_lines.id HAVING quantity <> TOTAL (quantity_after - quantity_before)`,
  'an order line is not what the ledger holds for it': `
    SELECT order_lines.id FROM order_lines LEFT JOIN stock_moves ON order_line_id = order_lines.id
    GROUP BY order_lines.id HAVING quantity <> -TOTAL (delta)`,
  'a stock level is not the sum of the ledger': `
    SELECT levels.product_id FROM stock_levels AS levels LEFT JOIN stock_moves USING (product_id)
    GROUP BY levels.product_id HAVING available <> TOTAL (delta)`,
  'stock held is not what the orders hold': `
    SELECT levels.product_id FROM stock_levels AS levels LEFT JOIN order_lines USING (product_id)
    GROUP BY levels.product_id HAVING reserved <> TOTAL (quantity)`,
  'more was sold than there was': `SELECT product_id FROM stock_levels WHERE available < 0`,
  'a show’s revenue is not the sum of its lines': `
    SELECT figures.show_id FROM show_figures AS figures LEFT JOIN order_lines USING (show_id)
    GROUP BY figures.show_id HAVING revenue_fen <> TOTAL (amount_fen)`,
}

function countBooks(database: Database.Database, wares: readonly Ware[], tell: Tell): void {
  for (const [what, sql] of Object.entries(disagreements))
    for (const row of database.prepare(sql).all()) tell('wrong', `${what}: ${JSON.stringify(row)}`)
  const opening = database.prepare<[string], number>(
    `SELECT SUM (delta) FROM stock_moves JOIN products ON products.id = product_id
     WHERE code = ? AND order_line_id IS NULL`,
  )
  for (const { code, stock } of wares)
    if (opening.pluck().get(code) !== stock) tell('wrong', `the opening stock of ${code} is another`)
  const verdict = database.pragma('integrity_check', { simple: true })
  if (verdict !== 'ok') tell('wrong', `the data file is not whole: ${String(verdict)}`)
}

function grouped<Row>(rows: readonly Row[], key: (row: Row) => number): Map<number, Row[]> {
  const groups = new Map<number, Row[]>()
  for (const row of rows) {
    const others = groups.get(key(row))
    if (others) others.push(row)
    else groups.set(key(row), [row])
  }
  return groups
}
