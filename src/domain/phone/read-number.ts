import { type CountryCode, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { type Resolved, resolveInternational, resolveNational } from './national';
import { allCountries, planOfCountry } from './plans';

/** What people write most: digits, with spaces, dots, dashes, slashes and brackets between them. */
const PLAIN = /^(\+?)([-/. ()[\]0-9]{1,200})$/;

const NO_DIGITS = /[^0-9]+/g;

/**
 * The number that a text means, or `null` where it means none, exactly as the library says
 * (`parsePhoneNumberFromString` with `extract: false`, then `isValid`, and no extension). Plain
 * text goes through `national.ts`, which costs a fraction; all other is the library's. `country`:
 * the one that numbers without a plus sign belong to, or `null`.
 */
export function readNumber(text: string, country: string | null): Resolved | null {
  const plain = PLAIN.exec(text);
  if (plain?.[2] === undefined) return byLibrary(text, country);
  const digits = plain[2].replace(NO_DIGITS, '');
  // The library takes two digits for a number where nothing else stands beside them.
  if (digits.length < 3) return byLibrary(text, country);
  if (plain[1] !== '') return resolveInternational(digits);
  return country === null ? null : resolveNational(digits, country);
}

/** The most digits that a number has in E.164 (ITU-T E.164, 6.1). */
export const MAX_E164_DIGITS = 15;

/**
 * The same for numbers that can be called: the library finds some of up to 19 digits valid, of
 * plans that know such numbers inside of the country alone.
 */
export function readE164(text: string, country: string | null): Resolved | null {
  const number = readNumber(text, country);
  return number !== null && number.digits.length <= MAX_E164_DIGITS ? number : null;
}

function byLibrary(text: string, country: string | null): Resolved | null {
  const known = country !== null && isCountry(country) ? { defaultCountry: country } : {};
  const number = parsePhoneNumberFromString(text, { extract: false, ...known });
  if (number === undefined || number.ext !== undefined || !number.isValid()) return null;
  return {
    digits: number.number.slice(1),
    country: Math.max(0, allCountries().indexOf(number.country ?? '')),
    national: number.number !== '' && !/^[\s]*[+\uFF0B]/.test(text),
  };
}

const isCountry = (code: string): code is CountryCode => planOfCountry(code) !== undefined;
