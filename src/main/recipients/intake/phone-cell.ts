import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { isSpreadsheetError } from './json-cell';
import { readE164 } from '@shared/phone/read-number';
import { REPAIRS, type Rejection, type Repair } from '@shared/recipients/import';
import type { Resolved } from '@shared/phone/national';

export type PhoneRead =
  | { readonly ok: true; readonly digits: string; readonly country: number; readonly repairs: number }
  | { readonly ok: false; readonly reason: Rejection };

/** Without its plus sign a number is only taken for an international one if it has at least so many digits: shorter ones are national numbers as well. */
const MIN_WITHOUT_PLUS = 11;

/** A repair as the bit that stands for it. */
export const repairBit = (repair: Repair): number => 1 << REPAIRS.indexOf(repair);

/** Spaces of all kinds, and the marks of direction and width that copied numbers bring along. */
const AROUND =
  /^[\s\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]+|[\s\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]+$/g;
const SCIENTIFIC = /^\+?(\d)(?:[.,](\d+))?E\+?(\d{1,2})$/i;
/** Written as most numbers are: nothing to take off, and no number of a spreadsheet. */
const PLAIN = /^\+?[(\d][-/. ()\d]*\d$/;
const DECIMAL = /^(\+?\d{5,})[.,]0+$/;
const WRITTEN_WITH = /[-/. ()[\]\u00a0\u2010-\u2015\u2212\u202f\u2009]/;

/**
 * The number that a cell means, with what had to be put right, or why there is none. `country`: the one that national numbers belong to, or `null`. Valid
 * is what the library says (`readE164`); what is put right first is what spreadsheets and people do to numbers.
 */
export function readPhoneCell(cell: string, country: string | null): PhoneRead {
  if (PLAIN.test(cell) && !DECIMAL.test(cell)) return readWritten(cell, country, 0);
  const { text, repairs } = undressed(cell);
  if (text === '') return { ok: false, reason: 'no-number' };
  if (isSpreadsheetError(text)) return { ok: false, reason: 'spreadsheet-error' };
  const scientific = SCIENTIFIC.exec(text);
  if (scientific !== null) {
    const digits = wholeDigits(scientific);
    if (digits === null) return { ok: false, reason: 'scientific-notation' };
    return readWritten(
      text.startsWith('+') ? `+${digits}` : digits,
      country,
      repairs | repairBit('scientific-notation'),
    );
  }
  const decimal = DECIMAL.exec(text)?.[1];
  if (decimal !== undefined) return readWritten(decimal, country, repairs | repairBit('decimal-point'));
  return readWritten(text, country, repairs);
}

/** A cell without what spreadsheets and copying put around a number. */
function undressed(cell: string): { readonly text: string; readonly repairs: number } {
  let text = cell.replace(AROUND, '');
  let repairs = text === cell ? 0 : repairBit('trimmed');
  const takeOff = (pattern: RegExp, repair: Repair): void => {
    const inner = pattern.exec(text)?.[1];
    if (inner === undefined) return;
    text = inner.replace(AROUND, '');
    repairs |= repairBit(repair);
  };
  takeOff(/^=\s*"(.*)"$/s, 'text-formula');
  takeOff(/^['’‘`´](.+)$/s, 'apostrophe');
  takeOff(/^tel:(.+)$/is, 'tel-link');
  const latin = text.replace(/[０-９＋٠-٩۰-۹]/g, (char) => (char === '＋' ? '+' : String(char.charCodeAt(0) & 0x0f)));
  if (latin !== text) repairs |= repairBit('digits');
  return { text: latin, repairs };
}

/** All digits of a number such as `1.4155550100E+10`; `null` where the spreadsheet has left some away, which nobody can know. */
function wholeDigits([, first = '', fraction = '', exponent = '0']: RegExpExecArray): string | null {
  const shown = Number(exponent);
  if (fraction.length < shown || /[1-9]/.test(fraction.slice(shown))) return null;
  return first + fraction.slice(0, shown);
}

function readWritten(text: string, country: string | null, repairs: number): PhoneRead {
  const written = WRITTEN_WITH.test(text) ? repairs | repairBit('punctuation') : repairs;
  const digits = text.replace(/\D+/g, '');
  if (text.startsWith('+')) {
    const number = readE164(text, null);
    if (number === null) return { ok: false, reason: whyInvalid(text, null) };
    return accepted(number, number.digits === digits ? written : written | repairBit('national-prefix'));
  }
  const home = country === null ? null : readE164(text, country);
  if (home !== null) return accepted(home, written | repairBit(howMeant(home, digits)));
  const isPlain = /^[-/. ()[\]\d\u00a0\u2010-\u2015\u2212\u202f\u2009]+$/.test(text);
  if (!isPlain) return { ok: false, reason: whyInvalid(text, country) };
  const abroad = digits.startsWith('00') ? readE164(`+${digits.slice(2)}`, null) : null;
  if (abroad !== null) return accepted(abroad, written | repairBit('leading-zeros'));
  const plus = digits.length >= MIN_WITHOUT_PLUS ? readE164(`+${digits}`, null) : null;
  if (plus !== null) return accepted(plus, written | repairBit('lost-plus'));
  const couldBeNational = country === null && digits.length >= 6 && digits.length <= 13;
  return { ok: false, reason: couldBeNational ? 'no-country-code' : 'invalid-number' };
}

const accepted = ({ digits, country }: Resolved, repairs: number): PhoneRead => ({
  ok: true,
  digits,
  country,
  repairs,
});

/** How digits without a plus sign came to be a number for somebody in the default country. */
function howMeant(number: Resolved, digits: string): Repair {
  if (number.national) return 'national';
  return number.digits === digits ? 'lost-plus' : 'leading-zeros';
}

function whyInvalid(text: string, country: string | null): Rejection {
  // An extension has a letter or a sign of its own before it.
  if (PLAIN.test(text)) return 'invalid-number';
  const found = readE164(text.replace(/\s*(?:;ext=|e?xt(?:ension)?\.?|x|#|,+)\s*:?\s*\d+#?$/i, ''), country);
  const extended = parsePhoneNumberFromString(text, { extract: false })?.ext !== undefined;
  return found !== null || extended ? 'extension' : 'invalid-number';
}
