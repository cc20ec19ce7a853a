import type { Migration } from './migration';

/**
 * The outbox: updates that wait to be sent, and what happened to each. `pk` is the place in the
 * queue. `reviewed` is what the user queued, by field; `edited` says that the draft says something
 * else now. `tried` holds what attempts may have delivered whose outcome is not known, `base` the
 * copy that the update was made on, `conflict` the server's copy that it differs from, `why` the
 * reason of the state. `facts` of a receipt: whether it was repeated, was there already, and what
 * had drifted; empty for none of these.
 */
export const outbox: Migration = {
  version: 6,
  name: 'outbox',
  sql: `
CREATE TABLE outbox (
  pk INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  draft INTEGER REFERENCES drafts (pk) ON DELETE SET NULL,
  connection_id TEXT REFERENCES connections (id) ON DELETE SET NULL,
  connection_name TEXT NOT NULL,
  campaign_id TEXT NOT NULL,
  campaign_name TEXT,
  state TEXT NOT NULL,
  why TEXT,
  edited INTEGER NOT NULL DEFAULT 0,
  revision INTEGER NOT NULL,
  fields TEXT NOT NULL,
  reviewed TEXT NOT NULL,
  base TEXT,
  queued_at TEXT NOT NULL,
  ended_at TEXT,
  attempts INTEGER NOT NULL DEFAULT 0,
  first_tried_at TEXT,
  next_at TEXT,
  wait_ms INTEGER,
  last_outcome TEXT,
  last_receipt INTEGER REFERENCES receipts (pk) ON DELETE SET NULL,
  tried TEXT,
  running_confirmed INTEGER NOT NULL DEFAULT 0,
  recipients_confirmed INTEGER NOT NULL DEFAULT 0,
  conflict TEXT
) STRICT;
CREATE UNIQUE INDEX outbox_one_per_draft ON outbox (draft)
  WHERE draft IS NOT NULL AND state NOT IN ('sending', 'done', 'cancelled');
CREATE INDEX outbox_by_draft ON outbox (draft, pk) WHERE state NOT IN ('done', 'cancelled');
CREATE INDEX outbox_by_campaign ON outbox (connection_id, campaign_id, pk) WHERE state NOT IN ('done', 'cancelled');
CREATE INDEX outbox_active ON outbox (pk) WHERE state NOT IN ('done', 'cancelled');
CREATE INDEX outbox_sent ON outbox (ended_at, pk) WHERE state = 'done';
CREATE INDEX outbox_by_receipt ON outbox (last_receipt) WHERE last_receipt IS NOT NULL;

CREATE TABLE outbox_log (
  pk INTEGER PRIMARY KEY,
  item INTEGER NOT NULL REFERENCES outbox (pk) ON DELETE CASCADE,
  at TEXT NOT NULL,
  entry TEXT NOT NULL
) STRICT;
CREATE INDEX outbox_log_by_item ON outbox_log (item, pk);

ALTER TABLE receipts ADD COLUMN facts TEXT;
`,
};
