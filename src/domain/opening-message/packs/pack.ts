/** The languages whose opening messages can be read for what they say. */
export type MessageLanguage = 'en' | 'de' | 'fr' | 'es' | 'hi';

/**
 * How a language says what an opening message should say. These are heuristics: they know common
 * ways to say it, not all.
 */
export interface LanguagePack {
  /** Questions for the other one's name, which are no introduction. */
  readonly asks: RegExp;
  /** What stands before the caller's name, which must follow with a capital letter. */
  readonly beforeName: RegExp;
  /** Words with a capital letter that are no names. */
  readonly noNames: RegExp;
  /** Other ways to say who calls. */
  readonly introductions: readonly RegExp[];
  /** Ways to say that no human speaks. */
  readonly machine: readonly RegExp[];
  /** What turns `machine` into its opposite, if it stands before it. */
  readonly notBefore: RegExp;
  /** The same behind it, in languages that negate there. */
  readonly notAfter?: RegExp;
  /** Ways to say how calls can be stopped. */
  readonly wayOut: readonly RegExp[];
}

const START = String.raw`(?<![\p{L}\p{M}\p{N}])`;
const END = String.raw`(?![\p{L}\p{M}\p{N}])`;

/** Whole words or phrases, without regard to case. A blank stands for any space. */
export function phrases(...alternatives: readonly string[]): RegExp {
  return new RegExp(`${START}(?:${spaced(alternatives)})${END}`, 'giu');
}

/** The same, for beginnings of words. */
export function stems(...alternatives: readonly string[]): RegExp {
  return new RegExp(`${START}(?:${spaced(alternatives)})`, 'giu');
}

/** The same, with regard to case. */
export function exact(...alternatives: readonly string[]): RegExp {
  return new RegExp(`${START}(?:${spaced(alternatives)})${END}`, 'gu');
}

const spaced = (alternatives: readonly string[]): string =>
  alternatives.join('|').replaceAll(' ', String.raw`[\s,]{1,3}`);
