import {
  MAX_COLUMNS,
  MAX_IMPORT_ROWS,
  type IntakeCounts,
  type Mapping,
  type Rejection,
  type SourceFormat,
  type Unreadable,
} from '@shared/recipients/import';
import type { IntakeBatch } from './batch';
import { cellTexts, type Row } from './row';
import { createRowMapper, type RowMapper } from './row-mapper';
import type { OpenSource } from './source';
import { textRows, type RowSink, type RowSteps } from './text-rows';
import { sheetRows } from './workbook/sheet-rows';

/** Takes rows of a source, and gives them back checked. */
export interface Intake {
  readonly sink: RowSink;
  /** Why nothing more of the source can be used, if so. */
  stopped(): Unreadable | null;
  /** The batches that are full; at the end the last one as well. */
  ready(bytesRead: number, last: boolean): readonly IntakeBatch[];
  counts(): IntakeCounts;
}

/** Takes the header off the rows and gives the others to the mapper. */
export function createIntake(format: SourceFormat, mapping: Mapping, header: readonly string[] | null = null): Intake {
  let mapper: RowMapper | null = null;
  let stopped: Unreadable | null = null;
  let bytes = 0;
  const full: IntakeBatch[] = [];
  /** Broken lines before the first whole row of a source without a header. */
  const early: { readonly line: number; readonly reason: Rejection; readonly text: string }[] = [];

  function collect(from: RowMapper): void {
    const batch = from.take(bytes, false);
    if (batch !== null) full.push(batch);
    if (from.rows() > MAX_IMPORT_ROWS) stopped = 'too-many-rows';
  }

  /** The mapper, made by the first row that is not blank; `null` for the header itself and where there is nothing to map. */
  function mapperFor(row: Row): RowMapper | null {
    if (mapper !== null || stopped !== null) return stopped === null ? mapper : null;
    const cells = cellTexts(row, MAX_COLUMNS + 1);
    if (cells.every((cell) => cell.trim() === '')) return null;
    if (cells.length > MAX_COLUMNS) {
      stopped = 'too-many-columns';
      return null;
    }
    if (header !== null && format.header && !sameTexts(cells, header)) {
      stopped = 'changed';
      return null;
    }
    mapper = createRowMapper(cells.length, neededCells(cells, format), mapping);
    for (const { line, reason, text } of early) mapper.broken(line, reason, text);
    return format.header ? null : mapper;
  }

  return {
    sink: {
      row(row) {
        const rows = mapperFor(row);
        if (rows === null) return;
        rows.row(row);
        collect(rows);
      },
      broken(line, reason, text) {
        if (mapper !== null) {
          mapper.broken(line, reason, text);
          collect(mapper);
        } else if (format.header) stopped ??= 'broken-header';
        else early.push({ line, reason, text });
      },
    },
    stopped: () => stopped,
    ready(bytesRead, last) {
      bytes = bytesRead;
      const rest = last ? (mapper?.take(bytesRead, true) ?? null) : null;
      return [...full.splice(0), ...(rest === null ? [] : [rest])];
    },
    counts: () => mapper?.counts() ?? NOTHING,
  };
}

const NOTHING: IntakeCounts = {
  ...{ rows: 0, accepted: 0, repaired: 0, rejected: 0, blank: 0 },
  ...{ repairs: {}, rejections: {} },
};

/** How many cells a row must have: all up to the last column with a name. In a sheet, empty cells at the end of a row are not there at all. */
function neededCells(first: readonly string[], format: SourceFormat): number {
  if (format.kind === 'workbook') return 0;
  return format.header ? first.findLastIndex((cell) => cell.trim() !== '') + 1 : first.length;
}

/** The rows of a source as its format says. */
export function rowsOf(source: OpenSource, format: SourceFormat, sink: RowSink): RowSteps {
  return format.kind === 'text' ? textRows(source, format, sink) : sheetRows(source, format.sheet, sink);
}

const sameTexts = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((text, index) => text === others[index]);
