/** Which orders came out of a platform's list, and how lists with the same headers are read. */
export const orderImports = {
  name: '0008-order-imports',
  sql: `
-- An order that comes in once more is known by this.
CREATE TABLE order_imports (
  platform TEXT NOT NULL CHECK (platform <> ''),
  external_number TEXT NOT NULL CHECK (external_number <> ''),
  order_id TEXT NOT NULL UNIQUE REFERENCES orders (id),
  PRIMARY KEY (platform, external_number)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_mappings (
  -- The headers as they are compared, as a JSON array.
  headers TEXT PRIMARY KEY CHECK (json_valid(headers)),
  mapping TEXT NOT NULL CHECK (json_valid(mapping)),
  used_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`,
} as const
