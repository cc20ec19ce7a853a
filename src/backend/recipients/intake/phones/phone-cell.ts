import { USUAL_EXIT } from '@domain/phone/exit-codes';
import type { Resolved } from '@domain/phone/national';
import { readE164 } from '@domain/phone/read-number';
import { readUnsigned, type Unsigned } from '@domain/phone/unsigned';
import type { Rejection, Repair } from '@domain/recipients/import-reasons';
import type { ColumnReadings } from '@domain/recipients/number-readings';
import { isSpreadsheetError } from '../rows/json-cell';
import { repairBit } from '../rows/repair-bit';
import type { UnsignedSample } from './fit-countries';
import { asciiDigits, readPhoneText, withoutInvisible } from './phone-text';
import { MAX_NUMBERS_IN_CELL, splitPhones } from './split-phones';

/**
 * What decides about numbers without a plus sign: the chosen country (two letters, or `null`), and
 * the answers for the column.
 */
export interface PhoneRules {
  readonly country: string | null;
  readonly readings: ColumnReadings;
}

export type PhoneRead =
  | { readonly ok: true; readonly digits: string; readonly country: number; readonly repairs: number }
  | { readonly ok: false; readonly reason: Rejection };

/** Is told about every number of a column that was looked at, for the column's statistics. */
export interface PhoneObserver {
  /** A number that carries its country code; `country` is its index in `allCountries`. */
  explicit(country: number): void;
  /**
   * Digits without a plus sign whose only reading is domestic, or none. `isBare`: without a
   * national prefix; `null`: they are no number. `texts`: the digits, and the cell as written.
   */
  domestic(isBare: boolean | null, texts: () => UnsignedSample): void;
  /** `cell` is the number as written, `digits` what was read. */
  unsigned(cell: string, digits: string, reading: Unsigned): void;
}

