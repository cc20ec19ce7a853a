import type { Migration } from './migration';

/**
 * Suppression lists. Their numbers lie in chunks (`suppression/list-chunk.ts`), because a column of
 * whole numbers could not be sealed. A list with `staged` is being imported by that run of the app,
 * or was removed; nobody sees it, and it is collected. `revision` grows with each change of what is
 * held back.
 */
export const suppressionLists: Migration = {
  version: 11,
  name: 'suppression lists',
  sql: `
CREATE TABLE suppression_lists (
  pk INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  source_kind TEXT NOT NULL,
  source TEXT NOT NULL,
  connection_id TEXT,
  campaign_id TEXT,
  rows INTEGER NOT NULL,
  taken_at TEXT NOT NULL,
  changed_at TEXT NOT NULL,
  incomplete INTEGER NOT NULL DEFAULT 0,
  staged TEXT
) STRICT;

CREATE TABLE suppression_chunks (
  pk INTEGER PRIMARY KEY AUTOINCREMENT,
  list INTEGER NOT NULL REFERENCES suppression_lists (pk) ON DELETE CASCADE,
  numbers BLOB NOT NULL
) STRICT;
CREATE INDEX suppression_chunks_by_list ON suppression_chunks (list);

CREATE TABLE suppression_revision (revision INTEGER NOT NULL) STRICT;
INSERT INTO suppression_revision (revision) VALUES (0);
`,
};
