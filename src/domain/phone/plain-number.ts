import { lazy } from '@kernel/lazy';
import { type Automaton, createAutomaton, MAX_LENGTH } from './automaton';
import { NORTH_AMERICAN_EXIT, USUAL_EXIT } from './exit-codes';
import type { TypeSet } from './number-type';
import { readPattern } from './pattern';
import { type Plan, planOfCountry, plansOf } from './plans';
import { MAX_E164_DIGITS } from './read-number';
import { callingCodeOf, countryOf, HAS_PREFIX, judge, judgeNational, typesOf, VALID } from './verdict';

/** Instead of a country: only the careful way (`unsigned.ts`, `read-number.ts`) can tell. */
export const CAREFUL = -1;
/** Instead of a country: the digits are no number in any reading. */
export const NO_NUMBER = -2;

/** How a number without a plus sign was written. */
export const BARE = 0;
const WITH_PREFIX = 1;
export const WITH_EXIT_CODE = 2;

const ZERO = 48;

const EXIT = 1;
const PREFIX = 2;
const GENERAL = 4;

const OTHER_DIGITS = /\D/;

/** Digits of a number in E.164 without the plus sign, used again for the next one. */
export interface PlainNumber {
  readonly digits: Uint8Array;
  length: number;
  /** Whether digits of a national prefix were taken off, or how it was written. */
  how: number;
  /** What it can be. */
  types: TypeSet;
}

export const plainNumber = (): PlainNumber => ({
  digits: new Uint8Array(3 + MAX_LENGTH),
  length: 0,
  how: BARE,
  types: 0,
});

/**
 * Puts the number of ASCII digits behind a plus sign into `number`. Returns its country (index into
 * `allCountries`), or `CAREFUL` or `NO_NUMBER`: the same verdict as `readE164`, without texts.
 */
export function readSigned(digits: Uint8Array, count: number, number: PlainNumber): number {
  if (count < 3 || count > MAX_LENGTH || USUAL_EXIT.begins(digits, count)) return CAREFUL;
  return readInternational(digits, 0, count, number);
}

function readInternational(digits: Uint8Array, from: number, to: number, number: PlainNumber): number {
  const verdict = judge(digits, from, to);
  if ((verdict & HAS_PREFIX) !== 0) {
    const code = callingCodeOf(digits, from, to);
    const plan = code === 0 ? undefined : planWithCode(code);
    return plan === undefined ? CAREFUL : plan.read(digits, from + plan.codeLength, to, number);
  }
  if ((verdict & VALID) === 0) return NO_NUMBER;
  if (to - from > MAX_E164_DIGITS) return CAREFUL;
  number.length = to - from;
  number.how = BARE;
  for (let at = from; at < to; at += 1) number.digits[at - from] = digits[at] ?? ZERO;
  number.types = typesOf(verdict);
  return countryOf(verdict);
}

/** Reads digits without a plus sign for one country, unless they have more than one reading. */
export interface DomesticReader {
  /** As `readSigned` does, and the same verdict as `readUnsigned`. */
  read(digits: Uint8Array, count: number, number: PlainNumber): number;
}

/**
 * The quick way of `readUnsigned` for a country (two letters); `null` for one that the library does
 * not know.
 */
export function createDomesticReader(country: string): DomesticReader | null {
  const plan = planOfCountry(country);
  const home = plan === undefined ? null : createPlanReader(plan);
  if (plan === undefined || home === null) return null;
  const abroad = plainNumber();

  /** Digits behind `00`: an international number that is none of the country's own. */
  function readBehindExit(digits: Uint8Array, count: number, bits: number, number: PlainNumber): number {
    if ((bits & EXIT) !== 0 && plan?.exit !== USUAL_EXIT.code) return CAREFUL;
    if (home?.read(digits, 0, count, abroad) !== NO_NUMBER) return CAREFUL;
    const found = readInternational(digits, USUAL_EXIT.code.length, count, number);
    if (found < 0) return CAREFUL;
    number.how = WITH_EXIT_CODE;
    return found;
  }

  return {
    read(digits, count, number) {
      if (count < 3 || count > MAX_LENGTH) return CAREFUL;
      const bits = home.bits(digits, 0, count);
      if (USUAL_EXIT.begins(digits, count)) return readBehindExit(digits, count, bits, number);
      if ((bits & EXIT) !== 0 || NORTH_AMERICAN_EXIT.begins(digits, count)) return CAREFUL;
      if ((judge(digits, 0, count) & (VALID | HAS_PREFIX)) !== 0) return CAREFUL;
      return home.read(digits, 0, count, number);
    },
  };
}

