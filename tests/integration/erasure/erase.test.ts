import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openDatabase } from '@backend/store/core/database';
import type { Erasure } from '@domain/erasure/erasure';
import { failed, ok } from '@domain/errors/errors';
import { compiledProgram } from '../../support/compiled-program';
import { databaseOf, temporaryFolder, testId } from '../store/support';
import {
  addConnection,
  createErasureBackend,
  ERASED_PHONE,
  filesHolding,
  fillDraft,
  KEPT_PHONE,
  phoneBytes,
  word,
} from './support';

const GONE_CONNECTION = testId(0xc0);
const KEPT_CONNECTION = testId(0xc1);
const GONE = word('goneword');
const KEPT = word('keptword');
const erasingChild = await compiledProgram(join(import.meta.dirname, 'erasing-child.ts'));
const fixtures = join(import.meta.dirname, '..', '..', 'fixtures', 'databases');

/** Longer than a program may report nothing, and then take to end. */
const MAX_SILENCE_MS = 10 * 60_000;

const SECRETS = JSON.stringify({ apiKey: 'sk_live_1', userId: 'user_1', boundTo: 'https://api.example.test' });

/**
 * Two drafts over two connections, one of which is to go, also in a backup; everything in it says
 * `goneword`.
 */
async function createFilled() {
  const backend = await createErasureBackend();
  const { store, test } = backend;
  for (const [id, name] of [
    [GONE_CONNECTION, 'goneword-connection'],
    [KEPT_CONNECTION, 'keptword-connection'],
  ] as const) {
    addConnection(store(), id, name);
    test.keychain.items.set(id, SECRETS);
  }
  const gone = fillDraft(store(), { word: 'goneword', phone: ERASED_PHONE, connectionId: GONE_CONNECTION, n: 1 });
  const kept = fillDraft(store(), { word: 'keptword', phone: KEPT_PHONE, connectionId: KEPT_CONNECTION, n: 2 });
  store().drafts.setOpen(gone);
  await test.get('backups.make', {});
  expect(filesHolding(backend.folder, [GONE]).length).toBeGreaterThan(1);
  return { ...backend, gone, kept };
}

