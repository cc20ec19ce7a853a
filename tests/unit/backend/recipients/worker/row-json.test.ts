import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRowJson } from '@backend/recipients/worker/row-json';
import { packRows } from '@backend/store/audience/pack';
import type { ChunkRow } from '@backend/store/audience/row';
import { inputOf, typedRow } from '@backend/store/audience/row-input';
import type { RecipientInput } from '@domain/fields/recipients';
import { recipientToWire } from '@domain/wire/recipient-wire';
import { writeJson } from '@kernel/json/json-codec';

function quickly(row: ChunkRow): string | null {
  const out = { bytes: new Uint8Array(8), length: 0 };
  const isWritten = createRowJson().write(packRows([row]), 0, out);
  if (!isWritten) expect(out.length).toBe(0);
  return isWritten ? Buffer.from(out.bytes.subarray(0, out.length)).toString('utf8') : null;
}

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
    fc.assert(
      fc.property(phone, written, written, (number, metadata, assistantOverrides) => {
        const row = typedRow(1, { phone: number, metadata, assistantOverrides });
        const quick = quickly(row);
        if (quick !== null) expect(quick).toBe(careful(inputOf(row)));
      }),
      { numRuns: 5000 },
    );
  });

  it('follows the one of the row before, whichever way each is written', () => {
    const json = createRowJson();
    fc.assert(
      fc.property(fc.array(fc.tuple(phone, written, written), { minLength: 1, maxLength: 6 }), (rows) => {
        const typed = rows.map(([number, metadata, assistantOverrides], at) =>
          typedRow(at + 1, { phone: number, metadata, assistantOverrides }),
        );
        const chunk = packRows(typed);
        const written = typed.map((_, at) => json.row(chunk, at));
        for (const [at, row] of typed.entries()) {
          const bytes = written[at] ?? null;
          if (bytes !== null) expect(Buffer.from(bytes).toString('utf8')).toBe(careful(inputOf(row)));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is not left to it for rows of an import', () => {
    const metadata = JSON.stringify({ first_name: 'Zoë "Z"', note: 'a\nb\\c', company: '' });
    const row = typedRow(1, { phone: '+14155550100', metadata, assistantOverrides: '' });
    expect(quickly(row)).toBe(careful(inputOf(row)));
  });
});
