import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Extent,
  positionAt,
  positionShowing,
  ROW_HEIGHT,
  rowsInSight,
  scrolled,
  spaceOf,
  START,
} from '@renderer/features/recipients/scroll-space';

const extents = fc.record({
  rows: fc.oneof(fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: 2_000, max: 5_000_000 })),
  view: fc.integer({ min: 30, max: 900 }),
});
const lastRow = ({ rows }: Extent): number => rows - 1;

describe('the scroll space of the table', () => {
  it('is never higher than a browser can make it', () => {
    fc.assert(fc.property(extents, (extent) => spaceOf(extent) <= 6_000_000));
    expect(spaceOf({ rows: 3, view: 400 })).toBe(3 * ROW_HEIGHT);
  });

  it('shows the first row at its top and the last row at its end, however many there are', () => {
    fc.assert(
      fc.property(extents, (extent) => {
        fc.pre(extent.rows > 0);
        const end = Math.max(0, spaceOf(extent) - extent.view);
        expect(rowsInSight(scrolled(START, 0, extent), extent).start).toBe(0);
        expect(rowsInSight(scrolled(START, end, extent), extent).end).toBe(extent.rows);
      }),
    );
  });

  it('moves the rows pixel by pixel with the wheel, even if a bar pixel stands for several', () => {
    const extent = { rows: 1_000_000, view: 420 };
    const middle = positionAt(15_000_000, extent);
    const turned = scrolled(middle, middle.scrollTop + 100, extent);
    expect(turned.top - middle.top).toBe(100);
  });

  it('follows the dragged thumb of the scroll bar', () => {
    const extent = { rows: 1_000_000, view: 420 };
    const half = scrolled(START, spaceOf(extent) / 2, extent);
    expect(half.top / (extent.rows * ROW_HEIGHT)).toBeCloseTo(0.5, 3);
  });

  it('has one bar position for each row, in the same order', () => {
    fc.assert(
      fc.property(extents, fc.nat(), fc.nat(), (extent, one, other) => {
        fc.pre(extent.rows > 0);
        const [a, b] = [one % extent.rows, other % extent.rows].map((row) => positionAt(row * ROW_HEIGHT, extent));
        if (a === undefined || b === undefined) return;
        expect(Math.sign(a.scrollTop - b.scrollTop)).toBe(Math.sign(a.top - b.top));
        expect(a.scrollTop).toBeLessThanOrEqual(Math.max(0, spaceOf(extent) - extent.view));
      }),
    );
  });

  it('scrolls any row fully into view, and does not move for a visible one', () => {
    fc.assert(
      fc.property(extents, fc.nat(), fc.nat(), (extent, from, to) => {
        fc.pre(extent.rows > 0);
        const before = positionAt((from % extent.rows) * ROW_HEIGHT, extent);
        const row = to % extent.rows;
        const position = positionShowing(row, before, extent);
        expect(row * ROW_HEIGHT).toBeGreaterThanOrEqual(position.top);
        expect((row + 1) * ROW_HEIGHT).toBeLessThanOrEqual(position.top + extent.view);
        expect(positionShowing(row, position, extent)).toBe(position);
      }),
    );
  });

  it('renders only visible rows and a few beyond the edges', () => {
    fc.assert(
      fc.property(extents, fc.nat(), (extent, top) => {
        const { start, end } = rowsInSight(positionAt(top, extent), extent);
        expect(end - start).toBeLessThanOrEqual(Math.ceil(extent.view / ROW_HEIGHT) + 10);
        expect(end).toBeLessThanOrEqual(Math.max(0, lastRow(extent) + 1));
      }),
    );
  });
});
