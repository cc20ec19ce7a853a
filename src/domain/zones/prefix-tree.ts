/** Ten branches of each node, and the value of each node; -1: none. */
interface Tree {
  readonly next: Int16Array;
  readonly value: Int16Array;
}

/** Finds the value of the longest prefix of a number's digits. */
export interface PrefixTree {
  /** `digits`: an E.164 number without its plus sign, up to 15 digits. -1: no prefix fits. */
  find(digits: number): number;
}

/** Digits of a number that are read at most: no prefix is longer. */
const MAX_DIGITS = 9;
const TOO_LARGE = 10 ** MAX_DIGITS;

/** Builds a tree of up to 30,000 nodes; a lookup takes about 50 ns. */
export function createPrefixTree(prefixes: Iterable<readonly [prefix: string, value: number]>): PrefixTree {
  const { next, value } = build([...prefixes]);
  return {
    find(digits) {
      let head = digits;
      while (head >= TOO_LARGE) head = Math.floor(head / 1000);
      let scale = 1;
      while (scale * 10 <= head) scale *= 10;
      let found = -1;
      let node = 0;
      for (; scale >= 1; scale /= 10) {
        const digit = (head / scale) | 0;
        head -= digit * scale;
        node = next[node * 10 + digit] ?? 0;
        if (node <= 0) return found;
        const own = value[node] ?? -1;
        if (own >= 0) found = own;
      }
      return found;
    },
  };
}

function build(prefixes: readonly (readonly [string, number])[]): Tree {
  const size = prefixes.reduce((sum, [prefix]) => sum + prefix.length, 1);
  const next = new Int16Array(size * 10);
  const value = new Int16Array(size).fill(-1);
  let nodes = 1;
  for (const [prefix, own] of prefixes) {
    let node = 0;
    for (const digit of prefix) {
      const branch = node * 10 + Number(digit);
      if (next[branch] === 0) next[branch] = nodes++;
      node = next[branch] ?? 0;
    }
    value[node] = own;
  }
  return { next, value };
}
