import { describe, expect, test } from 'vitest';
import type { TextFormat } from '@domain/recipients/import';
import { caseFile, importBytes } from '../../backend/recipients/intake/imported';

const ADA = '+14155550100';
const BOB = '+14155550101';

/** The dialect of a text, and what importing it gives. */
async function read(
  content: string | Uint8Array,
  chosen: Partial<Pick<TextFormat, 'delimiter' | 'quote' | 'escape'>> = {},
) {
  const { description, recipients, rejected } = await importBytes(content, { kind: 'text', ...chosen });
  const { format } = description;
  if (format.kind !== 'text') throw new Error('no text');
  return {
    delimiter: format.delimiter,
    quote: format.quote,
    escape: format.escape,
    metadata: recipients.map(({ metadata }) => metadata),
    phones: recipients.map(({ phone }) => phone),
    rejected,
  };
}

describe('the delimiter is the one that puts phone numbers in cells of their own', () => {
  test('13-semicolons-and-commas-no-header.csv', async () => {
    const found = await read(caseFile('13-semicolons-and-commas-no-header.csv'));
    expect(found).toMatchObject({ delimiter: ';', phones: ['+4930901820', '+4930901821'], rejected: [] });
    expect(found.metadata[0]).toMatchObject({ column_1: 'Ada', column_3: 'Hauptstr. 1, 10115 Berlin, DE' });
  });

  test.each([',', ';', '\t', '|', '^', '~', '||', '\u001f', '¦'])('%j is detected', async (delimiter) => {
    const text = [
      ['phone', 'name', 'city'],
      [ADA, 'Ada', ''],
      [BOB, 'Bob', 'Oslo'],
    ]
      .map((cells) => cells.join(delimiter))
      .join('\n');
    const found = await read(text);
    expect(found).toMatchObject({
      delimiter,
      phones: [ADA, BOB],
      metadata: [{ name: 'Ada' }, { name: 'Bob', city: 'Oslo' }],
    });
  });

  test.each(['^', '~', '#', ':', '||', '\u001f', '§'])('sep=%s names any delimiter', async (delimiter) => {
    const found = await read(`sep=${delimiter}\r\nphone${delimiter}note\r\n${ADA}${delimiter}a,b;c|d\r\n`);
    expect(found).toMatchObject({ delimiter, metadata: [{ note: 'a,b;c|d' }], rejected: [] });
  });

  test.each(['#', '!', ':-:', '→'])('%s can be chosen', async (delimiter) => {
    const found = await read(`phone${delimiter}note\n${ADA}${delimiter}a,b\n${BOB}${delimiter}"x${delimiter}y"\n`, {
      delimiter,
    });
    expect(found).toMatchObject({ metadata: [{ note: 'a,b' }, { note: `x${delimiter}y` }], rejected: [] });
  });

  test('quoted cells between semicolons stay quoted', async () => {
    const found = await read(`"phone";"name"\n"${ADA}";"Lovelace; Ada"\n`);
    expect(found).toMatchObject({ delimiter: ';', quote: '"', metadata: [{ name: 'Lovelace; Ada' }] });
  });
});

describe('backslashes before quotes', () => {
  test('16-backslash-quotes.csv', async () => {
    const found = await read(caseFile('16-backslash-quotes.csv'));
    expect(found).toMatchObject({ escape: 'backslash', rejected: [] });
    expect(found.metadata).toEqual([
      { name: 'Ada "Countess" L', note: 'x' },
      { name: 'Bo', note: 'y' },
    ]);
  });

  test('escape only a quote and a backslash, next to doubled quotes and line endings', async () => {
    const found = await read(
      String.raw`phone,name
${ADA},"a \"b\" \\ \N ""c"" \", d
e"
${BOB},"x"` + '\n',
      { escape: 'backslash' },
    );
    expect(found.metadata).toEqual([{ name: 'a "b" \\ \\N "c" ", d\ne' }, { name: 'x' }]);
  });

  test('are text if quotes are doubled', async () => {
    const found = await read(`phone,folder\n${ADA},"C:\\"\n${BOB},"D:\\x"\n`);
    expect(found).toMatchObject({ escape: 'doubled', metadata: [{ folder: 'C:\\' }, { folder: 'D:\\x' }] });
  });
});

test('a Unicode line separator is text', async () => {
  expect((await read(`phone,name\n${ADA},A\u2028b\n`)).metadata).toEqual([{ name: 'A\u2028b' }]);
});

describe('cells never shift', () => {
  test('12-unquoted-comma-empty-last-column.csv', async () => {
    const found = await read(caseFile('12-unquoted-comma-empty-last-column.csv'));
    expect(found.rejected).toEqual([[2, 'too-many-cells']]);
    expect(found.metadata).toEqual([{ company: 'Initech', city: 'Austin', notes: 'vip' }]);
  });

  test('for a delimiter at the end of every row except the header', async () => {
    const found = await read(`phone,name\n${ADA},Ada,\n${BOB},Bob,\n`);
    expect(found).toMatchObject({ metadata: [{ name: 'Ada' }, { name: 'Bob' }], rejected: [] });
  });

  test('and a row with yet another cell is rejected there', async () => {
    const rows = `phone,company\n${ADA},Initech,\n${BOB},Initech,\n`;
    const far = `${rows}${`${ADA},Initech,\n`.repeat(5000)}${BOB},Acme, Inc.,\n${BOB},Acme\n`;
    expect((await read(far)).rejected).toEqual([
      [5004, 'too-many-cells'],
      [5005, 'too-few-cells'],
    ]);
  });

  test('without a header, when the usual number of cells counts', async () => {
    const found = await read(`${ADA},Acme, Inc.,London\n${BOB},Initech,Austin\n+14155550102,Hooli,Rome\n`);
    expect(found).toMatchObject({ phones: [BOB, '+14155550102'], rejected: [[1, 'too-many-cells']] });
  });
});
