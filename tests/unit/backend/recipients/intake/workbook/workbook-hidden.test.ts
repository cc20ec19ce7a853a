import { describe, expect, test } from 'vitest';
import { textRow, workbookOf } from '../../../../../fixtures/imports/sheet-xml';
import { type Sheet, xlsx, xlsxParts } from '../../../../../fixtures/imports/xlsx';
import { zip } from '../../../../../fixtures/imports/zip';
import { readableWorkbook, readWorkbook } from './read-workbook';
import { temporaryFiles } from './temporary-file';

const write = temporaryFiles();
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const sheet = (
  name: string,
  rows: Sheet['rows'] = [
    ['phone', 'name'],
    ['+14155550100', name],
  ],
): Sheet => ({ name, rows });

/** A workbook whose sheets have states and types, with the sheet in front. */
function workbook(
  sheets: readonly { readonly sheet: Sheet; readonly state?: string; readonly type?: string }[],
  front: number,
): string {
  const list = sheets.map(
    ({ sheet: { name }, state = 'visible' }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" state="${state}" r:id="rId${index + 1}"/>`,
  );
  const relations = sheets.map(
    ({ type = 'worksheet' }, index) =>
      `<Relationship Id="rId${index + 1}" Type="${RELATION}/${type}" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  const parts = xlsxParts(
    sheets.map((each) => each.sheet),
    [],
    [
      {
        name: 'xl/workbook.xml',
        content: `<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><bookViews><workbookView activeTab="${front}"/></bookViews><sheets>${list.join('')}</sheets></workbook>`,
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        content: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
      },
    ],
  );
  return write(zip(parts));
}

const chosenSheet = async (path: string): Promise<string | undefined> => {
  const { description } = await readableWorkbook(path);
  const { format, sheets } = description;
  return format.kind === 'workbook' ? sheets[format.sheet]?.name : undefined;
};

describe('the preselected sheet', () => {
  test('is the active one', async () => {
    expect(await chosenSheet(workbook([{ sheet: sheet('Old') }, { sheet: sheet('New') }], 1))).toBe('New');
  });

  test.each(['hidden', 'veryHidden'])('is never a %s one', async (state) => {
    const path = workbook([{ sheet: sheet('Secret'), state }, { sheet: sheet('Open') }], 0);
    expect(await chosenSheet(path)).toBe('Open');
  });

  test('is the first visible one with rows if the active one is empty', async () => {
    const path = workbook(
      [{ sheet: sheet('A', []) }, { sheet: sheet('B'), state: 'hidden' }, { sheet: sheet('C') }],
      0,
    );
    expect(await chosenSheet(path)).toBe('C');
  });

  test('counts only sheets with cells', async () => {
    const path = workbook(
      [
        { sheet: sheet('Chart', []), type: 'chartsheet' },
        { sheet: sheet('Dialog', []), type: 'dialogsheet' },
        { sheet: sheet('A') },
        { sheet: sheet('B') },
      ],
      3,
    );
    const { description } = await readableWorkbook(path);
    expect(description.sheets.map(({ name }) => name)).toEqual(['A', 'B']);
    expect(description.format).toMatchObject({ sheet: 1 });
  });

  test('can be a hidden one if the user chooses it', async () => {
    const path = workbook([{ sheet: sheet('Secret'), state: 'hidden' }, { sheet: sheet('Open') }], 1);
    const { recipients } = await readableWorkbook(path, { kind: 'workbook', sheet: 0 });
    expect(recipients.map(({ metadata }) => metadata)).toEqual([{ name: 'Secret' }]);
  });

  test('is none if only hidden sheets have rows', async () => {
    const path = workbook([{ sheet: sheet('Secret'), state: 'hidden' }, { sheet: sheet('Empty', []) }], 1);
    expect(await readWorkbook(path)).toBe('only-hidden-sheets');
  });

  test('is named as empty if the user chooses an empty one', async () => {
    const path = write(xlsx([sheet('A'), sheet('B', [])]));
    expect(await readWorkbook(path, { kind: 'workbook', sheet: 1 })).toBe('empty-sheet');
  });
});

const rowsOf = (hidden: (row: number) => string): string =>
  [
    textRow(1, ['phone', 'name'], hidden(1)),
    ...[2, 3, 4, 5].map((row) => textRow(row, [`+141555501${row}0`, `n${row}`], hidden(row))),
    `<row r="6" hidden="1"/>`,
  ].join('');

describe('rows hidden in a sheet', () => {
  test.each(['hidden="1"', 'hidden="true"', 'ht="0" customHeight="1"'])('are skipped and counted: %s', async (how) => {
    const path = write(workbookOf({ rows: rowsOf((row) => (row === 2 || row === 4 ? how : '')) }));
    const read = await readableWorkbook(path);
    expect(read.description.hiddenRows).toEqual({ count: 2, isComplete: true });
    expect(read.recipients.map(({ line }) => line)).toEqual([3, 5]);
    expect(read.notes).toEqual({ 'hidden-row': { count: 2, lines: [2, 4] } });
    const all = await readableWorkbook(path, { kind: 'workbook', includesHidden: true });
    expect(all.recipients.map(({ line }) => line)).toEqual([2, 3, 4, 5]);
    expect(all.description.hiddenRows).toEqual({ count: 2, isComplete: true });
  });

  test('are not used as headings', async () => {
    const rows =
      textRow(1, ['id', 'x'], 'hidden="1"') + textRow(2, ['phone', 'name']) + textRow(3, ['+14155550100', 'Ada']);
    const read = await readableWorkbook(write(workbookOf({ rows })));
    expect(read.recipients.map(({ metadata }) => metadata)).toEqual([{ name: 'Ada' }]);
    expect(read.description.format).toMatchObject({ header: 2 });
  });

  test('are named if they are all there is', async () => {
    expect(await readWorkbook(write(workbookOf({ rows: rowsOf(() => 'hidden="1"') })))).toBe('only-hidden-rows');
  });

  test('are counted only at the beginning of a large sheet, and the count says so', async () => {
    const many = Array.from({ length: 60_000 }, (_, row) =>
      textRow(row + 2, ['+14155550100', `name ${row}`], row % 2 === 0 ? 'hidden="1"' : ''),
    );
    const path = write(workbookOf({ rows: textRow(1, ['phone', 'name']) + many.join('') }));
    const read = await readableWorkbook(path);
    expect(read.description.hiddenRows).toMatchObject({ isComplete: false });
    expect(read.description.hiddenRows?.count).toBeGreaterThan(1000);
    expect(read.notes['hidden-row']?.count).toBe(30_000);
  });
});

describe('columns hidden in a sheet', () => {
  const rows = textRow(1, ['mobile', 'phone', 'name']) + textRow(2, ['+14155550100', '+14155550101', 'Ada']);

  test.each(['<col min="1" max="1" hidden="1"/>', '<col min="1" max="1" width="0" customWidth="1"/>'])(
    'are marked and skipped: %s',
    async (column) => {
      const read = await readableWorkbook(write(workbookOf({ before: `<cols>${column}</cols>`, rows })));
      expect(read.description.hiddenColumns).toEqual([0]);
      expect(read.description.guess.columns[0]).toEqual({ use: 'leave' });
      expect(read.recipients.map(({ phone, metadata }) => [phone, metadata])).toEqual([
        ['+14155550101', { name: 'Ada' }],
      ]);
    },
  );
});
