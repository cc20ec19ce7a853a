import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { hasPossibleLength, resolveDomestic, resolveInternational } from '@domain/phone/national';
import { allCountries, callingCodeOf, plansOf } from '@domain/phone/plans';
import { readUnsigned } from '@domain/phone/unsigned';
import type { CountryFit } from '@domain/recipients/number-readings';
import { millionsIn } from './populations';

/** A number without a plus sign: its digits, and how it is written in its cell. */
export interface UnsignedSample {
  readonly digits: string;
  readonly written: string;
}

/**
 * What speaks for a country besides the numbers themselves: this computer's settings, and words in
 * the headings.
 */
export interface FitHints {
  readonly home: string | null;
  readonly likely: readonly string[];
}

/** A country is tried with all numbers only if so many of the first ones are valid there. */
const FIRST = 12;
const MIN_SHARE = 0.3;
/** Shown are the countries in which at least half of the numbers are valid, and at most so many. */
const MIN_SHOWN_SHARE = 0.5;
const MAX_SHOWN = 6;
/**
 * Countries whose numbers of valid cells differ by no more than this share are compared by
 * likelihood.
 */
const CLOSE = 0.08;
/** So many made-up numbers of the same lengths tell how easily a country takes any digits. */
const PROBES = 100;
const HOME_ODDS = Math.log(200);
const LIKELY_ODDS = Math.log(1000);
/** Lists whose plus signs are missing are about as frequent as those of a large country. */
const MILLIONS_WITH_CODE = 1000;
/** Among countries that share a calling code, the one to which most numbers belong is meant. */
const OWN_ODDS = Math.log(1.5);
/** So many grouped numbers are compared with the format of a country. */
const MAX_GROUPED = 6;
const FORMAT_ODDS = Math.log(4);
const MAX_OWN = 10;
/** The first country is clear if it is so many times as likely as the next. */
const CLEAR_ODDS = Math.log(20);

interface Candidate {
  /** `null`: all numbers carry a country code without its plus sign. */
  readonly country: string | null;
  readonly valid: number;
  /** How many of the valid ones belong to that very country. */
  readonly own: number;
  readonly belongs: (digits: string) => boolean;
}

/**
 * Ranks countries by how many numbers of a sample without a plus sign are valid there. Near ties
 * are ranked by how selective the number plan is and by population. The first call takes up to 0.5
 * s.
 */
export function fitCountries(sample: readonly UnsignedSample[], hints: FitHints): CountryFit {
  const digits = sample.map((each) => each.digits);
  const grouped = sample.filter(({ written }) => groupsOf(written).includes(' ')).slice(0, MAX_GROUPED);
  const international: Candidate = {
    country: null,
    valid: digits.filter(isInternational).length,
    own: 0,
    belongs: isInternational,
  };
  const candidates = [...allCountries().flatMap((country) => candidateOf(country, digits)), international];
  const most = candidates.reduce((best, { valid }) => Math.max(best, valid), 0);
  const probes = probesLike(digits);
  const close = candidates
    .filter(({ valid }) => valid > 0 && valid >= most - CLOSE * digits.length)
    .map((candidate) => ({ ...candidate, odds: oddsOf(candidate, probes, hints) + formatOdds(candidate, grouped) }))
    .sort((a, b) => b.odds - a.odds);
  const rest = candidates.filter((candidate) => !close.some(({ country }) => country === candidate.country));
  const [best, next] = close.filter(isFirstOfItsCode);
  const countries = [...close, ...rest.sort((a, b) => b.valid - a.valid || b.own - a.own)]
    .filter(isFirstOfItsCode)
    .filter(({ valid }) => valid >= MIN_SHOWN_SHARE * digits.length)
    .flatMap(({ country, valid }) => (country === null ? [] : [{ country, valid }]))
    .slice(0, MAX_SHOWN);
  return {
    of: digits.length,
    isClear: best !== undefined && best.country !== null && (next === undefined || best.odds - next.odds >= CLEAR_ODDS),
    countries,
    international: international.valid,
  };
}

