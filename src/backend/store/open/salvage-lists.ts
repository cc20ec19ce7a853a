import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { NEVER } from '@domain/suppression/expiry';
import type { Database } from '../core/database';
import { bumpHeldRevision } from '../core/held-revision';
import { writeState } from '../core/state';
import { keepSent, readSentChunk, sentChunksOf } from '../sent/sent-numbers';
import { insertListChunk, type ListChunk, readListChunk } from '../suppression/list-chunk';
import { insertList } from '../suppression/list-rows';
import { stateRow, tried, tryAll, tryRun } from './damaged-rows';
import { byKey } from './rows-by-key';

/** Of E.164, with 15 digits. */
const MAX_NUMBER = 999_999_999_999_999;
/** The last day of the year 9999, which is the last that a date can have. */
const MAX_DAY = 2_932_896;

const listRow = z.object({
  pk: z.number().int().positive(),
  id: z.uuid(),
  name: z.string().catch(''),
  source_kind: z.enum(['file', 'pasted', 'manual']).catch('manual'),
  source: z.string().catch(''),
  connection_id: z.uuid().nullable().catch(null),
  campaign_id: z.string().nullable().catch(null),
  rows: z.number().catch(-1),
  taken_at: z.iso.datetime().catch('1970-01-01T00:00:00.000Z'),
  changed_at: z.iso.datetime().catch('1970-01-01T00:00:00.000Z'),
  incomplete: z.number().catch(1),
});
const chunkKey = z.object({ pk: z.number().int().positive() });

/** What can be read of a list's numbers. */
interface ReadNumbers {
  readonly chunks: readonly ListChunk[];
  readonly rows: number;
  /** Some last days could not be read: these numbers are held back for good. */
  readonly hasLostDays: boolean;
}

type ListRow = z.infer<typeof listRow>;
const keyAndStage = z.object({ pk: z.number().int().positive(), staged: z.string().nullable() });
const listOfChunk = z.object({ pk: z.number().int().positive(), list: z.number().int().positive() });
const idOfList = z.object({ pk: z.number().int().positive(), id: z.uuid() });

/**
 * Brings the suppression lists of a damaged database over, as far as they can be read. One that has
 * lost numbers or last days says so from then on. One whose scope or connection was lost holds
 * everywhere. One whose row was lost is there as well, under its number, because whoever it held
 * back must not be called unnoticed.
 */
export function bringSuppression(
  source: Database,
  db: Database,
  connections: ReadonlySet<string>,
): { readonly lists: number; readonly partialLists: number } {
  const sql = `SELECT pk, id, name, source_kind, source, connection_id, campaign_id, rows, taken_at, changed_at, incomplete
    FROM suppression_lists WHERE staged IS NULL AND pk > ? ORDER BY pk LIMIT ?`;
  const readable = [...byKey(source, listRow, sql, ({ pk }) => pk)];
  let [lists, partialLists] = [0, 0];
  for (const row of [...readable, ...lostRows(source, new Set(readable.map(({ pk }) => pk)))]) {
    const { chunks, rows, hasLostDays } = numbersOfList(source, row.pk);
    const connectionId = row.connection_id !== null && connections.has(row.connection_id) ? row.connection_id : null;
    const isIncomplete = row.incomplete !== 0 || rows !== row.rows || hasLostDays;
    if (!tryRun(() => storeList(db, row, { connectionId, chunks, isIncomplete }))) continue;
    lists += 1;
    if (isIncomplete) partialLists += 1;
  }
  return { lists, partialLists };
}

function storeList(
  db: Database,
  row: ListRow,
  found: Pick<ReadNumbers, 'chunks'> & { readonly connectionId: string | null; readonly isIncomplete: boolean },
): void {
  db.transaction(() => {
    const list = insertList(
      db,
      {
        id: row.id,
        name: row.name === '' ? `#${String(row.pk)}` : row.name,
        sourceKind: row.source_kind,
        source: row.source,
        scope: { connectionId: found.connectionId, campaignId: row.campaign_id },
        takenAt: row.taken_at,
        changedAt: row.changed_at,
      },
      null,
    );
    for (const chunk of found.chunks) insertListChunk(db, list, chunk);
    const rows = found.chunks.reduce((sum, { numbers }) => sum + numbers.length, 0);
    const { isIncomplete } = found;
    db.run('UPDATE suppression_lists SET rows = ?, incomplete = ? WHERE pk = ?', rows, isIncomplete ? 1 : 0, list);
    bumpHeldRevision(db);
  });
}

