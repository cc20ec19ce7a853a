import { countTypes } from '@domain/number-rules/count-numbers';
import { NUMBER_TYPES } from '@domain/phone/number-type';
import { allCountries } from '@domain/phone/plans';
import type { CountryCounts, ImportChanges, ImportMode } from '@domain/recipients/audience';
import type { ImportProgress, ImportReport } from '@domain/recipients/import';
import type { Unreadable } from '@domain/recipients/import-reasons';
import { summarize } from '../../store/audience/summary';
import type { Database } from '../../store/core/database';
import type { HeldNumbers } from '../../store/suppression/held-numbers';
import type { IntakeReading } from '../intake/read-import';
import type { IntakeBatch } from '../intake/rows/batch';
import { type Base, baseOf, numbersOfBase } from './base-rows';
import { cleanSummary, columnsOf, keptKeys } from './batch-columns';
import { keepChunkRows, keepRows } from './columns';
import { createDedupe, type Dedupe } from './dedupe';
import { createLineNotes } from './first-lines';
import { createHeldNotes, type HeldNotes } from './held-notes';
import type { ReadJob } from './reader';
import type { RejectedSink } from './rejected-file';
import { createStage, type Stage, type StageParts } from './stage';
import { createUpdates, type Updates } from './updates';

export interface ImportJob extends ReadJob {
  readonly draftId: string;
  readonly mode: ImportMode;
}

export interface ImportRunParts extends StageParts {
  readonly db: Database;
  readonly rejected: RejectedSink;
  /** The numbers that suppression lists hold back for the draft. */
  readonly held: HeldNumbers;
  readonly read: (job: ReadJob) => IntakeReading;
  readonly isCancelled: () => boolean;
  readonly progress: (progress: ImportProgress) => void;
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number;
  readonly totalBytes: number;
}

/** An import whose rows lie in the database and belong to no draft yet. */
export interface ReadyImport {
  readonly audience: number;
  /** The audience was made for a draft with these rows. */
  readonly rowsRevision: number;
  readonly report: ImportReport;
  readonly changes: ImportChanges;
}

export type ImportEnd =
  | ({ readonly kind: 'ready' } & ReadyImport)
  | { readonly kind: 'unreadable'; readonly reason: Unreadable }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'no-draft' };

/** Progress is reportedAt so often at most, in milliseconds. */
const TELL_EVERY_MS = 100;

const nextTurn = (): Promise<unknown> => new Promise(setImmediate);

/**
 * Reads a source, and makes the audience that the draft would have. Holds in memory what tells
 * numbers apart (24 bytes each), a few batches, and for an update the rows of the file that update
 * one.
 */
export async function runImport(job: ImportJob, parts: ImportRunParts): Promise<ImportEnd> {
  const base = baseOf(parts.db, job.draftId);
  if (base === null) return { kind: 'no-draft' };
  const stage = createStage(parts.db, parts);
  try {
    const end = await staged(job, parts, base, stage);
    if (end.kind !== 'ready') stage.abandon();
    return end;
  } catch (error) {
    stage.abandon();
    throw error;
  }
}

async function staged(job: ImportJob, parts: ImportRunParts, base: Base, stage: Stage): Promise<ImportEnd> {
  const { db, isCancelled } = parts;
  const { mode, mapping } = job;
  if (mode === 'append') stage.share(base.refs);
  const dedupe = createDedupe(mode, mapping.keep, numbersOfBase(db, base), base.rows + 1024);
  const updates = createUpdates(db, base);
  const notes = createLineNotes();
  const heldNotes = createHeldNotes(parts.held);
  const sorter = createRowSorter({ dedupe, updates, stage, heldNotes, duplicate: notes.duplicate });
  const reportProgress = progressReporter(parts);

  const reading = parts.read(job);
  for await (const batch of reading.batches) {
    if (isCancelled()) return { kind: 'cancelled' };
    notes.note(batch);
    parts.rejected.write(batch.rejected);
    sorter.batch(batch);
    reportProgress(batch);
  }
  const end = reading.end();
  if (!end.ok) return { kind: 'unreadable', reason: end.reason };
  stage.finish();
  if (sorter.superseded().size > 0) await removeSuperseded(stage, mode === 'append' ? base : null, sorter.superseded());
  const changed = mode === 'update' ? await applyUpdates(base, stage, updates, dedupe, isCancelled) : 0;
  await nextTurn();
  if (isCancelled()) return { kind: 'cancelled' };
  stage.finish();
  const added = sorter.added() - sorter.superseded().size;
  return {
    kind: 'ready',
    audience: stage.audience,
    rowsRevision: base.rowsRevision,
    report: {
      counts: end.counts,
      duplicates: sorter.duplicates(),
      countries: [...sorter.countries()],
      types: [...sorter.types()],
      heldBack: heldNotes.lists(),
      heldByRules: heldNotes.rules(),
      numbers: end.numbers,
      notes: end.notes,
      firstLines: notes.lines(),
    },
    changes:
      mode === 'replace'
        ? replacing(db, base, dedupe, added)
        : { added, changed, kept: base.rows - changed, removed: 0, unchanged: sorter.unchanged() },
  };
}

interface RowSorterParts {
  readonly dedupe: Dedupe;
  readonly updates: Updates;
  readonly stage: Stage;
  readonly heldNotes: HeldNotes;
  readonly duplicate: (line: number) => void;
}

