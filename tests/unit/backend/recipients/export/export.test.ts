import { parse as csvParse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { audienceAsCsv } from '@backend/recipients/export/audience-csv';
import { audienceAsJson } from '@backend/recipients/export/audience-json';
import { rejectedHeader, rejectedLine } from '@backend/recipients/export/rejected-csv';
import { describeImport } from '@backend/recipients/intake/describe-import';
import { readImport } from '@backend/recipients/intake/read-import';
import type { RecipientInput } from '@domain/fields/recipients';
import { recipientToWire } from '@domain/wire/recipient-wire';
import { imports } from '@text/en/imports';
import { jsonObject } from '../../../domain/wire/arbitraries';
import { type Recipient, recipientsOf } from '../intake/recipients-of';

/** Imports a text as pasted, with everything found out on its own. */
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
  'x;=HYPERLINK("x")',
  'x; "=1+1;',
  "x|'@a",
  'a\n- item\n"+1',
  'x\t=1',
  '＝1',
  "'－1",
  'a;＠b',
  '+14155550100;+14155550101',
  "+1415;'+1415",
);
const pieces = fc.constantFrom(
  '=',
  '+',
  '-',
  '@',
  '＝',
  "'",
  '"',
  ';',
  '|',
  ',',
  '\t',
  '\n',
  '\r',
  ' ',
  '1',
  'a',
  '\u200b',
);
const separated = fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join(''));
const text = fc.oneof(awkward, separated, fc.string());
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

/**
 * Cells as spreadsheets read them that take any text: what follows a closed quote belongs to the
 * cell, and a quote may stay open.
 */
function lenientCells(text: string, separator: string): readonly string[] {
  const cells: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (at += 1; at < text.length; at += 1) {
        if (text[at] === '"' && text[at + 1] === '"') at += 1;
        else if (text[at] === '"') break;
        cell += text[at] ?? '';
      }
      at += 1;
    }
    for (; at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r'; at += 1)
      cell += text[at] ?? '';
    cells.push(cell);
    at += 1;
  }
  return cells;
}

describe('an exported recipient file', () => {
  test('is imported unchanged, whatever its recipients contain', async () => {
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

  const AT_START = /^[\s"\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u;
  // A number stays as it is: alone in its cell, or at the start of a row that is not split at all.
  const isNumber = (cell: string): boolean => /^\s*\+\d{1,19}\s*(?:$|,)/.test(cell);

  test.each([',', ';', '\t', '|'])('contains no formula in a spreadsheet whose list separator is %j', (separator) => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), fc.array(text, { maxLength: 3 }), (rows, others) => {
        const keys = rows.flatMap(({ metadata: object }) => Object.keys(JSON.parse(object) as object));
        const csv = [...audienceAsCsv(rows, [...new Set([...keys, ...others])].slice(0, 6))].join('');
        // A spreadsheet that keeps to quotes at the start of a cell, and one that splits at every
        // separator and line end.
        const cells = separator === ',' ? csvParse(csv, { bom: true }).flat() : lenientCells(csv.slice(1), separator);
        const pieces =
          separator === ','
            ? []
            : csv
                .slice(1)
                .split(/[\r\n]/)
                .flatMap((line) => line.split(separator));
        for (const cell of [...cells, ...pieces]) expect(isNumber(cell) || !AT_START.test(cell), cell).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  const rows = [{ phone: '+14155550100', metadata: '{"name":"=HYPERLINK(\\"x\\")","n":1}', assistantOverrides: '{}' }];

  test('contains nothing that a spreadsheet would calculate, and numbers that other programs read', () => {
    const csv = [...audienceAsCsv(rows, ['name'])].join('');
    expect(csvParse(csv, { bom: true })).toEqual([
      ['phone_number', 'metadata.name', 'metadata', 'assistant_overrides'],
      ['+14155550100', '\'=HYPERLINK("x")', '{"n":1}', ''],
    ]);
  });

  test('matches what would be sent, as JSON', () => {
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

  test('shows for each row what is wrong with it and where it was', async () => {
    expect(csvParse(await rejectedFile(), { bom: true, relax_column_count: true })).toEqual([
      ['phone', 'name', 'rejected_because', 'rejected_line'],
      ['12345', 'Ada', 'Short number (3 to 5 digits), not callable from elsewhere', '2'],
      ['+14155550101', 'Bob', 'More cells than columns', '3', 'more'],
      ['"\'+14155550102,Cy', '', 'A quote is opened but not closed', '4'],
    ]);
  });

  test('restores corrected cells exactly, whatever they contain', async () => {
    const words = (): string => 'no';
    await fc.assert(
      fc.asyncProperty(
        text.filter((cell) => !/[\p{Cc}\p{Cs}]|^#/u.test(cell.replaceAll(/[\t\r\n]/g, ''))),
        async (cell) => {
          const line = rejectedLine({ cells: ['+14155550100', cell], line: 2, reason: 'invalid-number' }, 2, words);
          const { recipients } = await imported(rejectedHeader(given) + line);
          const kept = cell.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
          expect(recipients.map(({ metadata: object }) => (object as { name?: string } | null)?.name ?? '')).toEqual([
            kept,
          ]);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('can be imported again after correction, with the same columns as its source', async () => {
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
