import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeImport } from '@backend/recipients/intake/describe-import';
import { previewImport } from '@backend/recipients/intake/preview-import';
import { readImport } from '@backend/recipients/intake/read-import';
import { fitted } from '@domain/recipients/columns';
import {
  type ImportProgress,
  importProgressSchema,
  type ImportReport,
  importReportSchema,
  type Mapping,
  type PreviewRow,
  previewRowSchema,
  sourceDescriptionSchema,
  sourceFormatSchema,
} from '@domain/recipients/import';
import { unreadableSchema } from '@domain/recipients/import-reasons';
import { xlsx } from '../../../fixtures/imports/xlsx';
import { recipientsOf } from '../../backend/recipients/intake/recipients-of';

const TEXT = `\uFEFFphone,name\n+14155550100, Ada\n12345,Bob\n+14155550102,"Cy\n+14155550103,Dee\n`;
const source = { kind: 'text', text: TEXT } as const;

async function described(text = TEXT) {
  const found = await describeImport({ kind: 'text', text }, null, 'US');
  if (!found.ok) throw new Error(found.reason);
  return found;
}

describe('import messages can cross the bridge', () => {
  test('with the description of a source', async () => {
    const { description, rows } = await described();
    expect(sourceDescriptionSchema.parse(description)).toEqual(description);
    expect(description).toMatchObject({
      estimatedRows: 3,
      isRowCountExact: true,
      sheets: [],
      guess: { country: null, keep: 'first' },
    });
    expect(rows.map(({ line }) => line)).toEqual([2, 3, 5]);
    const long = await described(`phone,name\n${'+14155550100,Ada\n'.repeat(20_000)}`);
    expect(long.description.isRowCountExact).toBe(false);
  });

  test('with the preview and each row’s result', async () => {
    const { description } = await described();
    const preview = await previewImport(source, description.format, description.guess);
    const rows: readonly PreviewRow[] = [
      {
        line: 2,
        cells: ['+14155550100', ' Ada'],
        marks: [],
        verdict: {
          kind: 'accepted',
          phone: '+14155550100',
          metadata: '{"name":"Ada"}',
          assistantOverrides: '',
          repairs: ['trimmed'],
        },
      },
      { line: 3, cells: ['12345', 'Bob'], marks: [], verdict: { kind: 'rejected', reason: 'short-number' } },
      { line: 4, cells: ['+14155550102,"Cy'], marks: [], verdict: { kind: 'rejected', reason: 'unterminated-quote' } },
      {
        line: 5,
        cells: ['+14155550103', 'Dee'],
        marks: [],
        verdict: {
          kind: 'accepted',
          phone: '+14155550103',
          metadata: '{"name":"Dee"}',
          assistantOverrides: '',
          repairs: [],
        },
      },
    ];
    expect(preview).toMatchObject({ ok: true, rows });
    for (const row of rows) expect(previewRowSchema.parse(row)).toEqual(row);
    const two = await previewImport(source, description.format, description.guess, 2);
    expect(two).toMatchObject({ ok: true, rows: rows.slice(0, 2) });
  });

  test('with the report and the progress', async () => {
    const { description } = await described();
    const reading = readImport(source, description.format, description.guess);
    await recipientsOf(reading);
    const end = reading.end();
    if (!end.ok) throw new Error(unreadableSchema.parse(end.reason));
    const firstLines = { duplicates: [], rejections: { 'invalid-number': [3] }, repairs: { trimmed: [2] } };
    const countries = [{ country: 'US', rows: 2 }];
    const heldBack = [{ id: '00000000-0000-4000-8000-000000000001', name: 'Registry', rows: 1, lines: [2] }];
    const heldByRules = [{ rule: 'country' as const, rows: 1, lines: [2] }];
    const types = [{ types: ['fixed-or-mobile' as const], rows: 2 }];
    const { counts, numbers, notes } = end;
    const held = { heldBack, heldByRules };
    const report: ImportReport = { counts, duplicates: 0, countries, types, ...held, numbers, notes, firstLines };
    expect(importReportSchema.parse(report)).toEqual(report);
    const progress: ImportProgress = { rows: 4, bytes: 80, totalBytes: 80, elapsed: 1.5, remaining: 0 };
    expect(importProgressSchema.parse(progress)).toEqual(progress);
  });
});

