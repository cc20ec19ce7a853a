import { expect, test } from 'vitest';
import { describeImport } from '@backend/recipients/intake/describe-import';
import { readImport } from '@backend/recipients/intake/read-import';
import { contactNumber, contactsCsv } from '../../../../fixtures/imports/contacts';
import { recipientsOf } from './recipients-of';

test('the sheet for speed measurements is the same each time, with unique recipients', async () => {
  const text = [...contactsCsv(20_000)].join('');
  expect([...contactsCsv(20_000)].join('')).toBe(text);
  const described = await describeImport({ kind: 'text', text }, null, null);
  if (!described.ok) throw new Error(described.reason);
  const { format, guess } = described.description;
  expect(guess.columns.map(({ use }) => use)).toEqual([
    'phone',
    'metadata',
    'metadata',
    'metadata',
    'metadata',
    'metadata',
  ]);
  const reading = readImport({ kind: 'text', text }, format, guess);
  const { recipients } = await recipientsOf(reading);
  expect(reading.end()).toMatchObject({ ok: true, counts: { accepted: 20_000, rejected: 0, repaired: 0 } });
  expect(new Set(recipients.map(({ phone }) => phone)).size).toBe(20_000);
  expect(recipients[777]?.phone).toBe(contactNumber(777));
  // 75 MB for a million rows.
  expect(Buffer.byteLength(text) / 20_000).toBeCloseTo(75, -1);
});
