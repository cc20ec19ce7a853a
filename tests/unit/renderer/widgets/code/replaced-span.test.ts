import fc from 'fast-check';
import { expect, test } from 'vitest';
import { replacedSpan } from '@renderer/widgets/code/replaced-span';

const texts = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '🎉'), maxLength: 30 });

test('replacing the span turns one text into the other', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const span = replacedSpan(before, after);
      const made = span === null ? before : before.slice(0, span.from) + span.insert + before.slice(span.to);
      expect(made).toBe(after);
    }),
  );
});

test('only the text between a common beginning and a common end is replaced', () => {
  fc.assert(
    fc.property(texts, texts, texts, texts, (start, removed, insert, end) => {
      const span = replacedSpan(start + removed + end, start + insert + end);
      if (span === null) return;
      expect(span.from).toBeGreaterThanOrEqual(start.length);
      expect(span.insert.length).toBeLessThanOrEqual(insert.length);
    }),
  );
});

test('equal texts need no replacement', () => {
  expect(replacedSpan('same', 'same')).toBeNull();
});
