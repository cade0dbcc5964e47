/**
 * Orders with a state, a payment, a discount and a shipping fee; several of one buyer in a show; products made of
 * others; price rules; and the record of what was done to orders, from which it is undone.
 */
export const orderDesk = {
  name: '0005-order-desk',
  /** The table of orders is made anew: SQLite cannot take a constraint off one. */
  rebuilds: true,
  sql: `
DROP TRIGGER order_lines_are_summed;

CREATE TABLE orders_with_states (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  number TEXT NOT NULL UNIQUE,
  day TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  show_id TEXT NOT NULL REFERENCES shows (id),
  buyer_id TEXT NOT NULL REFERENCES buyers (id),
  recipient_name TEXT NOT NULL,
  recipient_phone TEXT NOT NULL,
  recipient_address TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  source TEXT NOT NULL DEFAULT 'comment' CHECK (source IN ('comment', 'typed', 'imported', 'split')),
  state TEXT NOT NULL DEFAULT 'claimed' CHECK (state IN
    ('claimed', 'confirmed', 'paid', 'packed', 'shipped', 'done', 'cancelled', 'refunded')),
  state_at INTEGER NOT NULL,
  note TEXT NOT NULL DEFAULT '',
  -- Sums of its lines, written by nobody but the trigger below.
  goods_fen INTEGER NOT NULL DEFAULT 0 CHECK (goods_fen >= 0),
  baseline_fen INTEGER NOT NULL DEFAULT 0 CHECK (baseline_fen >= 0),
  held_lines INTEGER NOT NULL DEFAULT 0 CHECK (held_lines >= 0),
  -- Why it costs less, as [{"every","unit","name","fen"}]; discount_fen is their sum.
  discounts TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(discounts)),
  discount_fen INTEGER NOT NULL DEFAULT 0 CHECK (discount_fen >= 0),
  shipping_fen INTEGER NOT NULL DEFAULT 0 CHECK (shipping_fen >= 0),
  -- Typed by the host, which no rule overrules; null lets the rules decide.
  shipping_by_hand_fen INTEGER CHECK (shipping_by_hand_fen >= 0),
  paid_at INTEGER,
  paid_method TEXT,
  paid_note TEXT NOT NULL DEFAULT '',
  -- When an unpaid order lets go of its stock; null for one that waits for ever.
  pay_by INTEGER,
  courier TEXT NOT NULL DEFAULT '',
  waybill TEXT NOT NULL DEFAULT '',
  UNIQUE (day, ordinal),
  UNIQUE (id, show_id),
  CHECK ((paid_at IS NULL) = (paid_method IS NULL))
) STRICT;
INSERT INTO orders_with_states (seq, id, number, day, ordinal, show_id, buyer_id, recipient_name, recipient_phone,
    recipient_address, created_at, state, state_at, goods_fen, baseline_fen, held_lines)
  SELECT seq, id, number, day, ordinal, show_id, buyer_id, recipient_name, recipient_phone, recipient_address,
    created_at, CASE WHEN held = 0 THEN 'cancelled' ELSE 'claimed' END, created_at, goods, baseline, held
  FROM (SELECT orders.*,
      (SELECT COUNT(*) FROM order_lines WHERE order_id = orders.id AND quantity > 0) AS held,
      (SELECT COALESCE(SUM(amount_fen), 0) FROM order_lines WHERE order_id = orders.id) AS goods,
      (SELECT COALESCE(SUM(baseline_fen), 0) FROM order_lines WHERE order_id = orders.id) AS baseline
    FROM orders) ORDER BY seq;
DROP TABLE orders;
ALTER TABLE orders_with_states RENAME TO orders;
CREATE INDEX orders_by_show ON orders (show_id, buyer_id);
CREATE INDEX orders_by_buyer ON orders (buyer_id);
CREATE INDEX orders_to_be_paid ON orders (pay_by) WHERE pay_by IS NOT NULL;

-- A gift costs nothing and comes and goes with what it is given for.
ALTER TABLE order_lines ADD COLUMN gift INTEGER NOT NULL DEFAULT 0 CHECK (gift IN (0, 1));
CREATE INDEX order_lines_by_product ON order_lines (product_id, order_id);

ALTER TABLE show_figures ADD COLUMN shipping_fen INTEGER NOT NULL DEFAULT 0 CHECK (shipping_fen >= 0);
CREATE TRIGGER order_lines_are_summed AFTER UPDATE OF quantity ON order_lines
BEGIN
  UPDATE orders SET
    goods_fen = goods_fen + NEW.amount_fen - OLD.amount_fen,
    baseline_fen = baseline_fen + NEW.baseline_fen - OLD.baseline_fen,
    held_lines = held_lines + (NEW.quantity > 0) - (OLD.quantity > 0)
  WHERE id = NEW.order_id;
END;
-- A discount may stand for a moment beside fewer goods than it was made for: the order is priced again at once.
CREATE TRIGGER orders_are_summed
AFTER UPDATE OF goods_fen, baseline_fen, held_lines, discount_fen, shipping_fen, state ON orders
BEGIN
  UPDATE show_figures SET
    revenue_fen = revenue_fen
      + (NEW.state <> 'refunded') * MAX(0, NEW.goods_fen - NEW.discount_fen)
      - (OLD.state <> 'refunded') * MAX(0, OLD.goods_fen - OLD.discount_fen),
    baseline_fen = baseline_fen
      + (NEW.state <> 'refunded') * NEW.baseline_fen - (OLD.state <> 'refunded') * OLD.baseline_fen,
    shipping_fen = shipping_fen
      + (NEW.state <> 'refunded') * NEW.shipping_fen - (OLD.state <> 'refunded') * OLD.shipping_fen,
    order_count = order_count
      + (NEW.state <> 'refunded' AND NEW.held_lines > 0) - (OLD.state <> 'refunded' AND OLD.held_lines > 0)
  WHERE show_id = NEW.show_id;
END;

-- Grams of one unit with its packing; 0 where the host never weighed it.
ALTER TABLE products ADD COLUMN weight_grams INTEGER NOT NULL DEFAULT 0 CHECK (weight_grams >= 0);
-- At or below this many smallest units the stock is low; null leaves it to the overlay's own threshold.
ALTER TABLE products ADD COLUMN low_stock INTEGER CHECK (low_stock >= 0);

-- A variant or a bundle has no ledger of its own: it is made of other products' stock, that many smallest units
-- of each for one smallest unit of itself. Parts are never made of parts.
CREATE TABLE product_parts (
  product_id TEXT NOT NULL REFERENCES products (id),
  part_id TEXT NOT NULL REFERENCES products (id),
  quantity INTEGER NOT NULL CHECK (quantity >= 1),
  PRIMARY KEY (product_id, part_id),
  CHECK (product_id <> part_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX product_parts_by_part ON product_parts (part_id);
CREATE TRIGGER parts_are_never_made_of_parts BEFORE INSERT ON product_parts
WHEN EXISTS (SELECT 1 FROM product_parts WHERE product_id = NEW.part_id OR part_id = NEW.product_id)
BEGIN SELECT RAISE (ABORT, 'parts are never made of parts'); END;
CREATE TRIGGER products_of_parts_have_no_ledger BEFORE INSERT ON stock_moves
WHEN EXISTS (SELECT 1 FROM product_parts WHERE product_id = NEW.product_id)
BEGIN SELECT RAISE (ABORT, 'products made of parts have no ledger'); END;

-- When stock that came back was offered to a claim that had found none.
ALTER TABLE claims ADD COLUMN offered_at INTEGER;
CREATE INDEX claims_in_line ON claims (product_id, show_id, seq)
  WHERE state = 'waiting' AND problem = 'out_of_stock';

-- What the host grants: for every so many smallest units of a product, money off or a gift.
CREATE TABLE price_rules (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  product_id TEXT NOT NULL REFERENCES products (id),
  every INTEGER NOT NULL CHECK (every >= 1),
  minus_fen INTEGER NOT NULL DEFAULT 0 CHECK (minus_fen >= 0),
  gift_product_id TEXT REFERENCES products (id),
  gift_quantity INTEGER CHECK (gift_quantity >= 1),
  CHECK ((gift_product_id IS NULL) = (gift_quantity IS NULL)),
  CHECK ((minus_fen > 0) <> (gift_product_id IS NOT NULL))
) STRICT;

-- Everything that was done to orders, and to which fields of them, so that it can be read and undone.
CREATE TABLE order_actions (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind <> ''),
  who TEXT NOT NULL CHECK (who IN ('host', 'rule', 'helper')),
  at INTEGER NOT NULL,
  -- The action that this one took back.
  undoes INTEGER UNIQUE REFERENCES order_actions (seq)
) STRICT;
-- What can be undone is looked for after every act of the host, among all that rules did.
CREATE INDEX order_actions_of_host ON order_actions (seq) WHERE who = 'host';
CREATE TABLE order_effects (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  action_seq INTEGER NOT NULL REFERENCES order_actions (seq),
  order_id TEXT NOT NULL REFERENCES orders (id),
  field TEXT NOT NULL CHECK (field <> ''),
  -- The line whose quantity it is; null for a field of the order.
  line_id TEXT REFERENCES order_lines (id),
  -- As JSON; null for what was not there yet.
  before TEXT CHECK (json_valid(before)),
  after TEXT NOT NULL CHECK (json_valid(after))
) STRICT;
CREATE INDEX order_effects_by_action ON order_effects (action_seq);
CREATE INDEX order_effects_by_order ON order_effects (order_id);
CREATE TRIGGER order_actions_are_never_edited BEFORE UPDATE ON order_actions
BEGIN SELECT RAISE (ABORT, 'the record of actions is append-only'); END;
CREATE TRIGGER order_actions_are_never_deleted BEFORE DELETE ON order_actions
BEGIN SELECT RAISE (ABORT, 'the record of actions is append-only'); END;
-- Its values may be blanked: a buyer's personal data goes when they ask for it, the books stay.
CREATE TRIGGER order_effects_are_never_edited
BEFORE UPDATE OF seq, action_seq, order_id, field, line_id ON order_effects
BEGIN SELECT RAISE (ABORT, 'the record of actions is append-only'); END;
CREATE TRIGGER order_effects_are_never_deleted BEFORE DELETE ON order_effects
BEGIN SELECT RAISE (ABORT, 'the record of actions is append-only'); END;
`,
} as const
