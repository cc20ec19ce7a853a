import { MAX_COLUMNS } from '@domain/recipients/import';
import { byteWriter, reserve, writeText } from '../rows/byte-writer';
import { cellText, emptyRow, PLAIN } from '../rows/row';
import type { RowSink } from '../text/text-rows';
import type { PooledText } from './text-pool';

/** Makes rows of a sheet's cells, which say where they belong and leave out what is empty. */
export interface RowBuilder {
  /** `place`: the row's number, if the sheet gives it. */
  begin(reference: string | undefined, isHidden: boolean): void;
  /** Where the next cell belongs, such as `C5`; behind the last one if the sheet does not say. */
  at(reference: string | undefined): void;
  /** `kind`: what is special about the cell (see `row.ts`). */
  cell(text: string, kind?: number): void;
  copy(text: PooledText, kind?: number): void;
  end(sink: RowSink): void;
  /** The number of columns up to the last one with content, over all rows so far. */
  width(): number;
  /** The bytes of all cells so far. */
  bytes(): number;
}

/** The most bytes of text in one row: more than a recipient may have. */
const MAX_ROW_BYTES = 1024 ** 2;
/** Of a row that is too long so many characters are shown. */
const SHOWN_CHARACTERS = 200;

export function createRowBuilder(): RowBuilder {
  const row = emptyRow(MAX_COLUMNS + 1);
  const writer = byteWriter(4096);
  let line = 0;
  let column = -1;
  let widest = 0;
  let total = 0;
  let isHidden = false;
  let isTooLong = false;

  /** Prepares for a cell of at most `size` bytes; `false` if the row has no place for it. */
  function start(size: number): boolean {
    widest = Math.max(widest, column + 1);
    isTooLong ||= writer.length + size > MAX_ROW_BYTES;
    if (isTooLong || column >= row.starts.length) return false;
    for (; row.count < column; row.count += 1) {
      row.starts[row.count] = row.ends[row.count] = writer.length;
      row.kinds[row.count] = PLAIN;
    }
    row.starts[column] = writer.length;
    return true;
  }

  function finish(kind: number): void {
    row.ends[column] = writer.length;
    row.kinds[column] = kind;
    row.isMarked ||= kind !== PLAIN;
    row.count = Math.max(row.count, column + 1);
  }

  return {
    begin(reference, hidden) {
      const given = Number(reference);
      line = Number.isSafeInteger(given) && given > line ? given : line + 1;
      column = -1;
      row.count = 0;
      row.isMarked = false;
      writer.length = 0;
      isHidden = hidden;
      isTooLong = false;
    },
    at(reference) {
      const given = reference === undefined ? -1 : columnOf(reference);
      column = given < 0 ? column + 1 : given;
    },
    cell(text, kind = PLAIN) {
      if (!start(text.length)) return;
      writeText(writer, text);
      finish(kind);
    },
    copy({ bytes, from, to }, kind = PLAIN) {
      if (!start(to - from)) return;
      reserve(writer, to - from);
      writer.bytes.set(bytes.subarray(from, to), writer.length);
      writer.length += to - from;
      finish(kind);
    },
    end(sink) {
      total += writer.length;
      row.bytes = writer.bytes;
      row.from = 0;
      row.to = writer.length;
      row.line = line;
      if (isHidden && sink.hidden !== undefined) sink.hidden(row);
      else if (isTooLong) sink.broken(line, 'row-too-long', cellText(row, 0).slice(0, SHOWN_CHARACTERS));
      else sink.row(row);
    },
    width: () => widest,
    bytes: () => total,
  };
}

/** `A` is 0, `AA` is 26; -1 for what is no place. */
function columnOf(reference: string): number {
  let column = 0;
  for (let at = 0; at < reference.length && at < 8; at += 1) {
    const letter = reference.charCodeAt(at) & ~0x20;
    if (letter < 0x41 || letter > 0x5a) break;
    column = column * 26 + letter - 0x40;
  }
  return column - 1;
}
