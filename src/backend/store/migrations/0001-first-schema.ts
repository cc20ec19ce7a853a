import type { Migration } from './migration';

/**
 * Times are ISO 8601 in UTC, columns named after a part of a contract (snapshot, edit, outcome,
 * ...) hold its JSON. Drafts and receipts have a short key of their own (`pk`) beside their public
 * id, because rows of recipients refer to it a million times. `row_count`, `recipient_keys` and
 * `repeated` are kept up to date with every write of rows, because to find them out again would
 * take a look at all of them. In `recipients`, `place` orders a draft's rows and has gaps where
 * rows were removed; what people see as a position is counted.
 */
export const firstSchema: Migration = {
  version: 1,
  name: 'first schema',
  sql: `
CREATE TABLE connections (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  base_url TEXT NOT NULL,
  kind TEXT NOT NULL,
  schedule_keys TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE drafts (
  pk INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  connection_id TEXT REFERENCES connections (id) ON DELETE SET NULL,
  campaign_id TEXT NOT NULL,
  time_zone TEXT NOT NULL,
  title TEXT,
  change_count INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  rows_revision INTEGER NOT NULL DEFAULT 0,
  row_count INTEGER NOT NULL DEFAULT 0,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  discarded_at TEXT,
  last_receipt INTEGER REFERENCES receipts (pk) ON DELETE SET NULL,
  snapshot TEXT
) STRICT;
CREATE INDEX drafts_by_update ON drafts (updated_at) WHERE discarded_at IS NULL;
CREATE INDEX drafts_by_discard ON drafts (discarded_at) WHERE discarded_at IS NOT NULL;
CREATE INDEX drafts_by_connection ON drafts (connection_id) WHERE connection_id IS NOT NULL;
CREATE INDEX drafts_by_last_receipt ON drafts (last_receipt) WHERE last_receipt IS NOT NULL;

CREATE TABLE edits (
  draft INTEGER NOT NULL REFERENCES drafts (pk) ON DELETE CASCADE,
  field TEXT NOT NULL,
  edit TEXT NOT NULL,
  PRIMARY KEY (draft, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE recipients (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  draft INTEGER NOT NULL REFERENCES drafts (pk) ON DELETE CASCADE,
  place INTEGER NOT NULL,
  e164 TEXT,
  repeated INTEGER NOT NULL DEFAULT 0,
  bad_json INTEGER NOT NULL,
  metadata_fault TEXT,
  overrides_fault TEXT,
  phone TEXT NOT NULL,
  metadata TEXT NOT NULL,
  overrides TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX recipients_by_place ON recipients (draft, place);
CREATE INDEX recipients_by_number ON recipients (draft, e164, place) WHERE e164 IS NOT NULL;
CREATE INDEX recipients_bad_number ON recipients (draft, place) WHERE e164 IS NULL;
CREATE INDEX recipients_repeated ON recipients (draft, place) WHERE repeated = 1;
CREATE INDEX recipients_bad_json ON recipients (draft, place, bad_json) WHERE bad_json > 0;

CREATE TABLE recipient_keys (
  draft INTEGER NOT NULL REFERENCES drafts (pk) ON DELETE CASCADE,
  key TEXT NOT NULL,
  filled INTEGER NOT NULL,
  PRIMARY KEY (draft, key)
) STRICT, WITHOUT ROWID;

CREATE TABLE receipts (
  pk INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  draft INTEGER REFERENCES drafts (pk) ON DELETE SET NULL,
  draft_revision INTEGER NOT NULL,
  connection_id TEXT REFERENCES connections (id) ON DELETE SET NULL,
  connection_name TEXT NOT NULL,
  campaign_id TEXT NOT NULL,
  campaign_name TEXT,
  started_at TEXT NOT NULL,
  ended_at TEXT,
  duration_ms INTEGER,
  fields TEXT NOT NULL,
  outcome TEXT,
  checks TEXT NOT NULL,
  before TEXT NOT NULL,
  request TEXT NOT NULL,
  answer TEXT
) STRICT;
CREATE INDEX receipts_by_time ON receipts (started_at);
CREATE INDEX receipts_by_draft ON receipts (draft, started_at) WHERE draft IS NOT NULL;
CREATE INDEX receipts_by_campaign ON receipts (campaign_id, started_at);
CREATE INDEX receipts_by_connection ON receipts (connection_id) WHERE connection_id IS NOT NULL;
CREATE INDEX receipts_under_way ON receipts (pk) WHERE outcome IS NULL;

CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE state (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`,
};
