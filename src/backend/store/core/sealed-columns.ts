/**
 * The columns of an encrypted database whose values are sealed: all that users, servers and imports
 * put into it. Ids, times, counts, states, the names of fields and the settings stay readable. A
 * test fails for a column that stands in neither list.
 */
export const SEALED_COLUMNS: Readonly<Record<string, readonly string[]>> = {
  connections: ['name', 'base_url', 'calling_hours', 'consent_rule'],
  drafts: ['title', 'snapshot', 'drift', 'tags', 'note', 'consent'],
  edits: ['edit'],
  steps: ['step'],
  receipts: ['connection_name', 'campaign_name', 'outcome', 'checks', 'before', 'request', 'answer', 'facts'],
  outbox: ['connection_name', 'campaign_name', 'reviewed', 'base', 'last_outcome', 'tried', 'conflict'],
  outbox_log: ['entry'],
  chunks: ['summary', 'numbers', 'body'],
  suppression_lists: ['name', 'source'],
  suppression_chunks: ['numbers'],
  sent_chunks: ['numbers'],
};

/** Sealed so that the same value is stored the same way: these are compared, or part of a key. */
export const COMPARABLE_COLUMNS: Readonly<Record<string, readonly string[]>> = { acknowledged: ['key'] };

/** The rows of `state` that are sealed; the others are ids. */
export const SEALED_STATE = [
  'import-mappings',
  'list-uploads',
  'number-rules',
  'personal-words',
  'saved-views',
] as const;
