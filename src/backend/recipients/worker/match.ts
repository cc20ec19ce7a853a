import type { AudienceFilter } from '@domain/recipients/audience';
import { fold } from '@kernel/fold';
import { Flag, packCountry } from '../../store/audience/chunk';
import type { KeyIndex } from '../../store/audience/key-index';
import type { ScannedChunk } from './scan';
import { bitOf } from './scan-metadata';

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
      if (needles.length === 0) {
        for (let row = 0; row < chunk.ends.length; row += 1) if (fits(chunk, row)) found[at++] = before + row;
        return at;
      }
      for (const row of rowsWith(chunk, needles)) if (fits(chunk, row)) found[at++] = before + row;
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

/**
 * Rows that hold one of the texts, ascending. No text reaches over a zero byte, so none reaches
 * from one row into another.
 */
function* rowsWith(chunk: ScannedChunk, needles: readonly Buffer[]): Iterable<number> {
  const { texts, ends } = chunk;
  const next = needles.map((needle) => texts.indexOf(needle));
  let row = 0;
  for (;;) {
    const hit = Math.min(...next.map((at) => (at < 0 ? Infinity : at)));
    if (hit === Infinity) return;
    while ((ends[row] ?? Infinity) <= hit) row += 1;
    yield row;
    const end = ends[row] ?? texts.byteLength;
    for (const [index, at] of next.entries()) {
      const needle = needles[index];
      if (needle !== undefined && at >= 0 && at < end) next[index] = texts.indexOf(needle, end);
    }
    row += 1;
  }
}

/** The mark of a key; 0 where none was left for it, `undefined` where no row has a value for it. */
function bitFor(keys: KeyIndex, key: string): number | undefined {
  const index = keys.find(key);
  return index === undefined ? undefined : bitOf(index);
}
