import fc from 'fast-check';
import { expect, test } from 'vitest';
import { topsOf, windowOf } from '@renderer/ui/window-of';

const heights = fc.array(fc.integer({ min: 1, max: 80 }), { minLength: 1, maxLength: 300 });

test('every visible row is rendered, and only a handful beyond', () => {
  fc.assert(
    fc.property(heights, fc.nat(30_000), fc.integer({ min: 1, max: 900 }), (all, wanted, height) => {
      const tops = topsOf(all);
      const scrollTop = Math.min(wanted, Math.max(0, (tops.at(-1) ?? 0) - height));
      const { start, end } = windowOf(tops, { scrollTop, height });
      const inSight = all.flatMap((_, row) =>
        (tops[row + 1] ?? 0) > scrollTop && (tops[row] ?? 0) < scrollTop + height ? [row] : [],
      );
      expect(start).toBeLessThanOrEqual(inSight[0] ?? start);
      expect(end).toBeGreaterThan(inSight.at(-1) ?? -1);
      expect(end - start).toBeLessThanOrEqual(inSight.length + 14);
    }),
  );
});

test('an empty list renders nothing', () => {
  expect(windowOf(topsOf([]), { scrollTop: 0, height: 500 })).toEqual({ start: 0, end: 0 });
});
