import type { ImportMode } from '@domain/recipients/audience';
import type { Note } from '@domain/recipients/import-notes';
import { type Repair, REPAIRS } from '@domain/recipients/import-reasons';
import type { Database } from '../../store/core/database';
import type { HeldNumbers } from '../../store/suppression/held-numbers';
import { notedHeader, notedLine } from '../export/noted-csv';
import { type IntakeEnd, readImport } from '../intake/read-import';
import type { IntakeBatch } from '../intake/rows/batch';
import { cellTexts, type Row } from '../intake/rows/row';
import type { RowWatch } from '../intake/rows/row-notes';
import { baseOf, numbersOfBase } from './base-rows';
import { columnsOf } from './batch-columns';
import { createDedupe, type Dedupe } from './dedupe';
import type { ReadJob } from './reader';

/** What a file of rows to check says about them. */
export interface NotedTexts {
  readonly repairs: Readonly<Record<Repair, string>>;
  readonly notes: Readonly<Record<Note, string>>;
  readonly noted: { readonly duplicate: string; readonly heldBack: string };
}

export interface NotedJob extends ReadJob {
  readonly draftId: string;
  readonly mode: ImportMode;
  readonly texts: NotedTexts;
}

/** Keeps the cells and notes of rows until their batch comes. */
class WatchedRows implements RowWatch {
  readonly #cells = new Map<number, readonly string[]>();
  readonly #notes = new Map<number, Note[]>();

  accepted(row: Row): void {
    this.#cells.set(row.line, cellTexts(row, row.count));
  }

  note(note: Note, line: number): void {
    const notes = this.#notes.get(line);
    if (notes === undefined) this.#notes.set(line, [note]);
    else notes.push(note);
  }

  /** Returns what is known of an accepted row, and forgets it. */
  take(line: number): { readonly cells: readonly string[]; readonly notes: readonly Note[] } {
    const taken = { cells: this.#cells.get(line) ?? [], notes: this.#notes.get(line) ?? [] };
    this.#cells.delete(line);
    this.#notes.delete(line);
    return taken;
  }

  /** Forgets lines that became no rows, such as comments. */
  forgetBefore(line: number): void {
    for (const noted of this.#notes.keys()) if (noted < line) this.#notes.delete(noted);
  }
}

/**
 * Reads the source of an import again, and writes the rows that its report counts as repaired,
 * duplicate, held back or noted as CSV, with what is to be checked about each. `ended` is told how
 * reading ended.
 */
export async function* notedRows(
  job: NotedJob,
  { db, held, ended }: { readonly db: Database; readonly held: HeldNumbers; readonly ended: (end: IntakeEnd) => void },
): AsyncIterable<string> {
  const { source, format, mapping, header, texts } = job;
  yield notedHeader(header);
  const base = baseOf(db, job.draftId);
  if (base === null) return;
  const watched = new WatchedRows();
  const reasons = createReasons(
    createDedupe(job.mode, mapping.keep, numbersOfBase(db, base), base.rows + 1024),
    held,
    texts,
  );
  const reading = readImport(source, format, mapping, header, null, watched);
  for await (const batch of reading.batches) {
    for (const { line, why } of reasons.of(batch)) {
      const { cells, notes } = watched.take(line);
      for (const note of notes) why.add(texts.notes[note]);
      if (why.size > 0) yield notedLine({ cells, line, why: [...why] }, header.length);
    }
    watched.forgetBefore(batch.lines.at(-1) ?? 0);
  }
  ended(reading.end());
}

/** Says about each line of a batch what an import does with its rows, in the order of the file. */
function createReasons(dedupe: Dedupe, held: HeldNumbers, texts: NotedTexts) {
  let added = 0;

  function isDuplicate(number: number): boolean {
    const classified = dedupe.classify(number, added);
    if (classified.kind === 'add' || classified.kind === 'instead') added += 1;
    return (
      classified.kind === 'duplicate' ||
      classified.kind === 'instead' ||
      (classified.kind === 'update' && classified.again)
    );
  }
  function addTo(why: Set<string>, number: number, repairs: number): void {
    for (const [bit, repair] of REPAIRS.entries()) if ((repairs & (1 << bit)) !== 0) why.add(texts.repairs[repair]);
    if (isDuplicate(number)) why.add(texts.noted.duplicate);
    else if (held.listOf(number) >= 0) why.add(texts.noted.heldBack);
  }

  return {
    *of(batch: IntakeBatch): Iterable<{ readonly line: number; readonly why: Set<string> }> {
      const { numbers } = columnsOf(batch);
      let row = 0;
      while (row < batch.count) {
        const line = batch.lines[row] ?? 0;
        const why = new Set<string>();
        for (; row < batch.count && batch.lines[row] === line; row += 1)
          addTo(why, numbers[row] ?? 0, batch.repairs[row] ?? 0);
        yield { line, why };
      }
    },
  };
}
