import Database from 'better-sqlite3'

/** The show as counted from the database, behind the program's back. */
export type CountedShow = {
  readonly comments: number
  readonly claims: { readonly accepted: number; readonly rejected: number; readonly waiting: number }
  readonly products: readonly {
    readonly code: string
    readonly name: string
    readonly openingStock: number
    readonly sold: number
    readonly left: number
    readonly smallestUnit: string
  }[]
  readonly soldOut: readonly string[]
  readonly orders: readonly { readonly number: string; readonly totalYuan: number; readonly lines: number }[]
  readonly parcels: readonly { readonly number: string; readonly orders: readonly string[] }[]
  readonly revenueYuan: number
  readonly upliftYuan: number
}

/** Counts everything anew from rows and ledger, not from the sums that the program keeps. */
export function countShow(databasePath: string): CountedShow {
  const database = new Database(databasePath, { readonly: true })
  const rows = <Row>(sql: string) => database.prepare<[], Row>(sql).all()
  const states = new Map(
    rows<{ state: string; n: number }>('SELECT state, COUNT(*) AS n FROM claims GROUP BY state').map(
      ({ state, n }) => [state, n],
    ),
  )
  const products = rows<CountedShow['products'][number]>(`
    SELECT code, name, smallest_unit AS smallestUnit,
      COALESCE((SELECT SUM(delta) FROM stock_moves m WHERE m.product_id = p.id AND kind = 'opening'), 0) AS openingStock,
      COALESCE((SELECT SUM(quantity) FROM order_lines l WHERE l.product_id = p.id), 0) AS sold,
      COALESCE((SELECT SUM(delta) FROM stock_moves m WHERE m.product_id = p.id), 0) AS left
    FROM products p WHERE archived = 0 ORDER BY position`)
  const orders = rows<{ number: string; fen: number; lines: number }>(`
    SELECT number, SUM(amount_fen) AS fen, COUNT(*) AS lines FROM orders
    JOIN order_lines ON order_lines.order_id = orders.id
    WHERE quantity > 0 GROUP BY orders.id ORDER BY number`)
  const parcels = new Map<string, string[]>()
  for (const { parcel, order } of rows<{ parcel: string; order: string }>(`
    SELECT parcels.number AS parcel, orders.number AS "order" FROM parcel_orders
    JOIN parcels ON parcels.id = parcel_id JOIN orders ON orders.id = order_id
    ORDER BY parcels.number, orders.number`))
    parcels.set(parcel, [...(parcels.get(parcel) ?? []), order])
  const [sums] = rows<{ revenue: number; baseline: number }>(
    'SELECT SUM(amount_fen) AS revenue, SUM(baseline_fen) AS baseline FROM order_lines',
  )
  const [comments] = rows<{ n: number }>('SELECT COUNT(*) AS n FROM comments')
  database.close()
  return {
    comments: comments?.n ?? 0,
    claims: {
      accepted: states.get('accepted') ?? 0,
      rejected: states.get('rejected') ?? 0,
      waiting: states.get('waiting') ?? 0,
    },
    products,
    soldOut: products.filter(({ left }) => left === 0).map(({ name }) => name),
    orders: orders.map(({ number, fen, lines }) => ({ number, totalYuan: fen / 100, lines })),
    parcels: [...parcels].map(([number, held]) => ({ number, orders: held })),
    revenueYuan: (sums?.revenue ?? 0) / 100,
    upliftYuan: ((sums?.revenue ?? 0) - (sums?.baseline ?? 0)) / 100,
  }
}

/** What is wrong with a counted show; empty when the books are in order and the show was big enough. */
export function complaintsAbout(show: CountedShow): string[] {
  const complaints: string[] = []
  const expect = (right: boolean, complaint: string) => {
    if (!right) complaints.push(complaint)
  }
  expect(show.products.length >= 6, `${show.products.length} products, wanted 6`)
  expect(show.comments >= 60, `${show.comments} comments, wanted 60`)
  expect(show.orders.length >= 20, `${show.orders.length} orders, wanted 20`)
  expect(show.soldOut.length >= 2, `${show.soldOut.length} products sold out, wanted 2`)
  for (const { name, openingStock, sold, left } of show.products) {
    expect(left >= 0, `${name} is oversold by ${-left}`)
    expect(openingStock - sold === left, `${name}: ${openingStock} − ${sold} is not ${left}`)
  }
  const parcelled = show.parcels.flatMap(({ orders }) => orders).sort()
  const ordered = show.orders.map(({ number }) => number).sort()
  expect(JSON.stringify(parcelled) === JSON.stringify(ordered), 'the parcels do not hold each order once')
  const total = show.orders.reduce((sum, { totalYuan }) => sum + Math.round(totalYuan * 100), 0)
  expect(total === Math.round(show.revenueYuan * 100), 'the orders do not add up to the revenue')
  return complaints
}
