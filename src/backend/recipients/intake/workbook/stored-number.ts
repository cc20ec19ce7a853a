/** A number as a cell stores it. */
export interface StoredNumber {
  readonly value: number;
  /** All of its digits, without an exponent. */
  readonly digits: string;
  /**
   * It is a whole number of more digits than a spreadsheet keeps, so that its last ones are not
   * those that were typed.
   */
  readonly isRounded: boolean;
}

/** Spreadsheets keep 15 digits. */
const MAX_DIGITS = 15;
const NUMBER = /^\s*([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?\s*$/;

/**
 * Reads a stored number, or returns `null` if it is none. Whole numbers keep the digits that are
 * written.
 */
export function readStoredNumber(stored: string): StoredNumber | null {
  const match = NUMBER.exec(stored);
  const value = Number(stored);
  if (match === null || stored.trim() === '' || !Number.isFinite(value)) return null;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  if (whole.length <= MAX_DIGITS && fraction === '' && exponent === '0') {
    return { value, digits: `${sign === '-' && value !== 0 ? '-' : ''}${trimZeros(whole)}`, isRounded: false };
  }
  if (exponent === '0' && whole.length + fraction.length <= MAX_DIGITS && /[1-9]/.test(fraction)) {
    return {
      value,
      digits: `${sign === '-' ? '-' : ''}${trimZeros(whole)}.${fraction.replace(/0+$/, '')}`,
      isRounded: false,
    };
  }
  const exact = shifted(whole, fraction, Number(exponent));
  if (exact !== null) {
    const digits = trimZeros(exact);
    return { value, digits: sign === '-' ? `-${digits}` : digits, isRounded: digits.length > MAX_DIGITS };
  }
  return { value, digits: plainFraction(value), isRounded: false };
}

/**
 * Shifts the decimal point to the right; `null` if digits are left behind it or if there are too
 * many.
 */
function shifted(whole: string, fraction: string, exponent: number): string | null {
  const kept = fraction.replace(/0+$/, '');
  const zeros = exponent - kept.length;
  if (exponent < 0) {
    const cut = whole.length + exponent;
    return kept === '' && cut > 0 && /^0*$/.test(whole.slice(cut)) ? whole.slice(0, cut) : null;
  }
  return zeros < 0 || whole.length + exponent > 30 ? null : whole + kept + '0'.repeat(zeros);
}

const trimZeros = (digits: string): string => digits.replace(/^0+(?=\d)/, '') || '0';

/**
 * Digits beyond the fifteenth are only those of the binary form: 0.1 + 0.2 is stored as
 * 0.30000000000000004.
 */
function plainFraction(value: number): string {
  const rounded = Number(value.toPrecision(MAX_DIGITS));
  const text = String(rounded);
  if (!text.includes('e')) return text;
  return Math.abs(rounded) < 1 ? rounded.toFixed(20).replace(/0+$/, '').replace(/\.$/, '') : text.toUpperCase();
}
