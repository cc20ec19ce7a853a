import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberText, writeNumber } from '@backend/recipients/intake/phones/numbers';

test('a number of up to 15 digits keeps all of them, as in E.164', () => {
  const digits = fc.oneof(
    fc.stringMatching(/^[1-9]\d{0,14}$/),
    fc.constantFrom('4294967295', '4294967296', '999999999999999'),
  );
  fc.assert(
    fc.property(fc.array(digits, { minLength: 1, maxLength: 4 }), (texts) => {
      const numbers = new Uint32Array(texts.length * 2);
      texts.forEach((text, index) => {
        const bytes = new TextEncoder().encode(`+${text}`);
        writeNumber(numbers, index, bytes, 1, bytes.length);
      });
      expect(texts.map((_, index) => numberText(numbers, index))).toEqual(texts);
    }),
    { numRuns: 2000 },
  );
});
