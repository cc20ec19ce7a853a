import { createStandIns, LETTERS } from './stand-ins';

/**
 * The order of texts in the table: by the language of a locale, without case and accents, and
 * numbers in texts by their size. The locale is given because the runtime's own is one of the
 * languages that ship.
 */
export const newCollator = (locale: string): Intl.Collator =>
  new Intl.Collator(locale, { numeric: true, sensitivity: 'base' });

/** A collator, and what is known of it. */
export interface Collation {
  readonly collator: Intl.Collator;
  /** `null`: it does not order texts one character after the other, or not without case. */
  readonly weights: Weights | null;
  /**
   * Texts must be kept as they are written: a capital may be another letter than the small one, as
   * in Turkish, or two letters be one only in some cases, as in Danish.
   */
  readonly keepsCase: boolean;
  /** A text of ASCII that is ordered as another one; `null` where there is none. */
  readonly standIn: (text: string) => string | null;
}

export function createCollation(collator: Intl.Collator): Collation {
  const isCaseBlind = LETTERS.every((letter) => collator.compare(letter, letter.toUpperCase()) === 0);
  const weights = isCaseBlind ? weightsOf(collator) : null;
  return { collator, weights, keepsCase: weights === null, standIn: createStandIns(collator) };
}

/** What the characters of ASCII weigh: the order of a collator as bytes. */
export interface Weights {
  /** By character; 0: it does not count, `NONE`: nothing is known of it. */
  readonly of: Uint8Array;
  /** What a number of one digit begins with; one of more digits weighs so many more. */
  readonly digits: number;
}

/** Longer numbers in texts are left to the collator. */
export const MAX_DIGITS = 150;

/** No weight that a text can have. */
export const NO_WEIGHT = 0xff;

const ZERO = 0x30;
const NINE = 0x39;
const FIRST_PRINTED = 0x20;
const LAST_PRINTED = 0x7e;
/** Tab, line feed, vertical tab, form feed and carriage return. The other controls do not count. */
const SPACES = [0x09, 0x0a, 0x0b, 0x0c, 0x0d];

/**
 * Asks a collator what the characters of ASCII weigh. `null` if texts of them are not ordered one
 * character after the other, as in languages in which two letters are one.
 */
function weightsOf(collator: Intl.Collator): Weights | null {
  const compare = (a: string, b: string): number => collator.compare(a, b);
  const printed = Array.from({ length: LAST_PRINTED - FIRST_PRINTED + 1 }, (_, at) => FIRST_PRINTED + at);
  const all = [...SPACES, ...printed].filter((code) => code <= ZERO || code > NINE);
  const characters = all.map((code) => String.fromCharCode(code)).sort(compare);
  const of = new Uint8Array(128).fill(NO_WEIGHT);
  let weight = 0;
  let before = '';
  for (const character of characters) {
    if (compare(before, character) !== 0) weight += before === '0' ? MAX_DIGITS : 1;
    of[character.charCodeAt(0)] = weight;
    before = character;
  }
  if (!hasPlainNumbers(compare) || !isOneByOne(characters, of, compare)) return null;
  return { of, digits: of[ZERO] ?? 0 };
}

/** Whether pairs of characters are ordered by the second one if the first ones are the same. */
function isOneByOne(
  characters: readonly string[],
  weights: Uint8Array,
  compare: (a: string, b: string) => number,
): boolean {
  const weightOf = (character: string): number => weights[character.charCodeAt(0)] ?? NO_WEIGHT;
  return characters.every((first, index) => {
    const next = characters[index + 1];
    // Two digits are one number.
    const seconds = first === '0' ? characters.filter((each) => each !== '0') : characters;
    const isWhole = seconds.every((second, at) => {
      const larger = seconds[at + 1];
      if (larger === undefined) return true;
      return Math.sign(compare(first + second, first + larger)) === Math.sign(weightOf(second) - weightOf(larger));
    });
    const last = seconds.at(-1) ?? '';
    const isBeforeNext =
      next === undefined ||
      weightOf(first) === weightOf(next) ||
      compare(first + last, next + (characters[0] ?? '')) < 0;
    return isWhole && isBeforeNext;
  });
}

/** Whether numbers go by their size, leading zeros do not count, and letters come behind them. */
function hasPlainNumbers(compare: (a: string, b: string) => number): boolean {
  const ascending = ['~', '0', '1', '9', '10', '99', '100', '12345678', '123456789', '1234567890123', 'a'];
  const isAscending = ascending.every((text, at) => {
    const next = ascending[at + 1];
    return next === undefined || compare(text, next) < 0;
  });
  return isAscending && compare('007', '7') === 0 && compare('0', '00') === 0 && compare('a2', 'a10') < 0;
}
