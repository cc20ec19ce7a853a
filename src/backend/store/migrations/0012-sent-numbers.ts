import type { Migration } from './migration';

/**
 * The numbers that an update was sent with, beside its receipt (`sent/sent-numbers.ts`). A set with
 * `staged` is written by that run of the app for an update that is about to be sent. One without a
 * receipt is collected in small steps, because removing a million numbers takes long.
 */
export const sentNumbers: Migration = {
  version: 12,
  name: 'sent numbers',
  sql: `
CREATE TABLE sent_sets (
  pk INTEGER PRIMARY KEY AUTOINCREMENT,
  receipt INTEGER REFERENCES receipts (pk) ON DELETE SET NULL,
  staged TEXT
) STRICT;
CREATE UNIQUE INDEX sent_sets_by_receipt ON sent_sets (receipt) WHERE receipt IS NOT NULL;
CREATE INDEX sent_sets_unused ON sent_sets (pk) WHERE receipt IS NULL;

CREATE TABLE sent_chunks (
  pk INTEGER PRIMARY KEY AUTOINCREMENT,
  sent_set INTEGER NOT NULL REFERENCES sent_sets (pk) ON DELETE CASCADE,
  numbers BLOB NOT NULL
) STRICT;
CREATE INDEX sent_chunks_by_set ON sent_chunks (sent_set);
`,
};
