/** The keys of objects that imports write, as they stand there: `"city":"`. */
export interface WrittenKeys {
  /** The next key is the first of its row. */
  beginRow(): void;
  /**
   * The index of the key that stands there; -1 if the object must be parsed for it: it has an
   * escape, its value is no text, it is one that comes elsewhere when it is written, or there are
   * too many.
   */
  find(source: Uint8Array, from: number, to: number): number;
  /** How many bytes it has with its quotes and colon, and the quote of its value. */
  lengthOf(index: number): number;
}

/** So many have a bit each. */
const MAX_KEYS = 31;

/** How far ahead the next key is guessed: rows of one import have the same keys. */
const GUESSES = 4;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const ZERO = 0x30;
const NINE = 0x39;
/** `__proto__` is no ordinary key. */
const UNDERSCORE = 0x5f;

export function createWrittenKeys(): WrittenKeys {
  const known: Uint8Array[] = [];
  let next = 0;

  function isAt(index: number, source: Uint8Array, from: number): boolean {
    const key = known[index];
    if (key === undefined) return false;
    for (let at = 0; at < key.length; at += 1) if (key[at] !== source[from + at]) return false;
    return true;
  }

  function newKey(source: Uint8Array, from: number, to: number): number {
    const first = source[from + 1] ?? 0;
    // Keys that are whole numbers come first when they are written.
    if (source[from] !== QUOTE || (first >= ZERO && first <= NINE) || first === UNDERSCORE) return -1;
    let at = from + 1;
    while (at < to && source[at] !== QUOTE && source[at] !== BACKSLASH) at += 1;
    if (source[at] !== QUOTE || source[at + 1] !== COLON || source[at + 2] !== QUOTE) return -1;
    return known.length === MAX_KEYS ? -1 : known.push(source.slice(from, at + 3)) - 1;
  }

  return {
    beginRow: () => {
      next = 0;
    },
    find(source, from, to) {
      for (let index = next; index < next + GUESSES; index += 1) {
        if (!isAt(index, source, from)) continue;
        next = index + 1;
        return index;
      }
      const index = known.findIndex((_, each) => isAt(each, source, from));
      return index < 0 ? newKey(source, from, to) : index;
    },
    lengthOf: (index) => known[index]?.length ?? 0,
  };
}
