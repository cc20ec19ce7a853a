import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readableWorkbook, readWorkbook } from './read-workbook';

const path = (name: string): string => join(import.meta.dirname, '../../../../../fixtures/cases/xlsx', name);
const metadataOf = async (name: string): Promise<readonly unknown[]> =>
  (await readableWorkbook(path(name))).recipients.map(({ metadata }) => metadata);

test.each(['01-sheetjs-no-shared-strings.xlsx', '02-openpyxl-no-shared-strings.xlsx'])(
  'reads a workbook without shared strings: %s',
  async (name) => {
    expect(await metadataOf(name)).toEqual([
      { first_name: 'Ada', city: 'London' },
      { first_name: 'Grace', city: 'New York' },
    ]);
  },
);

test('keeps the date system of the workbook with extension properties', async () => {
  expect(await metadataOf('06-1904-dates-with-x15-workbookPr.xlsx')).toEqual([{ name: 'Ada', birthday: '2013-09-01' }]);
});

test('preselects the visible sheet, and skips filtered rows with their lines in the report', async () => {
  const file = path('07-first-sheet-hidden-and-filtered-row.xlsx');
  const read = await readableWorkbook(file);
  expect(read.description).toMatchObject({
    format: { sheet: 1, includesHidden: false },
    sheets: [
      { name: 'Old list', isHidden: true },
      { name: 'Contacts', isHidden: false },
    ],
    hiddenRows: { count: 1, isComplete: true },
  });
  expect(read.recipients.map(({ line }) => line)).toEqual([2, 4]);
  expect(read.notes).toEqual({ 'hidden-row': { count: 1, lines: [3] } });
  const all = await readableWorkbook(file, { kind: 'workbook', includesHidden: true });
  expect(all.recipients.map(({ line }) => line)).toEqual([2, 3, 4]);
  expect(all.notes).toEqual({});
});

test('reads the date formats of East Asia', async () => {
  const days = await metadataOf('08-east-asian-date-formats.xlsx');
  expect(days).toMatchObject([
    { birthday: '2009-07-06' },
    { birthday: '2009-07-06' },
    { birthday: '2009-07-06' },
    { birthday: '12:00:00' },
    { birthday: '2009-07-06' },
  ]);
});

test('does not count styled cells without content as columns', async () => {
  const { description } = await readableWorkbook(path('09-styled-empty-cells-to-AMJ.xlsx'));
  expect(description.columns.map(({ name }) => name)).toEqual(['name', 'phone']);
});

test('finds the headings below a merged title', async () => {
  const read = await readableWorkbook(path('10-title-above-the-headings.xlsx'));
  expect(read.description.format).toMatchObject({ header: 3, firstRow: 4 });
  expect(read.recipients.map(({ phone }) => phone)).toEqual(['+14155550100', '+14155550102']);
});

test.each(['13-long-shared-string-many-cells.xlsx', '14-1MB-string-3000-cells.xlsx'])(
  'rejects texts that are longer than a cell may be: %s',
  async (name) => {
    expect(await readWorkbook(path(name))).toBe('overlong-header');
  },
);

test('keeps the digits of long numbers as written, and names them and formulas without a value', async () => {
  const read = await readableWorkbook(path('15-long-integers-and-formula-without-value.xlsx'));
  expect(read.recipients).toEqual([
    { line: 2, phone: '+14155550100', metadata: { account: '110105194912310020' }, overrides: null },
  ]);
  expect(read.notes).toEqual({
    'formula-without-value': { count: 1, lines: [2] },
    'rounded-number': { count: 1, lines: [2] },
  });
});

test('reads phone numbers as their formats show them', async () => {
  const read = await readableWorkbook(path('numfmt.xlsx'), null, 'DE');
  expect(read.recipients.map(({ line, phone }) => [line, phone])).toEqual([
    [2, '+491711234567'],
    [3, '+14155550100'],
    [4, '+14155550101'],
  ]);
});

test('identifies a web page named as a workbook', async () => {
  expect(await readWorkbook(path('html.xls'))).toBe('html');
});
