import { describe, expect, it } from 'vitest';
import { gridRequest, type GridState } from '@renderer/features/recipients/grid-keys';

const inRow: GridState = {
  at: { row: 3, column: 1 },
  size: { rows: 10, columns: 4, page: 5 },
  hasSelection: false,
  isEditable: true,
};
const press = (key: string, held: { ctrl?: boolean; shift?: boolean } = {}, state: GridState = inRow) =>
  gridRequest({ key, ctrl: held.ctrl === true, shift: held.shift === true }, state);

describe('a key in the table of recipients', () => {
  it('moves, and selects the rows on the way with Shift', () => {
    expect(press('ArrowDown')).toEqual({ kind: 'move', to: { row: 4, column: 1 }, extends: false });
    expect(press('ArrowDown', { shift: true })).toEqual({ kind: 'move', to: { row: 4, column: 1 }, extends: true });
    // Within a row and among the headings there is nothing to select.
    expect(press('ArrowRight', { shift: true })).toMatchObject({ extends: false });
    const first = { ...inRow, at: { row: 0, column: 1 } };
    expect(press('ArrowUp', { shift: true }, first)).toMatchObject({ to: { row: -1 }, extends: false });
  });

  it('sorts among the headings, and does nothing else there', () => {
    const headings = { ...inRow, at: { row: -1, column: 1 } };
    expect(press('Enter', {}, headings)).toEqual({ kind: 'sort' });
    expect(press(' ', {}, headings)).toEqual({ kind: 'sort' });
    for (const key of ['Delete', 'F2', 'x']) expect(press(key, {}, headings)).toBeNull();
  });

  it('edits, selects and removes in a cell', () => {
    expect(press('Enter')).toEqual({ kind: 'edit' });
    expect(press('F2')).toEqual({ kind: 'edit' });
    expect(press('7')).toEqual({ kind: 'edit', typed: '7' });
    expect(press(' ')).toEqual({ kind: 'select', extends: false });
    expect(press(' ', { shift: true })).toEqual({ kind: 'select', extends: true });
    expect(press('Delete')).toEqual({ kind: 'remove' });
  });

  it('types only into cells that can be edited', () => {
    expect(press('7', {}, { ...inRow, isEditable: false })).toBeNull();
    expect(press('Tab')).toBeNull();
  });

  it('ends a selection with Escape, and leaves Escape to others without one', () => {
    expect(press('Escape', {}, { ...inRow, hasSelection: true })).toEqual({ kind: 'select-none' });
    expect(press('Escape')).toBeNull();
  });

  it('takes only its own shortcuts with Ctrl', () => {
    expect(press('C', { ctrl: true, shift: true })).toEqual({ kind: 'copy-with-headings' });
    expect(press('a', { ctrl: true })).toEqual({ kind: 'select-all' });
    for (const key of ['c', 'v', 'z', 'Enter']) expect(press(key, { ctrl: true })).toBeNull();
  });
});