describe('permanent deletion', () => {
  it.each(['current', 'discarded'])(
    'of a %s draft leaves nothing of it in any file, and keeps everything else',
    async (state) => {
      const { folder, store, erase, erased, gone, kept } = await createFilled();
      const before = store().drafts.get(kept);
      if (state === 'discarded') store().drafts.discard(gone);
      store().connections.update(GONE_CONNECTION, { name: 'Other' });
      expect(await erase({ kind: 'draft', draftId: gone })).toEqual(ok(null));
      // The connection's old name is in the backup, and belongs to no draft.
      const found = filesHolding(
        folder,
        [
          '-snapshot',
          '-name',
          '-person',
          '-second',
          '-step',
          '-context',
          '-drift',
          '-sent',
          '-answer',
          '-before',
          '-list',
          '-tag',
          '-note',
        ].map((part) => word(`goneword${part}`)),
      );
      expect(found).toEqual([]);
      expect(filesHolding(folder, phoneBytes(ERASED_PHONE))).toEqual([]);
      expect(filesHolding(folder, [KEPT]).length).toBeGreaterThan(1);
      expect(store().drafts.get(kept)).toEqual(before);
      expect(
        store()
          .outbox.list()
          .waiting.map(({ draftId }) => draftId),
      ).toEqual([kept]);
      expect(store().outbox.list().waiting[0]?.status.state).toBe('queued');
      const notice = await erased();
      expect(notice).toMatchObject({
        report: { counts: { drafts: 1, recipients: 3, receipts: 1, updates: 1 }, deleted: [] },
      });
      expect(notice?.report.rewritten).toHaveLength(1);
      const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
      expect(names.filter((name) => /\.part|restoring/.test(name))).toEqual([]);
    },
  );

  it('of a connection includes its drafts, receipts, updates and secrets', async () => {
    const { folder, store, erase, erased, kept, withSecrets } = await createFilled();
    expect(await erase({ kind: 'connection', connectionId: GONE_CONNECTION })).toEqual(ok(null));
    expect(filesHolding(folder, [GONE, ...phoneBytes(ERASED_PHONE)])).toEqual([]);
    expect(withSecrets()).toEqual([KEPT_CONNECTION]);
    expect(await erased()).toMatchObject({ isKeyLeft: false });
    expect(
      store()
        .drafts.list()
        .map(({ id }) => id),
    ).toEqual([kept]);
    expect(
      store()
        .connections.list()
        .map(({ id }) => id),
    ).toEqual([KEPT_CONNECTION]);
  });

  it.each(['disk-full', 'stalled'] as const)(
    'a connection keeps its key when the copies are not written: %s',
    async (end) => {
      const { test, store, erase, withSecrets, gone } = await createFilled();
      test.work.erase = () => (end === 'stalled' ? null : { kind: 'failed', reason: end, detail: '' });
      const error =
        end === 'stalled' ? { kind: 'erasure', reason: 'stalled' } : { kind: 'storage', reason: 'disk-full' };
      if (end === 'stalled') vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      onTestFinished(() => void vi.useRealTimers());
      const erasing = erase({ kind: 'connection', connectionId: GONE_CONNECTION });
      if (end === 'stalled') await expect.poll(() => vi.getTimerCount()).toBeGreaterThan(0);
      if (end === 'stalled') await vi.advanceTimersByTimeAsync(MAX_SILENCE_MS);
      expect(await erasing).toEqual({ ok: false, error });
      expect(withSecrets()).toEqual([GONE_CONNECTION, KEPT_CONNECTION]);
      expect(store().drafts.get(gone)?.connectionId).toBe(GONE_CONNECTION);
    },
  );

  it('of a connection keeps its key if the new database can’t replace the old one', async () => {
    const { test, store, erase, withSecrets, gone } = await createFilled();
    const other = openDatabase({ file: test.running.services.dataPaths.database, onDamage: () => undefined });
    expect(await erase({ kind: 'connection', connectionId: GONE_CONNECTION })).toEqual(
      failed({ kind: 'storage', reason: 'busy' }),
    );
    other.close();
    expect(withSecrets()).toEqual([GONE_CONNECTION, KEPT_CONNECTION]);
    expect(store().drafts.get(gone)?.connectionId).toBe(GONE_CONNECTION);
  });

  it('of a connection works if the keychain keeps its key, and deletes the key as soon as possible', async () => {
    const { test, folder, store, erase, erased, withSecrets } = await createFilled();
    test.keychain.fails = 'locked';
    expect(await erase({ kind: 'connection', connectionId: GONE_CONNECTION })).toEqual(ok(null));
    expect(await erased()).toMatchObject({ isKeyLeft: true });
    expect(filesHolding(folder, [GONE])).toEqual([]);
    const { retention } = test.running.modules;
    await retention.run();
    expect(store().secretsToForget.list()).toEqual([GONE_CONNECTION]);
    expect(withSecrets()).toEqual([GONE_CONNECTION, KEPT_CONNECTION]);
    test.keychain.fails = null;
    await retention.run();
    expect(withSecrets()).toEqual([KEPT_CONNECTION]);
    expect(store().secretsToForget.list()).toEqual([]);
    expect(test.unexpectedErrors).toEqual([]);
  });

  it('of a receipt removes what was sent and returned, and the previous values', async () => {
    const { folder, store, erase, gone } = await createFilled();
    expect(await erase({ kind: 'receipt', receiptId: testId(17) })).toEqual(ok(null));
    expect(
      filesHolding(
        folder,
        ['-sent', '-answer', '-before'].map((part) => word(`goneword${part}`)),
      ),
    ).toEqual([]);
    expect(store().receipts.get(testId(33))).not.toBeNull();
    expect(store().drafts.get(gone)?.edits.name).toEqual({ kind: 'value', value: 'goneword-name' });
  });

  it('of a phone number covers rows, edits, histories, receipts, updates and backups', async () => {
    const { folder, store, erase, gone, kept } = await createFilled();
    const inContext = { kind: 'value' as const, value: 'Call 0172 123-45678 first' };
    store().drafts.edit(kept, 'campaign_context', inContext);
    store().mappings.remember('a,+4917212345678', { columns: [{ use: 'phone' }], country: null, keep: 'first' });
    expect(await erase({ kind: 'number', phone: ERASED_PHONE })).toEqual(ok(null));
    expect(
      filesHolding(folder, [...phoneBytes(ERASED_PHONE), word('0172 123-45678'), word('goneword-person')]),
    ).toEqual([]);
    expect(filesHolding(folder, phoneBytes(KEPT_PHONE)).length).toBeGreaterThan(1);
    const draft = store().drafts.get(gone);
    expect(draft?.recipients.count).toBe(1);
    expect(draft?.edits.name).toEqual({ kind: 'value', value: 'goneword-name' });
    // The note mentions the number, the tag does not.
    expect(draft).toMatchObject({ outbox: null, canUndo: false, note: '', tags: ['goneword-tag'] });
    expect(store().drafts.get(kept)?.note).toContain(KEPT_PHONE);
    expect(store().drafts.get(kept)?.edits.campaign_context).toBeUndefined();
    expect(store().drafts.get(kept)?.recipients.count).toBe(3);
    const receipt = store().receipts.get(testId(17));
    expect(receipt).toMatchObject({ request: { body: '(erased)' }, answer: { body: '(erased)' }, before: {} });
    expect(store().receipts.get(testId(33))?.request.body).toContain(KEPT_PHONE);
  });

  it('of an unknown phone number finds nothing and changes no backup', async () => {
    const { folder, store, erase, erased, kept } = await createFilled();
    const shelf = join(folder, 'backups');
    const before = store().drafts.get(kept);
    expect(await erase({ kind: 'number', phone: '+4915199999999' })).toEqual(ok(null));
    expect(await erased()).toMatchObject({
      report: { counts: { recipients: 0, receiptBodies: 0, updates: 0 }, rewritten: [] },
    });
    expect(readdirSync(shelf)).toHaveLength(1);
    expect(store().drafts.get(kept)).toEqual(before);
  });

  it('includes unreadable files and the files of imports', async () => {
    const { test, folder, erase, erased, gone } = await createFilled();
    const damagedBackup = join(folder, 'backups', 'campaign-desk-daily-2027-02-01T00-00-00-000Z.db');
    writeFileSync(damagedBackup, 'goneword-name');
    copyFileSync(
      join(fixtures, 'schema-0001.db'),
      join(folder, 'backups', 'campaign-desk-v1-2027-02-02T00-00-00-000Z.db'),
    );
    writeFileSync(join(folder, 'campaign-desk.damaged-2027-01-01.db'), 'goneword-name');
    writeFileSync(join(folder, 'campaign-desk.damaged-2027-01-01.db-wal'), 'goneword-name');
    mkdirSync(join(folder, 'imports'));
    writeFileSync(join(folder, 'imports', 'one.rejected'), 'goneword-name');
    const what: Erasure = { kind: 'draft', draftId: gone };
    const preview = await test.call('erasure.preview', { what });
    expect(preview).toMatchObject(
      ok({ deleted: ['2027-02-01T00:00:00.000Z'], damagedFiles: 2, counts: { drafts: 1 } }),
    );
    expect(existsSync(damagedBackup)).toBe(true);
    expect(await erase(what)).toEqual(ok(null));
    expect(preview).toEqual(ok((await erased())?.report));
    expect(filesHolding(folder, [word('goneword-name')])).toEqual([]);
    // An older backup without any of it stays as it is.
    expect(readdirSync(join(folder, 'backups'))).toContain('campaign-desk-v1-2027-02-02T00-00-00-000Z.db');
  });

  it('is rejected with nothing changed during a push, and if edits can’t be stored first', async () => {
    const { test, erase, store, gone } = await createFilled();
    const { gate } = test.running.services;
    const what: Erasure = { kind: 'draft', draftId: gone };
    const release = test.running.modules.campaignLocks.acquire({
      draftId: gone,
      connectionId: GONE_CONNECTION,
      campaignId: 'camp-1',
    });
    expect(await erase(what)).toEqual(failed({ kind: 'erasure', reason: 'pushing' }));
    release?.();
    test.page.canFlush = false;
    expect(await erase(what)).toEqual(failed({ kind: 'erasure', reason: 'not-stored' }));
    expect(store().drafts.get(gone)).not.toBeNull();
    expect(gate.isClosed).toBe(false);
    expect(await erase({ kind: 'draft', draftId: testId(99) })).toEqual(
      failed({ kind: 'erasure', reason: 'not-stored' }),
    );
    test.page.canFlush = true;
    expect(await erase({ kind: 'draft', draftId: testId(99) })).toEqual(failed({ kind: 'not-found', what: 'draft' }));
    expect(gate.isClosed).toBe(false);
  });

  it.each(['backup-erased', 'copied', 'swapped'])(
    'killed at %s is complete or not started, and can be repeated',
    async (point) => {
      const { test, folder, store: filled, gone: draftId } = await createFilled();
      filled().connections.update(GONE_CONNECTION, { name: 'Other' });
      await test.crash();
      const killed = spawnSync(process.execPath, [erasingChild, folder, draftId, point], {
        encoding: 'utf8',
      });
      expect(killed.signal, killed.stderr).toBe('SIGKILL');
      const { store, erase } = await createErasureBackend({ folder });
      const draft = store().drafts.get(draftId);
      if (point === 'swapped') expect(draft).toBeNull();
      else expect(draft?.recipients.count).toBe(3);
      const again = await erase({ kind: 'draft', draftId });
      expect(again).toEqual(point === 'swapped' ? failed({ kind: 'not-found', what: 'draft' }) : ok(null));
      expect(filesHolding(folder, [word('goneword-name'), word('goneword-sent'), ...phoneBytes(ERASED_PHONE)])).toEqual(
        [],
      );
    },
  );
});

it('overwrites deleted data in the database', () => {
  const folder = temporaryFolder();
  const db = openDatabase({ file: databaseOf(folder), onDamage: () => undefined });
  db.exec('CREATE TABLE texts (text TEXT)');
  for (let n = 0; n < 200; n += 1) db.run('INSERT INTO texts VALUES (?)', `goneword ${String(n)}`);
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  expect(filesHolding(folder, [GONE])).toHaveLength(1);
  db.run('DELETE FROM texts');
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  expect(filesHolding(folder, [GONE])).toEqual([]);
  db.close();
});
