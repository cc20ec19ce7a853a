import type { Migration } from './migration';

/**
 * Tags and the private note of a draft. Neither is a part of the update, so they are not edits and
 * have no steps. `tags` holds a JSON list, null if there is none. `note_revision` grows with each
 * change of the note, so that a search reads again only what changed.
 */
export const tagsAndNotes: Migration = {
  version: 9,
  name: 'tags and notes',
  sql: `
ALTER TABLE drafts ADD COLUMN tags TEXT;
ALTER TABLE drafts ADD COLUMN note TEXT;
ALTER TABLE drafts ADD COLUMN note_revision INTEGER NOT NULL DEFAULT 0;
`,
};
