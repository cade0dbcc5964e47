/**
 * What live chat needs: why a claim was read and from which characters, a product's keyword, whether a bare number
 * asks for something in a show, and the stretches of a room's chat that could not be seen.
 */
export const liveChat = {
  name: '0004-live-chat',
  sql: `
-- Of the comment's text, in UTF-16 units; null where a person made the claim or an earlier version read it.
ALTER TABLE claims ADD COLUMN span_start INTEGER CHECK (span_start IS NULL OR span_start >= 0);
ALTER TABLE claims ADD COLUMN span_end INTEGER CHECK (span_end IS NULL OR span_end > span_start);
ALTER TABLE claims ADD COLUMN reason TEXT;
ALTER TABLE products ADD COLUMN keyword TEXT NOT NULL DEFAULT '';
ALTER TABLE shows ADD COLUMN bare_numbers TEXT NOT NULL DEFAULT 'off'
  CHECK (bare_numbers IN ('off', 'code', 'quantity'));

CREATE TABLE chat_gaps (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  platform TEXT NOT NULL,
  room TEXT NOT NULL,
  from_at INTEGER NOT NULL,
  to_at INTEGER NOT NULL CHECK (to_at >= from_at),
  after_seq INTEGER NOT NULL,
  show_id TEXT REFERENCES shows (id)
) STRICT;
CREATE INDEX chat_gaps_by_show ON chat_gaps (show_id);
CREATE INDEX comments_by_user ON comments (platform, user_id);
`,
} as const
