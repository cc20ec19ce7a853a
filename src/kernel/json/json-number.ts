import { EXACT_NUMBER_KEY, type ExactNumber, isExactNumber, type JsonValue } from './json';

/** The text of a JSON number; `null` if the value is no number. */
export function numberText(value: JsonValue | undefined): string | null {
  if (typeof value === 'number') return Object.is(value, -0) ? '-0' : String(value);
  return isExactNumber(value) ? value[EXACT_NUMBER_KEY] : null;
}

/**
 * The nearest JavaScript number, which may be infinite; `null` if the value is no number. Not for
 * values that are sent.
 */
export function approximateNumber(value: JsonValue | undefined): number | null {
  const text = numberText(value);
  return text === null ? null : Number(text);
}

/**
 * Whether two numbers have the same value, whatever their spelling: `1.0` is `1`, but
 * 9007199254740993 is not …992.
 */
export function sameNumber(a: number | ExactNumber, b: number | ExactNumber): boolean {
  if (typeof a === 'number' && typeof b === 'number') return a === b;
  const [one, other] = [numberText(a), numberText(b)];
  return one === other || (one !== null && other !== null && canonicalDecimal(one) === canonicalDecimal(other));
}

/** Whether a number's text stands for an integer, as `5`, `5.0` and `0.5e1` do. */
export function isWholeNumber(text: string): boolean {
  return NUMBER.test(text) && !canonicalDecimal(text).includes('e-');
}

const NUMBER = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/;

/** Sign, significant digits and exponent, so that equal values give equal texts. */
function canonicalDecimal(text: string): string {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = NUMBER.exec(text) ?? [];
  const digits = whole + fraction;
  let from = 0;
  let to = digits.length;
  // Loops, because /0+$/ takes quadratic time for a long row of zeros before another digit.
  while (from < to && digits[from] === '0') from += 1;
  while (to > from && digits[to - 1] === '0') to -= 1;
  if (from === to) return '0';
  const shift = BigInt(exponent) - BigInt(fraction.length) + BigInt(digits.length - to);
  return `${sign}${digits.slice(from, to)}e${String(shift)}`;
}
