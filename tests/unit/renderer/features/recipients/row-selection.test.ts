import { describe, expect, it } from 'vitest';
import { MAX_SELECTED, RowSelection } from '@renderer/features/recipients/row-selection.svelte';

describe('a selection of rows', () => {
  it('has as many as one command removes, and refuses more without a change', () => {
    const selection = new RowSelection();
    expect(selection.add(Array.from({ length: MAX_SELECTED }, (_, index) => index + 1))).toBe(true);
    expect(selection.toggle(MAX_SELECTED + 1)).toBe(false);
    expect(selection.count).toBe(MAX_SELECTED);
    expect(selection.toggle(1)).toBe(true);
    expect(selection.has(1)).toBe(false);
  });

  it('of all rows that match has no count, and ends with the next choice of single rows', () => {
    const selection = new RowSelection();
    selection.all();
    expect([selection.count, selection.has(7)]).toEqual([null, true]);
    selection.toggle(7);
    expect([selection.count, selection.has(8)]).toEqual([1, false]);
    selection.none();
    expect(selection.count).toBe(0);
  });
});
