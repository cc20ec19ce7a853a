import { lazy } from '@kernel/lazy';
import { type Automaton, createAutomaton, type Labelled, MAX_LENGTH } from './automaton';
import { Kind, satellitePattern, type TypeSet, typeSetOf, typesOfKinds, typesOfNetwork } from './number-type';
import { readPattern } from './pattern';
import { allCallingCodes, type Plan, plansOf } from './plans';

/** The shortest national number that is looked at: the library's `MIN_LENGTH_FOR_NSN`. */
const MIN_LENGTH = 2;

/** The verdict on a number that no plan takes. */
const INVALID = 0;

/** Bits of a verdict; the country and the types of the number stand above them. */
export const VALID = 1;
export const HAS_PREFIX = 2;
const COUNTRY_SHIFT = 2;
const COUNTRY_MASK = 0x3ff;
const TYPES_SHIFT = 12;

/** The country of a verdict, as an index into `allCountries`. */
export const countryOf = (verdict: number): number => (verdict >> COUNTRY_SHIFT) & COUNTRY_MASK;

/**
 * What the number can be. `unknown` if it is not valid as it stands: some numbers are valid only
 * for the country that an import was told.
 */
export const typesOf = (verdict: number): TypeSet => ((verdict & VALID) === 0 ? UNKNOWN : verdict >> TYPES_SHIFT);

const UNKNOWN = typeSetOf('unknown');

interface Code {
  readonly text: string;
  automaton: Automaton | null;
}

/**
 * What is known of a calling code's numbers, by its digits as a number; built when the first of
 * them comes by.
 */
const codes = lazy(() => {
  const known: (Code | undefined)[] = [];
  for (const text of allCallingCodes()) known[Number(text)] = { text, automaton: null };
  return known;
});

/** The calling code with which digits begin, as a number, or 0 where there is none. */
export function callingCodeOf(bytes: Uint8Array, from: number, to: number): number {
  const known = codes();
  let code = 0;
  for (let at = from; at < to && at < from + 3; at += 1) {
    code = code * 10 + (bytes[at] ?? 0) - 48;
    if (code === 0) return 0;
    if (known[code] !== undefined) return code;
  }
  return 0;
}

/**
 * The verdict on a number in E.164, given as its ASCII digits without the plus sign: `VALID` or
 * not, `HAS_PREFIX` where a national prefix may have to be taken off first (the digits are then not
 * the number, see `national.ts`), and the country.
 */
export function judge(bytes: Uint8Array, from: number, to: number): number {
  const code = callingCodeOf(bytes, from, to);
  return code === 0 ? INVALID : judgeNational(code, bytes, from + (codes()[code]?.text.length ?? 0), to);
}

/** The same for the digits behind a known calling code. */
export function judgeNational(code: number, bytes: Uint8Array, from: number, to: number): number {
  const known = codes()[code];
  const length = to - from;
  if (known === undefined || length < MIN_LENGTH) return INVALID;
  // What is too long even for a prefix is taken for one, so that the careful way decides.
  if (length > MAX_LENGTH) return HAS_PREFIX;
  known.automaton ??= automatonOf(plansOf(known.text));
  return known.automaton.judged(bytes, from, to);
}

/**
 * What an automaton's patterns mean: each puts down which of its plan's conditions has come true.
 */
interface Found {
  readonly general: Set<Plan>;
  /** The kinds of a plan's numbers that it is one of, as bits. */
  readonly kinds: Map<Plan, number>;
  readonly leading: Set<Plan>;
  prefix: boolean;
  satellite: boolean;
}

function automatonOf(plans: readonly Plan[]): Automaton {
  const labels: Labelled[] = [];
  const meanings: ((found: Found, length: number) => void)[] = [];
  const label = (source: string, prefix: boolean, meaning: (found: Found, length: number) => void): void => {
    const pattern = readPattern(source);
    if (pattern === null) throw new Error(`A pattern of the numbering plans cannot be read: ${source}`);
    labels.push({ pattern, prefix });
    meanings.push(meaning);
  };
  for (const plan of plans) {
    label(plan.general, false, (found) => found.general.add(plan));
    if (plan.leading !== '') label(plan.leading, true, (found) => found.leading.add(plan));
    for (const { kind, pattern, lengths } of plan.types ?? []) {
      label(pattern, false, (found, length) => {
        if (lengths.includes(length)) found.kinds.set(plan, (found.kinds.get(plan) ?? 0) | (1 << kind));
      });
    }
  }
  const [main] = plans;
  if (main !== undefined && main.nationalPrefix !== '') {
    label(main.nationalPrefix, true, (found) => {
      found.prefix = true;
    });
  }
  const satellite = main === undefined ? null : satellitePattern(main.callingCode);
  if (satellite !== null) {
    label(satellite, true, (found) => {
      found.satellite = true;
    });
  }
  return createAutomaton(labels, (matches, length) => {
    const found: Found = { general: new Set(), kinds: new Map(), leading: new Set(), prefix: false, satellite: false };
    for (const match of matches) meanings[match]?.(found, length);
    return verdictOf(plans, found);
  });
}

/**
 * The library's way: the country first (`getCountryByCallingCode`), then whether the number is
 * valid there (`isValid`).
 */
function verdictOf(plans: readonly Plan[], found: Found): number {
  const isTyped = (plan: Plan): boolean => found.general.has(plan) && found.kinds.has(plan);
  const [main] = plans;
  const belongs = (plan: Plan): boolean => (plan.leading === '' ? isTyped(plan) : found.leading.has(plan));
  const owner = plans.length === 1 ? main : plans.find(belongs);
  const plan = owner ?? main;
  const valid = plan !== undefined && (plan.types === null ? found.general.has(plan) : isTyped(plan));
  const types = valid ? typesIn(plan, found) : 0;
  return (
    (types << TYPES_SHIFT) |
    ((owner?.country ?? 0) << COUNTRY_SHIFT) |
    (found.prefix ? HAS_PREFIX : 0) |
    (valid ? VALID : 0)
  );
}

/** The types of a valid number of a plan, with those that have no pattern of their own. */
function typesIn(plan: Plan, { kinds, satellite }: Found): TypeSet {
  const own = kinds.get(plan) ?? 0;
  const isEither = plan.hasMobilesAmongFixed && (own & Kind.fixed) !== 0;
  return typesOfNetwork(plan.callingCode, satellite) ?? typesOfKinds(isEither ? own | Kind.mobile : own);
}
