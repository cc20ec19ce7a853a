import type { TypeSet } from '@domain/phone/number-type';
import { CAREFUL, NO_NUMBER } from '@domain/phone/plain-number';
import { judge, typesOf } from '@domain/phone/verdict';
import { phoneColumns } from '@domain/recipients/column-targets';
import type { Mapping } from '@domain/recipients/import';
import type { Rejection } from '@domain/recipients/import-reasons';
import { repairBit } from '../rows/repair-bit';
import { cellText, type Row } from '../rows/row';
import type { NumberStatistics } from './number-statistics';
import { type PhoneRead, type PhoneRules, readPhoneCells } from './phone-cell';
import { createPlainPhone, EXTENSION } from './plain-phone';

/**
 * ASCII digits in `bytes`, the country as an index into `allCountries`, what the number can be, and
 * the repairs.
 */
export interface RowNumber {
  bytes: Uint8Array;
  from: number;
  to: number;
  country: number;
  types: TypeSet;
  repairs: number;
}

/** Finds the numbers of rows. */
export interface PhoneReader {
  /** Reads a row's numbers into `numbers`, or returns why there is none. */
  read(row: Row): Rejection | null;
  /** The numbers of the last row, at least one. Valid until the next row is read. */
  numbers(): readonly RowNumber[];
}

const encoder = new TextEncoder();

/** The phone columns are tried in their order, and the first one with a valid number counts. */
export function createPhoneReader(mapping: Mapping, statistics: NumberStatistics): PhoneReader {
  const columns = phoneColumns(mapping.columns).map((column, position) => {
    const use = mapping.columns[column];
    const readings = use?.use === 'phone' ? (use.readings ?? {}) : {};
    return { column, position, rules: { country: mapping.country, readings } };
  });
  const plain = createPlainPhone(mapping.country);
  /** Of its own: the row's number must stay while further columns are read. */
  const further = createPlainPhone(mapping.country);
  const each = mapping.several === 'each';
  /** The common case: one number, whose object is used again for every row. */
  const single: RowNumber = { bytes: new Uint8Array(0), from: 0, to: 0, country: 0, types: 0, repairs: 0 };
  const one = [single];
  let numbers: readonly RowNumber[] = one;

  /** The column's number may be needed if the earlier columns have none. */

  function readColumn(row: Row, column: number, position: number, rules: PhoneRules): Rejection | null {
    const observer = statistics.observe(position, row.line, true);
    numbers = one;
    const found = plain.read(row.bytes, row.starts[column] ?? 0, row.ends[column] ?? 0, observer);
    if (found >= 0) {
      single.bytes = plain.digits;
      single.from = 0;
      single.to = plain.length();
      single.country = found;
      single.types = plain.types();
      single.repairs = plain.repairs();
      return null;
    }
    if (found === NO_NUMBER) return isShort(cellText(row, column)) ? 'short-number' : 'invalid-number';
    if (found === EXTENSION) return 'extension';
    const { reads, several } = readPhoneCells(cellText(row, column), rules, observer);
    if (several) statistics.several(position);
    const valid = reads.filter((read) => read.ok);
    const [first] = valid;
    if (first === undefined) {
      const reason = reasonOf(reads);
      return reason === 'invalid-number' && isShort(cellText(row, column)) ? 'short-number' : reason;
    }
    const chosen = each ? valid : [first];
    const more = several ? severalRepairs(each, valid.length, reads.length) : 0;
    numbers = chosen.map((read) => {
      const bytes = encoder.encode(read.digits);
      const { country } = read;
      return { bytes, from: 0, to: bytes.length, country, types: typesOfDigits(bytes), repairs: read.repairs | more };
    });
    return null;
  }

  /** A column behind the one that has the row's number: it only tells what the column is like. */
  function observeOnly(row: Row, column: number, position: number, rules: PhoneRules): void {
    const from = row.starts[column] ?? 0;
    const to = row.ends[column] ?? 0;
    if (to <= from) return;
    const observer = statistics.observe(position, row.line, false);
    const found = further.read(row.bytes, from, to, observer);
    if (found === CAREFUL) readPhoneCells(cellText(row, column), rules, observer);
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

/** The types of a number by its digits. */
const typesOfDigits = (bytes: Uint8Array): TypeSet => typesOf(judge(bytes, 0, bytes.length));

/** Whether a cell has no more digits than short numbers do, and nothing else than spaces. */
const isShort = (text: string): boolean => /^\d{3,5}$/.test(text.replace(/\s/g, ''));

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
