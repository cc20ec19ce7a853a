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

  it('extends from the row that was chosen last, up or down', () => {
    const selection = new RowSelection();
    const idAt = (index: number) => index + 100;
    expect(selection.choose(5, idAt)).toBe(true);
    expect(selection.extendTo(7, 5, idAt)).toBe(true);
    expect([...selection.ids].sort()).toEqual([105, 106, 107]);
    selection.extendTo(4, 7, idAt);
    expect(selection.has(104)).toBe(true);
  });

  it('extends from the active row if nothing is selected, and leaves out rows that are on their way', () => {
    const selection = new RowSelection();
    const idAt = (index: number) => (index === 3 ? undefined : index + 100);
    selection.extendTo(4, 2, idAt);
    expect([...selection.ids].sort()).toEqual([102, 104]);
    expect(selection.extendTo(3, 2, idAt)).toBe(true);
    expect(selection.count).toBe(2);
    expect(selection.choose(3, idAt)).toBe(true);
    expect(selection.count).toBe(2);
  });
});
