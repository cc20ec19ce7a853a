import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPrefixTree } from '@domain/zones/prefix-tree';

const digits = (min: number, max: number) =>
  fc
    .tuple(
      fc.integer({ min: 1, max: 9 }),
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: min - 1, maxLength: max - 1 }),
    )
    .map(([first, rest]) => [first, ...rest].join(''));

test('finds the value of the longest prefix of a number', () => {
  fc.assert(
    fc.property(fc.uniqueArray(digits(1, 8), { maxLength: 30 }), digits(1, 15), (prefixes, number) => {
      const tree = createPrefixTree(prefixes.map((prefix, index) => [prefix, index]));
      const longest = prefixes.filter((prefix) => number.startsWith(prefix)).toSorted((a, b) => b.length - a.length)[0];
      expect(tree.find(Number(number))).toBe(longest === undefined ? -1 : prefixes.indexOf(longest));
    }),
  );
});

test('looks a million numbers up in less than a second', () => {
  const tree = createPrefixTree([
    ['1', 1],
    ['1212', 2],
    ['447', 3],
  ]);
  const start = performance.now();
  let sum = 0;
  for (let index = 0; index < 1_000_000; index += 1) sum += tree.find(12_000_000_000 + index * 997);
  expect(sum).toBeGreaterThan(0);
  expect(performance.now() - start).toBeLessThan(1000);
});
