import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRowJson } from '@backend/recipients/worker/row-json';
import { inputOf, typedRow } from '@backend/store/audience/row';
import type { RecipientInput } from '@domain/fields/recipients';
import { recipientToWire } from '@domain/wire/recipient-wire';
import { writeJson } from '@kernel/json/json-codec';

const careful = (row: RecipientInput): string => writeJson(recipientToWire(row));

const key = fc.oneof(
  fc.constantFrom('a', 'b', '1', '10', '01', '-1', '__proto__', 'é', 'a"b'),
  fc.string({ maxLength: 4 }),
);
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('"', '\\', '\n', '\u2028', '\u007f', '\u0001', 'é', '😀'),
);
const value = fc.oneof({ weight: 5, arbitrary: text }, { weight: 1, arbitrary: fc.jsonValue() });

/** Objects as imports, programs and people write them. */
const written = fc.array(fc.tuple(key, value), { maxLength: 5 }).chain((pairs) => {
  const compact = `{${pairs.map(([name, each]) => `${JSON.stringify(name)}:${JSON.stringify(each)}`).join(',')}}`;
  return fc.constantFrom(
    compact,
    compact.replaceAll(',', ', '),
    compact.replaceAll('a', String.raw`\u0061`),
    compact.replaceAll('/', String.raw`\/`),
    ` ${compact}`,
    '',
    '{}',
    '[1]',
    '{',
  );
});
const phone = fc.constantFrom('+14155550100', ' +14155550100', '+1 415 555 0100', '4155550100', '');

describe('the JSON of a row', () => {
  it('is what parsing and writing it gives, if it is not left to that', () => {
    const json = createRowJson();
    fc.assert(
      fc.property(phone, written, written, (number, metadata, assistantOverrides) => {
        const row = typedRow(1, { phone: number, metadata, assistantOverrides });
        const quick = json.of(row);
        if (quick !== null) expect(quick).toBe(careful(inputOf(row)));
      }),
      { numRuns: 5000 },
    );
  });

  it('is not left to it for rows of an import', () => {
    const metadata = JSON.stringify({ first_name: 'Zoë "Z"', note: 'a\nb\\c', company: '' });
    const row = typedRow(1, { phone: '+14155550100', metadata, assistantOverrides: '' });
    expect(createRowJson().of(row)).toBe(careful(inputOf(row)));
  });
});
