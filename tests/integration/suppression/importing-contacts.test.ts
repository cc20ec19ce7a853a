import { describe, expect, it } from 'vitest';
import { NEVER } from '@domain/suppression/expiry';
import { EVERYWHERE } from '@domain/suppression/list';
import { contacts, createRecipientsBackend } from '../audience/recipients-backend';
import { numberOf, phoneOf, recipient, suppress } from './support';

const rowsOf = (numbers: readonly number[]): string =>
  contacts(numbers.map((n) => [phoneOf(n), `Person ${String(n)}`]));

describe('the report of an import of contacts', () => {
  it('says which rows suppression lists hold back, by list and line, and the import keeps them', async () => {
    const { get, importFile, store, draftId } = await createRecipientsBackend();
    const registry = suppress(store, [1, 3, 9], { name: 'Registry' });
    const own = suppress(store, [3, 4], { name: 'Own' });
    suppress(store, [0, 2], { name: 'Elsewhere', scope: { connectionId: null, campaignId: 'another' } });
    const { report, changes } = await importFile(rowsOf([0, 1, 2, 3, 4, 1]));
    expect(report.heldBack).toEqual([
      { id: registry, name: 'Registry', rows: 2, lines: [3, 5] },
      { id: own, name: 'Own', rows: 1, lines: [6] },
    ]);
    expect(changes.added).toBe(5);
    expect(await get('suppression.heldBack', { draftId })).toMatchObject({ heldBack: { total: 5, held: 3 } });
  });

  it('counts what a commit adds or changes, and not what it leaves alone', async () => {
    const { importFile, store, draftId } = await createRecipientsBackend();
    suppress(store, [0, 1]);
    store.recipients.add(draftId, [recipient(0)]);
    const appended = await importFile(rowsOf([0, 1]), { mode: 'append' });
    expect(appended.report.heldBack).toMatchObject([{ rows: 1, lines: [3] }]);
    const updated = await importFile(rowsOf([0, 2]), { mode: 'update' });
    expect(updated.report.heldBack).toMatchObject([{ rows: 1, lines: [2] }]);
  });

  it('counts a number of which the last row counts once, and none whose last day is over', async () => {
    const { openImport, get, store } = await createRecipientsBackend();
    const list = store.suppression.create({ id: crypto.randomUUID(), name: 'Own', scope: EVERYWHERE }).id;
    store.suppression.add(list, [
      { number: numberOf(0), day: NEVER },
      { number: numberOf(1), day: 1 },
    ]);
    const importId = await openImport(rowsOf([0, 0, 1]));
    const { description, mapping } = await get('recipients.previewImport', { importId, format: null, mapping: null });
    const { report } = await get('recipients.runImport', {
      ...{ importId, format: description.format, mapping: { ...mapping, keep: 'last' }, mode: 'replace' },
    });
    expect(report.heldBack).toMatchObject([{ rows: 1, lines: [2] }]);
  });
});
