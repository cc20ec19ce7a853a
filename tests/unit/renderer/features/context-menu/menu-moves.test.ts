import { describe, expect, it } from 'vitest';
import { entryAfter, fitted } from '@renderer/features/context-menu/menu-moves';

describe('a context menu', () => {
  const view = { width: 800, height: 600 };
  const menu = { width: 200, height: 300 };

  it('opens at the point, or on its other side if it would leave the window', () => {
    expect(fitted({ x: 100, y: 100 }, menu, view)).toEqual({ x: 100, y: 100 });
    expect(fitted({ x: 700, y: 500 }, menu, view)).toEqual({ x: 500, y: 200 });
  });

  it('stays in the window even if no side has enough space', () => {
    expect(fitted({ x: 100, y: 250 }, menu, { width: 220, height: 320 })).toEqual({ x: 8, y: 8 });
    expect(fitted({ x: 5, y: 5 }, { width: 900, height: 900 }, view)).toEqual({ x: 8, y: 8 });
  });

  it('moves by arrows around, by Home and End, and by the first letter', () => {
    const labels = ['Open', 'Push now', 'Duplicate…', 'Discard', 'Öffnen'];
    expect(['ArrowDown', 'ArrowUp', 'Home', 'End'].map((key) => entryAfter(labels, 0, key))).toEqual([1, 4, 0, 4]);
    expect(entryAfter(labels, 4, 'ArrowDown')).toBe(0);
    expect([entryAfter(labels, 0, 'd'), entryAfter(labels, 2, 'D'), entryAfter(labels, 3, 'd')]).toEqual([2, 3, 2]);
    expect([entryAfter(labels, 0, 'o'), entryAfter(labels, 4, 'o')]).toEqual([4, 0]);
    expect([entryAfter(labels, 0, 'x'), entryAfter(labels, 0, 'F5'), entryAfter([], -1, 'ArrowDown')]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
