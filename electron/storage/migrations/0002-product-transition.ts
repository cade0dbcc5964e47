/** How a product's scene comes on: the name of one of OBS's transitions, and its length in ms where that can be chosen. */
export const productTransition = {
  name: '0002-product-transition',
  sql: `
ALTER TABLE products ADD COLUMN transition_name TEXT;
ALTER TABLE products ADD COLUMN transition_ms INTEGER
  CHECK (transition_ms IS NULL OR (transition_name IS NOT NULL AND transition_ms BETWEEN 50 AND 20000));
`,
} as const
