import type { Migration } from './migration';

/**
 * Finds all updates of a draft, also ended ones, without reading the whole outbox: each response
 * asks for them, and so does deleting a draft. The old index, without ended ones, then only costs.
 */
export const outboxByDraft: Migration = {
  version: 8,
  name: 'outbox-by-draft',
  sql: `
CREATE INDEX outbox_of_draft ON outbox (draft, pk) WHERE draft IS NOT NULL;
DROP INDEX outbox_by_draft;
`,
};
