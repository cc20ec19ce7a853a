import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { describeImport } from '@backend/recipients/intake/describe-import';
import { readImport } from '@backend/recipients/intake/read-import';
import { CORPUS, type Readable, type UglyFile } from '../../../../fixtures/imports/corpus';
import { recipientsOf } from './recipients-of';

const folder = mkdtempSync(join(tmpdir(), 'campaign-desk-imports-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What becomes of a file when everything is detected, and only the country is chosen. */
async function outcomeOf({ name, bytes, country }: UglyFile): Promise<Readonly<Record<string, unknown>>> {
  const path = join(folder, name);
  writeFileSync(path, bytes());
  const source = { kind: 'file', path } as const;
  const described = await describeImport(source, null, null);
  if (!described.ok) return { unreadable: described.reason };
  const { format, columns, guess } = described.description;
  const reading = readImport(source, format, { ...guess, country: country ?? null });
  const { recipients, rejected } = await recipientsOf(reading);
  const end = reading.end();
  if (!end.ok) return { unreadable: end.reason };
  const { counts } = end;
  expect(counts).toMatchObject({
    rows: recipients.length + rejected.length,
    accepted: recipients.length,
    rejected: rejected.length,
  });
  return {
    ...(format.kind === 'text' ? { encoding: format.encoding, delimiter: format.delimiter } : {}),
    columns: columns.map((column) => column.name),
    accepted: recipients.map(({ line, phone }) => [line, phone]),
    metadata: recipients.map(({ metadata }) => metadata),
    overrides: recipients.map(({ overrides }) => overrides),
    repairs: counts.repairs,
    rejected: rejected.map(({ line, reason }) => [line, reason]),
    blank: counts.blank,
  };
}

/**
 * What is not expectedReport of a file goes without saying: nothing was put right, nothing refused,
 * nothing left out.
 */
function completed(expected: Readable): Readable {
  return { repairs: {}, rejected: [], ...expected };
}

describe('a typical file is read as its author means it, or rejected with the reason', () => {
  test.each(CORPUS.map((file) => [file.name, file] as const))('%s', async (_name, file) => {
    const { expected } = file;
    const outcome = await outcomeOf(file);
    const expectedReport = 'unreadable' in expected ? expected : completed(expected);
    expect(Object.fromEntries(Object.keys(expectedReport).map((key) => [key, outcome[key]]))).toEqual(expectedReport);
  });

  test('has more than forty variants, each with its own name', () => {
    expect(new Set(CORPUS.map(({ name }) => name)).size).toBe(CORPUS.length);
    expect(CORPUS.length).toBeGreaterThan(40);
  });
});

test('a path that is not a file is reported as missing or unreadable', async () => {
  expect(await describeImport({ kind: 'file', path: join(folder, 'nowhere.csv') }, null, null)).toEqual({
    ok: false,
    reason: 'missing',
  });
  expect(await describeImport({ kind: 'file', path: folder }, null, null)).toEqual({ ok: false, reason: 'unreadable' });
});
