import fc from 'fast-check';
import { expect, test } from 'vitest';
import { optionsInSight, scrollToOption } from '@renderer/ui/option-window';

const boxes = fc.record({
  scrollTop: fc.double({ min: 0, max: 30_000, noNaN: true }),
  height: fc.integer({ min: 20, max: 400 }),
  optionHeight: fc.integer({ min: 20, max: 60 }),
});

test('draws every option that is in sight, and not many more', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000 }), boxes, (count, box) => {
      const { start, end } = optionsInSight(count, box);
      const first = Math.floor(box.scrollTop / box.optionHeight);
      const last = Math.ceil((box.scrollTop + box.height) / box.optionHeight);
      for (let index = first; index < Math.min(count, last); index += 1) {
        expect(index).toBeGreaterThanOrEqual(start);
        expect(index).toBeLessThan(end);
      }
      expect(start).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(count);
      expect(end - start).toBeLessThanOrEqual(Math.max(60, Math.ceil(box.height / box.optionHeight) + 17));
    }),
  );
});

test('draws a short list whole, and the first options of a list that is not laid out', () => {
  expect(optionsInSight(40, { scrollTop: 0, height: 100, optionHeight: 28 })).toEqual({ start: 0, end: 40 });
  expect(optionsInSight(440, { scrollTop: 0, height: 0, optionHeight: 0 })).toEqual({ start: 0, end: 24 });
});

test('scrolls only as far as the option needs', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000 }), boxes, (index, box) => {
      const scrollTop = scrollToOption(index, box);
      const top = index * box.optionHeight;
      const wasWhole = top >= box.scrollTop && top + box.optionHeight <= box.scrollTop + box.height;
      if (wasWhole) expect(scrollTop).toBe(box.scrollTop);
      else if (box.height >= box.optionHeight) {
        expect(scrollTop).toBeLessThanOrEqual(top);
        expect(scrollTop + box.height).toBeGreaterThanOrEqual(top + box.optionHeight);
      }
    }),
  );
});
