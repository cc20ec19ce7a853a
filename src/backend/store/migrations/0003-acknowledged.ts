import type { Migration } from './migration';

/** The warnings that a user has seen and accepted, by their key (`warningKey`). */
export const acknowledged: Migration = {
  version: 3,
  name: 'acknowledged warnings',
  sql: `
CREATE TABLE acknowledged (
  draft INTEGER NOT NULL REFERENCES drafts (pk) ON DELETE CASCADE,
  key TEXT NOT NULL,
  PRIMARY KEY (draft, key)
) STRICT, WITHOUT ROWID;
`,
};
