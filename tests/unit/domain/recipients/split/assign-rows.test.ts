import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AssignedRows, assignGroups, assignRows } from '@domain/recipients/split/assign-rows';
import { randomSample, sampleRank } from '@domain/recipients/split/sample';
import { MAX_SEED, MAX_SPLIT_PARTS, type SplitName } from '@domain/recipients/split/split';

const rowsOf = (numbers: readonly number[], held: readonly number[] = []) => ({
  numbers: Float64Array.from(numbers),
  held: Uint8Array.from(numbers, (_, row) => (held.includes(row) ? 1 : 0)),
});

const rows = fc
  .array(fc.record({ number: fc.constantFrom(0, 14155550100, 442079460018, 4930123456), held: fc.boolean() }), {
    maxLength: 60,
  })
  .map((all) => ({
    numbers: Float64Array.from(all, ({ number }) => number),
    held: Uint8Array.from(all, ({ held }) => (held ? 1 : 0)),
  }));

const seed = fc.integer({ min: 0, max: MAX_SEED });
const by = fc.oneof(
  fc.record({ kind: fc.constant('first' as const), count: fc.integer({ min: 1, max: 70 }) }),
  fc.record({ kind: fc.constant('random' as const), count: fc.integer({ min: 1, max: 70 }), seed }),
  fc.record({ kind: fc.constant('size' as const), rows: fc.integer({ min: 1, max: 70 }) }),
);

/** Every row is in exactly one part, and the parts are as large as they say. */
function expectWhole(assigned: AssignedRows | null, held: Uint8Array): void {
  expect(assigned).not.toBeNull();
  const { parts, partOf } = assigned ?? { parts: [], partOf: new Uint8Array() };
  const counts = parts.map((_, index) => partOf.filter((part) => part === index).length);
  expect(counts).toEqual(parts.map(({ rows }) => rows));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(held.length);
  expect(counts).not.toContain(0);
  const heldPart = parts.findIndex(({ name }) => name.kind === 'held');
  for (const [row, mark] of held.entries()) expect(partOf[row] === heldPart).toBe(mark === 1);
}

const chosen = (marks: Uint8Array): readonly number[] => [...marks.keys()].filter((row) => marks[row] === 1);

describe('a split of recipients', () => {
  it('puts every row into exactly one part, and those that are held back into their own', () => {
    fc.assert(
      fc.property(rows, by, (given, how) => {
        const assigned = assignRows(how, given);
        expectWhole(assigned, given.held);
        expect(assignRows(how, given)).toEqual(assigned);
      }),
    );
  });

  it('makes a pilot as large as was asked for, if so many rows may be called', () => {
    fc.assert(
      fc.property(rows, by, (given, how) => {
        if (how.kind === 'size') return;
        const callable = given.held.filter((mark) => mark === 0).length;
        const pilot = assignRows(how, given)?.parts.find(({ name }) => name.kind === 'pilot');
        expect(pilot?.rows ?? 0).toBe(Math.min(how.count, callable));
      }),
    );
  });

  it('takes the first rows in their order and passes over those that are held back', () => {
    const assigned = assignRows({ kind: 'first', count: 2 }, rowsOf([1, 2, 3, 4], [1]));
    expect(assigned?.parts).toEqual([
      { name: { kind: 'pilot' }, rows: 2 },
      { name: { kind: 'rest' }, rows: 1 },
      { name: { kind: 'held' }, rows: 1 },
    ]);
    expect([...(assigned?.partOf ?? [])]).toEqual([0, 2, 0, 1]);
  });

  it('cuts rows into parts of a size, the last one with what is left', () => {
    const assigned = assignRows({ kind: 'size', rows: 2 }, rowsOf([1, 2, 3, 4, 5, 6], [2]));
    expect(assigned?.parts).toEqual([
      { name: { kind: 'block', from: 1, to: 2 }, rows: 2 },
      { name: { kind: 'block', from: 3, to: 4 }, rows: 2 },
      { name: { kind: 'block', from: 5, to: 5 }, rows: 1 },
      { name: { kind: 'held' }, rows: 1 },
    ]);
    expect([...(assigned?.partOf ?? [])]).toEqual([0, 0, 3, 1, 1, 2]);
  });

  it('is refused if it has more parts than can be shown', () => {
    const many = rowsOf(Array.from({ length: MAX_SPLIT_PARTS + 1 }, (_, row) => row + 1));
    expect(assignRows({ kind: 'size', rows: 1 }, many)).toBeNull();
    expect(assignRows({ kind: 'size', rows: 2 }, many)?.parts).toHaveLength(MAX_SPLIT_PARTS / 2 + 1);
  });

  it('puts the largest groups first, and names of the same size in their order', () => {
    const names: SplitName[] = ['IT', 'DE', 'US'].map((country) => ({ kind: 'country', country }));
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 2 }), { maxLength: 40 }), (ids) => {
        const held = new Uint8Array(ids.length);
        const assigned = assignGroups({ ids: Uint16Array.from(ids), names }, held, 'largest-first');
        expectWhole(assigned, held);
        for (const [row, id] of ids.entries()) {
          expect(assigned?.parts[assigned.partOf[row] ?? 0]?.name).toEqual(names[id]);
        }
      }),
    );
    const ids = Uint16Array.of(0, 1, 2, 2);
    expect(assignGroups({ ids, names }, new Uint8Array(4), 'largest-first')?.parts).toEqual([
      { name: { kind: 'country', country: 'US' }, rows: 2 },
      { name: { kind: 'country', country: 'DE' }, rows: 1 },
      { name: { kind: 'country', country: 'IT' }, rows: 1 },
    ]);
  });
});

