import { describe, expect, test } from 'vitest';
import { unreadableSchema } from '@domain/recipients/import';
import { unreadable } from '@text/en/unreadable';
import { FOREIGN_FILES } from '../../../fixtures/imports/foreign-files';
import { readableWorkbook, readWorkbook } from '../../backend/recipients/intake/workbook/read-workbook';
import { temporaryFiles } from '../../backend/recipients/intake/workbook/temporary-file';

const write = temporaryFiles();

describe('a file is identified by its content, whatever its name', () => {
  test.each(FOREIGN_FILES)('%s', async (_name, bytes, kind) => {
    for (const name of ['contacts.csv', 'contacts.xls', 'contacts.xlsx']) {
      expect(await readWorkbook(write(bytes(), name))).toBe(kind);
    }
  });

  test('with a different sentence for each kind', () => {
    const sentences = unreadableSchema.options.map((kind) => unreadable[kind]);
    expect(new Set(sentences).size).toBe(unreadableSchema.options.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].*\.$/);
  });
});

describe('a table is not mistaken for another kind of file because of its beginning', () => {
  test.each([
    ['a name in angle brackets', '<ada@example.com>,+14155550100\n<bob@example.com>,+14155550101\n'],
    ['a heading in brackets', '[phone],[name]\n+14155550100,Ada\n'],
    ['an object in the first cell', '{"a":1},+14155550100\n{"a":2},+14155550101\n'],
    ['a heading with a colon', 'Name: first,Phone: mobile\nAda,+14155550100\n'],
    ['a heading like a mark', 'MZ,phone\n1,+14155550100\n'],
    ['a heading of two letters', 'BM;phone\n1;+14155550100\n'],
    ['a version', 'Version: 1,phone\n2,+14155550100\n'],
    ['a heading like a format', 'ID3,phone\n2,+14155550100\n'],
  ])('%s', async (_name, text) => {
    const { recipients } = await readableWorkbook(write(Buffer.from(text), 'contacts.csv'));
    expect(recipients.length).toBeGreaterThan(0);
  });
});
