import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeChunk, encodeChunk } from '@backend/store/audience/codec';
import { packRows } from '@backend/store/audience/pack';
import { rowsOf } from '@backend/store/audience/row';
import { inputOf, typedRow } from '@backend/store/audience/row-input';

const text = fc.oneof(fc.constant(''), fc.string({ unit: 'grapheme', maxLength: 40 }));
const row = fc.record({
  phone: fc.oneof(fc.constantFrom('+14155550100', '+442071838750', ' +1 415 555 0100', '12345', ''), text),
  metadata: fc.oneof(text, fc.json()),
  assistantOverrides: text,
});

describe('a chunk of recipients', () => {
  it('stores any rows as typed, wherever in memory the driver puts it', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 30 }), fc.nat(7), (rows, shift) => {
        const { numbers, body } = encodeChunk(packRows(rows.map((input, index) => typedRow(index * 3 + 1, input))));
        const moved = (bytes: Uint8Array): Uint8Array => {
          const place = new Uint8Array(bytes.byteLength + shift);
          place.set(bytes, shift);
          return place.subarray(shift);
        };
        const read = rowsOf(decodeChunk({ numbers: moved(numbers), body: moved(body) }));
        expect(read.map(inputOf)).toEqual(rows);
        expect(read.map(({ id }) => id)).toEqual(rows.map((_, index) => index * 3 + 1));
      }),
    );
  });

  it('that lost a byte or has another form is not read', () => {
    const chunk = encodeChunk(
      packRows([typedRow(1, { phone: '+14155550100', metadata: '{}', assistantOverrides: '' })]),
    );
    expect(() => decodeChunk({ ...chunk, body: chunk.body.slice(0, -1) })).toThrow(/form of one/);
    expect(() => decodeChunk({ ...chunk, numbers: new Uint8Array() })).toThrow(/form of one/);
    expect(() => decodeChunk({ ...chunk, body: new Uint8Array(3) })).toThrow(/form of one/);
    const other = chunk.body.slice();
    other[0] = 9;
    expect(() => decodeChunk({ ...chunk, body: other })).toThrow(/form of one/);
  });
});
