import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeImport } from '@backend/recipients/intake/describe-import';
import { readImport } from '@backend/recipients/intake/read-import';
import { failed } from '@domain/errors/errors';
import { crmSheet } from '../../fixtures/imports/crm-sheet';
import { recipientsOf } from '../../unit/backend/recipients/intake/recipients-of';
import { temporaryFolder } from '../store/support';
import { createRecipientsBackend } from './recipients-backend';

/** About 3 MB, which is read in a thread beside the one that stores. */
const SHEET = [...crmSheet(20_000)].join('');

describe('a large sheet, which is read in a thread of its own,', () => {
  it('gives the same recipients, report and rejected rows as reading it at once', async () => {
    const path = join(temporaryFolder(), 'sheet.csv');
    writeFileSync(path, SHEET);
    const source = { kind: 'file', path } as const;
    const described = await describeImport(source, null, 'US');
    if (!described.ok) throw new Error(described.reason);
    const { format, guess } = described.description;
    const mapping = { ...guess, country: 'US', clean: [] };
    const reading = readImport(source, format, mapping);
    const { recipients, rejected } = await recipientsOf(reading);
    const byPhone = new Map(recipients.toReversed().map((row) => [row.phone, row]));

    const made = await createRecipientsBackend();
    const { report } = await made.importFile(SHEET, { mapping });
    const end = reading.end();
    expect(end.ok && end.counts).toEqual(report.counts);
    expect(rejected.length).toBe(report.counts.rejected);
    expect(report.duplicates).toBe(recipients.length - byPhone.size);
    const stored = made.store.recipients.list(made.draftId, 0, 30_000)?.rows ?? [];
    expect(stored.map(({ phone, metadata }) => [phone, JSON.parse(metadata) as unknown])).toEqual(
      [...byPhone.values()].toSorted((a, b) => a.line - b.line).map(({ phone, metadata }) => [phone, metadata]),
    );
    const { keys } = made.store.recipients.facts(made.draftId);
    const filled = mapping.columns.flatMap((use) =>
      use.use === 'metadata'
        ? [[use.name, [...byPhone.values()].filter(({ metadata }) => has(metadata, use.name)).length]]
        : [],
    );
    expect(keys).toEqual(Object.fromEntries(filled));
  });

  it.each([
    ['in the same order', (lines: readonly string[]) => lines],
    ['in another order', (lines: readonly string[]) => lines.toSorted((a, b) => (a.slice(-9) < b.slice(-9) ? -1 : 1))],
  ])('updates the recipients of an earlier one %s, and can be undone', async (_name, inOrder) => {
    const number = (row: number): string => `+1415${2_000_000 + row}`;
    const sheet = (lines: readonly string[]): string => `phone,name,plan,note\n${lines.join('\n')}\n`;
    const plain = Array.from({ length: 12_000 }, (_, row) => `${number(row)},Person ${row},Team,${'x'.repeat(200)}`);
    const made = await createRecipientsBackend();
    await made.importFile(sheet(plain));
    const rows = () => made.store.recipients.list(made.draftId, 0, 20_000)?.rows ?? [];
    const before = rows();
    const changed = plain.map((line, row) => (row % 100 === 7 ? line.replace('Team', 'Solo') : line));
    const { changes } = await made.importFile(sheet([...inOrder(changed), `${number(12_000)},New,Solo,`]), {
      mode: 'update',
    });
    expect(changes).toMatchObject({ added: 1, changed: 120, kept: 11_880 });
    expect(rows().map(({ id, phone, metadata }) => [id, phone, metadata])).toEqual([
      ...before.map(({ id, phone, metadata }, row) => [
        id,
        phone,
        row % 100 === 7 ? metadata.replace('Team', 'Solo') : metadata,
      ]),
      [expect.any(Number), number(12_000), '{"name":"New","plan":"Solo"}'],
    ]);
    expect(made.store.recipients.facts(made.draftId).keys).toEqual({ name: 12_001, plan: 12_001, note: 12_000 });
    await made.get('drafts.undo', { draftId: made.draftId });
    expect(rows()).toEqual(before);
  });

  it('can be cancelled while it is read, and another one imported then', async () => {
    let cancel = (): void => undefined;
    const made = await createRecipientsBackend({
      onEvent: ({ name }) => {
        if (name === 'importing') cancel();
      },
    });
    const importId = await made.openImport(SHEET.repeat(4));
    const { description, mapping } = await made.get('recipients.previewImport', {
      importId,
      format: null,
      mapping: null,
    });
    cancel = () => void made.get('recipients.cancelImport', { importId });
    const run = await made.call('recipients.runImport', {
      ...{ importId, format: description.format, mapping, mode: 'replace' },
    });
    cancel = () => undefined;
    expect(run).toEqual(failed({ kind: 'import', reason: 'cancelled' }));
    expect(made.store.recipients.facts(made.draftId).count).toBe(0);
    await made.importFile('phone,name\n+14155550100,Ada\n');
    expect(made.store.recipients.facts(made.draftId).count).toBe(1);
  });
});

const has = (metadata: unknown, key: string): boolean =>
  typeof metadata === 'object' && metadata !== null && key in metadata;
