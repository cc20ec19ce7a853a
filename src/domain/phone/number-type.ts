import { lazy } from '@kernel/lazy';
import { Kind, KIND_SETS } from './kind';
import { callingCodeOf, countryOf, judge, kindsOf, VALID } from './verdict';

/**
 * The types of numbers, by which users allow or filter them. `fixed-or-mobile`: the numbering plan
 * does not tell which, as in North America. `network`: international networks (+882, +883), some of
 * which are satellites. `unknown`: valid, but the plan says no more.
 */
export const NUMBER_TYPES = [
  'mobile',
  'fixed',
  'fixed-or-mobile',
  'toll-free',
  'premium',
  'shared-cost',
  'voip',
  'personal',
  'uan',
  'pager',
  'voicemail',
  'satellite',
  'network',
  'unknown',
] as const;
export type NumberType = (typeof NUMBER_TYPES)[number];

/**
 * The types that a number can have, as bits by their places in `NUMBER_TYPES`. Mostly one; of
 * several it is not known which. 0: no valid number.
 */
export type TypeSet = number;

export const typeSetOf = (...types: readonly NumberType[]): TypeSet =>
  types.reduce((set, type) => set | (1 << NUMBER_TYPES.indexOf(type)), 0);

/** The types of a set, in the order of `NUMBER_TYPES`. */
export const typesIn = (set: TypeSet): readonly NumberType[] =>
  NUMBER_TYPES.filter((_, place) => ((set >> place) & 1) === 1);

/** What the digits of a number say. `country`: an index into `allCountries`. */
export interface TypedNumber {
  types: TypeSet;
  country: number;
}

/** Numbers of satellites and other international networks, by calling code. */
const SATELLITES = [870, 881];
const NETWORKS = [882, 883];
/** Networks of satellites among them (ITU-T E.164, list of assigned codes): EMSAT and Thuraya. */
const SATELLITE_NETWORKS = [88_213, 88_216];

const MAX_DIGITS = 16;
const ZERO = 48;
/** The digits that are being judged, at the end. */
const scratch = new Uint8Array(MAX_DIGITS);

const UNKNOWN = typeSetOf('unknown');
const SATELLITE = typeSetOf('satellite');
const NETWORK = typeSetOf('network');

/**
 * Puts what is known of a number (the digits of E.164, 0 for none) into `into`. The types come from
 * the same automaton as validity, in about 0.1 µs.
 */
export function typeNumber(number: number, into: TypedNumber): void {
  into.types = 0;
  into.country = 0;
  const from = put(number);
  if (from === MAX_DIGITS) return;
  const verdict = judge(scratch, from, MAX_DIGITS);
  into.country = countryOf(verdict);
  into.types = typesOfVerdict(verdict, scratch, from, MAX_DIGITS);
}

/** The types that a number can have. */
export function typesOfNumber(number: number): readonly NumberType[] {
  const typed: TypedNumber = { types: 0, country: 0 };
  typeNumber(number, typed);
  return typesIn(typed.types);
}

/** The types of a number in E.164 (its ASCII digits), by the verdict on it. */
export function typesOfVerdict(verdict: number, bytes: Uint8Array, from: number, to: number): TypeSet {
  // Some numbers are valid only for the country that an import was told.
  if ((verdict & VALID) === 0) return UNKNOWN;
  return countryOf(verdict) === 0 ? typesOfNowhere(kindsOf(verdict), bytes, from, to) : typesOf(kindsOf(verdict));
}

/** Writes the digits of a number, and returns where they begin. */
function put(number: number): number {
  let at = MAX_DIGITS;
  // In two halves, because integers of 32 bits are divided faster.
  let high = Math.floor(number / 1e8);
  let low = number - high * 1e8;
  while (low > 0 || high > 0) {
    if (at === MAX_DIGITS - 8) {
      low = high;
      high = 0;
    }
    const rest = (low / 10) | 0;
    at -= 1;
    scratch[at] = ZERO + low - rest * 10;
    low = rest;
  }
  return at;
}

/** Of a calling code that belongs to no country, or a number of which the country is not known. */
function typesOfNowhere(kinds: number, bytes: Uint8Array, from: number, to: number): TypeSet {
  const code = callingCodeOf(bytes, from, to);
  if (SATELLITES.includes(code)) return SATELLITE;
  if (!NETWORKS.includes(code)) return typesOf(kinds);
  const network = code * 100 + (bytes[from + 3] ?? ZERO) * 10 + (bytes[from + 4] ?? ZERO) - 11 * ZERO;
  return SATELLITE_NETWORKS.includes(network) ? SATELLITE : NETWORK;
}

const typesOf = (kinds: number): TypeSet => sets()[kinds] ?? UNKNOWN;

/** The set of types for each set of kinds. */
const sets = lazy(() => Uint16Array.from({ length: KIND_SETS }, (_, kinds) => setOf(kinds)));

const BY_KIND: readonly (readonly [number, NumberType])[] = [
  [Kind.fixed, 'fixed'],
  [Kind.mobile, 'mobile'],
  [Kind.tollFree, 'toll-free'],
  [Kind.premium, 'premium'],
  [Kind.personal, 'personal'],
  [Kind.voicemail, 'voicemail'],
  [Kind.uan, 'uan'],
  [Kind.pager, 'pager'],
  [Kind.voip, 'voip'],
  [Kind.sharedCost, 'shared-cost'],
];

function setOf(kinds: number): TypeSet {
  if (kinds === 0) return UNKNOWN;
  const either = Kind.fixed | Kind.mobile;
  const isEither = (kinds & either) === either;
  const others = isEither ? kinds & ~either : kinds;
  const set = typeSetOf(...BY_KIND.filter(([kind]) => (others & kind) !== 0).map(([, type]) => type));
  return isEither ? set | typeSetOf('fixed-or-mobile') : set;
}