const SPACES =
  /^[\s\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+|[\s\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+$/g;
const SCIENTIFIC = /^\+?(\d)(?:[.,](\d+))?E\+?(\d{1,2})$/i;
/** Written as most numbers are: nothing to remove, and no number of a spreadsheet. */
const PLAIN = /^\+?[(\d][-/. ()\d]*\d$/;
const DECIMAL = /^(\+?\d{5,})[.,]0+$/;
const NON_ASCII = /[^\x20-\x7e]/;

/**
 * The number that a cell holds, with its repairs, or why there is none. Cells with several numbers
 * are for `readPhoneCells`. Every verdict is the number library's; which of two readings counts is
 * never decided here, but by the rules.
 */
export function readPhoneCell(cell: string, rules: PhoneRules, observer: PhoneObserver): PhoneRead {
  if (PLAIN.test(cell) && !DECIMAL.test(cell)) return readNumber(cell, cell, rules, observer, 0);
  const { text, repairs } = unwrapped(cell);
  if (text === '') return { ok: false, reason: 'no-number' };
  if (isSpreadsheetError(text)) return { ok: false, reason: 'spreadsheet-error' };
  const scientific = SCIENTIFIC.exec(text);
  if (scientific !== null) {
    const digits = wholeDigits(scientific);
    if (digits === null) return { ok: false, reason: 'scientific-notation' };
    const number = text.startsWith('+') ? `+${digits}` : digits;
    return readNumber(number, cell, rules, observer, repairs | repairBit('scientific-notation'));
  }
  const decimal = DECIMAL.exec(text)?.[1];
  if (decimal !== undefined) return readNumber(decimal, cell, rules, observer, repairs | repairBit('decimal-point'));
  const read = readPhoneText(text);
  if (!read.ok) return read.reason === 'invalid-number' ? { ok: false, reason: 'invalid-number' } : read;
  return readNumber(read.text, cell, rules, observer, repairs | read.repairs);
}

/**
 * All numbers that a cell lists, the valid ones with their repairs; one refusal if there is none.
 * `several`: how many were listed.
 */
export function readPhoneCells(
  cell: string,
  rules: PhoneRules,
  observer: PhoneObserver,
): { readonly reads: readonly PhoneRead[]; readonly several: boolean } {
  if (PLAIN.test(cell) && !cell.includes('/')) return { reads: [readPhoneCell(cell, rules, observer)], several: false };
  const pieces = splitPhones(cell);
  const reads = pieces.slice(0, MAX_NUMBERS_IN_CELL).map((piece) => readPhoneCell(piece, rules, observer));
  return { reads, several: pieces.length > 1 };
}

/** A cell without what spreadsheets and copying put around a number. */
function unwrapped(cell: string): { readonly text: string; readonly repairs: number } {
  let text = cell.replace(SPACES, '');
  let repairs = text === cell ? 0 : repairBit('trimmed');
  const remove = (pattern: RegExp, repair: Repair): void => {
    const inner = pattern.exec(text)?.[1];
    if (inner === undefined) return;
    text = inner.replace(SPACES, '');
    repairs |= repairBit(repair);
  };
  remove(/^=\s*"(.*)"$/s, 'text-formula');
  remove(/^['’‘`´](.+)$/s, 'apostrophe');
  if (!NON_ASCII.test(text)) return { text, repairs };
  const visible = withoutInvisible(text);
  if (visible !== text) repairs |= repairBit('punctuation');
  const ascii = asciiDigits(visible);
  if (ascii !== visible) repairs |= repairBit('digits');
  return { text: ascii, repairs };
}

/**
 * All digits of a number such as `1.4155550100E+10`; `null` if the spreadsheet has left some out,
 * which nobody can know.
 */
function wholeDigits([, first = '', fraction = '', exponent = '0']: RegExpExecArray): string | null {
  const shown = Number(exponent);
  if (fraction.length < shown || /[1-9]/.test(fraction.slice(shown))) return null;
  return first + fraction.slice(0, shown);
}

/**
 * `text` is plain: an optional plus sign, digits and separators. `cell` is the text as it stands in
 * the source.
 */
function readNumber(
  text: string,
  cell: string,
  rules: PhoneRules,
  observer: PhoneObserver,
  repairs: number,
): PhoneRead {
  const digits = text.replace(/\D+/g, '');
  const isSigned = text.startsWith('+');
  const written = digits.length + (isSigned ? 1 : 0) === text.length ? repairs : repairs | repairBit('punctuation');
  if (isSigned) {
    // An exit code behind a plus sign: both say that a country code follows.
    const signed = digits.startsWith(USUAL_EXIT.code) ? digits.slice(USUAL_EXIT.code.length) : digits;
    const number = readE164(`+${signed}`, null);
    if (number === null) return { ok: false, reason: 'invalid-number' };
    observer.explicit(number.country);
    const exit = signed === digits ? 0 : repairBit('leading-zeros');
    return accepted(number, written | exit | (number.digits === signed ? 0 : repairBit('national-prefix')));
  }
  const reading = readUnsigned(digits, rules.country);
  if (reading.kind === 'number' && reading.how === 'exit-code') observer.explicit(reading.number.country);
  else observer.unsigned(cell, digits, reading);
  return decided(reading, rules, written);
}

const HOW = {
  'exit-code': repairBit('leading-zeros'),
  domestic: repairBit('national'),
  'country-code': repairBit('lost-plus'),
};

/**
 * What the rules make of digits without a plus sign. Without an answer the domestic reading is
 * provisional: the whole column must confirm it.
 */
function decided(reading: Unsigned, { readings }: PhoneRules, repairs: number): PhoneRead {
  switch (reading.kind) {
    case 'number':
      return accepted(reading.number, repairs | HOW[reading.how]);
    case 'own-code':
    case 'abroad': {
      const answer = (reading.kind === 'abroad' ? readings.abroad : readings.ownCode) ?? 'domestic';
      if (answer === 'leave-out') return { ok: false, reason: 'ambiguous-number' };
      const chosen = repairs | repairBit('two-readings');
      return answer === 'domestic'
        ? accepted(reading.domestic, chosen | repairBit('national'))
        : accepted(reading.international, chosen | repairBit('lost-plus'));
    }
    case 'missing-plus':
      return readings.missingPlus === 'international'
        ? accepted(reading.international, repairs | repairBit('lost-plus'))
        : { ok: false, reason: 'missing-plus' };
    case 'needs-country':
      return readings.missingPlus === 'international' && reading.international !== null
        ? accepted(reading.international, repairs | repairBit('lost-plus'))
        : { ok: false, reason: 'no-country-code' };
    case 'unclear':
      return { ok: false, reason: 'ambiguous-number' };
    case 'none':
      return { ok: false, reason: 'invalid-number' };
  }
}

const accepted = ({ digits, country }: Resolved, repairs: number): PhoneRead => ({
  ok: true,
  digits,
  country,
  repairs,
});
