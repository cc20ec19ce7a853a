import { readJsonObject, repeatedKeyNames } from '@domain/json/json-text';
import { isFilled } from '@domain/recipients/filled';
import { unguardFormulas, unguardStart } from '@domain/recipients/formula';
import type { Rejection } from '@domain/recipients/import-reasons';
import { isJsonObject, type JsonObject } from '@kernel/json/json';
import { writeJson } from '@kernel/json/json-codec';
import type { FilledKey } from './batch';
import { type ByteWriter, reserve, writeText } from './byte-writer';
import {
  AROUND,
  CONTROL,
  CONTROLS,
  EMPTY,
  isSpreadsheetError,
  SPREADSHEET_ERROR,
  unwrapped,
  writeJsonCell,
  WRITTEN_TRIMMED,
  WRITTEN_UNWRAPPED,
} from './json-cell';
import { repairBit } from './repair-bit';
import { cellText, type Row } from './row';

/**
 * Writes the cells of a row that belong to one JSON object. Empty cells become no key, and a row
 * without any becomes the empty text.
 */
export interface ObjectWriter {
  /**
   * Writes behind what is there, and says why it cannot; what was half written is then the caller's
   * to take back.
   */
  write(writer: ByteWriter, row: Row): Rejection | null;
  /** What was put right in the last row's cells, as bits (`REPAIRS`). */
  repairs(): number;
  /**
   * Whether a cell of the last row held an error of a spreadsheet, such as `#N/A`. It counts as
   * empty.
   */
  hasErrors(): boolean;
  /** Counts the last row's keys as filled. */
  count(): void;
  /** Bit `n`: the last row has a value for the n-th of the keys, see `hasBits`. */
  bits(): number;
  /** Whether the keys are the same for all rows, and at most as many as there are bits. */
  readonly hasBits: boolean;
  /** The keys that were counted since the last call. */
  drainFilled(): readonly FilledKey[];
}

/**
 * `paths`: for each column where its cell goes, or `null`. `whole`: the column whose cells are such
 * objects themselves, or -1. `isOwn`: the cells are those of an export of ours, with the guards of
 * `guardFormulas`.
 */
export function createObjectWriter(
  paths: readonly (readonly string[] | null)[],
  whole: number,
  isOwn: boolean,
): ObjectWriter {
  const flat = whole < 0 && paths.every((path) => path === null || path.length === 1);
  return flat
    ? flatWriter(
        paths.map((path) => path?.[0] ?? null),
        isOwn,
      )
    : nestedWriter(paths, whole, isOwn);
}

const encoder = new TextEncoder();
const END = encoder.encode('"}');

const MAX_BITS = 32;

const TRIMMED = repairBit('trimmed');
const UNWRAPPED = repairBit('text-formula');

/** The common case, on bytes: a text for each key. */
function flatWriter(names: readonly (string | null)[], isOwn: boolean): ObjectWriter {
  const columns = names.flatMap((name, index) => {
    if (name === null) return [];
    const key = writeJson(name);
    return [{ name, index, first: encoder.encode(`{${key}:"`), later: encoder.encode(`",${key}:"`), filled: 0 }];
  });
  const filled = new Uint8Array(columns.length);
  let bits = 0;
  let repairs = 0;
  let hasErrors = false;
  return {
    hasBits: columns.length <= MAX_BITS,
    bits: () => bits,
    hasErrors: () => hasErrors,
    write(writer, row) {
      let any = false;
      bits = 0;
      repairs = 0;
      hasErrors = false;
      let column = 0;
      for (const { index, first, later } of columns) {
        let done = index < row.count ? writeJsonCell(writer, any ? later : first, row, index, isOwn) : EMPTY;
        if (done === CONTROL) return 'control-character';
        if (done === SPREADSHEET_ERROR) {
          hasErrors = true;
          done = EMPTY;
        }
        if (done === WRITTEN_TRIMMED) repairs |= TRIMMED;
        if (done === WRITTEN_UNWRAPPED) repairs |= UNWRAPPED;
        if (done !== EMPTY) any = true;
        filled[column] = done === EMPTY ? 0 : 1;
        if (done !== EMPTY) bits |= 1 << column;
        column += 1;
      }
      if (!any) return null;
      reserve(writer, END.length);
      writer.bytes.set(END, writer.length);
      writer.length += END.length;
      return null;
    },
    repairs: () => repairs,
    count() {
      let index = 0;
      for (const column of columns) {
        column.filled += filled[index] ?? 0;
        index += 1;
      }
    },
    drainFilled() {
      const filledKeys = columns.map(({ name, filled: count }) => ({ name, filled: count }));
      for (const column of columns) column.filled = 0;
      return filledKeys;
    },
  };
}

