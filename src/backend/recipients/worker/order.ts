const RADIX_BITS = 16;
const BUCKETS = 1 << RADIX_BITS;

/** Fewer are compared with each other: counting has to look at all buckets. */
const MIN_COUNTED = 4096;

/** The rows in ascending order of a whole number below 2^64 each. Stable; 40 ms for a million. */
export function byNumber(rows: Uint32Array, numberOf: (row: number) => number): Uint32Array {
  const low = new Uint32Array(rows.length);
  const high = new Uint32Array(rows.length);
  for (let at = 0; at < rows.length; at += 1) {
    const number = numberOf(rows[at] ?? 0);
    low[at] = number >>> 0;
    high[at] = Math.floor(number / 2 ** 32);
  }
  const order = sortByWords(
    Uint32Array.from(rows, (_, at) => at),
    high,
    low,
  );
  return order.map((at) => rows[at] ?? 0);
}

/** Indexes in ascending order of two words each, the high one first. Stable if they ascend. */
export function sortByWords(indexes: Uint32Array, high: Uint32Array, low: Uint32Array): Uint32Array {
  if (indexes.length < MIN_COUNTED) {
    return indexes.slice().sort((a, b) => (high[a] ?? 0) - (high[b] ?? 0) || (low[a] ?? 0) - (low[b] ?? 0) || a - b);
  }
  return counted(indexes, [low, high]);
}

/** The same by one word each. */
export function sortByWord(indexes: Uint32Array, word: Uint32Array): Uint32Array {
  if (indexes.length < MIN_COUNTED) return indexes.slice().sort((a, b) => (word[a] ?? 0) - (word[b] ?? 0) || a - b);
  return counted(indexes, [word]);
}

function counted(indexes: Uint32Array, columns: readonly Uint32Array[]): Uint32Array {
  let order = indexes.slice();
  let other = new Uint32Array(indexes.length);
  for (const column of columns) {
    for (const shift of [0, RADIX_BITS]) {
      if (distribute(order, other, column, shift)) [order, other] = [other, order];
    }
  }
  return order;
}

/** Returns false if all are in one bucket, and leaves them as they are. */
function distribute(from: Uint32Array, to: Uint32Array, column: Uint32Array, shift: number): boolean {
  const starts = new Uint32Array(BUCKETS + 1);
  const bucketOf = (at: number): number => ((column[at] ?? 0) >>> shift) & (BUCKETS - 1);
  for (const at of from) {
    const bucket = bucketOf(at) + 1;
    starts[bucket] = (starts[bucket] ?? 0) + 1;
  }
  if (starts[bucketOf(from[0] ?? 0) + 1] === from.length) return false;
  for (let bucket = 1; bucket <= BUCKETS; bucket += 1) {
    starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  }
  for (const at of from) {
    const bucket = bucketOf(at);
    const index = starts[bucket] ?? 0;
    to[index] = at;
    starts[bucket] = index + 1;
  }
  return true;
}

/** The rows in order of a text each, those without one last. Stable. */
export function byText(rows: Uint32Array, textOf: ReadonlyMap<number, string>, collator: Intl.Collator): Uint32Array {
  const ranks = new Map(
    [...new Set(textOf.values())].sort((a, b) => collator.compare(a, b)).map((text, index) => [text, index] as const),
  );
  const last = ranks.size;
  return byNumber(rows, (row) => ranks.get(textOf.get(row) ?? '') ?? last);
}
