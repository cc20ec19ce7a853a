import type { ColumnValues } from './column-values';
import { sortByWords } from './order';

/** The rank of a row without a value. */
export const NO_RANK = 0xffff_ffff;

/** Texts with so many equal bytes at their beginning are compared whole. */
const MAX_SKIP = 128;

/** Puts values in order whose bytes are known. */
export class Placing {
  readonly #values: ColumnValues;
  readonly #collator: Intl.Collator;
  readonly #ranks: Uint32Array;
  /** A value of each rank. */
  readonly #firsts: number[] = [];

  constructor(values: ColumnValues, collator: Intl.Collator, ranks: Uint32Array) {
    this.#values = values;
    this.#collator = collator;
    this.#ranks = ranks;
  }

  /** Returns a value of each rank. */
  place(values: Uint32Array): readonly number[] {
    this.#place(values, 0);
    return this.#firsts;
  }

  #place(unsorted: Uint32Array, skip: number): void {
    const { high, low } = this.#values;
    const sorted = sortByWords(unsorted, high, low);
    let from = 0;
    while (from < sorted.length) {
      const first = sorted[from] ?? 0;
      const [a, b] = [high[first], low[first] ?? 0];
      let to = from + 1;
      while (to < sorted.length && high[sorted[to] ?? 0] === a && low[sorted[to] ?? 0] === b) to += 1;
      const same = sorted.subarray(from, to);
      if ((b & 0xff) === 0 || to === from + 1 || this.#areEqual(same)) this.#rank(same);
      else if (skip >= MAX_SKIP) this.#placeWhole(same);
      else {
        for (const value of same) this.#values.readMore(value, skip + 8);
        this.#place(same, skip + 8);
      }
      from = to;
    }
  }

  #rank(values: Iterable<number>): void {
    let isFirst = true;
    for (const value of values) {
      if (isFirst) this.#firsts.push(value);
      isFirst = false;
      this.#ranks[value] = this.#firsts.length - 1;
    }
  }

  #areEqual(values: Uint32Array): boolean {
    const first = this.#values.bytesOf(values[0] ?? 0);
    return values.every((value, at) => at === 0 || Buffer.compare(first, this.#values.bytesOf(value)) === 0);
  }

  #placeWhole(values: Uint32Array): void {
    const texts = Array.from(values, (value) => ({ value, text: this.#values.textOf(value) }));
    texts.sort((a, b) => this.#collator.compare(a.text, b.text) || a.value - b.value);
    let before: string | null = null;
    for (const { value, text } of texts) {
      if (before !== null && this.#collator.compare(before, text) === 0) this.#ranks[value] = this.#firsts.length - 1;
      else this.#rank([value]);
      before = text;
    }
  }
}

/** Puts texts of which not all is known among the values that have ranks. */
export function merge(
  values: ColumnValues,
  ranks: Uint32Array,
  firsts: readonly number[],
  unknown: ReadonlyMap<string, readonly number[]>,
  collator: Intl.Collator,
): void {
  /** How many ranks come in before each one. */
  const more = new Uint32Array(firsts.length + 1);
  const placed: { readonly rank: number; readonly same: readonly number[] }[] = [];
  let [at, added, rank, before] = [0, 0, 0, ''];
  for (const [text, same] of [...unknown].sort(([a], [b]) => collator.compare(a, b))) {
    if (placed.length === 0 || collator.compare(before, text) !== 0) {
      at = firstNotBefore(at, firsts.length, (index) => collator.compare(values.textOf(firsts[index] ?? 0), text) < 0);
      rank = at + added;
      const first = firsts[at];
      if (first === undefined || collator.compare(values.textOf(first), text) !== 0) {
        more[at] = (more[at] ?? 0) + 1;
        added += 1;
      }
    }
    placed.push({ rank, same });
    before = text;
  }
  for (let index = 1; index < more.length; index += 1) more[index] = (more[index] ?? 0) + (more[index - 1] ?? 0);
  for (let value = 0; value < ranks.length; value += 1) {
    const own = ranks[value] ?? NO_RANK;
    if (own !== NO_RANK) ranks[value] = own + (more[own] ?? 0);
  }
  for (const each of placed) for (const value of each.same) ranks[value] = each.rank;
}

/** The first index from `low` to `high` that is not before what is looked for. */
function firstNotBefore(low: number, high: number, isBefore: (index: number) => boolean): number {
  let [from, to] = [low, high];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isBefore(middle)) from = middle + 1;
    else to = middle;
  }
  return from;
}
