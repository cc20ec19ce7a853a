import type { Migration } from './migration';

/**
 * History is filtered in one index that holds all that filters look at, in the order in which
 * receipts are shown, so that a search never walks over the receipts themselves with their requests
 * and responses. `result` is the kind of the outcome.
 */
export const history: Migration = {
  version: 5,
  name: 'history',
  sql: `
ALTER TABLE receipts ADD COLUMN result TEXT NOT NULL DEFAULT 'under-way';
UPDATE receipts SET result = coalesce(json_extract(outcome, '$.kind'), '') WHERE json_valid(outcome);
CREATE INDEX receipts_to_filter ON receipts (started_at, pk, result, fields, campaign_id, campaign_name);
DROP INDEX receipts_by_time;
`,
};
