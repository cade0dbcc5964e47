/**
 * People behind the accounts: one may have several accounts, addresses, tags, a note, a place on the blacklist, and
 * sums of what they bought; and a guarded way to take a buyer's personal data out of the journal of comments.
 *
 * Each account is born with a person of its own, of the same id. Accounts are joined by pointing to one person, and
 * split by pointing home again: what was written of the others meanwhile is still there.
 */
export const buyersOfTheShop = {
  name: '0006-buyers',
  sql: `
CREATE TABLE people (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  -- Typed by the host; empty where the account's name says it.
  name TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  -- How their names are typed on a Latin keyboard; null until that has been worked out.
  name_keys TEXT,
  -- The address that goes onto their next order; null for the one used last.
  default_address INTEGER REFERENCES addresses (id) ON DELETE SET NULL,
  blacklisted_at INTEGER,
  blacklist_reason TEXT,
  erased_at INTEGER,
  -- Sums of their accounts, written by nobody but the triggers below. One without accounts was joined to another.
  accounts INTEGER NOT NULL DEFAULT 0 CHECK (accounts >= 0),
  order_count INTEGER NOT NULL DEFAULT 0,
  cancelled_count INTEGER NOT NULL DEFAULT 0,
  refunded_count INTEGER NOT NULL DEFAULT 0,
  claimed_fen INTEGER NOT NULL DEFAULT 0,
  paid_fen INTEGER NOT NULL DEFAULT 0,
  delivered_fen INTEGER NOT NULL DEFAULT 0,
  first_at INTEGER,
  last_at INTEGER,
  CHECK ((blacklisted_at IS NULL) = (blacklist_reason IS NULL))
) STRICT;
CREATE INDEX people_by_last_order ON people (last_at DESC, seq DESC) WHERE accounts > 0 AND erased_at IS NULL;
CREATE INDEX people_by_default_address ON people (default_address) WHERE default_address IS NOT NULL;
CREATE INDEX people_without_keys ON people (seq) WHERE name_keys IS NULL AND accounts > 0;

ALTER TABLE buyers ADD COLUMN person_id TEXT REFERENCES people (id);
-- Sums of its orders: those that stand (claimed_fen), those of them that are paid, that are shipped.
ALTER TABLE buyers ADD COLUMN order_count INTEGER NOT NULL DEFAULT 0 CHECK (order_count >= 0);
ALTER TABLE buyers ADD COLUMN cancelled_count INTEGER NOT NULL DEFAULT 0 CHECK (cancelled_count >= 0);
ALTER TABLE buyers ADD COLUMN refunded_count INTEGER NOT NULL DEFAULT 0 CHECK (refunded_count >= 0);
ALTER TABLE buyers ADD COLUMN claimed_fen INTEGER NOT NULL DEFAULT 0 CHECK (claimed_fen >= 0);
ALTER TABLE buyers ADD COLUMN paid_fen INTEGER NOT NULL DEFAULT 0 CHECK (paid_fen >= 0);
ALTER TABLE buyers ADD COLUMN delivered_fen INTEGER NOT NULL DEFAULT 0 CHECK (delivered_fen >= 0);
ALTER TABLE buyers ADD COLUMN first_at INTEGER;
ALTER TABLE buyers ADD COLUMN last_at INTEGER;
CREATE INDEX buyers_by_person ON buyers (person_id);

-- What an order adds to its buyer's sums.
ALTER TABLE orders ADD COLUMN worth_fen INTEGER NOT NULL AS (CASE WHEN state IN ('cancelled', 'refunded') THEN 0
  ELSE MAX(0, goods_fen - discount_fen) + shipping_fen END) VIRTUAL;
ALTER TABLE orders ADD COLUMN paid_worth_fen INTEGER NOT NULL AS (CASE WHEN state IN ('cancelled', 'refunded') THEN 0
  WHEN paid_at IS NULL THEN 0 ELSE MAX(0, goods_fen - discount_fen) + shipping_fen END) VIRTUAL;
ALTER TABLE orders ADD COLUMN delivered_worth_fen INTEGER NOT NULL AS (CASE WHEN state IN ('shipped', 'done')
  THEN MAX(0, goods_fen - discount_fen) + shipping_fen ELSE 0 END) VIRTUAL;

-- An account's addresses go with it when it is joined to another or split off.
CREATE TABLE addresses (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  buyer_id TEXT NOT NULL REFERENCES buyers (id),
  name TEXT NOT NULL,
  phone TEXT NOT NULL,
  address TEXT NOT NULL,
  -- Digits that tell who it is, and the same backwards, found by a tail; null until they have been worked out.
  phone_digits TEXT,
  phone_back TEXT,
  -- Written down by the host, not merely on an order: it stays when no order carries it any more.
  by_hand INTEGER NOT NULL DEFAULT 0 CHECK (by_hand IN (0, 1)),
  -- Counts uses, so that the last one is known where clocks are not trusted.
  used_seq INTEGER NOT NULL
) STRICT;
CREATE INDEX addresses_by_buyer ON addresses (buyer_id);
CREATE INDEX addresses_by_phone ON addresses (phone_digits);
CREATE INDEX addresses_by_phone_tail ON addresses (phone_back);
CREATE INDEX addresses_by_use ON addresses (used_seq);
CREATE INDEX addresses_without_digits ON addresses (id) WHERE phone_digits IS NULL;

CREATE TABLE person_tags (
  person_id TEXT NOT NULL REFERENCES people (id),
  tag TEXT NOT NULL CHECK (tag <> ''),
  PRIMARY KEY (person_id, tag)
) STRICT, WITHOUT ROWID;
CREATE INDEX person_tags_by_tag ON person_tags (tag);

-- Accounts that the host said are not one person, whatever their phones say; the lesser id first.
CREATE TABLE kept_apart (
  one_id TEXT NOT NULL REFERENCES buyers (id),
  other_id TEXT NOT NULL REFERENCES buyers (id),
  PRIMARY KEY (one_id, other_id),
  CHECK (one_id < other_id)
) STRICT, WITHOUT ROWID;

INSERT INTO people (id) SELECT id FROM buyers ORDER BY rowid;
UPDATE buyers SET person_id = id;
INSERT INTO addresses (buyer_id, name, phone, address, used_seq)
  SELECT buyer_id, recipient_name, recipient_phone, recipient_address, ROW_NUMBER() OVER (ORDER BY MAX(seq))
  FROM orders WHERE recipient_address <> ''
    AND NOT EXISTS (SELECT 1 FROM buyers AS own WHERE own.id = orders.buyer_id
      AND own.recipient_name = orders.recipient_name AND own.recipient_phone = orders.recipient_phone
      AND own.recipient_address = orders.recipient_address)
  GROUP BY buyer_id, recipient_name, recipient_phone, recipient_address ORDER BY MAX(seq);
-- What went onto the next order goes onto it still.
INSERT INTO addresses (buyer_id, name, phone, address, used_seq)
  SELECT id, recipient_name, recipient_phone, recipient_address,
    (SELECT COUNT(*) FROM addresses) + ROW_NUMBER() OVER (ORDER BY rowid)
  FROM buyers WHERE recipient_name <> '' OR recipient_phone <> '' OR recipient_address <> '' ORDER BY rowid;
ALTER TABLE buyers DROP COLUMN recipient_name;
ALTER TABLE buyers DROP COLUMN recipient_phone;
ALTER TABLE buyers DROP COLUMN recipient_address;

UPDATE buyers SET (order_count, cancelled_count, refunded_count, claimed_fen, paid_fen, delivered_fen, first_at, last_at) =
  (SELECT COALESCE(SUM(state NOT IN ('cancelled', 'refunded')), 0), COALESCE(SUM(state = 'cancelled'), 0),
     COALESCE(SUM(state = 'refunded'), 0), COALESCE(SUM(worth_fen), 0), COALESCE(SUM(paid_worth_fen), 0),
     COALESCE(SUM(delivered_worth_fen), 0), MIN(created_at), MAX(created_at)
   FROM orders WHERE buyer_id = buyers.id);
UPDATE people SET (accounts, order_count, cancelled_count, refunded_count, claimed_fen, paid_fen, delivered_fen, first_at, last_at) =
  (SELECT 1, order_count, cancelled_count, refunded_count, claimed_fen, paid_fen, delivered_fen, first_at, last_at
   FROM buyers WHERE buyers.id = people.id);

CREATE TRIGGER orders_begin_their_buyers_sums AFTER INSERT ON orders
BEGIN
  UPDATE buyers SET
    order_count = order_count + (NEW.state NOT IN ('cancelled', 'refunded')),
    cancelled_count = cancelled_count + (NEW.state = 'cancelled'),
    refunded_count = refunded_count + (NEW.state = 'refunded'),
    claimed_fen = claimed_fen + NEW.worth_fen,
    paid_fen = paid_fen + NEW.paid_worth_fen,
    delivered_fen = delivered_fen + NEW.delivered_worth_fen,
    first_at = MIN(COALESCE(first_at, NEW.created_at), NEW.created_at),
    last_at = MAX(COALESCE(last_at, NEW.created_at), NEW.created_at)
  WHERE id = NEW.buyer_id;
END;
CREATE TRIGGER orders_are_their_buyers_sums
AFTER UPDATE OF goods_fen, discount_fen, shipping_fen, state, paid_at, buyer_id ON orders
BEGIN
  UPDATE buyers SET
    order_count = order_count - (OLD.state NOT IN ('cancelled', 'refunded')),
    cancelled_count = cancelled_count - (OLD.state = 'cancelled'),
    refunded_count = refunded_count - (OLD.state = 'refunded'),
    claimed_fen = claimed_fen - OLD.worth_fen,
    paid_fen = paid_fen - OLD.paid_worth_fen,
    delivered_fen = delivered_fen - OLD.delivered_worth_fen
  WHERE id = OLD.buyer_id;
  UPDATE buyers SET
    order_count = order_count + (NEW.state NOT IN ('cancelled', 'refunded')),
    cancelled_count = cancelled_count + (NEW.state = 'cancelled'),
    refunded_count = refunded_count + (NEW.state = 'refunded'),
    claimed_fen = claimed_fen + NEW.worth_fen,
    paid_fen = paid_fen + NEW.paid_worth_fen,
    delivered_fen = delivered_fen + NEW.delivered_worth_fen
  WHERE id = NEW.buyer_id;
END;
CREATE TRIGGER orders_move_between_buyers AFTER UPDATE OF buyer_id ON orders WHEN NEW.buyer_id <> OLD.buyer_id
BEGIN
  UPDATE buyers SET
    first_at = (SELECT MIN(created_at) FROM orders WHERE buyer_id = buyers.id),
    last_at = (SELECT MAX(created_at) FROM orders WHERE buyer_id = buyers.id)
  WHERE id IN (OLD.buyer_id, NEW.buyer_id);
END;

CREATE TRIGGER buyers_are_somebody AFTER INSERT ON buyers WHEN NEW.person_id IS NULL
BEGIN
  INSERT INTO people (id) VALUES (NEW.id);
  UPDATE buyers SET person_id = NEW.id WHERE id = NEW.id;
END;
-- Worked out anew from the few accounts somebody has: first and last cannot be counted up and down.
CREATE TRIGGER buyers_are_their_persons_sums
AFTER UPDATE OF person_id, order_count, cancelled_count, refunded_count, claimed_fen, paid_fen, delivered_fen, first_at,
  last_at ON buyers
BEGIN
  UPDATE people SET (accounts, order_count, cancelled_count, refunded_count, claimed_fen, paid_fen, delivered_fen,
      first_at, last_at) =
    (SELECT COUNT(*), COALESCE(SUM(order_count), 0), COALESCE(SUM(cancelled_count), 0),
       COALESCE(SUM(refunded_count), 0), COALESCE(SUM(claimed_fen), 0), COALESCE(SUM(paid_fen), 0),
       COALESCE(SUM(delivered_fen), 0), MIN(first_at), MAX(last_at)
     FROM buyers WHERE person_id = people.id)
  WHERE id IN (OLD.person_id, NEW.person_id);
END;
CREATE TRIGGER buyers_are_never_deleted BEFORE DELETE ON buyers
BEGIN SELECT RAISE (ABORT, 'buyers are never deleted'); END;

-- Whoever is called otherwise is typed otherwise.
CREATE TRIGGER accounts_change_their_name AFTER UPDATE OF user_name, person_id ON buyers
WHEN NEW.user_name <> OLD.user_name OR NEW.person_id IS NOT OLD.person_id
BEGIN UPDATE people SET name_keys = NULL WHERE id IN (OLD.person_id, NEW.person_id); END;
CREATE TRIGGER people_change_their_name AFTER UPDATE OF name ON people WHEN NEW.name <> OLD.name
BEGIN UPDATE people SET name_keys = NULL WHERE id = NEW.id; END;
CREATE TRIGGER addresses_bring_a_name AFTER INSERT ON addresses
BEGIN UPDATE people SET name_keys = NULL WHERE id = (SELECT person_id FROM buyers WHERE id = NEW.buyer_id); END;
CREATE TRIGGER addresses_change_their_name AFTER UPDATE OF name ON addresses WHEN NEW.name <> OLD.name
BEGIN UPDATE people SET name_keys = NULL WHERE id = (SELECT person_id FROM buyers WHERE id = NEW.buyer_id); END;
CREATE TRIGGER addresses_take_a_name AFTER DELETE ON addresses
BEGIN UPDATE people SET name_keys = NULL WHERE id = (SELECT person_id FROM buyers WHERE id = OLD.buyer_id); END;

-- The comments whose personal data is being taken out, while that goes on: the table is empty before and after.
CREATE TABLE erasing (
  comment_seq INTEGER PRIMARY KEY REFERENCES comments (seq)
) STRICT;
DROP TRIGGER comments_are_never_edited;
CREATE TRIGGER comments_are_never_edited
BEFORE UPDATE OF seq, platform, room, message_id, kind, sent_at, received_at, show_id, on_air_product_id ON comments
BEGIN SELECT RAISE (ABORT, 'comments are append-only'); END;
CREATE TRIGGER comments_are_edited_to_erase_only
BEFORE UPDATE OF user_id, user_name, text, text_length ON comments
WHEN NOT EXISTS (SELECT 1 FROM erasing WHERE comment_seq = OLD.seq)
BEGIN SELECT RAISE (ABORT, 'comments are append-only'); END;
`,
} as const
