import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { ReceiptFilter } from '@domain/history/filter';
import { createTestBackend } from '../../support/create-test-backend';
import { KEY } from '../../support/test-backend';
import { at, push } from '../store/pushed';
import { newDraft, temporaryFolder } from '../store/support';

describe('an export of the history', () => {
  async function createExportingBackend() {
    const test = await createTestBackend({}, 'modules');
    const { store, dialogs } = test;
    const path = join(temporaryFolder(), 'out');
    dialogs.target = path;
    const { id } = store.drafts.create(newDraft());
    const exportAs = (format: 'json' | 'csv', filter: ReceiptFilter = {}) =>
      test.call('history.export', { filter, format });
    return { test, store, id, path, exportAs };
  }

  it('as JSON contains every matching receipt in full', async () => {
    const { store, id, path, exportAs } = await createExportingBackend();
    for (let n = 1; n <= 250; n += 1) push(store, id, { n, startedAt: at(n / 10), name: n % 2 === 0 ? 'Even' : 'Odd' });
    expect(await exportAs('json', { text: 'even' })).toEqual({
      ok: true,
      value: { file: 'out', receipts: 125, holdsUserId: false },
    });
    const written = z
      .object({
        format: z.literal('campaign-desk/receipts'),
        version: z.literal(1),
        receipts: z.array(z.looseObject({ id: z.string() })),
      })
      .parse(JSON.parse(readFileSync(path, 'utf8')));
    expect(written.receipts).toEqual(
      store.receipts.list({ text: 'even' }, 200).map((receipt) => store.receipts.get(receipt.id)),
    );
  });

  it('as CSV has one line for each, quotes values if needed, and disarms formulas', async () => {
    const { store, id, path, exportAs } = await createExportingBackend();
    push(store, id, { n: 1, name: '=HYPERLINK("http://x")' });
    push(store, id, { n: 2, name: 'a, "b"\nc', fields: ['name', 'recipients'] });
    expect(await exportAs('csv')).toMatchObject({ value: { receipts: 2 } });
    const text = readFileSync(path, 'utf8');
    expect(
      text.startsWith('\uFEFFid,started_at,duration_ms,result,status,campaign_id,campaign_name,connection,fields'),
    ).toBe(true);
    expect(text).toContain('"\'=HYPERLINK(""http://x"")"');
    expect(text).toContain('"a, ""b""\nc"');
    expect(text).toContain(',name recipients,');
    expect(text.endsWith('\r\n')).toBe(true);
  });

  it('that would contain a stored secret is not written', async () => {
    const { test, store, id, path, exportAs } = await createExportingBackend();
    await test.connect('https://api.example.test');
    push(store, id, { n: 1, name: `key ${KEY}` });
    expect(await exportAs('json')).toEqual({
      ok: false,
      error: { kind: 'export', reason: 'holds-secret' },
    });
    expect(() => readFileSync(path)).toThrow();
  });

  it('that contains the user ID is written, and reports that', async () => {
    const { test, store, id, path, exportAs } = await createExportingBackend();
    await test.connect('https://api.example.test', 'Production', { apiKey: KEY, userId: 'marketing' });
    push(store, id, { n: 1, name: 'Ask marketing' });
    for (const format of ['json', 'csv'] as const) {
      expect(await exportAs(format)).toMatchObject({ value: { receipts: 1, holdsUserId: true } });
      expect(readFileSync(path, 'utf8')).toContain('Ask marketing');
    }
  });
});
