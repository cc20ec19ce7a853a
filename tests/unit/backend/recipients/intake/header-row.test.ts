import { describe, expect, test } from 'vitest';
import { describeImport } from '@backend/recipients/intake/describe-import';
import { previewImport } from '@backend/recipients/intake/preview-import';
import { readImport } from '@backend/recipients/intake/read-import';
import type { FormatChoice } from '@domain/recipients/import';
import { recipientsOf } from './recipients-of';

/** Everything detected (or chosen) about a text, and what importing it gives. */
async function imported(text: string, chosen: FormatChoice | null = null) {
  const source = { kind: 'text', text } as const;
  const found = await describeImport(source, chosen, null);
  if (!found.ok) throw new Error(found.reason);
  const { format, columns, guess } = found.description;
  const header = columns.map(({ given }) => given);
  const reading = readImport(source, format, guess, header);
  const { recipients, rejected } = await recipientsOf(reading);
  expect(reading.end()).toMatchObject({ ok: true });
  return {
    header: format.header,
    firstRow: format.firstRow,
    columns: columns.map(({ name }) => name),
    accepted: recipients.map(({ line, metadata }) => [line, metadata]),
    rejected: rejected.map(({ line, reason }) => [line, reason]),
  };
}

const CONTACTS = 'phone,name,city\n+14155550100,Ada,Rome\n+14155550101,Bob,Oslo\n';
const [ADA, BOB] = [
  { name: 'Ada', city: 'Rome' },
  { name: 'Bob', city: 'Oslo' },
];

describe('header detection finds the header', () => {
  test.each([
    ['on the first line', CONTACTS, 1],
    ['below titles with as many delimiters', `Export of contacts,,\nCreated 2027-01-01,,\n,,\n${CONTACTS}`, 4],
    ['below titles without delimiters', `Export of contacts\nCreated 2027-01-01\n\n${CONTACTS}`, 4],
    ['below a title with a date of its own cell', `Export,2027-01-01,\n${CONTACTS}`, 2],
    ['below comments', `# exported 2027\n# by Dana\n${CONTACTS}`, 3],
    ['below comments with delimiters in them', `# exported 2027, by Dana, for Bob\n${CONTACTS}`, 2],
    ['below comments with two slashes', `// exported\n// 2027\n${CONTACTS}`, 3],
    ['below comments with a semicolon', `; exported\n; 2027\n${CONTACTS}`, 3],
    ['below groups of columns', `Contact,,Address\n${CONTACTS}`, 2],
    ['below a title that breaks the rules of quoting', `The "best" list\n"Spring" 2027\n${CONTACTS}`, 3],
  ])('%s', async (_where, text, header) => {
    expect(await imported(text)).toEqual({
      header,
      firstRow: header + 1,
      columns: ['phone', 'name', 'city'],
      accepted: [
        [header + 1, ADA],
        [header + 2, BOB],
      ],
      rejected: [],
    });
  });

  test('above contacts whose first phone cell is empty', async () => {
    const found = await imported('name,phone\nAda,\nBob,+14155550100\n');
    expect(found).toMatchObject({ header: 1, accepted: [[3, { name: 'Bob' }]], rejected: [[2, 'no-number']] });
  });

  test('without any phone number', async () => {
    expect(await imported('Contacts of May\n\nname,phone,city\nAda,,Rome\n')).toMatchObject({ header: 3 });
  });

  test('of a single column below a title', async () => {
    expect(await imported('My list\nPhone\n+14155550100\n')).toMatchObject({ header: 2, accepted: [[3, null]] });
  });

  test('with a number sign as the heading of row numbers', async () => {
    const found = await imported('#,name,phone\n1,Ada,+14155550100\n');
    expect(found).toMatchObject({ header: 1, columns: ['#', 'name', 'phone'] });
  });

  test('above a first contact with two numbers in a cell, as Google exports them', async () => {
    const found = await imported(
      'First Name,Labels,Phone 1 - Label,Phone 1 - Value\nAda,* myContacts,Mobile,+1 415-555-0100 ::: +1 415-555-0101\nBob,,Home,+1 415-555-0102\n',
    );
    expect(found).toMatchObject({ header: 1, firstRow: 2 });
    expect(found.accepted.map(([line]) => line)).toEqual([2, 3]);
  });

  test.each([
    ['two numbers', '+1 415-555-0100 / +1 415-555-0101,Ada\n+1 415-555-0102 ::: +1 415-555-0103,Bob\n'],
    ['a number with an extension', '+1 415-555-0100 ext. 12,Ada\n+1 415-555-0101 x 13,Bob\n'],
    ['a number with a label', 'mobile: +1 415-555-0100,Ada\nmobile: +1 415-555-0101,Bob\n'],
    ['a number that a spreadsheet has rounded', '4.15556E+09,Ada\n4.15556E+09,Bob\n'],
    ['a number as a formula', '="4155550100",Ada\n="4155550101",Bob\n'],
    ['digits of another script', '٠١٢٣٤٥٦٧٨٩٠,Ada\n٠١٢٣٤٥٦٧٨٩١,Bob\n'],
  ])('and none if the first line has %s', async (_what, text) => {
    expect(await imported(text)).toMatchObject({ header: null, firstRow: 1 });
  });

  test('with the year as a heading', async () => {
    expect(await imported('name,phone,2026\nAda,+14155550100,1\n')).toMatchObject({ header: 1 });
  });

  test('and none if the first line is a contact', async () => {
    const found = await imported('+14155550100,Ada\n+14155550101,Bob\n');
    expect(found).toMatchObject({ header: null, firstRow: 1 });
    expect(found.accepted).toHaveLength(2);
  });
});

