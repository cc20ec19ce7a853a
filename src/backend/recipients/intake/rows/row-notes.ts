import type { Mapping, Rejection } from '@domain/recipients/import';
import type { CellMark, ImportNotes, Note } from '@domain/recipients/import-notes';
import { MAX_NAMED_LINES } from './named-lines';
import { FAILED, OVERLONG, ROUNDED, type Row, UNCALCULATED } from './row';

/** Counts what a report names about rows, with the first lines of each. */
export interface RowNotes {
  add(note: Note, line: number): void;
  all(): ImportNotes;
}

export function createRowNotes(): RowNotes {
  const notes = new Map<Note, { count: number; readonly lines: number[] }>();
  return {
    add(note, line) {
      const found = notes.get(note) ?? { count: 0, lines: [] };
      found.count += 1;
      if (found.lines.length < MAX_NAMED_LINES) found.lines.push(line);
      notes.set(note, found);
    },
    all: () => Object.fromEntries(notes),
  };
}

/** Is told of rows one by one; a row's notes come before or after it, and before its batch. */
export interface RowWatch {
  accepted(row: Row): void;
  note(note: Note, line: number): void;
}

/** Notes that are also told to who watches. */
export const watchedNotes = (notes: RowNotes, watch: RowWatch): RowNotes => ({
  ...notes,
  add(note, line) {
    notes.add(note, line);
    watch.note(note, line);
  },
});

type Columns = Mapping['columns'];

/** Why a row with special cells (`Row.isMarked`) cannot become a recipient, or `null` if it may. */
export function markedProblem(row: Row, columns: Columns): Rejection | null {
  const isMapped = (index: number): boolean => (columns[index]?.use ?? 'leave') !== 'leave';
  const has = (kind: number): boolean =>
    row.kinds.subarray(0, row.count).some((each, at) => each === kind && isMapped(at));
  if (has(OVERLONG)) return 'cell-too-long';
  return phoneProblem(row, columns);
}

/** Only if no phone column holds anything else: one of several may be missing. */
function phoneProblem(row: Row, columns: Columns): Rejection | null {
  let problem: Rejection | null = null;
  for (let index = 0; index < row.count; index += 1) {
    if (columns[index]?.use !== 'phone') continue;
    const kind = row.kinds[index];
    if (kind === FAILED) problem = 'spreadsheet-error';
    else if (kind === UNCALCULATED) problem = 'formula-without-value';
    else if (kind === ROUNDED) problem = 'scientific-notation';
    else if ((row.ends[index] ?? 0) > (row.starts[index] ?? 0)) return null;
  }
  return problem;
}

const MARKS = new Map<number, CellMark>([
  [UNCALCULATED, 'uncalculated'],
  [ROUNDED, 'rounded'],
  [FAILED, 'error'],
  [OVERLONG, 'overlong'],
]);

/** The special cells of a row. */
export function marksOf(row: Row): readonly { readonly column: number; readonly mark: CellMark }[] {
  if (!row.isMarked) return [];
  return Array.from(row.kinds.subarray(0, row.count)).flatMap((kind, column) => {
    const mark = MARKS.get(kind);
    return mark === undefined ? [] : [{ column, mark }];
  });
}

/**
 * Empties cells with errors of a spreadsheet, such as `#N/A`: they are no values, and the assistant
 * must not say them.
 */
export function blankErrors(row: Row): void {
  for (let index = 0; index < row.count; index += 1) {
    if (row.kinds[index] === FAILED) row.ends[index] = row.starts[index] ?? 0;
  }
}

/** Notes what is special about the cells of a row that became a recipient. */
export function noteMarks(row: Row, columns: Columns, notes: RowNotes): void {
  const kinds = new Set<number>();
  for (let index = 0; index < row.count; index += 1) {
    if ((columns[index]?.use ?? 'leave') !== 'leave') kinds.add(row.kinds[index] ?? 0);
  }
  if (kinds.has(UNCALCULATED)) notes.add('formula-without-value', row.line);
  if (kinds.has(FAILED)) notes.add('spreadsheet-error', row.line);
  if (kinds.has(ROUNDED)) notes.add('rounded-number', row.line);
}
