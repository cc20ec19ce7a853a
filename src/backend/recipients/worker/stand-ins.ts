import { fold } from '@kernel/fold';

export const LETTERS = Array.from('abcdefghijklmnopqrstuvwxyz');

/** The letters of Latin with marks that are one character each. */
const LATIN = /^[\u00c0-\u024f\u1e00-\u1eff]$/;

/**
 * Finds texts of ASCII that stand for others: `Müller` is ordered as `muller`, if the collator says
 * so of the letter. Returns `null` for a text that has none.
 */
export function createStandIns(collator: Intl.Collator): (text: string) => string | null {
  const known = new Map<string, string | null>();

  function isSame(letter: string, other: string): boolean {
    return (
      collator.compare(letter, other) === 0 &&
      LETTERS.every(
        (each) =>
          collator.compare(letter + each, other + each) === 0 && collator.compare(each + letter, each + other) === 0,
      )
    );
  }

  function standInFor(letter: string): string | null {
    const found = known.get(letter);
    if (found !== undefined) return found;
    const other = LATIN.test(letter) ? fold(letter) : '';
    const standIn = /^[a-z]+$/.test(other) && isSame(letter, other) ? other : null;
    known.set(letter, standIn);
    return standIn;
  }

  return (text) => {
    let written = '';
    for (const letter of text.normalize('NFC')) {
      const standIn = letter <= '\x7f' ? letter.toLowerCase() : standInFor(letter);
      if (standIn === null) return null;
      written += standIn;
    }
    return written;
  };
}
