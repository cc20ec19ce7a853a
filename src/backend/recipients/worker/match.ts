import type { AudienceFilter } from '@domain/recipients/audience';
import { fold } from '@kernel/fold';
import { Flag, packCountry } from '../../store/audience/chunk';
import type { KeyIndex } from '../../store/audience/key-index';
import { bitOf, type ScannedChunk } from './scan';
import type { ScannedColumn } from './scanned-column';

/** Whether a row fits, but for its texts. */
type RowTest = (chunk: ScannedChunk, row: number) => boolean;

/** Looks for rows of one chunk after the other. */
export interface Matcher {
  /**
   * Adds the rows of a chunk that fit, counted from `before`, to `found` from `length` on;
   * returns the new length.
   */
  match(chunk: ScannedChunk, before: number, found: Uint32Array, length: number): number;
  /** Keys whose rows have to be read one by one, because no bit stands for them. */
  readonly unmarked: readonly string[];
}

const LOOKS_LIKE_A_NUMBER = /^[+\d\s().\-/]*\d[+\d\s().\-/]*$/;

export function matcherFor(filter: AudienceFilter, keys: KeyIndex): Matcher {
  const tests = testsOf(filter, keys);
  const needles = needlesOf(filter.text ?? '');
  const fits: RowTest = (chunk, row) => tests.every((test) => test(chunk, row));
  return {
    unmarked: [filter.has, filter.lacks].flatMap((key) => (key !== undefined && bitFor(keys, key) === 0 ? [key] : [])),
    match(chunk, before, found, length) {
      let at = length;
      const marks = needles.length === 0 ? null : marksOf(chunk, needles);
      if (needles.length > 0 && marks === null) return at;
      for (let row = 0; row < chunk.numbers.length; row += 1) {
        if ((marks === null || marks[row] === 1) && fits(chunk, row)) found[at++] = before + row;
      }
      return at;
    },
  };
}

function testsOf({ problem, country, has, lacks }: AudienceFilter, keys: KeyIndex): readonly RowTest[] {
  const tests: RowTest[] = [];
  if (problem !== undefined) tests.push(problemTest(problem));
  if (country !== undefined) {
    const packed = packCountry(country);
    tests.push((chunk, row) => chunk.countries[row] === packed && chunk.numbers[row] !== 0);
  }
  for (const [key, wanted] of [
    [has, true],
    [lacks, false],
  ] as const) {
    const bit = key === undefined ? 0 : bitFor(keys, key);
    if (bit === undefined) tests.push(() => !wanted);
    else if (bit !== 0) tests.push((chunk, row) => (((chunk.filled[row] ?? 0) & bit) !== 0) === wanted);
  }
  return tests;
}

function problemTest(problem: NonNullable<AudienceFilter['problem']>): RowTest {
  const badJson = Flag.badMetadata | Flag.badOverrides;
  switch (problem) {
    case 'any':
      return (chunk, row) => chunk.flags[row] !== 0 || chunk.numbers[row] === 0;
    case 'bad-number':
      return (chunk, row) => chunk.numbers[row] === 0;
    case 'repeated':
      return (chunk, row) => ((chunk.flags[row] ?? 0) & Flag.repeated) !== 0;
    case 'bad-json':
      return (chunk, row) => ((chunk.flags[row] ?? 0) & badJson) !== 0;
  }
}

/**
 * What to look for: the text as it is, and what looks like a number also without what people write
 * between its digits.
 */
function needlesOf(text: string): readonly Buffer[] {
  const plain = fold(text).trim();
  if (plain === '') return [];
  const needles = new Set([plain]);
  if (LOOKS_LIKE_A_NUMBER.test(plain)) needles.add(plain.replace(/[\s().\-/]/g, ''));
  return [...needles].map((needle) => Buffer.from(needle, 'utf8'));
}

/** 1 for each row that holds one of the texts; `null` where none does. */
function marksOf(chunk: ScannedChunk, needles: readonly Buffer[]): Uint8Array | null {
  let marks: Uint8Array | null = null;
  for (const needle of needles) {
    let hit = chunk.texts.indexOf(needle);
    for (let index = 0; hit >= 0 && index < chunk.columns.length; index += 1) {
      const column = chunk.columns[index];
      if (column === undefined || hit >= (column.ends.at(-1) ?? 0)) continue;
      marks ??= new Uint8Array(chunk.numbers.length);
      hit = markRows(chunk.texts, column, needle, hit, marks);
    }
  }
  return marks;
}

/**
 * Marks the rows of one column from a hit on, and returns the first hit behind it. No text reaches
 * over a zero byte, so none reaches from one value into another.
 */
function markRows(texts: Buffer, column: ScannedColumn, needle: Buffer, first: number, marks: Uint8Array): number {
  const { ends, values } = column;
  const end = ends.at(-1) ?? 0;
  const found = values === null ? marks : new Uint8Array(ends.length);
  let hit = first;
  let value = 0;
  while (hit >= 0 && hit < end) {
    value = valueAt(ends, value, hit);
    found[value] = 1;
    hit = texts.indexOf(needle, ends[value]);
  }
  if (values !== null)
    for (let row = 0; row < marks.length; row += 1) if (found[values[row] ?? 0] === 1) marks[row] = 1;
  return hit;
}

/** The first value from `from` on that ends behind a place. */
function valueAt(ends: Uint32Array, from: number, place: number): number {
  let [low, high] = [from, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The mark of a key; 0 where none was left for it, `undefined` where no row has a value for it. */
function bitFor(keys: KeyIndex, key: string): number | undefined {
  const index = keys.find(key);
  return index === undefined ? undefined : bitOf(index);
}