describe('the user’s choices are kept, and the rest is detected with them', () => {
  test('for a delimiter and a quote', async () => {
    const format = sourceFormatSchema.parse({
      kind: 'text',
      encoding: 'utf-8',
      delimiter: ';',
      quote: 'none',
      escape: 'doubled',
      header: 1,
      firstRow: 2,
    });
    const found = await describeImport(source, format, null);
    expect(found).toMatchObject({ ok: true, description: { format, columns: [{ name: 'phone,name' }] } });
  });

  test('for no header', async () => {
    const found = await describeImport(source, { kind: 'text', header: null }, null);
    expect(found).toMatchObject({ ok: true, description: { columns: [{ name: 'column 1' }, { name: 'column 2' }] } });
    expect(found.ok && found.rows[0]?.cells).toEqual(['phone', 'name']);
  });

  test('and a quote that breaks the header is reported', async () => {
    const format = {
      kind: 'text',
      encoding: 'utf-8',
      delimiter: ',',
      quote: '"',
      escape: 'doubled',
      header: 1,
      firstRow: 2,
    } as const;
    expect(await describeImport({ kind: 'text', text: 'phone,"name\n+14155550100,Ada\n' }, format, null)).toEqual({
      ok: false,
      reason: 'broken-header',
    });
  });
});

test('cells pasted from a sheet are read like a file', async () => {
  const { description } = await described('Name\tPhone\nAda\t(415) 555-0100\nBob\t+442079460958');
  expect(description.format).toMatchObject({ kind: 'text', delimiter: '\t', header: 1, firstRow: 2 });
  expect(description.guess.columns).toEqual([{ use: 'metadata', name: 'name' }, { use: 'phone' }]);
  expect(description.guess.country).toBeNull();
});

test('a sheet can be chosen, and a missing one is reported', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'campaign-desk-sheets-'));
  const path = join(folder, 'book.xlsx');
  const rows = (name: string) => [
    ['phone', 'name'],
    ['+14155550100', name],
  ];
  writeFileSync(
    path,
    xlsx([
      { name: 'May', rows: rows('Ada') },
      { name: 'June & July', rows: rows('Bob') },
    ]),
  );
  const sheet = (index: number) => describeImport({ kind: 'file', path }, { kind: 'workbook', sheet: index }, null);
  const second = await sheet(1);
  expect(second).toMatchObject({
    ok: true,
    description: { sheets: [{ name: 'May' }, { name: 'June & July' }], format: { sheet: 1 } },
  });
  expect(second.ok && second.rows).toEqual([{ line: 2, cells: ['+14155550100', 'Bob'] }]);
  expect(await sheet(2)).toEqual({ ok: false, reason: 'no-such-sheet' });
  rmSync(folder, { recursive: true });
});

test('a file whose header changed since it was mapped is not read under wrong names', async () => {
  const { description } = await described();
  const { format, guess } = description;
  const reading = readImport({ kind: 'text', text: 'name,phone\n+14155550100,Ada\n' }, format, guess, [
    'phone',
    'name',
  ]);
  expect(await recipientsOf(reading)).toEqual({ recipients: [], rejected: [] });
  expect(reading.end()).toEqual({ ok: false, reason: 'changed' });
  const same = readImport(source, format, guess, ['phone', 'name']);
  expect((await recipientsOf(same)).recipients).toHaveLength(2);
});

test('a mapping fits a file of rejected rows too, and the other way round', () => {
  const mapping: Mapping = {
    columns: [{ use: 'phone' }, { use: 'metadata', name: 'n' }],
    country: null,
    keep: 'first',
  };
  const longer = { ...mapping, columns: [...mapping.columns, { use: 'leave' as const }, { use: 'leave' as const }] };
  expect(fitted(mapping, 4)).toEqual(longer);
  expect(fitted(longer, 2)).toEqual(mapping);
  expect(fitted(mapping, 1)).toBeNull();
});

test('files with the same columns have the same shape, others have a different one', async () => {
  const shapes = await Promise.all(
    ['a,b\n1,2\n', 'A , b\n3,4\n', 'b,a\n1,2\n', 'a,b,c\n1,2,3\n'].map(
      async (text) => (await described(text)).description.shape,
    ),
  );
  expect(shapes[1]).toBe(shapes[0]);
  expect(new Set(shapes).size).toBe(3);
});
