import { describe, expect, test } from 'vitest';
import { describeImport } from '@backend/recipients/intake/describe-import';
import { previewImport } from '@backend/recipients/intake/preview-import';
import { type SheetXml, textRow, workbookOf } from '../../../../../fixtures/imports/sheet-xml';
import { readableWorkbook, readWorkbook } from './read-workbook';
import { sheetTexts } from './sheet-texts';
import { temporaryFiles } from './temporary-file';

const write = temporaryFiles();
const cellsOf = async (sheet: SheetXml): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(await sheetTexts(write(workbookOf(sheet))));

describe('a stored cell', () => {
  test.each([
    ['a text of its own', '<c r="A1" t="inlineStr"><is><t>x</t></is></c>', 'x'],
    [
      'rich text',
      '<c r="A1" t="inlineStr"><is><r><t>A</t></r><r><rPr><b/></rPr><t xml:space="preserve"> b </t></r></is></c>',
      'A b ',
    ],
    [
      'a phonetic reading',
      '<c r="A1" t="inlineStr"><is><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></is></c>',
      '東京',
    ],
    ['a text beside a value', '<c r="A1" t="inlineStr"><v>1</v><is><t>01</t></is></c>', '01'],
    ['a text as a value', '<c r="A1" t="inlineStr"><v>x</v></c>', 'x'],
    ['a calculated text', '<c r="A1" t="str"><f>B1</f><v>x</v></c>', 'x'],
    ['a character that XML cannot hold', '<c r="A1" t="str"><v>a_x000D_b_x005F_x000D_</v></c>', 'a\rb_x000D_'],
    ['a section of characters', '<c r="A1" t="str"><v><![CDATA[<b>&]]></v></c>', '<b>&'],
    ['a truth value', '<c r="A1" t="b"><v>1</v></c>', 'TRUE'],
    ['an error', '<c r="A1" t="e"><v>#GETTING_DATA</v></c>', '#GETTING_DATA'],
    ['an ISO date', '<c r="A1" t="d"><v>2026-03-01T00:00:00Z</v></c>', '2026-03-01'],
    ['an ISO date with a time', '<c r="A1" t="d"><v>2026-03-01T10:30:00</v></c>', '2026-03-01T10:30:00'],
    ['a shared formula with a value', '<c r="A1"><f t="shared" si="0"/><v>5</v></c>', '5'],
    ['no type and no number', '<c r="A1"><v>n/a</v></c>', 'n/a'],
    ['a place in small letters', '<c r="a1" t="str"><v>x</v></c>', 'x'],
    ['a value with spaces around it', '<c r="A1"><v> 5 </v></c>', '5'],
  ])('with %s', async (_name, xml, text) => {
    expect(await cellsOf({ rows: `<row r="1">${xml}</row>` })).toEqual({ '0,0': text });
  });

  test('may come in any order, without a position, twice or not at all', async () => {
    const text = (value: string, at = ''): string => `<c ${at} t="str"><v>${value}</v></c>`;
    const rows = `<row r="1">${text('c', 'r="C1"')}${text('a', 'r="A1"')}${text('b')}${text('C', 'r="C1"')}<c r="D1" s="0"/></row><row>${text('next')}</row>`;
    expect(await cellsOf({ rows })).toEqual({ '0,0': 'a', '0,1': 'b', '0,2': 'C', '1,0': 'next' });
  });

  test('with an empty shared text counts among the shared ones', async () => {
    const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>';
    expect(await cellsOf({ rows, shared: ['<si/>', '<si><t>x</t></si>'] })).toEqual({ '0,1': 'x' });
  });

  test('that refers to a missing shared text makes the workbook damaged', async () => {
    const path = write(workbookOf({ rows: '<row r="1"><c r="A1" t="s"><v>7</v></c></row>' }));
    expect(await readWorkbook(path)).toBe('damaged-workbook');
  });
});

const header = textRow(1, ['phone', 'name', 'note']);
const contact = (row: number, phone: string, name: string): string => `<row r="${row}">${phone}${name}</row>`;
const phone = (row: number): string => `<c r="A${row}" t="str"><v>+1415555010${row}</v></c>`;

