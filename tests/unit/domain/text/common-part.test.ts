import fc from 'fast-check';
import { expect, it } from 'vitest';
import { commonPart } from '@domain/text/common-part';

/** The same, unit by unit. */
function slowly(before: string, after: string): { readonly start: number; readonly end: number } {
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { start, end };
}

it('finds what texts of any length share at their ends', () => {
  const part = fc.constantFrom('', 'a', 'b', 'ab', 'a'.repeat(4095), 'a'.repeat(4096), 'ba'.repeat(4097));
  fc.assert(
    fc.property(fc.array(part, { maxLength: 5 }), fc.array(part, { maxLength: 5 }), (one, other) => {
      const [before, after] = [one.join(''), other.join('')];
      expect(commonPart(before, after)).toEqual(slowly(before, after));
    }),
    { numRuns: 300 },
  );
});
