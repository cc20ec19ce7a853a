import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { describeImport } from '@backend/recipients/intake/describe-import';
import { previewImport } from '@backend/recipients/intake/preview-import';
import { readImport } from '@backend/recipients/intake/read-import';
import { repairMojibake } from '@backend/recipients/intake/rows/mojibake';
import type { Mapping } from '@domain/recipients/import';
import { ODDITIES, type Oddity } from '@domain/recipients/import-notes';
import { caseFile } from './imported';
import { recipientsOf } from './recipients-of';

/** What importing a text gives, with these oddities cleaned. */
async function read(text: string, clean: readonly Oddity[] = []) {
  const source = { kind: 'text', text } as const;
  const found = await describeImport(source, null, null);
  if (!found.ok) throw new Error(found.reason);
  const { format, guess } = found.description;
  const mapping: Mapping = { ...guess, clean: [...clean] };
  const preview = await previewImport(source, format, mapping);
  const reading = readImport(source, format, mapping);
  const { recipients, rejected } = await recipientsOf(reading);
  const end = reading.end();
  if (!end.ok || !preview.ok) throw new Error('unreadable');
  expect(preview.notes).toEqual(end.notes);
  return {
    metadata: recipients.map(({ metadata }) => metadata),
    rejected: rejected.map(({ line, reason }) => [line, reason]),
    notes: end.notes,
    repairs: end.counts.repairs,
  };
}

const file = (...cells: readonly string[]): string =>
  ['phone,name', ...cells.map((cell, row) => `+1415555${String(100 + row).padStart(4, '0')},${cell}`), ''].join('\n');

describe('17-null-words.csv', () => {
  const text = new TextDecoder().decode(caseFile('17-null-words.csv'));

  test('is imported as written, and odd values are counted with their lines', async () => {
    expect(await read(text)).toMatchObject({
      metadata: [{ name: 'NULL' }, { name: '\\N' }, { name: 'nan' }, { name: 'Ren&eacute;' }],
      notes: { 'empty-word': { count: 3, lines: [2, 3, 4] }, 'html-entity': { count: 1, lines: [5] } },
      repairs: {},
    });
  });

  test('is cleaned if the user says so, and the report names it', async () => {
    expect(await read(text, ODDITIES)).toMatchObject({
      metadata: [null, null, null, { name: 'René' }],
      notes: {},
      repairs: { 'empty-word': 3, 'html-entity': 1 },
    });
  });

  test('is cleaned only as far as the user says so', async () => {
    expect(await read(text, ['html-entity'])).toMatchObject({
      metadata: [{ name: 'NULL' }, { name: '\\N' }, { name: 'nan' }, { name: 'René' }],
      notes: { 'empty-word': { count: 3 } },
      repairs: { 'html-entity': 1 },
    });
  });
});

test.each(['NULL', 'null', '(null)', '\\N', 'nan', 'NaN', 'None', 'N/A', 'undefined', '-', ' NULL ', '"NULL"', '—'])(
  '%s means no value',
  async (word) => {
    expect((await read(file(word))).notes).toMatchObject({ 'empty-word': { count: 1, lines: [2] } });
    expect(await read(file(word), ['empty-word'])).toMatchObject({ metadata: [null], notes: {} });
  },
);

test.each(['Null', 'Nan', 'Na', 'Nina', 'Noneman', 'A-B', '-5', 'AT&T', 'R&D;', 'Ângela', 'São', 'Ñandú', 'Jörg', 'Ã'])(
  '%s is a value like any other',
  async (word) => {
    const found = await read(file(word), ODDITIES);
    expect(found).toMatchObject({ metadata: [{ name: word }], notes: {}, repairs: {} });
  },
);

test.each(['#N/A', '#REF!', ' #VALUE! ', '"#DIV/0!"', '######'])(
  'an error such as %s is not a value: its recipient has none, and the report counts it',
  async (error) => {
    const found = await read(file('Ada', error));
    expect(found.metadata).toEqual([{ name: 'Ada' }, null]);
    expect(found).toMatchObject({ rejected: [], notes: { 'spreadsheet-error': { count: 1, lines: [3] } } });
    const nested = await read(`phone,"assistant.voice",name\n+14155550100,${error},Ada\n`);
    expect(nested).toMatchObject({ metadata: [{ name: 'Ada' }], rejected: [] });
  },
);

test('an error as the only number rejects its row, and another phone column is used instead', async () => {
  expect((await read('phone,name\n#N/A,Ada\n+14155550101,Bob\n')).rejected).toEqual([[2, 'spreadsheet-error']]);
  const two = await read('phone,mobile\n#N/A,+14155550100\n+14155550101,#REF!\n');
  expect(two).toMatchObject({ rejected: [], repairs: { 'other-column': 1 } });
});

test('text that was read in a wrong encoding before is repaired', async () => {
  expect((await read(file('JÃ¶rg', 'Ð˜Ð²Ð°Ð½'))).notes).toMatchObject({
    mojibake: { count: 2, lines: [2, 3] },
  });
  expect(await read(file('JÃ¶rg', '"MÃ¼ller, ""O&amp;Câ€™s"""'), ODDITIES)).toMatchObject({
    metadata: [{ name: 'Jörg' }, { name: 'Müller, "O&C’s"' }],
    repairs: { mojibake: 2, 'html-entity': 1 },
  });
});

test('repairing restores any mojibake, and keeps ASCII unchanged', () => {
  const windows1252 = new TextDecoder('latin1');
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('ä', 'é', 'ß', 'ñ', 'Ж', 'и', '’', 'a', ' ', '山') }), (text) => {
      const broken = windows1252.decode(new TextEncoder().encode(text));
      expect(repairMojibake(broken)).toBe(text);
      const ascii = text.replace(/[^\0-\x7f]/g, 'x');
      expect(repairMojibake(ascii)).toBe(ascii);
    }),
  );
});
