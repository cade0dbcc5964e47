/** Settings, products, the stock ledger, the comment journal, shows, orders, claims and parcels. */
export const showAndStock = {
  name: '0001-show-and-stock',
  sql: `
CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;

CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE products (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL CHECK (code <> ''),
  code_key TEXT NOT NULL CHECK (code_key <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  aliases TEXT NOT NULL CHECK (json_valid(aliases)),
  unit TEXT NOT NULL CHECK (unit <> ''),
  smallest_unit TEXT NOT NULL CHECK (smallest_unit <> ''),
  unit_size INTEGER NOT NULL CHECK (unit_size >= 1),
  price_fen INTEGER NOT NULL CHECK (price_fen >= 0),
  wholesale_fen INTEGER NOT NULL CHECK (wholesale_fen >= 0),
  scene_name TEXT,
  photo TEXT,
  archived INTEGER NOT NULL DEFAULT 0 CHECK (archived IN (0, 1)),
  position INTEGER NOT NULL
) STRICT;
CREATE UNIQUE INDEX products_by_code ON products (code_key) WHERE archived = 0;
CREATE INDEX products_by_position ON products (position);

CREATE TABLE shows (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('live', 'ended')),
  -- The local date of its start, which order and parcel numbers carry.
  day TEXT NOT NULL CHECK (length(day) = 8),
  started_at INTEGER NOT NULL,
  ended_at INTEGER,
  on_air_product_id TEXT REFERENCES products (id),
  CHECK ((state = 'ended') = (ended_at IS NOT NULL)),
  CHECK (state = 'live' OR on_air_product_id IS NULL)
) STRICT;
CREATE UNIQUE INDEX one_show_is_live ON shows (state) WHERE state = 'live';

CREATE TABLE comments (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  platform TEXT NOT NULL,
  room TEXT NOT NULL,
  message_id TEXT NOT NULL,
  user_id TEXT NOT NULL,
  user_name TEXT NOT NULL,
  text TEXT NOT NULL,
  -- In characters; kept because SQLite stops counting at a NUL.
  text_length INTEGER NOT NULL CHECK (text_length >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('comment', 'gift', 'super_chat', 'join', 'system')),
  sent_at INTEGER,
  received_at INTEGER NOT NULL,
  show_id TEXT REFERENCES shows (id),
  -- What was being sold when it came in: "+1" means that, however late it is read.
  on_air_product_id TEXT REFERENCES products (id),
  UNIQUE (platform, room, message_id)
) STRICT;
CREATE INDEX comments_by_show ON comments (show_id);
CREATE TRIGGER comments_are_never_edited BEFORE UPDATE ON comments
BEGIN SELECT RAISE (ABORT, 'comments are append-only'); END;
CREATE TRIGGER comments_are_never_deleted BEFORE DELETE ON comments
BEGIN SELECT RAISE (ABORT, 'comments are append-only'); END;

CREATE TABLE buyers (
  id TEXT PRIMARY KEY,
  platform TEXT NOT NULL,
  -- The platform's user id, or the name where the platform hides the id.
  user_key TEXT NOT NULL,
  user_name TEXT NOT NULL,
  recipient_name TEXT NOT NULL DEFAULT '',
  recipient_phone TEXT NOT NULL DEFAULT '',
  recipient_address TEXT NOT NULL DEFAULT '',
  UNIQUE (platform, user_key)
) STRICT;

CREATE TABLE orders (
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
  UNIQUE (show_id, buyer_id),
  UNIQUE (day, ordinal),
  UNIQUE (id, show_id)
) STRICT;

CREATE TABLE order_lines (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  order_id TEXT NOT NULL,
  show_id TEXT NOT NULL,
  product_id TEXT NOT NULL REFERENCES products (id),
  -- Code, name, units and prices as they were when the line was accepted.
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  unit TEXT NOT NULL,
  smallest_unit TEXT NOT NULL,
  unit_size INTEGER NOT NULL CHECK (unit_size >= 1),
  price_fen INTEGER NOT NULL CHECK (price_fen >= 0),
  wholesale_fen INTEGER NOT NULL CHECK (wholesale_fen >= 0),
  quantity INTEGER NOT NULL CHECK (quantity >= 0),
  -- Half up to a fen, as lineAmountFen has it.
  amount_fen INTEGER NOT NULL AS ((price_fen * quantity * 2 + unit_size) / (unit_size * 2)) STORED,
  baseline_fen INTEGER NOT NULL AS ((wholesale_fen * quantity * 2 + unit_size) / (unit_size * 2)) STORED,
  FOREIGN KEY (order_id, show_id) REFERENCES orders (id, show_id)
) STRICT;
CREATE INDEX order_lines_by_order ON order_lines (order_id);
CREATE INDEX order_lines_by_show ON order_lines (show_id);

-- The sums of a show's lines, written by nobody but these triggers: they are asked for after every sale.
CREATE TABLE show_figures (
  show_id TEXT PRIMARY KEY REFERENCES shows (id),
  order_count INTEGER NOT NULL DEFAULT 0 CHECK (order_count >= 0),
  revenue_fen INTEGER NOT NULL DEFAULT 0 CHECK (revenue_fen >= 0),
  baseline_fen INTEGER NOT NULL DEFAULT 0 CHECK (baseline_fen >= 0)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER shows_have_figures AFTER INSERT ON shows
BEGIN INSERT INTO show_figures (show_id) VALUES (NEW.id); END;
CREATE TRIGGER order_lines_start_empty BEFORE INSERT ON order_lines WHEN NEW.quantity <> 0
BEGIN SELECT RAISE (ABORT, 'order lines start empty'); END;
CREATE TRIGGER order_lines_are_summed AFTER UPDATE OF quantity ON order_lines
BEGIN
  UPDATE show_figures SET
    revenue_fen = revenue_fen + NEW.amount_fen - OLD.amount_fen,
    baseline_fen = baseline_fen + NEW.baseline_fen - OLD.baseline_fen,
    -- An order counts while any of its lines holds something.
    order_count = order_count + CASE
      WHEN EXISTS (SELECT 1 FROM order_lines
        WHERE order_id = NEW.order_id AND id <> NEW.id AND quantity > 0) THEN 0
      ELSE (NEW.quantity > 0) - (OLD.quantity > 0) END
  WHERE show_id = NEW.show_id;
END;
CREATE TRIGGER order_lines_keep_their_terms
BEFORE UPDATE OF id, order_id, show_id, product_id, unit_size, price_fen, wholesale_fen ON order_lines
BEGIN SELECT RAISE (ABORT, 'order lines keep their terms'); END;
CREATE TRIGGER order_lines_are_never_deleted BEFORE DELETE ON order_lines
BEGIN SELECT RAISE (ABORT, 'order lines are never deleted'); END;

CREATE TABLE stock_moves (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  product_id TEXT NOT NULL REFERENCES products (id),
  kind TEXT NOT NULL CHECK (kind IN
    ('opening', 'purchase', 'reservation', 'release', 'sale', 'spoilage', 'return', 'correction')),
  -- In smallest units.
  delta INTEGER NOT NULL CHECK (delta <> 0),
  order_line_id TEXT REFERENCES order_lines (id),
  reason TEXT NOT NULL,
  at INTEGER NOT NULL,
  CHECK (delta > 0 OR kind IN ('reservation', 'sale', 'spoilage', 'correction')),
  CHECK (delta < 0 OR kind IN ('opening', 'purchase', 'release', 'return', 'correction')),
  CHECK (order_line_id IS NOT NULL OR kind NOT IN ('reservation', 'release'))
) STRICT;
CREATE INDEX stock_moves_by_product ON stock_moves (product_id);
CREATE INDEX stock_moves_by_order_line ON stock_moves (order_line_id);
CREATE TRIGGER stock_moves_are_never_edited BEFORE UPDATE ON stock_moves
BEGIN SELECT RAISE (ABORT, 'stock moves are append-only'); END;
CREATE TRIGGER stock_moves_are_never_deleted BEFORE DELETE ON stock_moves
BEGIN SELECT RAISE (ABORT, 'stock moves are append-only'); END;

-- The ledger's sums, written by nobody but the trigger, so that asking for them costs one row.
CREATE TABLE stock_levels (
  product_id TEXT PRIMARY KEY REFERENCES products (id),
  available INTEGER NOT NULL DEFAULT 0,
  reserved INTEGER NOT NULL DEFAULT 0 CHECK (reserved >= 0)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER products_have_a_level AFTER INSERT ON products
BEGIN INSERT INTO stock_levels (product_id) VALUES (NEW.id); END;
CREATE TRIGGER stock_moves_are_summed AFTER INSERT ON stock_moves
BEGIN
  UPDATE stock_levels SET
    available = available + NEW.delta,
    reserved = reserved - CASE WHEN NEW.kind IN ('reservation', 'release') THEN NEW.delta ELSE 0 END
  WHERE product_id = NEW.product_id;
END;

CREATE TABLE claims (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  show_id TEXT NOT NULL REFERENCES shows (id),
  comment_seq INTEGER NOT NULL REFERENCES comments (seq),
  -- What the comment was read as; undoing an edit comes back to it.
  asked_product_id TEXT NOT NULL REFERENCES products (id),
  asked_quantity INTEGER CHECK (asked_quantity > 0),
  product_id TEXT NOT NULL REFERENCES products (id),
  intent TEXT NOT NULL CHECK (intent IN ('buy', 'change', 'cancel')),
  quantity INTEGER CHECK (quantity > 0),
  unit TEXT,
  confidence TEXT NOT NULL CHECK (confidence IN ('certain', 'likely')),
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'accepted', 'rejected')),
  problem TEXT CHECK (problem IN ('out_of_stock', 'nothing_to_change', 'product_archived')),
  order_id TEXT REFERENCES orders (id),
  decided_at INTEGER,
  -- Counts decisions, so that the last fifty are known where clocks are not trusted.
  decided_seq INTEGER,
  UNIQUE (comment_seq, asked_product_id, intent),
  CHECK (intent <> 'cancel' OR quantity IS NULL),
  CHECK (state <> 'accepted' OR intent = 'cancel' OR quantity IS NOT NULL),
  CHECK ((state = 'accepted') = (order_id IS NOT NULL)),
  CHECK ((state = 'waiting') = (decided_at IS NULL)),
  CHECK ((decided_at IS NULL) = (decided_seq IS NULL))
) STRICT;
CREATE INDEX claims_waiting ON claims (show_id, confidence, seq) WHERE state = 'waiting';
CREATE INDEX claims_decided ON claims (show_id, decided_seq) WHERE state <> 'waiting';
CREATE INDEX claims_decided_last ON claims (decided_seq) WHERE decided_seq IS NOT NULL;

-- What accepting a claim did, line by line, so that undoing it undoes that and nothing else.
CREATE TABLE claim_effects (
  claim_seq INTEGER NOT NULL REFERENCES claims (seq),
  line_id TEXT NOT NULL REFERENCES order_lines (id),
  quantity_before INTEGER NOT NULL CHECK (quantity_before >= 0),
  quantity_after INTEGER NOT NULL CHECK (quantity_after >= 0),
  PRIMARY KEY (claim_seq, line_id),
  CHECK (quantity_before <> quantity_after)
) STRICT, WITHOUT ROWID;

CREATE TABLE parcels (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  day TEXT NOT NULL,
  ordinal INTEGER NOT NULL CHECK (ordinal >= 1),
  show_id TEXT NOT NULL REFERENCES shows (id),
  created_at INTEGER NOT NULL,
  UNIQUE (day, ordinal)
) STRICT;
CREATE INDEX parcels_by_show ON parcels (show_id);

CREATE TABLE parcel_orders (
  order_id TEXT PRIMARY KEY REFERENCES orders (id),
  parcel_id TEXT NOT NULL REFERENCES parcels (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX parcel_orders_by_parcel ON parcel_orders (parcel_id);
`,
} as const