describe('a random sample', () => {
  const numbers = Float64Array.from({ length: 400 }, (_, row) => 14155550100 + row);
  const none = new Uint8Array(numbers.length);

  // Whoever noted a seed gets the same pilot with every later version.
  it('is the same for a seed forever', () => {
    expect([0, 1, 4711, MAX_SEED].map((each) => sampleRank(each, 14155550100))).toEqual([
      778_765_947, 3_372_344_289, 2_152_165_862, 2_084_921_726,
    ]);
    expect(chosen(randomSample(numbers, none, 12, 4711))).toEqual([
      1, 60, 69, 145, 198, 204, 240, 272, 326, 328, 338, 357,
    ]);
  });

  it('is part of a larger one of the same seed', () => {
    fc.assert(
      fc.property(seed, fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }), (each, one, other) => {
        const [small, large] = [Math.min(one, other), Math.max(one, other)];
        const larger = new Set(chosen(randomSample(numbers, none, large, each)));
        const smaller = chosen(randomSample(numbers, none, small, each));
        expect(smaller).toHaveLength(small);
        expect(smaller.every((row) => larger.has(row))).toBe(true);
      }),
    );
  });

  it('chooses the same recipients in any order of the rows', () => {
    fc.assert(
      fc.property(seed, fc.shuffledSubarray([...numbers], { minLength: 400 }), (each, shuffled) => {
        const given = Float64Array.from(shuffled);
        const found = chosen(randomSample(given, none, 25, each)).map((row) => given[row] ?? 0);
        const expected = chosen(randomSample(numbers, none, 25, each)).map((row) => numbers[row] ?? 0);
        expect(found.sort()).toEqual(expected.sort());
      }),
      { numRuns: 30 },
    );
  });

  it('gives rows without a number and rows with the same one their chance', () => {
    const same = Float64Array.from({ length: 10 }, () => 14155550100);
    expect(chosen(randomSample(same, new Uint8Array(10), 3, 1))).toEqual([0, 1, 2]);
    const without = new Float64Array(10);
    expect(chosen(randomSample(without, new Uint8Array(10), 3, 1))).toHaveLength(3);
  });

  it('is spread over all rows', () => {
    const tenths = new Uint32Array(10);
    for (let each = 0; each < 200; each += 1) {
      for (const row of chosen(randomSample(numbers, none, 40, each))) {
        const tenth = Math.floor(row / 40);
        tenths[tenth] = (tenths[tenth] ?? 0) + 1;
      }
    }
    // 800 each; eight times the standard deviation away would be no chance.
    for (const count of tenths) expect(Math.abs(count - 800)).toBeLessThan(220);
  });
});
