import type { RecipientInput } from '@domain/fields/recipients';
import { NONE_HELD_BACK, withoutHeldBack } from '@domain/suppression/held-back';
import type { Update } from '@domain/wire/update';
import { audienceOf, chunksOf } from '../../store/audience/audience-rows';
import type { Chunk } from '../../store/audience/chunk';
import { readChunk, readNumbers } from '../../store/audience/chunk-rows';
import { draftState } from '../../store/audience/draft-state';
import { allRows } from '../../store/audience/read-rows';
import { type ChunkRow, inputOf, rowAt } from '../../store/audience/row';
import type { Database } from '../../store/core/database';
import { countHeldBack, type HeldNumbers } from '../../store/suppression/held-numbers';
import { CallableRows } from '../../wire/callable-rows';
import { requestBody } from '../../wire/request-body';
import type { Jobs } from './jobs';
import { createRowJson } from './row-json';
import type { HeldQuery, Suppression } from './suppression';

/** The rows of a draft in their order, one at a time, with those that are held back. */
export function* rowsOfDraft(db: Database, draftId: string): Iterable<RecipientInput> {
  for (const row of chunkRowsOfDraft(db, draftId)) yield inputOf(row);
}

/** The rows of a draft that may be called. */
export function callableRowsOfDraft(
  db: Database,
  query: HeldQuery,
  suppression: Suppression,
): CallableRows<RecipientInput> {
  return CallableRows.of(() => chunkRowsOfDraft(db, query.draftId), suppression.of(db, query), inputOf);
}

function chunkRowsOfDraft(db: Database, draftId: string): Iterable<ChunkRow> {
  return allRows(refsOf(db, draftId), (chunk) => readChunk(db, chunk));
}

/** A row of a chunk that is not taken out of it. */
interface PlacedRow {
  readonly number: number;
  readonly chunk: Chunk;
  readonly at: number;
}

function* placedRowsOfDraft(db: Database, draftId: string): Iterable<PlacedRow> {
  for (const ref of refsOf(db, draftId)) {
    const chunk = readChunk(db, ref.chunk);
    for (const [at, number] of chunk.numbers.entries()) yield { number, chunk, at };
  }
}

/** The number of each row of a draft, 0 where it has none that is valid. */
export function* numbersOfDraft(db: Database, draftId: string): Iterable<number> {
  for (const { chunk } of refsOf(db, draftId)) yield* readNumbers(db, chunk);
}

function refsOf(db: Database, draftId: string) {
  const draft = draftState(db, draftId);
  return draft === null ? [] : chunksOf(db, audienceOf(db, draft.pk));
}

type BodyInput = Omit<Jobs['body']['input'], 'keepsNumbers'> & { readonly keepsNumbers?: boolean };
/** A body; with the number of each recipient in it (0: none that is valid) if they are kept. */
type NumberedBody = Omit<Jobs['body']['answer'], 'sentSet'> & { readonly numbers: Float64Array };

/** The bytes of an update; `null` where they are too many. */
export function bodyOf(
  db: Database,
  { draftId, update: given, maxBytes, now, keepsNumbers = false }: BodyInput,
  suppression: Suppression,
): NumberedBody {
  const rowsRevision = draftState(db, draftId)?.rowsRevision ?? -1;
  const held = suppression.of(db, { draftId, now });
  const heldBack = given.withRecipients ? countHeldBack(held, numbersOfDraft(db, draftId)) : NONE_HELD_BACK;
  const update: Update = withoutHeldBack(given, heldBack);
  const json = createRowJson();
  const rows = CallableRows.of(
    () => placedRowsOfDraft(db, draftId),
    held,
    ({ chunk, at }): RecipientInput | Uint8Array => json.row(chunk, at) ?? inputOf(rowAt(chunk, at)),
  );
  const body = requestBody(update, rows, maxBytes);
  return {
    bytes: body.ok ? body.value.bytes : null,
    rowsRevision,
    update,
    heldBack,
    suppression: held.revision,
    numbers: keepsNumbers && update.withRecipients ? callableNumbers(db, draftId, held) : new Float64Array(),
  };
}

function callableNumbers(db: Database, draftId: string, { listOf }: HeldNumbers): Float64Array {
  const numbers = Float64Array.from(numbersOfDraft(db, draftId));
  return numbers.filter((number) => listOf(number) < 0);
}
