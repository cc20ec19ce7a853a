import { MAX_E164_DIGITS } from '@domain/phone/read-number';
import { COUNTRY_SHIFT, HAS_PREFIX, judge, VALID } from '@domain/phone/verdict';
import { type Mapping, phoneColumns } from '@domain/recipients/import';
import type { Rejection } from '@domain/recipients/import-reasons';
import { repairBit } from '../rows/repair-bit';
import { cellText, type Row } from '../rows/row';
import type { NumberStatistics } from './number-statistics';
import { type PhoneRead, type PhoneRules, readPhoneCells } from './phone-cell';

/** ASCII digits in `bytes`, the country as an index into `allCountries`, and the repairs. */
export interface RowNumber {
  bytes: Uint8Array;
  from: number;
  to: number;
  country: number;
  repairs: number;
}

/** Finds the numbers of rows. */
export interface PhoneReader {
  /** Reads a row's numbers into `numbers`, or returns why there is none. */
  read(row: Row): Rejection | null;
  /** The numbers of the last row, at least one. Valid until the next row is read. */
  numbers(): readonly RowNumber[];
}

const PLUS = 0x2b;
const ZERO = 48;
const NINE = 57;

const encoder = new TextEncoder();

/** The phone columns are tried in their order, and the first one with a valid number counts. */
export function createPhoneReader(mapping: Mapping, statistics: NumberStatistics): PhoneReader {
  const columns = phoneColumns(mapping.columns).map((column, position) => {
    const use = mapping.columns[column];
    const readings = use?.use === 'phone' ? (use.readings ?? {}) : {};
    return { column, position, rules: { country: mapping.country, readings } };
  });
  const each = mapping.several === 'each';
  /** The common case: one number, whose object is used again for every row. */
  const single: RowNumber = { bytes: new Uint8Array(0), from: 0, to: 0, country: 0, repairs: 0 };
  const one = [single];
  let numbers: readonly RowNumber[] = one;

  /** The column's number may be needed if the earlier columns have none. */

  function readColumn(row: Row, column: number, position: number, rules: PhoneRules): Rejection | null {
    const observer = statistics.observe(position, row.line, true);
    numbers = one;
    const country = plainE164(row, column);
    if (country !== null) {
      single.bytes = row.bytes;
      single.from = (row.starts[column] ?? 0) + 1;
      single.to = row.ends[column] ?? 0;
      single.country = country;
      single.repairs = 0;
      observer.explicit(country);
      return null;
    }
    const { reads, several } = readPhoneCells(cellText(row, column), rules, observer);
    if (several) statistics.several(position);
    const valid = reads.filter((read) => read.ok);
    const [first] = valid;
    if (first === undefined) return reasonOf(reads);
    const chosen = each ? valid : [first];
    const more = several ? severalRepairs(each, valid.length, reads.length) : 0;
    numbers = chosen.map((read) => {
      const bytes = encoder.encode(read.digits);
      return { bytes, from: 0, to: bytes.length, country: read.country, repairs: read.repairs | more };
    });
    return null;
  }

  /** A column behind the one that has the row's number: it only tells what the column is like. */
  function observeOnly(row: Row, column: number, position: number, rules: PhoneRules): void {
    if ((row.ends[column] ?? 0) <= (row.starts[column] ?? 0)) return;
    const observer = statistics.observe(position, row.line, false);
    const country = plainE164(row, column);
    if (country === null) readPhoneCells(cellText(row, column), rules, observer);
    else observer.explicit(country);
  }

  return {
    numbers: () => numbers,
    read(row) {
      let refused: Rejection = 'no-number';
      let isFound = false;
      for (const { column, position, rules } of columns) {
        if (column >= row.count) continue;
        if (isFound) {
          observeOnly(row, column, position, rules);
          continue;
        }
        const reason = readColumn(row, column, position, rules);
        if (reason === null) {
          if (position > 0) numbers = numbers.map((number) => ({ ...number, repairs: number.repairs | OTHER_COLUMN }));
          isFound = true;
          continue;
        }
        if (refused === 'no-number') refused = reason;
      }
      return isFound ? null : refused;
    },
  };
}

/** The country of a cell of a plus sign and digits alone; `null` for any other cell. */
function plainE164({ bytes, starts, ends }: Row, column: number): number | null {
  const from = (starts[column] ?? 0) + 1;
  const to = ends[column] ?? 0;
  if (to - from > MAX_E164_DIGITS || bytes[from - 1] !== PLUS || !allDigits(bytes, from, to)) return null;
  const verdict = judge(bytes, from, to);
  return (verdict & (VALID | HAS_PREFIX)) === VALID ? verdict >> COUNTRY_SHIFT : null;
}

const OTHER_COLUMN = repairBit('other-column');

/** The reason that says most of a cell's pieces: a later one only if the first says nothing. */
function reasonOf(reads: readonly PhoneRead[]): Rejection {
  const reasons = reads.flatMap((read) => (read.ok ? [] : [read.reason]));
  return reasons.find((reason) => reason !== 'no-number' && reason !== 'invalid-number') ?? reasons[0] ?? 'no-number';
}

function severalRepairs(each: boolean, valid: number, listed: number): number {
  const leftOut = valid < listed ? repairBit('number-left-out') : 0;
  return leftOut | repairBit(each ? 'one-of-several' : 'first-of-several');
}

function allDigits(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < ZERO || byte > NINE) return false;
  }
  return true;
}
