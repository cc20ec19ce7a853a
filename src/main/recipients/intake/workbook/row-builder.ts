import { MAX_COLUMNS } from '@shared/recipients/import';
import { byteWriter, writeText } from '../byte-writer';
import { emptyRow, PLAIN } from '../row';
import type { RowSink } from '../text-rows';

/** Makes rows of the cells of a sheet, which say where they belong and leave out what is empty. */
export interface RowBuilder {
  /** `place`: the row's number, where the sheet gives it. */
  begin(place: string | undefined): void;
  /** Where the next cell belongs, such as `C5`; where the sheet does not say, behind the last one. */
  at(place: string | undefined): void;
  cell(text: string): void;
  end(sink: RowSink): void;
  /** The number of columns of the widest row so far. */
  width(): number;
}

export function createRowBuilder(): RowBuilder {
  const row = emptyRow(MAX_COLUMNS + 1);
  const writer = byteWriter(4096);
  let line = 0;
  let column = -1;
  let widest = 0;
  return {
    begin(place) {
      const given = Number(place);
      line = Number.isSafeInteger(given) && given > line ? given : line + 1;
      column = -1;
      row.count = 0;
      writer.length = 0;
    },
    at(place) {
      column = place === undefined ? column + 1 : columnOf(place);
      widest = Math.max(widest, column + 1);
    },
    cell(text) {
      if (column >= row.starts.length) return;
      for (; row.count < column; row.count += 1) {
        row.starts[row.count] = row.ends[row.count] = writer.length;
        row.kinds[row.count] = PLAIN;
      }
      row.starts[column] = writer.length;
      writeText(writer, text);
      row.ends[column] = writer.length;
      row.kinds[column] = PLAIN;
      row.count = Math.max(row.count, column + 1);
    },
    end(sink) {
      row.bytes = writer.bytes;
      row.from = 0;
      row.to = writer.length;
      row.line = line;
      sink.row(row);
    },
    width: () => widest,
  };
}

/** `A` is 0, `AA` is 26. */
function columnOf(place: string): number {
  let column = 0;
  for (const letter of place.toUpperCase()) {
    if (letter < 'A' || letter > 'Z') break;
    column = column * 26 + letter.charCodeAt(0) - 64;
  }
  return column - 1;
}
