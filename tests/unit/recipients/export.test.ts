import { parse as csvParse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RecipientInput } from '@shared/campaign/recipients';
import { recipientToWire } from '@shared/campaign/recipient-wire';
import { imports } from '@shared/text/en/imports';
import { audienceAsCsv } from '../../../src/main/recipients/export/audience-csv';
import { audienceAsJson } from '../../../src/main/recipients/export/audience-json';
import { rejectedHeader, rejectedLine } from '../../../src/main/recipients/export/rejected-csv';
import { describeImport } from '../../../src/main/recipients/intake/describe-import';
import { readImport } from '../../../src/main/recipients/intake/read-import';
import { jsonObject } from '../campaign/arbitraries';
import { recipientsOf, type Recipient } from './recipients-of';

/** Imports a text as pasted, with everything found out by itself. */
async function imported(text: string): Promise<Awaited<ReturnType<typeof recipientsOf>>> {
  const source = { kind: 'text', text } as const;
  const described = await describeImport(source, null, null);
  if (!described.ok) throw new Error(described.reason);
  return recipientsOf(readImport(source, described.description.format, described.description.guess));
}

const sent = ({ phone, metadata, overrides }: Recipient): unknown => ({
  phone_number: phone,
  metadata: metadata ?? {},
  assistant_overrides: overrides ?? {},
});

const phone = fc.integer({ min: 0, max: 9999 }).map((last) => `+1415555${String(last).padStart(4, '0')}`);
const awkward = fc.constantFrom(
  '=1+1',
  "'=x",
  "''+1",
  '-5',
  '@a',
  ' x ',
  '\tx',
  '#REF!',
  'a"b',
  'a,b',
  'a\nb',
  '\0',
  '\ud800',
  "'a",
);
const text = fc.oneof(awkward, fc.string());
const metadata = fc.oneof(
  jsonObject,
  fc.dictionary(fc.oneof(fc.constantFrom('phone', 'name', 'a.b', ' x', ''), fc.string()), text, { maxKeys: 4 }),
);
const row: fc.Arbitrary<RecipientInput> = fc.record({
  phone,
  metadata: metadata.map((value) => JSON.stringify(value).replaceAll('__proto__', 'proto')),
  assistantOverrides: fc.oneof(
    fc.constant(''),
    jsonObject.map((value) => JSON.stringify(value, null, 1)),
  ),
});

describe('an exported audience', () => {
  test('comes back as it was, whatever its recipients hold', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 5 }),
        fc.array(text, { maxLength: 3 }),
        async (rows, others) => {
          const keys = rows.flatMap(({ metadata: object }) => Object.keys(JSON.parse(object) as object));
          const columns = [...new Set([...keys, ...others])].slice(0, 6);
          const { recipients, rejected } = await imported([...audienceAsCsv(rows, columns)].join(''));
          expect(rejected).toEqual([]);
          expect(recipients.map(sent)).toEqual(
            rows.map((each) => JSON.parse(JSON.stringify(recipientToWire(each))) as unknown),
          );
        },
      ),
      { numRuns: 800 },
    );
  });

  const rows = [{ phone: '+14155550100', metadata: '{"name":"=HYPERLINK(\\"x\\")","n":1}', assistantOverrides: '{}' }];

  test('has nothing in it that a spreadsheet would calculate, and numbers that other programs read', () => {
    const csv = [...audienceAsCsv(rows, ['name'])].join('');
    expect(csvParse(csv, { bom: true })).toEqual([
      ['phone_number', 'metadata.name', 'metadata', 'assistant_overrides'],
      ['+14155550100', '\'=HYPERLINK("x")', '{"n":1}', ''],
    ]);
  });

  test('is what would be sent, as JSON', () => {
    const json = [...audienceAsJson([...rows, ...rows])].join('');
    expect(JSON.parse(json)).toEqual([...rows, ...rows].map(recipientToWire));
    expect(JSON.parse([...audienceAsJson([])].join(''))).toEqual([]);
  });
});

describe('a file of rejected rows', () => {
  const given = ['phone', 'name'];
  const file = 'phone,name\n12345,Ada\n+14155550101,Bob,more\n"+14155550102,Cy\n';

  async function rejectedFile(): Promise<string> {
    const { rejected } = await imported(file);
    const words = (reason: keyof typeof imports.rejections): string => imports.rejections[reason];
    return rejectedHeader(given) + rejected.map((each) => rejectedLine(each, given.length, words)).join('');
  }

  test('says of each row what is wrong with it and where it was', async () => {
    expect(csvParse(await rejectedFile(), { bom: true, relax_column_count: true })).toEqual([
      ['phone', 'name', 'rejected_because', 'rejected_line'],
      ['12345', 'Ada', 'Not a valid phone number', '2'],
      ['+14155550101', 'Bob', 'More cells than columns', '3', 'more'],
      ['"+14155550102,Cy', '', 'A quote is opened and not closed', '4'],
    ]);
  });

  test('comes in again once it is put right, with the same columns as the file it came from', async () => {
    const mended = (await rejectedFile()).replace('12345', '+14155550100').replace(',more', '');
    const { recipients } = await imported(mended);
    expect(recipients.map(({ phone: number, metadata: object }) => [number, object])).toEqual([
      ['+14155550100', { name: 'Ada' }],
      ['+14155550101', { name: 'Bob' }],
    ]);
    const shapes = await Promise.all([file, mended].map((text) => describeImport({ kind: 'text', text }, null, null)));
    const [first, second] = shapes.map((described) => described.ok && described.description.shape);
    expect(second).toBe(first);
  });
});
