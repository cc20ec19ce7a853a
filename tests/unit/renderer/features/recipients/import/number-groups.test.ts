import { describe, expect, it } from 'vitest';
import type { Mapping } from '@domain/recipients/import';
import { readingsOf, withReadings } from '@domain/recipients/import-questions';
import type { ColumnNumbers, ImportNumbers, ReadingGroup } from '@domain/recipients/number-readings';
import { askedGroups, decidedColumns, withPlus } from '@renderer/features/recipients/import/number-groups';

const group = (count = 0): ReadingGroup => ({ count, unused: 0, lines: [], examples: [] });
const column = (parts: Partial<ColumnNumbers> = {}): ColumnNumbers => ({
  column: 0,
  explicit: 0,
  domestic: 0,
  bare: 0,
  several: 0,
  needsCountry: group(),
  ownCode: group(),
  abroad: group(),
  missingPlus: group(),
  ...parts,
});
const numbers = (...columns: readonly ColumnNumbers[]): ImportNumbers => ({
  complete: true,
  rows: 10,
  columns: [...columns],
  fit: null,
});
const mapping: Mapping = { columns: [{ use: 'phone' }, { use: 'phone', rank: 1 }], country: 'US', keep: 'first' };
const questions = (found: ImportNumbers, answered: Mapping = mapping) =>
  askedGroups(found, answered).map((one) => `${String(one.column.column)} ${one.question}`);

describe('numbers with two readings', () => {
  it('are asked about in groups, column by column, and a group without a cell is not there', () => {
    const found = numbers(column({ missingPlus: group(2) }), column({ column: 1, abroad: group(3) }));
    expect(questions(found)).toEqual(['0 missingPlus', '1 abroad']);
    expect(questions(numbers(column()))).toEqual([]);
  });

  it('stay in the list when they are answered, so that the answer can be changed', () => {
    const found = numbers(column({ missingPlus: group(2) }));
    const answered = withReadings(mapping, 0, { missingPlus: 'leave-out' });
    expect(questions(found, answered)).toEqual(['0 missingPlus']);
    expect(askedGroups(found, answered)[0]?.isOpen).toBe(false);
  });

  it('are decided by the other cells of a column that are clearly domestic, until the user answers', () => {
    const clear = column({ abroad: group(1), domestic: 20, bare: 20 });
    const unclear = column({ column: 1, abroad: group(20) });
    expect(decidedColumns(numbers(clear, unclear), mapping)).toEqual([clear]);
    const answered = withReadings(mapping, 0, { abroad: 'international' });
    expect(decidedColumns(numbers(clear, unclear), answered)).toEqual([]);
  });

  it('without a country get a plus in all phone columns or in none', () => {
    const found = numbers(column(), column({ column: 1 }));
    const put = withPlus(mapping, found, true);
    expect(put.country).toBeNull();
    expect([0, 1].map((index) => readingsOf(put, index).missingPlus)).toEqual(['international', 'international']);
    const taken = withPlus(put, found, false);
    expect(taken.country).toBeNull();
    expect([0, 1].map((index) => readingsOf(taken, index))).toEqual([{}, {}]);
  });
});
