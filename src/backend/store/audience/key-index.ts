/** Metadata keys by the order in which they are met. */
export interface KeyIndex {
  /** The next key is the first of its row. */
  beginRow(): void;
  /** The index of the key whose bytes (UTF-8) stand there. */
  at(source: Uint8Array, from: number, to: number): number;
  of(key: string): number;
  /** `undefined`: it was not met. */
  find(key: string): number | undefined;
  readonly names: readonly string[];
}

/** How far ahead the next key is guessed: rows of one import have the same keys. */
const GUESSES = 4;

export function createKeyIndex(): KeyIndex {
  const names: string[] = [];
  const inBytes: Uint8Array[] = [];
  const byName = new Map<string, number>();
  let next = 0;

  function of(key: string): number {
    const found = byName.get(key);
    if (found !== undefined) return found;
    const index = names.push(key) - 1;
    inBytes.push(Buffer.from(key, 'utf8'));
    byName.set(key, index);
    return index;
  }

  return {
    names,
    of,
    find: (key) => byName.get(key),
    beginRow: () => {
      next = 0;
    },
    at(source, from, to) {
      for (let index = next; index < inBytes.length && index < next + GUESSES; index += 1) {
        const key = inBytes[index];
        if (key === undefined || !matchesAt(source, from, to, key)) continue;
        next = index + 1;
        return index;
      }
      return of(Buffer.from(source.buffer, source.byteOffset + from, to - from).toString('utf8'));
    },
  };
}

function matchesAt(source: Uint8Array, from: number, to: number, key: Uint8Array): boolean {
  if (to - from !== key.length) return false;
  for (let at = 0; at < key.length; at += 1) if (source[from + at] !== key[at]) return false;
  return true;
}
