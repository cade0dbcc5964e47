/**
 * Where a product lies, how large and how cold it is; what is in each parcel, of which one buyer may get several; orders
 * that travel with the parcels of a later show.
 */
export const parcelsAndDocuments = {
  name: '0009-parcels-and-documents',
  sql: `
ALTER TABLE products ADD COLUMN volume_ml INTEGER NOT NULL DEFAULT 0 CHECK (volume_ml >= 0);
ALTER TABLE products ADD COLUMN shelf_place TEXT NOT NULL DEFAULT '';
ALTER TABLE products ADD COLUMN cold TEXT NOT NULL DEFAULT 'none' CHECK (cold IN ('none', 'fresh', 'frozen'));

-- A buyer's first parcel is the one that parcel_orders names; the others are parts of it.
ALTER TABLE parcels ADD COLUMN part_of TEXT REFERENCES parcels (id);
ALTER TABLE parcels ADD COLUMN part INTEGER NOT NULL DEFAULT 1 CHECK (part >= 1);
CREATE UNIQUE INDEX parcel_parts ON parcels (part_of, part) WHERE part_of IS NOT NULL;

CREATE TABLE parcel_lines (
  parcel_id TEXT NOT NULL REFERENCES parcels (id),
  line_id TEXT NOT NULL REFERENCES order_lines (id),
  quantity INTEGER NOT NULL CHECK (quantity > 0),
  PRIMARY KEY (parcel_id, line_id)
) STRICT, WITHOUT ROWID;

-- The parcel it was in before, which it goes back to when the host thinks better of it.
CREATE TABLE carried_orders (
  order_id TEXT PRIMARY KEY REFERENCES orders (id),
  show_id TEXT NOT NULL REFERENCES shows (id),
  parcel_id TEXT REFERENCES parcels (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX carried_orders_by_show ON carried_orders (show_id);
`,
} as const
