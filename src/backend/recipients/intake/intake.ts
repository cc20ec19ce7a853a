import { phoneColumns } from '@domain/recipients/column-targets';
import { countriesOfHeading } from '@domain/recipients/heading-countries';
import {
  type IntakeCounts,
  type Mapping,
  MAX_COLUMNS,
  MAX_IMPORT_ROWS,
  type SourceFormat,
} from '@domain/recipients/import';
import type { ImportNotes } from '@domain/recipients/import-notes';
import type { Rejection, Unreadable } from '@domain/recipients/import-reasons';
import type { ImportNumbers } from '@domain/recipients/number-readings';
import { createNumberStatistics } from './phones/number-statistics';
import { createRowMapper, type RowMapper, type RowShape } from './row-mapper';
import type { IntakeBatch } from './rows/batch';
import { allBlank, cellTexts, type Row } from './rows/row';
import { blankErrors, createRowNotes, markedProblem, noteMarks, type RowWatch, watchedNotes } from './rows/row-notes';
import type { OpenSource } from './rows/source';
import { type RowSink, type RowSteps, textRows } from './text/text-rows';
import { sheetRows } from './workbook/sheet-rows';

/** Takes rows of a source, and gives them back checked. */
export interface Intake {
  readonly sink: RowSink;
  /** Why nothing more of the source can be used, if so. */
  stopped(): Unreadable | null;
  /** The batches that are full; at the end the last one as well. */
  ready(bytesRead: number, last: boolean): readonly IntakeBatch[];
  counts(): IntakeCounts;
  /**
   * What the phone columns hold, as far as they were read. `complete`: that is the whole source.
   */
  numbers(complete: boolean): ImportNumbers;
  notes(): ImportNotes;
}

/**
 * Skips what stands above the contacts, checks that the header is the expected one, and gives the
 * contacts to the mapper. `home`: the country of this computer's settings, for proposals only.
 * `watch` is told of each accepted row and each note.
 */
export function createIntake(
  format: SourceFormat,
  mapping: Mapping,
  header: readonly string[] | null = null,
  home: string | null = null,
  watch: RowWatch | null = null,
): Intake {
  const phones = phoneColumns(mapping.columns);
  let headings: readonly string[] = [];
  const statistics = createNumberStatistics(phones, () => ({
    home,
    likely: phones.flatMap((column) => countriesOfHeading(headings[column] ?? '')),
  }));
  let mapper: RowMapper | null = null;
  let stopped: Unreadable | null = null;
  let bytes = 0;
  const full: IntakeBatch[] = [];
  const notes = watch === null ? createRowNotes() : watchedNotes(createRowNotes(), watch);
  let isHeaderRead = format.header === null;
  /** Broken lines before the first whole row of a source without a header. */
  const early: { readonly line: number; readonly reason: Rejection; readonly text: string }[] = [];

  function collect(from: RowMapper): void {
    const batch = from.takeBatch(bytes, false);
    if (batch !== null) full.push(batch);
    if (from.rows() > MAX_IMPORT_ROWS) stopped = 'too-many-rows';
  }

  /**
   * The mapper, made by the header or else by the first contact; `null` for rows that are no
   * contacts.
   */
  function mapperFor(row: Row): RowMapper | null {
    if (mapper !== null && row.line >= format.firstRow) return stopped === null ? mapper : null;
    if (stopped !== null || row.line < (isHeaderRead ? format.firstRow : (format.header ?? 1))) return null;
    const cells = cellTexts(row, MAX_COLUMNS + 1);
    if (!row.isMarked && cells.every((cell) => cell.trim() === '')) return null;
    if (cells.length > MAX_COLUMNS) {
      stopped = 'too-many-columns';
      return null;
    }
    const isHeader = !isHeaderRead;
    if (isHeader && (row.line !== format.header || (header !== null && !sameTexts(cells, header)))) {
      stopped = 'changed';
      return null;
    }
    isHeaderRead = true;
    if (isHeader) headings = cells;
    mapper = createRowMapper(
      shapeOf(isHeader ? cells : null, format, mapping.columns.length),
      mapping,
      statistics,
      notes.add,
      (row) => watch?.accepted(row),
    );
    for (const { line, reason, text } of early) mapper.broken(line, reason, text);
    return isHeader ? null : mapper;
  }

  return {
    sink: {
      row(row) {
        const rows = mapperFor(row);
        if (rows === null) return;
        const problem = row.isMarked ? markedProblem(row, mapping.columns) : null;
        if (problem !== null) {
          rows.refuse(row, problem);
        } else {
          if (row.isMarked) blankErrors(row);
          if (rows.row(row) && row.isMarked) noteMarks(row, mapping.columns, notes);
        }
        collect(rows);
      },
      hidden(row) {
        if (row.line >= format.firstRow && !(allBlank(row) && !row.isMarked)) notes.add('hidden-row', row.line);
      },
      broken(line, reason, text) {
        if (line < (format.header ?? format.firstRow)) return;
        if (mapper !== null) {
          if (line < format.firstRow) return;
          mapper.broken(line, reason, text);
          collect(mapper);
        } else if (format.header !== null) stopped ??= 'broken-header';
        else early.push({ line, reason, text });
      },
    },
    stopped: () => stopped,
    ready(bytesRead, last) {
      bytes = bytesRead;
      const rest = last ? (mapper?.takeBatch(bytesRead, true) ?? null) : null;
      return [...full.splice(0), ...(rest === null ? [] : [rest])];
    },
    counts: () => mapper?.counts() ?? NOTHING,
    numbers: (complete) => statistics.numbers(mapper?.rows() ?? 0, complete),
    notes: notes.all,
  };
}

const NOTHING: IntakeCounts = {
  ...{ rows: 0, accepted: 0, repaired: 0, rejected: 0, blank: 0 },
  ...{ repairs: {}, rejections: {} },
};

/**
 * The rows that fit a source with so many mapped columns. In a sheet, empty cells at the end of a
 * row are not there at all; in a text they may be missing if no header names them, unless every row
 * has more cells than the header.
 */
function shapeOf(header: readonly string[] | null, format: SourceFormat, mapped: number): RowShape {
  const columns = Math.max(mapped, header?.length ?? 1);
  if (format.kind === 'workbook') return { columns, needed: 0, emptyBeyond: true, header };
  const isExact = header === null || columns > header.length;
  const named = header?.findLastIndex((cell) => cell.trim() !== '') ?? -1;
  return { columns, needed: isExact ? columns : named + 1, emptyBeyond: false, header };
}

/** The rows of a source as its format says. */
export function rowsOf(source: OpenSource, format: SourceFormat, sink: RowSink): RowSteps {
  if (format.kind === 'text') return textRows(source, format, sink);
  const { row, broken } = sink;
  return sheetRows(source, { sheet: format.sheet }, format.includesHidden ? { row, broken } : sink);
}

/** Cells without content at the end of a row make no difference: a sheet may leave them out. */
function sameTexts(some: readonly string[], others: readonly string[]): boolean {
  const width = Math.max(some.length, others.length);
  return Array.from({ length: width }).every((_, index) => (some[index] ?? '') === (others[index] ?? ''));
}
