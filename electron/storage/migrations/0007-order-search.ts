/**
 * The index by which orders are found. It knows an order by its grams (electron/shared/domain/search); triggers note
 * which orders changed, in plain SQL that any program can run, and Fieldcast writes their grams before it next searches.
 */
export const orderSearch = {
  name: '0007-order-search',
  sql: `
-- What each order is found by, as it is compared; the index lets through too much, never too little.
CREATE TABLE order_texts (
  seq INTEGER PRIMARY KEY,
  text TEXT NOT NULL,
  names TEXT NOT NULL
) STRICT;
-- Ours are cut at ASCII only: a gram of Chinese stays one token.
CREATE VIRTUAL TABLE order_grams USING fts5 (
  grams, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
);

-- Orders whose text has changed since it was indexed.
CREATE TABLE order_texts_due (seq INTEGER PRIMARY KEY) STRICT;
-- Orders from before this table are indexed from the newest down, some at a time, beginning below this place.
INSERT INTO meta (key, value) SELECT 'order_texts_below', COALESCE(MAX(seq), 0) + 1 FROM orders;

CREATE INDEX claims_by_order ON claims (order_id) WHERE order_id IS NOT NULL;
CREATE INDEX orders_by_state ON orders (state);
CREATE INDEX orders_unpaid ON orders (state) WHERE paid_at IS NULL AND state NOT IN ('cancelled', 'refunded');
CREATE INDEX orders_without_recipient ON orders (state)
  WHERE (recipient_name = '' OR recipient_phone = '' OR recipient_address = '')
    AND state NOT IN ('cancelled', 'refunded');

CREATE TRIGGER new_orders_are_found AFTER INSERT ON orders
BEGIN INSERT INTO order_texts_due (seq) VALUES (NEW.seq) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER changed_orders_are_found
AFTER UPDATE OF number, buyer_id, recipient_name, recipient_phone, recipient_address, waybill, note ON orders
BEGIN INSERT INTO order_texts_due (seq) VALUES (NEW.seq) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER deleted_orders_are_not_found AFTER DELETE ON orders
BEGIN INSERT INTO order_texts_due (seq) VALUES (OLD.seq) ON CONFLICT DO NOTHING; END;
CREATE TRIGGER orders_are_found_by_their_lines AFTER INSERT ON order_lines
BEGIN
  INSERT INTO order_texts_due (seq) SELECT seq FROM orders WHERE id = NEW.order_id ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER orders_are_found_by_their_comments AFTER UPDATE OF order_id ON claims
WHEN OLD.order_id IS NOT NEW.order_id
BEGIN
  INSERT INTO order_texts_due (seq) SELECT seq FROM orders WHERE id IN (OLD.order_id, NEW.order_id)
    ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER orders_are_found_by_their_first_comments AFTER INSERT ON claims WHEN NEW.order_id IS NOT NULL
BEGIN
  INSERT INTO order_texts_due (seq) SELECT seq FROM orders WHERE id = NEW.order_id ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER orders_are_not_found_by_what_was_erased AFTER UPDATE OF text ON comments
WHEN OLD.text <> NEW.text
BEGIN
  INSERT INTO order_texts_due (seq)
    SELECT orders.seq FROM claims JOIN orders ON orders.id = claims.order_id WHERE claims.comment_seq = NEW.seq
    ON CONFLICT DO NOTHING;
END;
CREATE TRIGGER orders_are_found_by_their_buyers AFTER UPDATE OF user_name ON buyers
WHEN OLD.user_name <> NEW.user_name
BEGIN
  INSERT INTO order_texts_due (seq) SELECT seq FROM orders WHERE buyer_id = NEW.id ON CONFLICT DO NOTHING;
END;
`,
} as const
