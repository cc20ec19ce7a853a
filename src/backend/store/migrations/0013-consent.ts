import type { Migration } from './migration';

/**
 * Which columns of a draft say who agreed to be called, and what a connection demands of it; JSON
 * each, null if nothing is set.
 */
export const consent: Migration = {
  version: 13,
  name: 'consent',
  sql: `
ALTER TABLE drafts ADD COLUMN consent TEXT;
ALTER TABLE connections ADD COLUMN consent_rule TEXT;
`,
};
