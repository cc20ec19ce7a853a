import type { TypeSet } from '@domain/phone/number-type';
import {
  BARE,
  CAREFUL,
  createDomesticReader,
  NO_NUMBER,
  plainNumber,
  readSigned,
  WITH_EXIT_CODE,
} from '@domain/phone/plain-number';
import { repairBit } from '../rows/repair-bit';
import type { PhoneObserver } from './phone-cell';
import { MIN_BESIDE_SLASH } from './split-phones';

/** A number with an extension, which cannot be called. */
export const EXTENSION = -3;

/** The number of a cell that is written as most are, read without making a text of it. */
export interface PlainPhone {
  /**
   * The country (index into `allCountries`) of the cell's number, or `NO_NUMBER`, `EXTENSION`, or
   * `CAREFUL` for a cell that only `readPhoneCells` can read. The observer is told except in the
   * last case.
   */
  read(bytes: Uint8Array, from: number, to: number, observer: PhoneObserver): number;
  /** The last number's digits in E.164 without the plus sign; valid until the next call. */
  readonly digits: Uint8Array;
  length(): number;
  types(): TypeSet;
  repairs(): number;
}

const SPACE = 0x20;
const OPEN = 0x28;
const CLOSE = 0x29;
const PLUS = 0x2b;
const DASH = 0x2d;
const DOT = 0x2e;
const SLASH = 0x2f;
const ZERO = 48;
const NINE = 57;
const SMALL_E = 0x65;
const SMALL_X = 0x78;

const MAX_DIGITS = 32;
const MAX_EXTENSION = 7;
/** Fewer digits before an extension are no number. */
const MIN_BEFORE_EXTENSION = 5;

const PUNCTUATION = repairBit('punctuation');
const NATIONAL = repairBit('national');
const LEADING_ZEROS = repairBit('leading-zeros');
const NATIONAL_PREFIX = repairBit('national-prefix');

const decoder = new TextDecoder();

const isDigit = (byte: number): boolean => byte >= ZERO && byte <= NINE;

/** `country`: to which numbers without a plus sign belong (two letters), or `null`. */
export function createPlainPhone(country: string | null): PlainPhone {
  const domestic = country === null ? null : createDomesticReader(country);
  const scanned = new Uint8Array(MAX_DIGITS);
  const number = plainNumber();
  let count = 0;
  let repairs = 0;

  /**
   * Collects the digits of a cell of digits, spaces, dots, dashes, brackets and one slash. Returns
   * where something else begins, or -1 if the cell must be read with care.
   */
  function scan(bytes: Uint8Array, start: number, to: number): number {
    let separators = 0;
    let digitsBeforeDot = -1;
    let digitsBeforeSlash = -1;
    let isZeroSinceDot = false;
    let at = start;
    count = 0;
    for (; at < to; at += 1) {
      const byte = bytes[at] ?? 0;
      if (isDigit(byte)) {
        if (count === MAX_DIGITS) return -1;
        scanned[count] = byte;
        count += 1;
        isZeroSinceDot &&= byte === ZERO;
        continue;
      }
      if (byte !== SPACE && byte !== DASH && byte !== DOT && byte !== OPEN && byte !== CLOSE && byte !== SLASH) break;
      if (at === start && byte !== OPEN) return -1;
      if (byte === SLASH) {
        if (digitsBeforeSlash >= 0 || bytes[at - 1] === SPACE || bytes[at + 1] === SPACE) return -1;
        digitsBeforeSlash = count;
      }
      separators += 1;
      digitsBeforeDot = byte === DOT ? count : -1;
      isZeroSinceDot = byte === DOT;
    }
    // Two numbers, or a spreadsheet's decimals as in 4155550100.00.
    if (digitsBeforeSlash >= MIN_BESIDE_SLASH && count - digitsBeforeSlash >= MIN_BESIDE_SLASH) return -1;
    if (digitsBeforeSlash >= 0 && at < to) return -1;
    return digitsBeforeDot >= 0 && separators === 1 && isZeroSinceDot ? -1 : at;
  }

  function readUnsigned(bytes: Uint8Array, from: number, to: number, observer: PhoneObserver): number {
    if (domestic === null) return CAREFUL;
    const found = domestic.read(scanned, count, number);
    if (found === CAREFUL) return CAREFUL;
    if (found >= 0 && number.how === WITH_EXIT_CODE) {
      observer.explicit(found);
      repairs |= LEADING_ZEROS;
      return found;
    }
    observer.domestic(found === NO_NUMBER ? null : number.how === BARE, () => ({
      digits: decoder.decode(scanned.subarray(0, count)),
      written: decoder.decode(bytes.subarray(from, to)),
    }));
    repairs |= NATIONAL;
    return found;
  }

  return {
    digits: number.digits,
    length: () => number.length,
    types: () => number.types,
    repairs: () => repairs,
    read(bytes, from, to, observer) {
      const isSigned = bytes[from] === PLUS;
      const start = isSigned ? from + 1 : from;
      if (to - start < 2) return CAREFUL;
      const end = scan(bytes, start, to);
      if (end < 0) return CAREFUL;
      if (end < to) return count >= MIN_BEFORE_EXTENSION && isExtension(bytes, end, to) ? EXTENSION : CAREFUL;
      if (!isDigit(bytes[to - 1] ?? 0)) return CAREFUL;
      repairs = count === to - start ? 0 : PUNCTUATION;
      if (!isSigned) return readUnsigned(bytes, from, to, observer);
      const found = readSigned(scanned, count, number);
      if (found >= 0) observer.explicit(found);
      if (number.how !== BARE) repairs |= NATIONAL_PREFIX;
      return found;
    },
  };
}

/** Whether bytes are `x` or `ext`, perhaps a dot and a space, and at most seven digits. */
function isExtension(bytes: Uint8Array, from: number, to: number): boolean {
  let at = from;
  if (bytes[at] === SMALL_E) {
    if (bytes[at + 1] !== SMALL_X || bytes[at + 2] !== 0x74) return false;
    at += 3;
  } else if (bytes[at] === SMALL_X) at += 1;
  else return false;
  if (bytes[at] === DOT) at += 1;
  if (bytes[at] === SPACE) at += 1;
  const length = to - at;
  if (length < 1 || length > MAX_EXTENSION) return false;
  while (at < to && isDigit(bytes[at] ?? 0)) at += 1;
  return at === to;
}