/** Rows in place of those that were lost of lists that the index of IDs or chunks still know. */
function lostRows(source: Database, known: ReadonlySet<number>): readonly ListRow[] {
  const everyRow = 'SELECT pk, staged FROM suppression_lists WHERE pk > ? ORDER BY pk LIMIT ?';
  const unwanted = [...byKey(source, keyAndStage, everyRow, ({ pk }) => pk)].filter(({ staged }) => staged !== null);
  // The index has IDs and keys itself, so a damaged page of the table is not read.
  const ids = tryAll(source, idOfList, 'SELECT pk, id FROM suppression_lists ORDER BY id');
  const everyChunk = 'SELECT pk, list FROM suppression_chunks WHERE pk > ? ORDER BY pk LIMIT ?';
  const chunks = [...byKey(source, listOfChunk, everyChunk, ({ pk }) => pk)];
  const there = new Set([...ids.map(({ pk }) => pk), ...chunks.map(({ list }) => list)]);
  for (const { pk } of unwanted) there.delete(pk);
  return [...there]
    .filter((pk) => !known.has(pk))
    .map((pk) => listRow.parse({ pk, id: ids.find((each) => each.pk === pk)?.id ?? randomUUID() }));
}

/** Brings over the numbers beside a receipt that can be read. */
export function bringSent(source: Database, receipt: number, db: Database, id: string): void {
  // A database before the twelfth migration has no such table.
  const chunks = tried(() => sentChunksOf(source, receipt)) ?? [];
  const pieces = chunks.map((chunk) => tried(() => readSentChunk(source, chunk)) ?? new Float64Array());
  // Each number follows from the one before: in a chunk with one that cannot be, none is certain.
  const numbers = Float64Array.from(pieces.filter((piece) => piece.every(isNumber)).flatMap((piece) => [...piece]));
  if (numbers.length === 0) return;
  tryRun(() => {
    db.transaction(() => {
      const fresh = db.get(chunkKey, 'SELECT pk FROM receipts WHERE id = ?', id);
      if (fresh !== null) keepSent(db, fresh.pk, { kind: 'listed', numbers });
    });
  });
}

const isNumber = (number: number): boolean => Number.isInteger(number) && number > 0 && number <= MAX_NUMBER;

function numbersOfList(source: Database, list: number): ReadNumbers {
  const sql = `SELECT pk FROM suppression_chunks WHERE list = ${String(list)} AND pk > ? ORDER BY pk LIMIT ?`;
  const read = [...byKey(source, chunkKey, sql, ({ pk }) => pk)].flatMap(({ pk }) => {
    const chunk = tried(() => readListChunk(source, pk));
    return chunk === null ? [] : [plausible(chunk)];
  });
  return {
    chunks: read.map(({ chunk }) => chunk),
    rows: read.reduce((sum, { chunk }) => sum + chunk.numbers.length, 0),
    hasLostDays: read.some(({ hasLostDays }) => hasLostDays),
  };
}

/**
 * What can be true of a chunk: SQLite does not notice noise at the end of a long value. A number
 * whose last day is none is held back for good.
 */
function plausible({ numbers, days }: ListChunk): { readonly chunk: ListChunk; readonly hasLostDays: boolean } {
  const isDay = (day: number): boolean => day >= NEVER && day <= MAX_DAY;
  const kept = [...numbers.keys()].filter((at) => isNumber(numbers[at] ?? 0));
  const ownDays = kept.map((at) => days[at] ?? NEVER);
  return {
    chunk: {
      numbers: Float64Array.from(kept, (at) => numbers[at] ?? 0),
      days: Int32Array.from(ownDays, (day) => (isDay(day) ? day : NEVER)),
    },
    hasLostDays: !ownDays.every(isDay),
  };
}

/** Brings the rules on numbers over as they are: what cannot be read holds everybody back. */
export function bringNumberRules(source: Database, db: Database): void {
  const [rules] = tryAll(source, stateRow, "SELECT value FROM state WHERE key = 'number-rules'");
  if (rules !== undefined) tryRun(() => writeState(db, 'number-rules', rules.value));
}
