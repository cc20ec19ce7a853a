import { behindExitCodes } from './exit-codes';
import { type Resolved, resolveDomestic, resolveInternational, withoutExitCode } from './national';
import { callingCodeOf } from './plans';
import { MAX_E164_DIGITS } from './read-number';

/**
 * What digits without a plus sign can mean.
 * - `number`: exactly one number. `how`: with an exit code (`00`), domestic, or with the chosen
 *   country's own code. `bare`: domestic without a national prefix.
 * - `own-code`: domestic, or of the same country without its plus sign: two different numbers.
 * - `abroad`: domestic, or of another country without its plus sign or exit code.
 * - `missing-plus`: only valid abroad, with a plus sign before it.
 * - `needs-country`: no country is chosen; `international`: with a plus sign, if valid.
 * - `unclear`: two exit codes lead to different numbers.
 * - `none`: no number in any reading.
 */
export type Unsigned =
  | {
      readonly kind: 'number';
      readonly number: Resolved;
      readonly how: 'exit-code' | 'domestic' | 'country-code';
      readonly bare: boolean;
    }
  | { readonly kind: 'own-code' | 'abroad'; readonly domestic: Resolved; readonly international: Resolved }
  | { readonly kind: 'missing-plus'; readonly international: Resolved }
  | { readonly kind: 'needs-country'; readonly international: Resolved | null }
  | { readonly kind: 'unclear' | 'none' };

const NONE: Unsigned = { kind: 'none' };

/** Fewer digits are a short code in every country. */
const MIN_DIGITS = 6;

/**
 * All readings of digits without a plus sign. `country`: the country (two letters) to which
 * domestic numbers belong, or `null` if none is chosen. Nothing is decided here when two readings
 * differ: a number such as 13123456789 is a mobile in China and a landline in Chicago.
 */
export function readUnsigned(digits: string, country: string | null): Unsigned {
  const exits = exitReadings(digits, country);
  const [exit] = exits;
  const domestic = country === null ? null : callable(resolveDomestic(digits, country));
  if (exit !== undefined) {
    if (exits.length > 1) return { kind: 'unclear' };
    if (domestic === null || domestic.digits === exit.digits) {
      return { kind: 'number', number: exit, how: 'exit-code', bare: false };
    }
    return { kind: 'abroad', domestic, international: exit };
  }
  const international = callable(resolveInternational(digits));
  if (country === null) {
    const isLong = digits.length >= MIN_DIGITS && digits.length <= MAX_E164_DIGITS;
    return isLong || international !== null ? { kind: 'needs-country', international } : NONE;
  }
  const code = callingCodeOf(country) ?? '';
  if (domestic === null) {
    if (international === null) return NONE;
    return digits.startsWith(code)
      ? { kind: 'number', number: international, how: 'country-code', bare: false }
      : { kind: 'missing-plus', international };
  }
  if (international === null || international.digits === domestic.digits) {
    return {
      kind: 'number',
      number: domestic,
      how: 'domestic',
      bare: domestic.digits.length === code.length + digits.length,
    };
  }
  return { kind: digits.startsWith(code) ? 'own-code' : 'abroad', domestic, international };
}

/**
 * The different numbers that an exit code leads to: `00` of most countries, `011` of North America,
 * and the chosen country's own.
 */
function exitReadings(digits: string, country: string | null): readonly Resolved[] {
  const rests = [...behindExitCodes(digits), country === null ? null : withoutExitCode(digits, country)];
  const found: Resolved[] = [];
  for (const rest of rests) {
    const number = rest === null ? null : callable(resolveInternational(rest));
    if (number !== null && !found.some((other) => other.digits === number.digits)) found.push(number);
  }
  return found;
}

const callable = (number: Resolved | null): Resolved | null =>
  number !== null && number.digits.length <= MAX_E164_DIGITS ? number : null;
