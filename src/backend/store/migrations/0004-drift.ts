import type { Migration } from './migration';

/**
 * What changed on the server since the copy that the user saw, and whether a server lets campaigns
 * be read.
 */
export const drift: Migration = {
  version: 4,
  name: 'drift',
  sql: `
ALTER TABLE drafts ADD COLUMN drift TEXT;
ALTER TABLE connections ADD COLUMN reads TEXT NOT NULL DEFAULT 'unknown';
`,
};
