/** The last product of a show that was on air, kept while none is: from it the next and the previous are counted. */
export const lastOnAir = {
  name: '0003-last-on-air',
  sql: `
ALTER TABLE shows ADD COLUMN last_on_air_product_id TEXT REFERENCES products (id);
UPDATE shows SET last_on_air_product_id = on_air_product_id;
`,
} as const
