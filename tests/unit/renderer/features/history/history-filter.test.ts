import { describe, expect, it } from 'vitest';
import { NO_FILTER, toReceiptFilter } from '@renderer/features/history/history-filter.svelte';

describe('the filter of the history', () => {
  it('is empty for empty controls, and ignores spaces around the text', () => {
    expect(toReceiptFilter(NO_FILTER)).toEqual({});
    expect(toReceiptFilter({ ...NO_FILTER, text: '  march ' })).toEqual({ text: 'march' });
  });

  it('counts both of its days whole, in the calendar of this computer', () => {
    const filter = toReceiptFilter({ ...NO_FILTER, from: '2027-03-02', to: '2027-03-02' });
    expect(filter).toEqual({ from: new Date(2027, 2, 2).toISOString(), to: new Date(2027, 2, 3).toISOString() });
  });

  it('leaves out a day that is not typed to its end', () => {
    expect(toReceiptFilter({ ...NO_FILTER, from: '2027-' })).toEqual({});
  });
});
