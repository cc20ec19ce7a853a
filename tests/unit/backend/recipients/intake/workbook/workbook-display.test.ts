import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import XLSX from 'xlsx';
import { place, workbookOf } from '../../../../../fixtures/imports/sheet-xml';
import { number as numberCell, xlsx } from '../../../../../fixtures/imports/xlsx';
import { sheetTexts } from './sheet-texts';
import { temporaryFiles } from './temporary-file';

const write = temporaryFiles();

interface Shown {
  readonly format: string | number;
  readonly value: string;
  /** A text instead of a number. */
  readonly isText?: boolean;
}

function workbook(cells: readonly Shown[]): Buffer {
  const rows = cells.map(({ value, isText = false }, index) => {
    const written = isText ? ` t="str"><v>${value}</v>` : `><v>${value}</v>`;
    return `<row r="${index + 1}"><c r="${place(0, index + 1)}" s="${index + 1}"${written}</c></row>`;
  });
  return workbookOf({ rows: rows.join(''), formats: cells.map(({ format }) => format) });
}

/** What each of these cells shows, one below the other. */
async function shown(cells: readonly Shown[]): Promise<readonly string[]> {
  const texts = await sheetTexts(write(workbook(cells)));
  return cells.map((_, index) => texts.get(`${index},0`) ?? '');
}

const TABLE: readonly (readonly [format: string | number, value: string, text: string])[] = [
  ['"+"0', '14155550100', '+14155550100'],
  ['+0', '14155550100', '+14155550100'],
  ['"+1"0', '4155550100', '+14155550100'],
  ['00000', '1234', '01234'],
  ['000-000', '12345', '012-345'],
  ['[<=9999999]###\\-####;\\(###\\)\\ ###\\-####', '4155550100', '(415) 555-0100'],
  ['0#" "##" "##" "##" "##', '612345678', '06 12 34 56 78'],
  ['#,##0', '1234567', '1,234,567'],
  ['[$-407]#,##0.00', '1234.5', '1,234.50'],
  ['#,##0.00\\ [$€-407]', '1234.5', '1,234.50 €'],
  ['0%', '0.25', '25%'],
  ['0.00%', '0.12345', '12.35%'],
  ['0;-0;"none"', '0', 'none'],
  ['0;(0)', '-5', '(5)'],
  ['[Red][<0]"minus "0;[Blue]"plus "0', '-5', 'minus 5'],
  ['0;-0;;@', '0', ''],
  ['_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)', '12.5', '12.50'],
  ['"No. "General', '4915123456790', 'No. 4915123456790'],
  ['General', '4915123456790', '4915123456790'],
  ['General', '1.4155550100E10', '14155550100'],
  ['General', '0.30000000000000004', '0.3'],
  ['General', '110105194912310020', '110105194912310020'],
  ['General', '1.1010519491231002E17', '110105194912310020'],
  ['General', '12300E-2', '123'],
  ['General', '1E-7', '0.0000001'],
  ['General', '-0', '0'],
  ['@', '14155550100', '14155550100'],
  ['0.00E+00', '14155550100', '14155550100'],
  ['0.0000000000', '1.87E-8', '0.0000000187'],
  ['0.00', '1E-9', '0.00'],
  ['0"unclosed', '5', '5'],
  ['[h]:mm', '1.5', '36:00'],
  ['[mm]:ss', '0.05', '72:00'],
  ['yyyy-mm-dd', '45000', '2023-03-15'],
  ['d.m.yy', '45000.75', '2023-03-15'],
  ['dd/mm/yyyy hh:mm', '45000.75', '2023-03-15T18:00:00'],
  ['h:mm AM/PM', '45000.75', '18:00:00'],
  ['mm:ss', '0.01', '00:14:24'],
  ['[$-F800]dddd, mmmm dd, yyyy', '45000', '2023-03-15'],
  ['[$-411]ge.m.d', '45000', '2023-03-15'],
  ['yyyy"年"m"月"d"日";@', '45000', '2023-03-15'],
  [14, '1', '1900-01-01'],
  [14, '59', '1900-02-28'],
  [14, '60', '1900-02-29'],
  [14, '61', '1900-03-01'],
  [14, '2958465', '9999-12-31'],
  [14, '2958466', '2958466'],
  [14, '-1', '-1'],
  [22, '44999.99999999', '2023-03-15'],
  [46, '1.5', '36:00:00'],
  [55, '0.5', '12:00:00'],
  [57, '45000', '2023-03-15'],
];

