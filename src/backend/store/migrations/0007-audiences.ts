import { convertRecipients } from '../audience/convert';
import type { Migration } from './migration';

/**
 * Recipients in chunks, see `audience/chunk.ts`, because a million rows cannot be written, looked
 * through or taken back one by one. An audience is a list of chunks, `first` being the id of a
 * chunk's first row. A draft has one or none. What a step needs to be taken back or done again
 * stands in `step_audiences`; `bytes`: what it alone may be holding, so that a history can be kept
 * within bounds. An audience with `staged` is being made by an import that has not ended; of an app
 * that ended meanwhile it is garbage. `row_ids` holds the id of the next new row.
 */
export const audiences: Migration = {
  version: 7,
  name: 'audiences',
  sql: `
CREATE TABLE chunks (
  pk INTEGER PRIMARY KEY AUTOINCREMENT,
  summary TEXT NOT NULL,
  numbers BLOB NOT NULL,
  body BLOB NOT NULL
) STRICT;

CREATE TABLE audiences (
  pk INTEGER PRIMARY KEY AUTOINCREMENT,
  staged TEXT
) STRICT;

CREATE TABLE audience_chunks (
  audience INTEGER NOT NULL REFERENCES audiences (pk) ON DELETE CASCADE,
  first INTEGER NOT NULL,
  rows INTEGER NOT NULL,
  chunk INTEGER NOT NULL REFERENCES chunks (pk),
  PRIMARY KEY (audience, first)
) STRICT, WITHOUT ROWID;
CREATE INDEX audience_chunks_by_chunk ON audience_chunks (chunk);

CREATE TABLE step_audiences (
  step INTEGER NOT NULL REFERENCES steps (pk) ON DELETE CASCADE,
  audience INTEGER NOT NULL REFERENCES audiences (pk),
  bytes INTEGER NOT NULL,
  PRIMARY KEY (step, audience)
) STRICT, WITHOUT ROWID;
CREATE INDEX step_audiences_by_audience ON step_audiences (audience);

ALTER TABLE drafts ADD COLUMN audience INTEGER REFERENCES audiences (pk);
CREATE INDEX drafts_by_audience ON drafts (audience) WHERE audience IS NOT NULL;

CREATE TABLE row_ids (next INTEGER NOT NULL) STRICT;
INSERT INTO row_ids (next) SELECT coalesce(max(seq), 0) + 1 FROM (SELECT seq FROM sqlite_sequence WHERE name = 'recipients');
`,
  convert: convertRecipients,
};
