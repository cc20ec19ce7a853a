import { expect, it } from 'vitest';
import { importBytes } from './imported';

/** What becomes of pasted cells, with everything detected. */
async function pasted(cells: string) {
  const { description, recipients, rejected } = await importBytes(cells);
  expect(rejected).toEqual([]);
  return {
    header: description.format.header,
    recipients: recipients.map(({ phone, metadata }) => [phone, metadata]),
  };
}

it.each([
  [
    'with headings',
    'Phone\tName\r\n+14155550100\tAda\r\n+14155550101\tBob',
    1,
    [
      ['+14155550100', { name: 'Ada' }],
      ['+14155550101', { name: 'Bob' }],
    ],
  ],
  [
    'with a line break and quotes in a cell',
    'Phone\tNote\n+14155550100\t"two\nlines, ""quoted"""\n',
    1,
    [['+14155550100', { note: 'two\nlines, "quoted"' }]],
  ],
  [
    'of one column of numbers',
    '+14155550100\r\n+14155550101\r\n',
    null,
    [
      ['+14155550100', null],
      ['+14155550101', null],
    ],
  ],
  ['of one column with its heading', 'Mobile\n+14155550100', 1, [['+14155550100', null]]],
  ['of a single number', '+14155550100', null, [['+14155550100', null]]],
  [
    'of numbers as spreadsheets show them',
    '+1 (415) 555-0100\n+1 (415) 555-0101',
    null,
    [
      ['+14155550100', null],
      ['+14155550101', null],
    ],
  ],
  ['with empty cells at the end', 'Phone\tName\t\n+14155550100\tAda\t\n\t\t\n', 1, [['+14155550100', { name: 'Ada' }]]],
])('imports pasted cells %s', async (_what, cells, header, recipients) => {
  expect(await pasted(cells)).toEqual({ header, recipients });
});

it('imports pasted cells without headings, and gives their columns names that can be changed', async () => {
  const { header, recipients } = await pasted('+14155550100\tAda\n+14155550101\tBob');
  expect(header).toBeNull();
  expect(recipients.map(([phone]) => phone)).toEqual(['+14155550100', '+14155550101']);
  expect(recipients.map(([, metadata]) => JSON.stringify(metadata))).toEqual([
    expect.stringMatching(/^\{"[^"]+":"Ada"\}$/),
    expect.stringMatching(/^\{"[^"]+":"Bob"\}$/),
  ]);
});
