import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newCollator } from '@backend/recipients/worker/collation';
import { byNumber, byText } from '@backend/recipients/worker/order';
import { numberFinder } from '@backend/store/audience/number-finder';
import { createNumberTable, NOT_THERE } from '@backend/store/core/number-table';

/** Numbers of 1 to 15 digits, many of which differ in the last ones alone. */
const number = fc.oneof(
  fc.integer({ min: 1, max: 999_999_999_999_999 }),
  fc.nat(300).map((last) => 14_155_550_000 + last),
);

describe('a table of numbers', () => {
  it('contains what a map of them would, however it has grown', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(number, fc.integer({ min: -9, max: 9 })), { maxLength: 3000 }), (entries) => {
        const table = createNumberTable(4);
        const map = new Map<number, number>();
        for (const [key, value] of entries) {
          table.set(key, value);
          map.set(key, value);
        }
        expect(table.size).toBe(map.size);
        for (const [key, value] of map) expect(table.get(key)).toBe(value);
        expect(table.get(1_000_000_000_000_000)).toBe(NOT_THERE);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a column of numbers', () => {
  it('is searched the same way for few and for many of them', () => {
    fc.assert(
      fc.property(fc.array(number, { maxLength: 60 }), fc.uniqueArray(number, { maxLength: 12 }), (column, wanted) => {
        const numbers = new Set(wanted.flatMap((each, at) => [each, column[at * 3] ?? each]));
        const expected = column.flatMap((each, at) => (numbers.has(each) ? [at] : []));
        expect(numberFinder(numbers)(Float64Array.from(column))).toEqual(expected);
      }),
    );
  });

  it('orders rows, and keeps the order of equal ones', () => {
    fc.assert(
      fc.property(fc.array(number, { maxLength: 80 }), (column) => {
        const rows = Uint32Array.from(column, (_, at) => at);
        const expected = [...rows].sort((a, b) => (column[a] ?? 0) - (column[b] ?? 0));
        expect([...byNumber(rows, (row) => column[row] ?? 0)]).toEqual(expected);
      }),
    );
  });

  it('of texts orders numbers in texts by size, and rows without a text last', () => {
    const texts = new Map([
      [0, 'plan 10'],
      [2, 'Plan 9'],
      [3, 'älter'],
    ]);
    expect([...byText(Uint32Array.of(0, 1, 2, 3), texts, newCollator('en'))]).toEqual([3, 2, 0, 1]);
  });
});