/** Puts the rows of batches where they belong. */
function createRowSorter({ dedupe, updates, stage, heldNotes, duplicate }: RowSorterParts) {
  const superseded = new Set<number>();
  let added = 0;
  let duplicates = 0;
  let unchanged = 0;
  const rowsByCountry = new Uint32Array(allCountries().length);
  const rowsByTypes = new Uint32Array(1 << NUMBER_TYPES.length);

  /** Counts a number that a commit adds or changes, once for each. */
  function countNumber(batch: IntakeBatch, number: number, row: number): void {
    const country = batch.countries[row] ?? 0;
    rowsByCountry[country] = (rowsByCountry[country] ?? 0) + 1;
    const types = batch.types[row] ?? 0;
    rowsByTypes[types] = (rowsByTypes[types] ?? 0) + 1;
    heldNotes.note(number, batch.lines[row] ?? 0);
  }

  /** Whether the row is added. */
  function isAdded(batch: IntakeBatch, number: number, row: number): boolean {
    const classify = dedupe.classify(number, added);
    switch (classify.kind) {
      case 'add':
        countNumber(batch, number, row);
        return true;
      case 'instead':
        superseded.add(classify.of);
        break;
      case 'update':
        updates.set(classify.base, batch, row);
        if (!classify.again) {
          countNumber(batch, number, row);
          return false;
        }
        break;
      case 'there':
        unchanged += 1;
        return false;
      case 'duplicate':
        break;
    }
    duplicates += 1;
    duplicate(batch.lines[row] ?? 0);
    return classify.kind === 'instead';
  }

  return {
    batch(batch: IntakeBatch): void {
      const columns = columnsOf(batch);
      const mask = new Uint8Array(batch.count);
      let kept = 0;
      for (let row = 0; row < batch.count; row += 1) {
        if (!isAdded(batch, columns.numbers[row] ?? 0, row)) continue;
        mask[row] = 1;
        kept += 1;
        added += 1;
      }
      if (kept === batch.count) stage.add(columns, (chunk) => cleanSummary(chunk, batch.keys));
      else if (kept > 0) {
        const keys = keptKeys(batch, columns, mask);
        stage.add(keepRows(columns, mask), (chunk) => cleanSummary(chunk, keys));
      }
    },
    added: () => added,
    superseded: (): ReadonlySet<number> => superseded,
    duplicates: () => duplicates,
    unchanged: () => unchanged,
    /** The numbers that were taken, by country, largest first. */
    countries: (): CountryCounts =>
      Array.from(rowsByCountry, (rows, index) => ({ country: allCountries()[index] ?? '', rows }))
        .filter(({ rows }) => rows > 0)
        .sort((a, b) => b.rows - a.rows),
    types: () => countTypes(Array.from(rowsByTypes, (rows, types) => ({ types, rows })).filter(({ rows }) => rows > 0)),
  };
}

/**
 * Takes out the rows that later ones of the same number replace; `base`: whose rows stand before
 * the added ones.
 */
async function removeSuperseded(stage: Stage, base: Base | null, superseded: ReadonlySet<number>): Promise<void> {
  const shared = new Set((base?.refs ?? []).map(({ chunk }) => chunk));
  let before = 0;
  for (const ref of stage.refs()) {
    if (shared.has(ref.chunk)) continue;
    const mask = Uint8Array.from({ length: ref.rows }, (_, at) => (superseded.has(before + at) ? 0 : 1));
    before += ref.rows;
    if (!mask.includes(0)) continue;
    const kept = keepChunkRows(stage.read(ref), mask);
    stage.replace(ref, kept, summarize(kept));
    await nextTurn();
  }
}

/** Writes the audience's rows with what the file says about them. Returns how many differ. */
async function applyUpdates(
  base: Base,
  stage: Stage,
  updates: Updates,
  dedupe: Dedupe,
  isCancelled: () => boolean,
): Promise<number> {
  let changed = 0;
  for (const [index, ref] of base.refs.entries()) {
    if (isCancelled()) return changed;
    const updated = updates.applied(index, dedupe.baseOf);
    if (updated === null) stage.share([ref]);
    else {
      stage.put(updated.chunk, updated.summary);
      changed += updated.changed;
    }
    await nextTurn();
  }
  return changed;
}

/** A replacement by number: those on both sides change, even where their values are the same. */
function replacing(db: Database, base: Base, { has }: Dedupe, added: number): ImportChanges {
  const both = new Set<number>();
  let gone = 0;
  for (const number of numbersOfBase(db, base)) {
    if (number !== 0 && has(number)) both.add(number);
    else gone += 1;
  }
  return { added: added - both.size, changed: both.size, kept: 0, removed: gone, unchanged: 0 };
}

function progressReporter({ progress, elapsed, totalBytes }: ImportRunParts): (batch: IntakeBatch) => void {
  const start = elapsed();
  let reportedAt = -Infinity;
  let rows = 0;
  return ({ count, rejected, bytesRead }) => {
    rows += count + rejected.lines.length;
    const now = elapsed();
    if (now - reportedAt < TELL_EVERY_MS) return;
    reportedAt = now;
    const spent = now - start;
    const remaining =
      bytesRead > 0 && totalBytes > 0 ? Math.max(0, (spent / bytesRead) * (totalBytes - bytesRead)) : null;
    progress({ rows, bytes: bytesRead, totalBytes, elapsed: spent, remaining });
  };
}
