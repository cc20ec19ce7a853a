import { z } from 'zod';
import { MAX_COLUMNS } from '@domain/recipients/import';
import { type Rejection, REJECTIONS } from '@domain/recipients/import-reasons';
import { parseJson, writeJson } from '@kernel/json/json-codec';
import type { RejectedRow, RejectedRows } from './batch';
import { type ByteWriter, byteWriter, reserve, writeText, written } from './byte-writer';
import { cellText, DOUBLED, type Row } from './row';

/** Collects rejected rows as lines of JSON, from their bytes. */
export interface RejectedWriter {
  row(row: Row, reason: Rejection): void;
  /** A line that has no cells. */
  line(line: number, reason: Rejection, text: string): void;
  /** Whether the rows must be handed over although no batch is full. */
  isFull(): boolean;
  count(): number;
  /** The rows since the last call. */
  drain(): RejectedRows;
}

const MAX_REJECTED = 2000;
const MAX_REJECTED_BYTES = 4 * 1024 * 1024;

const SPACE = 0x20;
const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;

/** What a byte becomes inside a JSON string; `null` for one that stays. */
const ESCAPES = Array.from({ length: 256 }, (_, byte) =>
  byte < SPACE || byte === QUOTE || byte === BACKSLASH
    ? new TextEncoder().encode(writeJson(String.fromCharCode(byte)).slice(1, -1))
    : null,
);
const MAX_ESCAPE = 6;

export function createRejectedWriter(): RejectedWriter {
  const lines: number[] = [];
  const reasons: number[] = [];
  let json = byteWriter(64 * 1024);

  function note(line: number, reason: Rejection): void {
    lines.push(line);
    reasons.push(REJECTIONS.indexOf(reason));
  }

  return {
    row(row, reason) {
      note(row.line, reason);
      writeText(json, `{"line":${String(row.line)},"reason":"${reason}","cells":[`);
      const cells = Math.min(row.count, MAX_COLUMNS + 1);
      for (let index = 0; index < cells; index += 1) {
        if (index > 0) writeByte(json, COMMA);
        if (row.isDecodable) writeCell(json, row, index);
        else writeText(json, writeJson(cellText(row, index)));
      }
      writeText(json, ']}\n');
    },
    line(line, reason, text) {
      note(line, reason);
      writeText(json, `${writeJson({ line, reason, cells: [text] })}\n`);
    },
    isFull: () => lines.length >= MAX_REJECTED || json.length > MAX_REJECTED_BYTES,
    count: () => lines.length,
    drain() {
      if (lines.length === 0) return NO_ROWS;
      const rows = { lines: Uint32Array.from(lines), reasons: Uint8Array.from(reasons), json: written(json) };
      lines.length = 0;
      reasons.length = 0;
      json.length = 0;
      if (json.bytes.length > MAX_REJECTED_BYTES) json = byteWriter(64 * 1024);
      return rows;
    },
  };
}

const NO_ROWS: RejectedRows = { lines: new Uint32Array(), reasons: new Uint8Array(), json: new Uint8Array() };

/** The rows in full. */
export const rejectedRowsOf = ({ json }: RejectedRows): readonly RejectedRow[] =>
  new TextDecoder()
    .decode(json)
    .split('\n')
    .filter((line) => line !== '')
    .map(rejectedRowOf);

const rejectedSchema = z.object({ line: z.number(), reason: z.enum(REJECTIONS), cells: z.array(z.string()) });

/** The row of one line of JSON. Throws for any other text. */
export const rejectedRowOf = (line: string): RejectedRow => rejectedSchema.parse(parseJson(line));

function writeByte(writer: ByteWriter, byte: number): void {
  reserve(writer, 1);
  writer.bytes[writer.length] = byte;
  writer.length += 1;
}

/** A cell of valid UTF-8 as a JSON string. */
function writeCell(writer: ByteWriter, row: Row, index: number): void {
  const { bytes } = row;
  const to = row.ends[index] ?? 0;
  let from = row.starts[index] ?? 0;
  const doubled = row.kinds[index] === DOUBLED ? row.quote : -1;
  reserve(writer, MAX_ESCAPE * Math.max(0, to - from) + 2);
  const out = writer.bytes;
  let at = writer.length;
  out[at] = QUOTE;
  at += 1;
  while (from < to) {
    const byte = bytes[from] ?? 0;
    const escape = ESCAPES[byte] ?? null;
    if (escape === null) {
      out[at] = byte;
      at += 1;
    } else {
      out.set(escape, at);
      at += escape.length;
    }
    from += byte === doubled && bytes[from + 1] === doubled ? 2 : 1;
  }
  out[at] = QUOTE;
  writer.length = at + 1;
}