type CellRead = { readonly text: string } | { readonly reason: Rejection };

/**
 * Objects inside of objects, and cells that hold an object. A cell's own value goes over what the
 * object says for its key.
 */
function nestedWriter(paths: readonly (readonly string[] | null)[], whole: number, isOwn: boolean): ObjectWriter {
  const unguard = isOwn ? unguardFormulas : unguardStart;
  const columns = paths.flatMap((path, index) => (path === null ? [] : [{ path, index }]));
  let repairs = 0;
  let hasErrors = false;
  let keys: readonly string[] = [];
  const filled = new Map<string, number>();

  function cellOf(row: Row, index: number): CellRead {
    if (index < 0 || index >= row.count) return { text: '' };
    const text = cellText(row, index);
    if (CONTROLS.test(text)) return { reason: 'control-character' };
    const trimmed = text.replace(AROUND, '');
    if (isSpreadsheetError(trimmed)) {
      hasErrors = true;
      return { text: '' };
    }
    if (trimmed !== '' && trimmed.length !== text.length) repairs |= TRIMMED;
    const inner = unwrapped(trimmed);
    if (inner !== null) repairs |= UNWRAPPED;
    return { text: inner ?? unguard(trimmed) };
  }

  return {
    hasBits: false,
    bits: () => 0,
    hasErrors: () => hasErrors,
    write(writer, row) {
      repairs = 0;
      hasErrors = false;
      keys = [];
      const cell = cellOf(row, whole);
      if ('reason' in cell) return cell.reason;
      const { text } = cell;
      const read = text === '' ? null : readJsonObject(text);
      if (read !== null && !read.ok) return 'bad-json';
      if (read !== null && repeatedKeyNames(text, 1).length > 0) return 'repeated-key';
      let built: JsonObject = read === null ? {} : read.value;
      let own = 0;
      for (const { path, index } of columns) {
        const value = cellOf(row, index);
        if ('reason' in value) return value.reason;
        if (value.text === '') continue;
        const more = withValue(built, path, value.text);
        if (more === null) return 'bad-json';
        built = more;
        own += 1;
      }
      keys = Object.entries(built).flatMap(([key, value]) => (isFilled(value) ? [key] : []));
      // A text of its own stays word for word.
      if (own === 0) writeText(writer, text);
      else writeText(writer, writeJson(built));
      return null;
    },
    repairs: () => repairs,
    count() {
      for (const key of keys) filled.set(key, (filled.get(key) ?? 0) + 1);
    },
    drainFilled() {
      const filledKeys = Array.from(filled, ([name, count]) => ({ name, filled: count }));
      filled.clear();
      return filledKeys;
    },
  };
}

/**
 * An object with a value at the end of a path; `null` where something that is no object stands in
 * its way.
 */
function withValue(object: JsonObject, path: readonly string[], value: string): JsonObject | null {
  const [step = '', ...rest] = path;
  if (rest.length === 0) return { ...object, [step]: value };
  const inner = Object.hasOwn(object, step) ? object[step] : {};
  const within = isJsonObject(inner) ? withValue(inner, rest, value) : null;
  return within === null ? null : { ...object, [step]: within };
}
