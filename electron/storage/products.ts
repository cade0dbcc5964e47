import type { Database } from 'better-sqlite3'
import { ProductDraft, ProductParts, type Product, type ProductPart } from '@shared/contract/products'
import type { ProductStore } from '../services/ports'

type Row = Omit<Product, 'aliases' | 'archived' | 'transition' | 'parts'> & {
  readonly parts: string
  readonly aliases: string
  readonly archived: 0 | 1
  readonly transitionName: string | null
  readonly transitionMs: number | null
}

const columns = `SELECT id, code, name, aliases, keyword, unit, smallest_unit AS smallestUnit, unit_size AS unitSize,
    price_fen AS priceFen, wholesale_fen AS wholesaleFen, scene_name AS sceneName,
    transition_name AS transitionName, transition_ms AS transitionMs, photo, archived, position,
    reserved, weight_grams AS weightGrams, volume_ml AS volumeMillilitres, shelf_place AS shelfPlace, cold, low_stock AS lowStock,
    -- What is made of parts has as many as the scarcest of them makes.
    COALESCE((SELECT MIN(part.available / quantity) FROM product_parts JOIN stock_levels AS part
      ON part.product_id = part_id WHERE product_parts.product_id = products.id), available) AS available,
    (SELECT json_group_array(json_object('productId', part_id, 'quantity', quantity)) FROM product_parts
      WHERE product_parts.product_id = products.id) AS parts
  FROM products JOIN stock_levels ON stock_levels.product_id = id`

const toProduct = ({ transitionName, transitionMs, ...row }: Row): Product => ({
  ...row,
  transition: transitionName === null ? null : { name: transitionName, durationMs: transitionMs },
  aliases: ProductDraft.shape.aliases.parse(JSON.parse(row.aliases)),
  parts: ProductParts.parse(JSON.parse(row.parts)),
  archived: row.archived === 1,
})

/** What is sold, with the stock that the ledger gives it. */
export function productStore(database: Database): ProductStore {
  const all = database.prepare<[], Row>(`${columns} ORDER BY position, id`)
  const byId = database.prepare<[string], Row>(`${columns} WHERE id = ?`)
  const byKey = database.prepare<[string], Row>(`${columns} WHERE code_key = ? AND archived = 0`)
  const insert = database.prepare<[Record<string, string | number | null>]>(
    `INSERT INTO products (id, code, code_key, name, aliases, keyword, unit, smallest_unit, unit_size, price_fen,
       wholesale_fen, scene_name, transition_name, transition_ms, position)
     VALUES (@id, @code, @codeKey, @name, @aliases, @keyword, @unit, @smallestUnit, @unitSize, @priceFen, @wholesaleFen,
       @sceneName, @transitionName, @transitionMs, (SELECT COALESCE(MAX(position), 0) + 1 FROM products))`,
  )
  const update = database.prepare<[Record<string, string | number | null>]>(
    `UPDATE products SET code = @code, code_key = @codeKey, name = @name, aliases = @aliases, keyword = @keyword, unit = @unit,
       smallest_unit = @smallestUnit, unit_size = @unitSize, price_fen = @priceFen,
       wholesale_fen = @wholesaleFen, scene_name = @sceneName,
       transition_name = @transitionName, transition_ms = @transitionMs
     WHERE id = @id`,
  )
  const archive = database.prepare<[number, string]>('UPDATE products SET archived = ? WHERE id = ?')
  const photo = database.prepare<[string | null, string]>('UPDATE products SET photo = ? WHERE id = ?')
  const photoUsed = database.prepare<[string], { id: string }>(
    'SELECT id FROM products WHERE photo = ? LIMIT 1',
  )
  const place = database.prepare<[number, string, number]>(
    'UPDATE products SET position = ? WHERE id = ? AND position <> ?',
  )
  const terms = database.prepare<[number, number | null, string]>(
    'UPDATE products SET weight_grams = ?, low_stock = ? WHERE id = ?',
  )
  const packing = database.prepare<[number, string, string, string]>(
    'UPDATE products SET volume_ml = ?, shelf_place = ?, cold = ? WHERE id = ?',
  )
  const takeApart = database.prepare<[string]>('DELETE FROM product_parts WHERE product_id = ?')
  const parts = database.prepare<[string], ProductPart>(
    'SELECT part_id AS productId, quantity FROM product_parts WHERE product_id = ?',
  )
  const addPart = database.prepare<[string, string, number]>(
    'INSERT INTO product_parts (product_id, part_id, quantity) VALUES (?, ?, ?)',
  )
  const wasOrdered = database.prepare<[string], { found: 1 }>(
    'SELECT 1 AS found FROM order_lines WHERE product_id = ? LIMIT 1',
  )
  const isPart = database.prepare<[string], { found: 1 }>(
    'SELECT 1 AS found FROM product_parts WHERE part_id = ? LIMIT 1',
  )
  const made = database.prepare<[{ id: string }], { id: string }>(
    `WITH ledgers (id) AS (SELECT part_id FROM product_parts WHERE product_id = @id UNION SELECT @id)
     SELECT id FROM ledgers UNION SELECT product_id FROM product_parts JOIN ledgers ON ledgers.id = part_id`,
  )
  return {
    list: () => all.all().map(toProduct),
    get: (id) => optional(byId.get(id)),
    byCode: (codeKey) => optional(byKey.get(codeKey)),
    add: (id, codeKey, draft) => void insert.run(values(id, codeKey, draft)),
    edit: (id, codeKey, draft) => void update.run(values(id, codeKey, draft)),
    setArchived: (id, archived) => void archive.run(archived ? 1 : 0, id),
    setPhoto: (id, name) => void photo.run(name, id),
    photoIsUsed: (name) => photoUsed.get(name) !== undefined,
    setTerms: (id, { weightGrams, lowStock }) => void terms.run(weightGrams, lowStock, id),
    setPacking: (id, { volumeMillilitres, shelfPlace, cold }) =>
      void packing.run(volumeMillilitres, shelfPlace, cold, id),
    setParts(id, parts) {
      takeApart.run(id)
      for (const { productId, quantity } of parts) addPart.run(id, productId, quantity)
    },
    parts: (id) => parts.all(id),
    wasOrdered: (id) => wasOrdered.get(id) !== undefined,
    isPart: (id) => isPart.get(id) !== undefined,
    sharingStock: (id) => made.all({ id }).map((row) => row.id),
    arrange: (ids) => ids.filter((id, index) => place.run(index + 1, id, index + 1).changes > 0),
  }
}

const optional = (row: Row | undefined) => (row ? toProduct(row) : null)

function values(
  id: string,
  codeKey: string,
  { transition, ...draft }: ProductDraft,
): Record<string, string | number | null> {
  return {
    ...draft,
    id,
    codeKey,
    aliases: JSON.stringify(draft.aliases),
    transitionName: transition?.name ?? null,
    transitionMs: transition?.durationMs ?? null,
  }
}