test('a row of units or notes below the header is not a contact', async () => {
  const notes = CONTACTS.replace('city\n', 'city\n(required),(optional),[text]\n');
  expect(await imported(notes)).toMatchObject({
    header: 1,
    firstRow: 3,
    rejected: [],
    accepted: [
      [3, ADA],
      [4, BOB],
    ],
  });
});

test('headings between the contacts are named and never called', async () => {
  expect(await imported(CONTACTS + CONTACTS)).toMatchObject({
    accepted: [
      [2, ADA],
      [3, BOB],
      [5, ADA],
      [6, BOB],
    ],
    rejected: [[4, 'repeated-header']],
  });
});

describe('the user can choose', () => {
  const text = `Export of contacts,,\n${CONTACTS}`;

  test('another header row', async () => {
    const found = await imported(text, { kind: 'text', header: 1 });
    expect(found).toMatchObject({ header: 1, firstRow: 2, columns: ['Export of contacts', 'column 2', 'column 3'] });
  });

  test('no header, and the first contact', async () => {
    const found = await imported(text, { kind: 'text', header: null, firstRow: 3 });
    expect(found).toMatchObject({ header: null, firstRow: 3, columns: ['column 1', 'column 2', 'column 3'] });
    expect(found.accepted.map(([line]) => line)).toEqual([3, 4]);
  });

  test('a header and a first contact below it', async () => {
    const found = await imported(text, { kind: 'text', header: 2, firstRow: 4 });
    expect(found).toMatchObject({ header: 2, firstRow: 4, accepted: [[4, BOB]] });
  });

  test('and see the lines of the file in the preview', async () => {
    const source = { kind: 'text', text } as const;
    const found = await describeImport(source, null, null);
    if (!found.ok) throw new Error(found.reason);
    const preview = await previewImport(source, found.description.format, found.description.guess);
    expect(preview).toMatchObject({ ok: true, rows: [{ line: 3 }, { line: 4 }] });
    expect(found.description.top.map(({ line }) => line)).toEqual([1, 2, 3, 4]);
  });
});
