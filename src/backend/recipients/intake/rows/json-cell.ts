import { unguardFormulas, unguardStart } from '@domain/recipients/formula';
import { writeJson } from '@kernel/json/json-codec';
import { type ByteWriter, reserve } from './byte-writer';
import { cellText, DOUBLED, type Row, SPECIAL as SPECIAL_TRAIT } from './row';

const SPACE = 0x20;
const TAB = 9;
const LF = 10;
const CR = 13;
const DOUBLE_QUOTE = 0x22;
const APOSTROPHE = 0x27;
const BACKSLASH = 0x5c;
const HASH = 0x23;

const EQUALS = 0x3d;

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/**
 * What a cell came to: nothing was written for an empty one, and what was written of a refused one
 * is to be taken back.
 */
export const EMPTY = 0;
const WRITTEN = 1;
/** Written without the spaces around it, or without the formula around a text. */
export const WRITTEN_TRIMMED = 2;
export const WRITTEN_UNWRAPPED = 3;
/** It holds a character that no contact does. */
export const CONTROL = 4;
/** It is what a spreadsheet shows where it cannot calculate. */
export const SPREADSHEET_ERROR = 5;

const ERRORS = /^#(?:REF!|N\/A|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|#{2,})$/;

/**
 * Whether a text is what a spreadsheet shows where it cannot calculate, or for a number in too
 * narrow a column.
 */
export const isSpreadsheetError = (text: string): boolean => ERRORS.test(text);

/** 1 where a byte cannot be copied into a JSON text as it is. */
const SPECIAL = new Uint8Array(256);
for (let byte = 0; byte < SPACE; byte += 1) SPECIAL[byte] = 1;
SPECIAL[DOUBLE_QUOTE] = SPECIAL[BACKSLASH] = 1;

/**
 * Writes `before` and a cell as the inside of a JSON string, without the spaces around it and
 * without the apostrophe that keeps a spreadsheet from taking a text for a formula (`formula.ts`
 * writes it; `isOwn`: in a file of ours, so anywhere in the cell). Bytes are copied; no text is
 * made.
 */
export function writeJsonCell(writer: ByteWriter, before: Uint8Array, row: Row, index: number, isOwn: boolean): number {
  const { bytes } = row;
  let from = row.starts[index] ?? 0;
  let to = row.ends[index] ?? 0;
  const length = to - from;
  while (from < to && isSpace(bytes[from] ?? 0)) from += 1;
  while (to > from && isSpace(bytes[to - 1] ?? 0)) to -= 1;
  if (from === to) return EMPTY;
  const trimmed = to - from !== length;
  if (bytes[from] === HASH && to - from < 12 && isSpreadsheetError(decoder.decode(bytes.subarray(from, to)))) {
    return SPREADSHEET_ERROR;
  }
  if (bytes[from] === EQUALS || (bytes[from] === APOSTROPHE && row.quote === APOSTROPHE)) {
    return writeText(writer, before, cellText(row, index), isOwn);
  }
  if (isOwn && hasApostrophe(bytes, from, to)) return writeText(writer, before, cellText(row, index), true);
  if (bytes[from] === APOSTROPHE && guardsFormula(bytes, from, to)) from += 1;
  // Each byte becomes two at most.
  reserve(writer, before.length + 2 * (to - from));
  const out = writer.bytes;
  let at = writer.length;
  // Counted loops throughout: iterators and pieces of arrays cost more than the copying itself for
  // cells of a few bytes.
  for (let index = 0; index < before.length; index += 1) out[at + index] = before[index] ?? 0;
  at += before.length;
  const doubled = row.kinds[index] === DOUBLED ? row.quote : -1;
  if (doubled < 0 && ((row.traits[index] ?? 0) & SPECIAL_TRAIT) === 0) {
    for (; from < to; from += 1, at += 1) out[at] = bytes[from] ?? 0;
    writer.length = at;
    return trimmed ? WRITTEN_TRIMMED : WRITTEN;
  }
  for (;;) {
    let byte = 0;
    while (from < to && SPECIAL[(byte = bytes[from] ?? 0)] === 0) {
      out[at] = byte;
      at += 1;
      from += byte === doubled ? 2 : 1;
    }
    if (from >= to) break;
    const escape = escapeOf(byte);
    if (escape === 0) return CONTROL;
    out[at] = BACKSLASH;
    out[at + 1] = escape;
    at += 2;
    from += byte === doubled ? 2 : 1;
  }
  writer.length = at;
  return trimmed ? WRITTEN_TRIMMED : WRITTEN;
}

/** The same for the few cells whose text must be looked at as a whole. */
function writeText(writer: ByteWriter, before: Uint8Array, cell: string, isOwn: boolean): number {
  const text = cell.replace(AROUND, '');
  if (CONTROLS.test(text)) return CONTROL;
  const inner = unwrapped(text);
  const unguard = isOwn ? unguardFormulas : unguardStart;
  const json = encoder.encode(writeJson(inner ?? unguard(text)).slice(1, -1));
  reserve(writer, before.length + json.length);
  writer.bytes.set(before, writer.length);
  writer.bytes.set(json, writer.length + before.length);
  writer.length += before.length + json.length;
  if (inner !== null) return WRITTEN_UNWRAPPED;
  return text === cell ? WRITTEN : WRITTEN_TRIMMED;
}

/** Characters below the space that are neither tab nor line end. */
export const CONTROLS = new RegExp(`[${String.raw`\u0000-\u0008\u000b\u000c\u000e-\u001f`}]`);

/** The spaces that are taken off around a cell's text. */
export const AROUND = /^[ \t\r\n]+|[ \t\r\n]+$/g;

/**
 * The text in `="00123"`, by which people keep a spreadsheet from making a number of it; `null` for
 * any other text.
 */
export function unwrapped(text: string): string | null {
  const inner = /^=\s*"((?:[^"]|"")+)"$/.exec(text)?.[1];
  return inner === undefined ? null : inner.replaceAll('""', '"');
}

const isSpace = (byte: number): boolean => byte === SPACE || byte === TAB || byte === LF || byte === CR;

/** Whether apostrophes stand before what a spreadsheet would calculate. */
function guardsFormula(bytes: Uint8Array, from: number, to: number): boolean {
  let at = from;
  while (at < to && bytes[at] === APOSTROPHE) at += 1;
  const byte = at < to ? bytes[at] : 0;
  return byte === EQUALS || byte === 0x2b || byte === 0x2d || byte === 0x40 || isFullWidth(bytes, at, to);
}

/** Whether the bytes are one of `＝＋－＠` in UTF-8. */
function isFullWidth(bytes: Uint8Array, at: number, to: number): boolean {
  if (to - at < 3 || bytes[at] !== 0xef || bytes[at + 1] !== 0xbc) return false;
  const last = bytes[at + 2];
  return last === 0x9d || last === 0x8b || last === 0x8d || last === 0xa0;
}

function hasApostrophe(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (bytes[at] === APOSTROPHE) return true;
  return false;
}

function escapeOf(byte: number): number {
  switch (byte) {
    case DOUBLE_QUOTE:
    case BACKSLASH:
      return byte;
    case TAB:
      return 0x74;
    case LF:
      return 0x6e;
    case CR:
      return 0x72;
    default:
      return 0;
  }
}
