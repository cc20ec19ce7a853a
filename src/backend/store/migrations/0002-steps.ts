import type { Migration } from './migration';

/**
 * The history of each draft's edits. `step` holds its JSON (`stepSchema`), `kind` what it says
 * there, `bytes` its length, so that what a history takes up is known without reading it. `undo_at`
 * is the `pk` of the last step that is not undone; steps after it can be done again.
 */
export const steps: Migration = {
  version: 2,
  name: 'steps',
  sql: `
CREATE TABLE steps (
  pk INTEGER PRIMARY KEY AUTOINCREMENT,
  draft INTEGER NOT NULL REFERENCES drafts (pk) ON DELETE CASCADE,
  started_at TEXT NOT NULL,
  ended_at TEXT NOT NULL,
  kind TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  step TEXT NOT NULL
) STRICT;
CREATE INDEX steps_by_draft ON steps (draft, pk, bytes);

ALTER TABLE drafts ADD COLUMN undo_at INTEGER NOT NULL DEFAULT 0;
`,
};