describe('a formula without a stored value', () => {
  test.each(['<c r="A2"><f>B2</f></c>', '<c r="A2"><f>B2</f><v/></c>', '<c r="A2" t="str"><f>B2</f></c>'])(
    'rejects its row as a phone number: %s',
    async (cell) => {
      const rows = header + contact(2, cell, '') + contact(3, phone(3), '');
      const read = await readableWorkbook(write(workbookOf({ rows })));
      expect(read.rejected).toEqual([[2, 'formula-without-value']]);
    },
  );

  test('is named in the report for other values, but not if it calculates an empty text', async () => {
    const rows =
      header +
      contact(2, phone(2), '<c r="B2"><f>C2</f></c>') +
      contact(3, phone(3), '<c r="B3" t="str"><f>C3</f><v></v></c>') +
      contact(4, phone(4), '<c r="B4" t="str"><f>C4</f></c>');
    const read = await readableWorkbook(write(workbookOf({ rows })));
    expect(read.recipients.map(({ line }) => line)).toEqual([2, 3, 4]);
    expect(read.notes).toEqual({ 'formula-without-value': { count: 2, lines: [2, 4] } });
  });

  test('is not read as a sheet without rows', async () => {
    const rows = contact(1, '<c r="A1"><f>B1</f></c>', '<c r="B1"><f>C1</f></c>');
    expect(await readWorkbook(write(workbookOf({ rows })))).not.toBe('empty');
  });
});

test('an error is not a value: it is counted, and only a missing number rejects the row', async () => {
  const rows =
    header +
    contact(2, phone(2), '<c r="B2" t="e"><v>#BUSY!</v></c>') +
    contact(3, '<c r="A3" t="e"><v>#N/A</v></c>', '') +
    contact(4, phone(4), '');
  const read = await readableWorkbook(write(workbookOf({ rows })));
  expect(read.rejected).toEqual([[3, 'spreadsheet-error']]);
  expect(read.recipients.map(({ line, metadata }) => [line, metadata])).toEqual([
    [2, null],
    [4, null],
  ]);
  expect(read.notes).toEqual({ 'spreadsheet-error': { count: 1, lines: [2] } });
});

test('the preview marks formulas without a value, errors and rounded numbers in place', async () => {
  const rows =
    header +
    contact(2, phone(2), '<c r="B2"><f>C2</f></c>') +
    contact(3, phone(3), '<c r="B3" t="e"><v>#N/A</v></c>') +
    contact(4, phone(4), '<c r="B4"><v>1.2345678901234568E17</v></c>') +
    contact(5, phone(5), '<c r="B5"><v>7</v></c>');
  const source = { kind: 'file', path: write(workbookOf({ rows })) } as const;
  const found = await describeImport(source, null, null);
  if (!found.ok) throw new Error(found.reason);
  const preview = await previewImport(source, found.description.format, found.description.guess);
  if (!preview.ok) throw new Error(preview.reason);
  expect(preview.rows.map(({ marks }) => marks)).toEqual([
    [{ column: 1, mark: 'uncalculated' }],
    [{ column: 1, mark: 'error' }],
    [{ column: 1, mark: 'rounded' }],
    [],
  ]);
});

test('a rounded number is not dialled, and is kept as written elsewhere', async () => {
  const rows =
    header +
    contact(2, '<c r="A2"><v>1415555010000000</v></c>', '') +
    contact(3, phone(3), '<c r="B3"><v>1.2345678901234568E17</v></c>');
  const read = await readableWorkbook(write(workbookOf({ rows })));
  expect(read.rejected).toEqual([[2, 'scientific-notation']]);
  expect(read.recipients.map(({ metadata }) => metadata)).toEqual([{ name: '123456789012345680' }]);
  expect(read.notes).toEqual({ 'rounded-number': { count: 1, lines: [3] } });
});

test('a column without a heading can be mapped, and shifts nothing', async () => {
  const rows = textRow(1, ['phone']) + textRow(2, ['+14155550100', 'Ada']) + textRow(3, ['+14155550101', '', 'x']);
  const read = await readableWorkbook(write(workbookOf({ rows })));
  expect(read.description.columns.map(({ name }) => name)).toEqual(['phone', 'column 2', 'column 3']);
  expect(read.rejected).toEqual([]);
});
