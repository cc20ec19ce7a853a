import { readJsonObject } from '@domain/json/json-text';
import type { SourceFormat } from '@domain/recipients/import';
import type { Unreadable } from '@domain/recipients/import-reasons';
import { laterOf, NEVER } from '@domain/suppression/expiry';
import { LAST_DAY_KEY, type ListColumns, listMapping, type ListReport } from '@domain/suppression/import';
import type { SuppressionList } from '@domain/suppression/list';
import { subscriberOf } from '@domain/suppression/subscriber';
import { dayOf } from '@kernel/day-number';
import type { Database } from '../../store/core/database';
import { createNumberTable, NOT_THERE } from '../../store/core/number-table';
import { chunkKeys, type ListChunk, readListChunk } from '../../store/suppression/list-chunk';
import { storedList } from '../../store/suppression/list-rows';
import { stageList } from '../../store/suppression/stage-list';
import type { IntakeEnd, IntakeReading } from '../intake/read-import';
import type { IntakeBatch } from '../intake/rows/batch';
import type { ImportSource } from '../intake/rows/source';
import type { ReadJob } from './reader';

export interface ListImportJob {
  readonly source: ImportSource;
  readonly format: SourceFormat;
  readonly header: readonly string[];
  readonly columns: ListColumns;
  /** The list that the numbers become. */
  readonly list: Omit<SuppressionList, 'rows' | 'isIncomplete'>;
  /** The list whose numbers stay beside those of the file. */
  readonly addTo: string | null;
  readonly totalBytes: number;
}

/** `staged`: the key of a list that nobody sees before main publishes it. */
export type ListImportEnd =
  | { readonly kind: 'ready'; readonly staged: number; readonly report: ListReport }
  | { readonly kind: 'unreadable'; readonly reason: Unreadable }
  | { readonly kind: 'cancelled' };

export interface ListImportParts {
  readonly db: Database;
  readonly session: string;
  readonly read: (job: ReadJob) => IntakeReading;
  readonly isCancelled: () => boolean;
}

/**
 * Reads a file of numbers into a list. Digits that can be read in two ways are read both ways, so
 * that nobody is called because of a wrong guess.
 */
export async function importList(job: ListImportJob, parts: ListImportParts): Promise<ListImportEnd> {
  const numbers = createListNumbers();
  if (job.addTo !== null) for (const chunk of chunksOf(parts.db, job.addTo)) numbers.addChunk(chunk);
  const before = numbers.size();
  const first = await readAll(job, 'domestic', numbers, parts);
  if (first === null) return { kind: 'cancelled' };
  if (!first.ok) return { kind: 'unreadable', reason: first.reason };
  const twoReadings = first.numbers.columns.reduce((sum, { ownCode, abroad }) => sum + ownCode.count + abroad.count, 0);
  const unreadDays = numbers.unreadDays();
  if (twoReadings > 0 && (await readAll(job, 'international', numbers, parts)) === null) return { kind: 'cancelled' };
  const staged = await stageList(parts.db, job.list, numbers.whole(), parts.session);
  const { rows, rejected } = first.counts;
  const added = numbers.size() - before;
  return {
    kind: 'ready',
    staged,
    report: { rows, numbers: numbers.size(), added, unread: rejected, twoReadings, unreadDays },
  };
}

/** `null`: it was cancelled. */
async function readAll(
  { source, format, header, columns }: ListImportJob,
  reading: 'domestic' | 'international',
  numbers: ListNumbers,
  { read, isCancelled }: ListImportParts,
): Promise<IntakeEnd | null> {
  const mapping = listMapping(columns, header.length, reading);
  const rows = read({ source, format, mapping, header, home: null });
  for await (const batch of rows.batches) {
    if (isCancelled()) return null;
    numbers.addBatch(batch);
  }
  return rows.end();
}

function* chunksOf(db: Database, listId: string): Iterable<ListChunk> {
  const list = storedList(db, listId);
  if (list === null) return;
  for (const key of chunkKeys(db, list.pk)) yield readListChunk(db, key);
}

type ListNumbers = ReturnType<typeof createListNumbers>;

/** Numbers with their last days, each of them once. */
function createListNumbers() {
  const table = createNumberTable();
  let numbers = new Float64Array(1024);
  let days = new Int32Array(1024);
  let size = 0;
  let unreadDays = 0;

  function add(number: number, day: number): void {
    const subscriber = subscriberOf(number);
    const known = table.get(subscriber);
    if (known !== NOT_THERE) {
      days[known] = laterOf(days[known] ?? NEVER, day);
      return;
    }
    if (size === numbers.length) {
      numbers = grown(numbers, new Float64Array(size * 2));
      days = grown(days, new Int32Array(size * 2));
    }
    table.set(subscriber, size);
    numbers[size] = subscriber;
    days[size] = day;
    size += 1;
  }

  /** The last day in a row's metadata. */
  function dayIn({ metadata }: IntakeBatch, row: number): number {
    const [from = 0, to = 0] = [metadata.offsets[row], metadata.offsets[row + 1]];
    if (from === to) return NEVER;
    const read = readJsonObject(Buffer.from(metadata.bytes.subarray(from, to)).toString('utf8'));
    const value = read.ok ? read.value[LAST_DAY_KEY] : undefined;
    if (value === undefined || value === null || value === '') return NEVER;
    const day = typeof value === 'string' ? dayOf(value) : null;
    if (day === null) unreadDays += 1;
    return day ?? NEVER;
  }

  return {
    addChunk(chunk: ListChunk): void {
      for (let at = 0; at < chunk.numbers.length; at += 1) add(chunk.numbers[at] ?? 0, chunk.days[at] ?? NEVER);
    },
    addBatch(batch: IntakeBatch): void {
      for (let row = 0; row < batch.count; row += 1) {
        const number = (batch.numbers[row * 2] ?? 0) + (batch.numbers[row * 2 + 1] ?? 0) * 2 ** 32;
        add(number, dayIn(batch, row));
      }
    },
    size: () => size,
    unreadDays: () => unreadDays,
    whole: (): ListChunk => ({ numbers: numbers.subarray(0, size), days: days.subarray(0, size) }),
  };
}

function grown<T extends Float64Array | Int32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
