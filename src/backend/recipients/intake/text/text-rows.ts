import { setImmediate } from 'node:timers/promises';
import type { Rejection, TextFormat, Unreadable } from '@domain/recipients/import';
import { cellTexts, type Row } from '../rows/row';
import type { OpenSource } from '../rows/source';
import { createCsvParser } from './csv-parser';
import { isSeparatorLine } from './dialect';
import { decodabilityTest, toUtf8 } from './encoding';

const CHUNK = 1024 * 1024;

/** What gets the rows of a source, one after the other. */
export interface RowSink {
  row(row: Row): void;
  broken(line: number, reason: Rejection, text: string): void;
  /** A row that a sheet hides. Without this handler it is a row like any other. */
  hidden?(row: Row): void;
}

/**
 * How rows come out of a source: between its steps (the number of bytes that have been read) other
 * work happens; the end says why reading stopped, or `null` where the source has ended.
 */
export type RowSteps = AsyncGenerator<number, Unreadable | null>;

/** Reads a text file's rows into a sink. */
export async function* textRows(source: OpenSource, format: TextFormat, sink: RowSink): RowSteps {
  const recoded = toUtf8(format.encoding);
  const rows: RowSink = {
    ...sink,
    row: (row) => {
      if (row.line === 1 && isSeparatorLine(row.line, cellTexts(row))) return;
      sink.row(row);
    },
  };
  const parser = createCsvParser(format, rows, decodabilityTest(format.encoding));
  let position = 0;
  for (;;) {
    const chunk = source.read(position, CHUNK);
    if (chunk === null) return 'unreadable';
    if (chunk.length === 0) break;
    position += chunk.length;
    parser.write(recoded.write(chunk));
    yield position;
    await setImmediate();
  }
  parser.write(recoded.end());
  parser.end();
  yield position;
  return null;
}
