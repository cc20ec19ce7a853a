import type { Collation } from './collation';
import { SortKeys } from './sort-key';

/** No value; also the word of a text without a character that counts. */
export const NO_WORD = 0;

/** Of a value of which not all is known: larger than any other. */
export const UNKNOWN_WORD = 0xffff_ffff;

/** Gives first words of values, by which most are known not to be among the first ones. */
export interface FirstWords {
  /**
   * The first four bytes of a value in ASCII (`SortKeys`). `original`: the text if it is not ASCII.
   */
  of(texts: Uint8Array, from: number, to: number, original: string | null): number;
  /** See `Collation`. */
  readonly keepsCase: boolean;
}

export function createFirstWords({ weights, standIn, keepsCase }: Collation): FirstWords {
  if (weights === null) return { of: () => UNKNOWN_WORD, keepsCase };
  const keys = new SortKeys(weights);

  function wordOf(texts: Uint8Array, from: number, to: number): number {
    if (!keys.read(texts, from, to, 0)) return UNKNOWN_WORD;
    if ((keys.low & 0xff) !== 0 && !keys.isKnown(texts, from, to)) return UNKNOWN_WORD;
    // Left to the collator, because nothing has the same word.
    return keys.high === NO_WORD ? UNKNOWN_WORD : keys.high;
  }

  return {
    keepsCase,
    of(texts, from, to, original) {
      if (original === null) return wordOf(texts, from, to);
      const text = standIn(original);
      return text === null ? UNKNOWN_WORD : wordOf(Buffer.from(text, 'latin1'), 0, text.length);
    },
  };
}
