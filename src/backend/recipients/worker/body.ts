import type { RecipientInput } from '@domain/fields/recipients';
import { type HeldBack, NONE_HELD_BACK, withoutHeldBack } from '@domain/suppression/held-back';
import type { Update } from '@domain/wire/update';
import { audienceOf, chunksOf } from '../../store/audience/audience-rows';
import type { Chunk } from '../../store/audience/chunk';
import { readChunk } from '../../store/audience/chunk-rows';
import { draftState } from '../../store/audience/draft-state';
import { allRows } from '../../store/audience/read-rows';
import { type ChunkRow, rowAt } from '../../store/audience/row';
import { inputOf } from '../../store/audience/row-input';
import { judgedRows } from '../../store/consent/consent-check';
import type { Database } from '../../store/core/database';
import { countHeldBack } from '../../store/suppression/held-numbers';
import { CallableRows, isCallable } from '../../wire/callable-rows';
import { requestBody } from '../../wire/request-body';
import type { Jobs } from './jobs';
import { createRowJson } from './row-json';
import type { HeldQuery, HeldRows, Suppression } from './suppression';

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
  const held = suppression.of(db, query);
  return CallableRows.of(
    () => placedRowsOfDraft(db, query.draftId, held),
    held,
    ({ chunk, at }) => inputOf(rowAt(chunk, at)),
  );
}

function chunkRowsOfDraft(db: Database, draftId: string): Iterable<ChunkRow> {
  return allRows(refsOf(db, draftId), (chunk) => readChunk(db, chunk));
}

/** A row of a chunk that is not taken out of it, with what decides whether it is held back. */
interface PlacedRow {
  readonly number: number;
  readonly lacksConsent: boolean;
  readonly chunk: Chunk;
  readonly at: number;
}

function* placedRowsOfDraft(db: Database, draftId: string, { consent }: HeldRows): Iterable<PlacedRow> {
  for (const ref of refsOf(db, draftId)) {
    const chunk = readChunk(db, ref.chunk);
    const reasons = consent.holds ? consent.reasonsIn(ref) : null;
    for (const [at, number] of chunk.numbers.entries()) {
      yield { number, lacksConsent: (reasons?.[at] ?? 0) !== 0, chunk, at };
    }
  }
}

/** Counts who is held back of a draft. */
export function heldAmong(db: Database, draftId: string, held: HeldRows): HeldBack {
  return countHeldBack(held, judgedRows(db, refsOf(db, draftId), held.consent));
}

/** The chunks of a draft's rows. */
export function refsOf(db: Database, draftId: string) {
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
  const heldBack = given.withRecipients ? heldAmong(db, draftId, held) : NONE_HELD_BACK;
  const update: Update = withoutHeldBack(given, heldBack);
  const json = createRowJson();
  const rows = CallableRows.of(
    () => placedRowsOfDraft(db, draftId, held),
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

function callableNumbers(db: Database, draftId: string, held: HeldRows): Float64Array {
  const callable: Float64Array[] = [];
  for (const { numbers, reasons } of judgedRows(db, refsOf(db, draftId), held.consent)) {
    const isIn = (number: number, at: number): boolean =>
      isCallable({ number, lacksConsent: (reasons?.[at] ?? 0) !== 0 }, held);
    callable.push(numbers.filter(isIn));
  }
  const all = new Float64Array(callable.reduce((sum, { length }) => sum + length, 0));
  let before = 0;
  for (const numbers of callable) {
    all.set(numbers, before);
    before += numbers.length;
  }
  return all;
}
