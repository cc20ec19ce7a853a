import { describe, expect, it } from 'vitest';
import { GridScroll } from '@renderer/features/recipients/grid-scroll.svelte';

/** A table with 14 rows in sight. */
const over = (rows: number) => new GridScroll(() => rows, 14);

describe('what is in sight of the table of recipients', () => {
  it('is the first rows at first, with a few beyond the edge', () => {
    const scroll = over(1_000);
    expect(scroll.sight.start).toBe(0);
    expect(scroll.drawn.length).toBeGreaterThanOrEqual(14);
    expect(scroll.drawn.length).toBeLessThan(25);
    expect(scroll.transform).toBe('translateY(0px)');
  });

  it('follows the keyboard to a row, and moves no further than needed', () => {
    const scroll = over(1_000);
    scroll.show(500);
    expect(scroll.drawn).toContain(500);
    const { position } = scroll;
    scroll.show(499);
    expect(scroll.position).toBe(position);
    scroll.show(-1);
    expect(scroll.position).toBe(position);
  });

  it('follows the wheel by as many pixels', () => {
    const scroll = over(1_000);
    scroll.follow(90);
    expect(scroll.position).toEqual({ scrollTop: 90, top: 90 });
  });

  it('stays among the rows that a filter leaves', () => {
    let rows = 1_000;
    const scroll = new GridScroll(() => rows, 14);
    scroll.show(999);
    rows = 20;
    // Its height is measured again with fewer rows, as the browser reports it.
    scroll.height = 14 * 30 - 1;
    scroll.stayWithin();
    expect(Math.max(...scroll.drawn)).toBe(19);
  });

  it('is as high as its rows, up to the most that are shown', () => {
    expect(over(3).outerHeight(14)).toBe(`${3 * 30 + 44}px`);
    expect(over(300).outerHeight(14)).toBe(`${14 * 30 + 44}px`);
  });
});
