import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueOf } from '@backend/recipients/worker/value-of';
import { valuesReader } from '@backend/store/audience/read-values';

const KEYS = ['consent', 'on', 'from', 'a"b'];
const value = fc.oneof(
  fc.constantFrom('', 'yes', 'no', 'YES', 'हाँ', 'a\\b', '"', '\u0000', 'x'.repeat(70)),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(null, true, 7, [], {}, ['yes']),
);
const row = fc.dictionary(fc.oneof(fc.constantFrom(...KEYS), fc.string()), value, { maxKeys: 6 });
/** As imports write it, or as people do. */
const metadata = fc.oneof(
  row.map((each) => JSON.stringify(each)),
  row.map((each) => JSON.stringify(each, null, 2)),
  fc.constant(''),
);

describe('values of several keys', () => {
  it('are read in one go as each is read alone, whatever was read before', () => {
    fc.assert(
      fc.property(fc.array(metadata, { minLength: 1, maxLength: 12 }), (rows) => {
        const encoded = rows.map((text) => Buffer.from(text, 'utf8'));
        let end = 0;
        const ends = Uint32Array.from(encoded, ({ byteLength }) => (end += byteLength));
        const read = valuesReader([...KEYS, null]);
        const texts = { bytes: new Uint8Array(Buffer.concat(encoded)), ends };
        for (const [at, bytes] of encoded.entries()) {
          expect(read(texts, at)).toEqual([...KEYS.map((key) => valueOf(bytes, key)), null]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
