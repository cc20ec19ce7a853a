import type { RecipientInput } from '@domain/fields/recipients';
import type { Update } from '@domain/wire/update';
import { audienceOf, chunksOf } from '../../store/audience/audience-rows';
import { readChunk } from '../../store/audience/chunk-rows';
import { draftState } from '../../store/audience/draft-state';
import { allRows } from '../../store/audience/read-rows';
import { type ChunkRow, inputOf } from '../../store/audience/row';
import type { Database } from '../../store/core/database';
import { requestBody } from '../../wire/request-body';
import type { Jobs } from './jobs';
import { createRowJson } from './row-json';

/** The rows of a draft in their order, one at a time. */
export function* rowsOfDraft(db: Database, draftId: string): Iterable<RecipientInput> {
  for (const row of chunkRowsOfDraft(db, draftId)) yield inputOf(row);
}

function chunkRowsOfDraft(db: Database, draftId: string): Iterable<ChunkRow> {
  const draft = draftState(db, draftId);
  const refs = draft === null ? [] : chunksOf(db, audienceOf(db, draft.pk));
  return allRows(refs, (chunk) => readChunk(db, chunk));
}

function* wireRowsOfDraft(db: Database, draftId: string): Iterable<RecipientInput | string> {
  const json = createRowJson();
  for (const row of chunkRowsOfDraft(db, draftId)) yield json.of(row) ?? inputOf(row);
}

/** The bytes of an update; `null` where they are too many. */
export function bodyOf(
  db: Database,
  { draftId, update, maxBytes }: { readonly draftId: string; readonly update: Update; readonly maxBytes: number },
): Jobs['body']['answer'] {
  const rowsRevision = draftState(db, draftId)?.rowsRevision ?? -1;
  const body = requestBody(update, () => wireRowsOfDraft(db, draftId), maxBytes);
  return { bytes: body.ok ? body.value.bytes : null, rowsRevision };
}
