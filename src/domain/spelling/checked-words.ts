import { withoutOther } from './prose';

/** Longer ones are no words, in UTF-16 code units. */
export const MAX_WORD = 60;

/** A word of a text, with its place in UTF-16 code units. */
export interface CheckedWord {
  readonly word: string;
  readonly from: number;
  readonly to: number;
}

/** The dictionaries that ship know Latin letters only. */
const LATIN = /^[\p{Script=Latin}\p{M}'’-]+$/u;

/**
 * Whether a word is checked: not one with other letters or digits, in capitals (`ABC`, IDs) or with
 * a capital inside (`iPhone`), and no single letter.
 */
export function isCheckedWord(word: string): boolean {
  if (word.length < 2 || word.length > MAX_WORD || !LATIN.test(word)) return false;
  if (/[\p{Ll}\p{M}]\p{Lu}/u.test(word)) return false;
  return word !== word.toUpperCase() || word === word.toLowerCase();
}

const LETTERS = String.raw`[\p{L}\p{M}\p{N}\u00AD\u200C\u200D]+`;
/** Letters with apostrophes between them, and with hyphens between these. */
const CHAINS = new RegExp(`${LETTERS}(?:['’-]${LETTERS})*`, 'gu');
const INVISIBLE = /[\u00AD\u200C\u200D]/g;

/**
 * The words of a text that are checked, in their order. Words with hyphens are one, which lets a
 * dictionary know them as a whole, unless a part is none that is checked (`ID-Nummer`).
 */
export function checkedWordsIn(text: string): readonly CheckedWord[] {
  const prose = withoutOther(text);
  return [...prose.matchAll(CHAINS)].flatMap(({ 0: chain, index }) => {
    const parts = partsOf(chain, index);
    const isWhole = parts.every(({ word }) => isCheckedWord(word));
    const whole = { word: chain.replaceAll(INVISIBLE, ''), from: index, to: index + chain.length };
    return isWhole && isCheckedWord(whole.word) ? [whole] : parts.filter(({ word }) => isCheckedWord(word));
  });
}

function partsOf(chain: string, start: number): readonly CheckedWord[] {
  return [...chain.matchAll(/[^-]+/g)].map(({ 0: part, index }) => ({
    word: part.replaceAll(INVISIBLE, ''),
    from: start + index,
    to: start + index + part.length,
  }));
}