/**
 * Countries with one calling code take each other's numbers: only the best of them is of interest.
 */
function isFirstOfItsCode({ country }: Candidate, at: number, all: readonly Candidate[]): boolean {
  const code = country === null ? null : callingCodeOf(country);
  return (
    all.findIndex(
      (other) =>
        other.country === country || (code !== null && other.country !== null && callingCodeOf(other.country) === code),
    ) === at
  );
}

function candidateOf(country: string, digits: readonly string[]): readonly Candidate[] {
  if (country === '') return [];
  const index = allCountries().indexOf(country);
  /** The country of a number that has one reading here; `null` if it has none. */
  const ownerOf = (number: string): number | null => {
    const domestic = resolveDomestic(number, country);
    if (domestic !== null) return domestic.country;
    const reading = readUnsigned(number, country);
    return reading.kind === 'number' ? reading.number.country : null;
  };
  const belongs = (number: string): boolean => ownerOf(number) !== null;
  const first = digits.slice(0, FIRST);
  if (first.filter((number) => hasPossibleLength(number, country)).length < MIN_SHARE * first.length) return [];
  if (first.filter(belongs).length < MIN_SHARE * first.length) return [];
  const owners = digits.map(ownerOf).filter((owner) => owner !== null);
  return [{ country, valid: owners.length, own: owners.filter((owner) => owner === index).length, belongs }];
}

const isInternational = (digits: string): boolean => resolveInternational(digits) !== null;

/**
 * The logarithm of how likely the country is. Numbers of one list are much alike, so how choosy a
 * plan is counts once and not for each of them.
 */
function oddsOf({ country, own, belongs }: Candidate, probes: readonly string[], hints: FitHints): number {
  const rate = (1 + probes.filter(belongs).length) / (2 + probes.length);
  if (country === null) return Math.log(MILLIONS_WITH_CODE / rate);
  const isMain = allCountries()[plansOf(callingCodeOf(country) ?? '')[0]?.country ?? 0] === country;
  return (
    Math.log(millionsIn(country) / rate) +
    Math.min(MAX_OWN, own) * OWN_ODDS +
    (isMain ? OWN_ODDS : 0) +
    (country === hints.home ? HOME_ODDS : 0) +
    (hints.likely.includes(country) ? LIKELY_ODDS : 0)
  );
}

/**
 * Numbers that are grouped as the country's are speak for it: 06 12 34 56 78 is French, (415)
 * 555-0100 is North American.
 */
function formatOdds({ country }: Candidate, grouped: readonly UnsignedSample[]): number {
  if (country === null) return 0;
  return FORMAT_ODDS * grouped.filter(({ digits, written }) => isNationalFormat(digits, written, country)).length;
}

function isNationalFormat(digits: string, written: string, country: string): boolean {
  const number = resolveDomestic(digits, country);
  if (number === null) return false;
  const national = groupsOf(parsePhoneNumberFromString(`+${number.digits}`)?.formatNational() ?? '');
  const own = groupsOf(written);
  // The national prefix is often left out, or written as a group of its own.
  return national === own || national.replace(/^[08]/, '') === own || national.replace(/^[018] /, '') === own;
}

/** The digits of a text with one space between its groups. */
const groupsOf = (text: string): string => text.replace(/\D+/g, ' ').trim();

/**
 * Made-up digits with the lengths and the leading zeros of a sample, the same for the same sample.
 */
function probesLike(digits: readonly string[]): readonly string[] {
  let state = 1;
  const below = (limit: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return Array.from({ length: PROBES }, (_, at) => {
    const like = digits[at % digits.length] ?? '';
    const zeros = /^0*/.exec(like)?.[0] ?? '';
    const rest = Array.from(
      { length: like.length - zeros.length },
      (__, index) => below(index === 0 ? 9 : 10) + (index === 0 ? 1 : 0),
    );
    return zeros + rest.join('');
  });
}
