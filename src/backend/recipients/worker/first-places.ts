import { NO_WORD, UNKNOWN_WORD } from './first-words';

/** What is to be known of some rows, by their place among them, for finding the first ones. */
export interface RowWords {
  /** The first word of each row's value. */
  readonly first: Uint32Array;
  /** Further words of a known value, counted from 1. */
  readonly further: (place: number, level: number) => number;
  /** The ranks of the values of some rows among those of all of them. */
  readonly ranks: (places: Uint32Array) => Uint32Array;
}

/** At least so many rows are put in order, even if fewer would do. */
const MIN_CHOSEN = 4096;

/** More rows of whose values not all is known are not looked through for the first ones. */
const MAX_UNKNOWN = 20_000;

/** Values with so many equal words at their beginning are compared whole. */
const MAX_LEVEL = 16;

const HALF_BITS = 16;
const HALVES = 1 << HALF_BITS;

/**
 * The places of the first `count` rows in the order of their values, those without one behind all
 * others. By their first words, most are known not to be among them. `null` if too many would have
 * to be compared.
 */
export function firstPlaces(words: RowWords, count: number, descending: boolean): Uint32Array | null {
  const { known, unknown, without } = sortedOut(words.first);
  if (unknown.length > MAX_UNKNOWN) return null;
  if (!descending) {
    const sorted = ordered(words, [known, unknown], count, false);
    return joined([sorted, without.subarray(0, count - sorted.length)]);
  }
  const before = without.reverse().subarray(0, count);
  return joined([before, ordered(words, [known, unknown], count - before.length, true)]);
}

/** Places by what is known of their values; each ascending. */
function sortedOut(first: Uint32Array) {
  const lists = {
    known: new Uint32Array(first.length),
    unknown: new Uint32Array(first.length),
    without: new Uint32Array(first.length),
  };
  const lengths = { known: 0, unknown: 0, without: 0 };
  for (let place = 0; place < first.length; place += 1) {
    const word = first[place] ?? NO_WORD;
    if (word === NO_WORD) lists.without[lengths.without++] = place;
    else if (word === UNKNOWN_WORD) lists.unknown[lengths.unknown++] = place;
    else lists.known[lengths.known++] = place;
  }
  return {
    known: lists.known.subarray(0, lengths.known),
    unknown: lists.unknown.subarray(0, lengths.unknown),
    without: lists.without.subarray(0, lengths.without),
  };
}

/** The first `count` of the places of rows that have a value. */
function ordered(
  words: RowWords,
  [known, unknown]: readonly [Uint32Array, Uint32Array],
  count: number,
  descending: boolean,
): Uint32Array {
  if (count <= 0) return new Uint32Array();
  const places = joined([...candidates(words, known, count, descending), unknown]);
  const ranks = words.ranks(places);
  const sign = descending ? -1 : 1;
  const order = Array.from(places, (place, at) => ({ place, rank: ranks[at] ?? 0 }));
  order.sort((a, b) => sign * (a.rank - b.rank || a.place - b.place));
  return Uint32Array.from(order.slice(0, count), ({ place }) => place);
}

/** Places among which the first `count` are, and not many more. */
function candidates(
  { first, further }: RowWords,
  known: Uint32Array,
  count: number,
  descending: boolean,
): readonly Uint32Array[] {
  const chosen: Uint32Array[] = [];
  let [left, wanted] = [known, count];
  for (let level = 0; left.length > Math.max(wanted, MIN_CHOSEN) && level < MAX_LEVEL; level += 1) {
    const words = left.map((place) => (level === 0 ? (first[place] ?? 0) : further(place, level)));
    const limit = wordAt(words, descending ? left.length - wanted : wanted - 1);
    const isBefore = (word: number): boolean => (descending ? word > limit : word < limit);
    const before = left.filter((_, at) => isBefore(words[at] ?? 0));
    chosen.push(before);
    wanted -= before.length;
    left = left.filter((_, at) => words[at] === limit);
    // The last byte is 0: the values end here, and are the same.
    if ((limit & 0xff) === 0) left = descending ? left.subarray(-wanted) : left.subarray(0, wanted);
  }
  return [...chosen, left];
}

/** The word that would stand at an index if they were in order. */
function wordAt(words: Uint32Array, index: number): number {
  const high = halfAt(words, index, (word) => word >>> HALF_BITS);
  const low = halfAt(words, index - high.before, (word) =>
    word >>> HALF_BITS === high.half ? word & (HALVES - 1) : -1,
  );
  return ((high.half << HALF_BITS) | low.half) >>> 0;
}

/** A half of the word at an index, and how many words have a smaller one; -1 counts for none. */
function halfAt(
  words: Uint32Array,
  index: number,
  halfOf: (word: number) => number,
): { readonly half: number; readonly before: number } {
  const counts = new Uint32Array(HALVES);
  for (const word of words) {
    const half = halfOf(word);
    if (half >= 0) counts[half] = (counts[half] ?? 0) + 1;
  }
  let [half, before] = [0, 0];
  while (before + (counts[half] ?? 0) <= index) {
    before += counts[half] ?? 0;
    half += 1;
  }
  return { half, before };
}

function joined(lists: readonly Uint32Array[]): Uint32Array {
  const all = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  return all;
}