describe('a cell is read as the sheet shows it', () => {
  test.each(TABLE)('%s of %s is %s', async (format, value, text) => {
    expect(await shown([{ format, value }])).toEqual([text]);
  });

  test.each([
    ['"+"@', '14155550100', '+14155550100'],
    ['0;-0;0;"Tel. "@', '030 123', 'Tel. 030 123'],
    ['"+1"0', '4155550100', '4155550100'],
    ['0;0;0;', 'hidden', ''],
    ['_(@_)', ' kept ', ' kept '],
  ])('%s of the text %s is %s', async (format, value, text) => {
    expect(await shown([{ format, value, isText: true }])).toEqual([text]);
  });

  test('a format that a conditional format defines under the same number is not the cell’s', async () => {
    const styles = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts><numFmt numFmtId="164" formatCode="&quot;+&quot;0"/></numFmts><cellXfs><xf/><xf numFmtId="164"/></cellXfs><dxfs><dxf><numFmt numFmtId="164" formatCode="yyyy"/></dxf></dxfs></styleSheet>`;
    const file = xlsx(
      [{ name: 'S', rows: [[numberCell('14155550100', 1)]] }],
      [],
      [{ name: 'xl/styles.xml', content: styles }],
    );
    expect([...(await sheetTexts(write(file))).values()]).toEqual(['+14155550100']);
  });
});

/** Formats on which Excel and the other library agree by its own tests. */
const FORMATS = [
  '0',
  '00000',
  '0.0',
  '0.00',
  '#,##0',
  '#,##0.00',
  '0%',
  '"+"0',
  '+0',
  '"+49"0',
  '0;-0;"zero"',
  '0;(0)',
  '[>=1000]#,##0;0',
  '"No. "0',
  '0\\ "km"',
  '$#,##0',
  '[Red]0;[Blue]-0',
  '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)',
  '#',
  '###',
  '0000000000000',
  '[h]:mm',
  '[h]:mm:ss',
  '@',
  'General',
] as const;

describe('another reader of workbooks sees the same texts', () => {
  const number = fc.oneof(
    fc.integer({ min: -99_999_999_999, max: 99_999_999_999 }).map(String),
    fc.integer({ min: 0, max: 9_999_999_999 }).map(String),
    // Few enough decimals that no half has to be rounded, in which the libraries differ.
    fc.integer({ min: 0, max: 9_999_999 }).map((cents) => String(cents / 4)),
  );
  const cell = fc.record({ format: fc.constantFrom(...FORMATS), value: number });

  test('in generated sheets', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 40 }), async (cells) => {
        // Durations have no negative or very long ones, and the other library drops the sign beside
        // a condition.
        const kept = cells.filter(
          ({ format, value }) => !/^\[(?:h|>)/.test(format) || (Number(value) >= 0 && Number(value) < 2_000_000),
        );
        fc.pre(kept.length > 0);
        const path = write(workbook(kept), 'generated.xlsx');
        const sheet = XLSX.read(readFileSync(path)).Sheets['Contacts'] ?? {};
        const theirs = kept.map((_, index) => textOf(sheet, index));
        const texts = await sheetTexts(path);
        expect(kept.map((_, index) => texts.get(`${index},0`) ?? '')).toEqual(theirs);
      }),
      { numRuns: 60 },
    );
  });
});

function textOf(sheet: XLSX.WorkSheet, row: number): string {
  const cell: unknown = sheet[place(0, row + 1)];
  const text = typeof cell === 'object' && cell !== null && 'w' in cell ? cell.w : '';
  return typeof text === 'string' ? text.trim() : '';
}
