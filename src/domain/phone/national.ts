import { MAX_LENGTH } from './automaton';
import { compiled } from './compiled-plan';
import { type Plan, planOfCountry, plansOf } from './plans';
import { callingCodeOf, countryOf, HAS_PREFIX, judge, judgeNational, VALID } from './verdict';

/**
 * A valid number: the digits of E.164 without the plus sign, and its country as an index into
 * `allCountries`.
 */
export interface Resolved {
  readonly digits: string;
  readonly country: number;
  /** It was written as a national number, so that the default country's code was put before it. */
  readonly national: boolean;
}

const MIN_LENGTH = 2;

/**
 * No prefix is so long that a number with more digits than these could be left with as many as a
 * number may have.
 */
const MAX_DIGITS = 32;

/** The digits that are being judged. They are looked at before the next ones are put here. */
const scratch = new Uint8Array(MAX_DIGITS);

function put(digits: string): void {
  for (let at = 0; at < digits.length; at += 1) scratch[at] = digits.charCodeAt(at);
}

/**
 * The number that digits behind a plus sign mean, or `null` where they mean none. The library's
 * steps in its order (`parse.js`), with the patterns compiled once: first the calling code, then
 * the national prefix, then the verdict.
 */
export function resolveInternational(digits: string): Resolved | null {
  if (digits.length > MAX_DIGITS) return null;
  put(digits);
  const verdict = judge(scratch, 0, digits.length);
  if ((verdict & HAS_PREFIX) === 0) {
    return (verdict & VALID) === 0 ? null : { digits, country: countryOf(verdict), national: false };
  }
  const code = String(callingCodeOf(scratch, 0, digits.length));
  const plan = plansOf(code)[0];
  return plan === undefined ? null : inPlan(plan, digits.slice(code.length), null);
}

/**
 * The number that digits without a plus sign mean for somebody in `country` (two letters), or
 * `null` where they mean none.
 */
export function resolveNational(digits: string, country: string): Resolved | null {
  const plan = planOfCountry(country);
  if (plan === undefined || digits.length > MAX_DIGITS) return null;
  const abroad = withoutExit(digits, plan);
  if (abroad !== null) return resolveInternational(abroad);
  const code = plan.callingCode;
  if (digits.startsWith(code) && meansItsCode(digits, plan)) {
    const main = plansOf(code)[0];
    return main === undefined ? null : inPlan(main, digits.slice(code.length), null);
  }
  return inPlan(plan, digits, plan);
}

/**
 * The number that digits mean when they are dialled inside `country`, or `null` if they mean none
 * there. Unlike `resolveNational` this never reads the digits as an international number.
 */
export function resolveDomestic(digits: string, country: string): Resolved | null {
  const plan = planOfCountry(country);
  return plan === undefined || digits.length > MAX_DIGITS ? null : inPlan(plan, digits, plan);
}

/**
 * Whether digits have a length that numbers of `country` have, with or without its national prefix
 * or calling code. Far cheaper than a verdict where a plan was never used before.
 */
export function hasPossibleLength(digits: string, country: string): boolean {
  const plan = planOfCountry(country);
  if (plan === undefined) return false;
  const { prefix } = compiled(plan);
  const stripped = prefix?.exec(digits)?.[0].length ?? 0;
  const code = digits.startsWith(plan.callingCode) ? plan.callingCode.length : 0;
  return [0, stripped, code].some((length) => plan.lengths.includes(digits.length - length));
}

/**
 * The digits behind the exit code with which `country` begins calls abroad, or `null` if there is
 * none.
 */
export function withoutExitCode(digits: string, country: string): string | null {
  const plan = planOfCountry(country);
  return plan === undefined ? null : withoutExit(digits, plan);
}

/** `home` is the plan of the default country where the number is read as one of its own. */
function inPlan(plan: Plan, digits: string, home: Plan | null): Resolved | null {
  const number = withoutPrefix(digits, plan);
  if (number.length < MIN_LENGTH || number.length > MAX_LENGTH) return null;
  const verdict = judged(plan, number);
  const owner = countryOf(verdict);
  const valid = owner === 0 && home !== null ? isValidIn(home, number) : (verdict & VALID) !== 0;
  if (!valid) return null;
  return {
    digits: plan.callingCode + number,
    country: owner === 0 ? (home?.country ?? 0) : owner,
    national: home !== null,
  };
}

/** The verdict on a national number by its plan's calling code. */
function judged(plan: Plan, number: string): number {
  put(number);
  return judgeNational(Number(plan.callingCode), scratch, 0, number.length);
}

function isValidIn(plan: Plan, number: string): boolean {
  const { general, types } = compiled(plan);
  if (!general.test(number)) return false;
  return (
    types === null || types.some(({ pattern, lengths }) => lengths.includes(number.length) && pattern.test(number))
  );
}

/**
 * What stands behind the digits that begin a call abroad (`stripIddPrefix`), or `null` where there
 * are none.
 */
function withoutExit(digits: string, plan: Plan): string | null {
  const exit = compiled(plan).exit.exec(digits)?.[0];
  if (exit === undefined || exit === '') return null;
  const rest = digits.slice(exit.length);
  return rest === '' || rest.startsWith('0') ? null : rest;
}

/**
 * Whether a number that begins with its own country's code means that code
 * (`…FromInternationalNumberWithoutPlusSign`).
 */
function meansItsCode(digits: string, plan: Plan): boolean {
  const { general } = compiled(plan);
  const whole = withoutPrefix(digits, plan);
  const shorter = withoutPrefix(digits.slice(plan.callingCode.length), plan);
  return (!general.test(whole) && general.test(shorter)) || lengthOf(whole, plan.lengths) === 'too-long';
}

/**
 * A number without its national prefix, where taking it off leaves a number that can be
 * (`extractNationalNumber`).
 */
function withoutPrefix(digits: string, plan: Plan): string {
  const { prefix, general } = compiled(plan);
  const match = prefix?.exec(digits) ?? null;
  if (prefix === null || match === null) return digits;
  const captured = match.length > 1 ? match[match.length - 1] : undefined;
  const transformed = plan.transform !== '' && captured !== undefined && captured !== '';
  const number = transformed ? digits.replace(prefix, plan.transform) : digits.slice(match[0].length);
  if (number === digits) return digits;
  if (general.test(digits) && !general.test(number)) return digits;
  const owner = countryOf(judged(plan, number));
  const lengths = plansOf(plan.callingCode).find(({ country }) => owner !== 0 && country === owner)?.lengths;
  const length = lengthOf(number, lengths ?? plan.lengths);
  return length === 'too-short' || length === 'invalid' ? digits : number;
}

function lengthOf(number: string, lengths: readonly number[]): 'possible' | 'too-short' | 'too-long' | 'invalid' {
  if (lengths.includes(number.length)) return 'possible';
  if (number.length < (lengths[0] ?? 0)) return 'too-short';
  return number.length > (lengths.at(-1) ?? 0) ? 'too-long' : 'invalid';
}
