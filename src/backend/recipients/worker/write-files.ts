import type { RecipientInput } from '@domain/fields/recipients';
import type { Unreadable } from '@domain/recipients/import-reasons';
import { writeNew } from '../../files/write-new';
import { rowsIn } from '../../store/audience/audience-rows';
import type { Database } from '../../store/core/database';
import type { HeldNumbers } from '../../store/suppression/held-numbers';
import { audienceAsCsv } from '../export/audience-csv';
import { audienceAsJson } from '../export/audience-json';
import { rejectedHeader, rejectedLine } from '../export/rejected-csv';
import type { IntakeEnd } from '../intake/read-import';
import { rejectedRowOf } from '../intake/rows/rejected-rows';
import { callableRowsOfDraft, heldAmong, refsOf, rowsOfDraft } from './body';
import type { Jobs } from './jobs';
import { notedRows } from './noted-rows';
import { rejectedLines } from './rejected-file';
import type { Suppression } from './suppression';
import type { Turn } from './turns';

/** So much text is made between two turns, in UTF-16 code units. */
const TURN_AFTER = 64 * 1024;

/**
 * The rows of a draft as a new file, all of them or those that may be called. Throws `Cancelled`.
 */
export async function exportRows(
  db: Database,
  { draftId, format, keys, path, onlyCallable, now }: Jobs['export']['input'],
  suppression: Suppression,
  turn: Turn,
): Promise<Jobs['export']['answer']> {
  let rows = 0;
  const total = rowsIn(refsOf(db, draftId));
  function* counted(): Iterable<RecipientInput> {
    const all = onlyCallable ? callableRowsOfDraft(db, { draftId, now }, suppression) : rowsOfDraft(db, draftId);
    for (const row of all) {
      rows += 1;
      yield row;
    }
  }
  const pieces = format === 'csv' ? audienceAsCsv(counted(), keys) : audienceAsJson(counted());
  if (
    !(await written(
      path,
      withTurns(pieces, () => turn(rows / total)),
    ))
  )
    return { kind: 'not-written' };
  const held = onlyCallable ? suppression.of(db, { draftId, now }) : null;
  const heldBack = held === null ? 0 : heldAmong(db, draftId, held).held;
  return { kind: 'written', rows, heldBack };
}

/** Pieces that are made in turns with other jobs. */
async function* withTurns(pieces: Iterable<string>, turn: () => Promise<void>): AsyncIterable<string> {
  let gathered = 0;
  for (const piece of pieces) {
    yield piece;
    gathered += piece.length;
    if (gathered < TURN_AFTER) continue;
    gathered = 0;
    await turn();
  }
}

/** The rows that an import rejected, as they were noted down while it was read. */
export async function writeRejected({
  rejectedFile,
  columns,
  path,
  texts,
}: Jobs['rejected']['input']): Promise<Jobs['rejected']['answer']> {
  let rows = 0;
  async function* pieces(): AsyncIterable<string> {
    yield rejectedHeader(columns);
    for await (const line of rejectedLines(rejectedFile)) {
      rows += 1;
      yield rejectedLine(rejectedRowOf(line), columns.length, (reason) => texts[reason]);
    }
  }
  return (await written(path, pieces())) ? { kind: 'written', rows } : { kind: 'not-written' };
}

/** The rows of an import that are to be checked. `held`: who is held back for its draft. */
export async function writeNoted(
  db: Database,
  { path, ...job }: Jobs['noted']['input'],
  held: HeldNumbers,
): Promise<Jobs['noted']['answer']> {
  let end: IntakeEnd | null = null;
  const ended = (how: IntakeEnd): void => {
    end = how;
  };
  if (!(await written(path, notedRows(job, { db, held, ended })))) return { kind: 'not-written' };
  return endOf(end) ?? { kind: 'written' };
}

const endOf = (end: IntakeEnd | null): { readonly kind: 'unreadable'; readonly reason: Unreadable } | null =>
  end === null || end.ok ? null : { kind: 'unreadable', reason: end.reason };

const written = (path: string, pieces: Iterable<string> | AsyncIterable<string>): Promise<boolean> =>
  isOnDisk(() => writeNew(path, pieces));

/** Writes to the disk. Returns false if the disk refuses. */
export async function isOnDisk(write: () => Promise<void>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    // What the disk refuses has a code; all else is a bug.
    if (error instanceof Error && 'code' in error) return false;
    throw error;
  }
}
