import type { Migration } from './migration';

/** What a user has set about calling hours, for each connection; JSON, null if nothing is set. */
export const callingHours: Migration = {
  version: 10,
  name: 'calling hours',
  sql: `
ALTER TABLE connections ADD COLUMN calling_hours TEXT;
`,
};