/** Reads national numbers of a plan, as `inPlan` in `national.ts` does. */
interface PlanReader {
  readonly codeLength: number;
  bits(digits: Uint8Array, from: number, to: number): number;
  read(digits: Uint8Array, from: number, to: number, number: PlainNumber): number;
}

const plansByCode = lazy(() => new Map<number, PlanReader | undefined>());

function planWithCode(code: number): PlanReader | undefined {
  const known = plansByCode();
  if (!known.has(code)) {
    const [plan] = plansOf(String(code));
    known.set(code, plan === undefined ? undefined : (createPlanReader(plan) ?? undefined));
  }
  return known.get(code);
}

function createPlanReader(plan: Plan): PlanReader | null {
  const automaton = automatonOf(plan);
  if (automaton === null) return null;
  const code = Number(plan.callingCode);
  const codeLength = plan.callingCode.length;
  /** A prefix that is more than digits may change the number in other ways than being taken off. */
  const hasPlainPrefix = !OTHER_DIGITS.test(plan.nationalPrefix) && plan.transform === '';

  const isGeneral = (digits: Uint8Array, from: number, to: number): boolean =>
    (automaton.judged(digits, from, to) & GENERAL) !== 0;

  /** How many digits the national prefix takes, as `withoutPrefix` in `national.ts` says. */
  function prefixOf(digits: Uint8Array, from: number, to: number, bits: number): number {
    const prefix = plan.nationalPrefix.length;
    const rest = to - from - prefix;
    if ((bits & PREFIX) === 0 || rest < 1) return 0;
    if ((bits & GENERAL) !== 0 && !isGeneral(digits, from + prefix, to)) return 0;
    const lengths = lengthsOf(plan, countryOf(judgeNational(code, digits, from + prefix, to)));
    return lengths.includes(rest) || rest > (lengths.at(-1) ?? 0) ? prefix : 0;
  }

  return {
    codeLength,
    bits: (digits, from, to) => automaton.judged(digits, from, to),
    read(digits, from, to, number) {
      const bits = automaton.judged(digits, from, to);
      if ((bits & PREFIX) !== 0 && !hasPlainPrefix) return CAREFUL;
      const prefix = prefixOf(digits, from, to, bits);
      const start = from + prefix;
      if (to - start < 2) return CAREFUL;
      const verdict = judgeNational(code, digits, start, to);
      const owner = countryOf(verdict);
      if (owner === 0) return CAREFUL;
      if ((verdict & VALID) === 0) return NO_NUMBER;
      const length = codeLength + to - start;
      if (length > MAX_E164_DIGITS) return CAREFUL;
      for (let at = 0; at < codeLength; at += 1) number.digits[at] = plan.callingCode.charCodeAt(at);
      for (let at = start; at < to; at += 1) number.digits[codeLength + at - start] = digits[at] ?? ZERO;
      number.length = length;
      number.types = typesOf(verdict);
      number.how = prefix === 0 ? BARE : WITH_PREFIX;
      return owner;
    },
  };
}

/** Whether digits begin with an exit code or a national prefix, and are a number of the plan. */
function automatonOf({ exit, nationalPrefix, general }: Plan): Automaton | null {
  const sources = [
    { source: exit, prefix: true, bit: EXIT },
    { source: nationalPrefix, prefix: true, bit: PREFIX },
    { source: general, prefix: false, bit: GENERAL },
  ].filter(({ source }) => source !== '');
  const labels = sources.map(({ source, prefix }) => ({ pattern: readPattern(source), prefix }));
  const known = labels.flatMap(({ pattern, prefix }) => (pattern === null ? [] : [{ pattern, prefix }]));
  if (known.length < labels.length) return null;
  return createAutomaton(known, (matches) =>
    [...matches].reduce((bits, match) => bits | (sources[match]?.bit ?? 0), 0),
  );
}

const lengthsOf = (plan: Plan, owner: number): readonly number[] =>
  (owner === 0 ? undefined : plansOf(plan.callingCode).find(({ country }) => country === owner))?.lengths ??
  plan.lengths;
