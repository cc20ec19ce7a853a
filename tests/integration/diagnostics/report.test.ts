import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { writeRecoveryKey } from '@backend/keys/recovery-key';
import { keyIdOf } from '@backend/store';
import { systemClock } from '@backend/system/clock';
import { failed, ok } from '@domain/errors/errors';
import { fillDatabase } from '../../fixtures/databases/fill';
import { createTestBackend } from '../../support/create-test-backend';
import { KEY } from '../../support/test-backend';
import { convertStore, keychainWith, newKey } from '../encryption/support';
import { temporaryFolder, withFile } from '../store/support';

const now = new Date('2027-03-02T06:00:00.000Z');

/** A backend on a database that has something of everything; `key`: what that is encrypted with. */
async function createFilledBackend(key: Uint8Array | null = null) {
  const folder = temporaryFolder();
  fillDatabase(folder).close();
  if (key !== null) convertStore(folder, key);
  const test = await createTestBackend(
    {
      folder,
      clock: { ...systemClock, now: () => now },
      system: { timeZone: 'Asia/Kolkata', country: 'IN' },
      keychain: keychainWith(key === null ? [] : [key]),
    },
    'modules',
  );
  mkdirSync(dirname(test.logFile), { recursive: true });
  const make = async () => {
    const made = await test.get('diagnostics.make', {});
    return { ...made, report: JSON.parse(made.text) as Record<string, unknown> };
  };
  return { test, folder, make };
}

it('reports versions, settings, counts by code and sizes', async () => {
  const { test, make } = await createFilledBackend();
  test.keychain.fails = 'locked';
  const { report } = await make();
  expect(report).toMatchObject({
    madeAt: '2027-03-02T06:00:00.000Z',
    versions: { app: '1.2.3', node: process.versions.node },
    system: { locale: 'en-GB', timeZone: 'Asia/Kolkata', country: 'IN', online: true },
    keychain: { kind: 'unusable', reason: 'locked' },
    settings: { theme: 'dark', timeZone: 'Asia/Kolkata', keepReceiptsDays: null },
    stored: {
      connections: { server: 1 },
      drafts: { open: 2, discarded: 1, withoutConnection: 2 },
      recipients: 3,
      receipts: { verified: 1, discrepancy: 1, unreadable: 1, refused: 1, 'no-answer': 1, interrupted: 1 },
      outbox: { queued: 1 },
    },
    onDisk: { database: { files: 1 }, backups: { files: 0, bytes: 0 } },
  });
});

it('reports whether stored data is encrypted, and nothing of the key', async () => {
  expect((await (await createFilledBackend()).make()).report).toMatchObject({ encryptedAtRest: false });
  const key = newKey();
  const { text, report } = await (await createFilledBackend(key)).make();
  expect(report).toMatchObject({ encryptedAtRest: true, stored: { recipients: 3 } });
  const bytes = Buffer.from(key);
  for (const spelling of [keyIdOf(key), bytes.toString('hex'), bytes.toString('base64'), writeRecoveryKey(key)]) {
    expect(text.toLowerCase()).not.toContain(spelling.toLowerCase());
  }
});

it('contains none of the texts in the database', async () => {
  const { make } = await createFilledBackend();
  const { text } = await make();
  for (const stored of [
    'Production',
    'example.test',
    'Winter',
    'Spring',
    'cmp',
    'Ada',
    '14155550100',
    'Dana',
    'tuesdayish',
  ]) {
    expect(text).not.toContain(stored);
  }
});

it('names a setting that contains user text only as set', async () => {
  const { folder, make } = await createFilledBackend();
  withFile(folder, (db) => {
    db.prepare(`UPDATE settings SET value = '"Mars/Olympus Mons"' WHERE key = 'timeZone'`).run();
  });
  expect((await make()).report['settings']).toMatchObject({ timeZone: 'set' });
});

it('shows the end of the log, and errors from the older file', async () => {
  const { test, make } = await createFilledBackend();
  const line = (event: string, level: string, facts = {}) =>
    `${JSON.stringify({ at: '2027-03-01T06:00:00.000Z', level, event, ...facts })}\n`;
  writeFileSync(
    `${test.logFile}.1`,
    line('unexpected-error', 'error', { where: 'bridge:drafts.get', error: 'RangeError' }),
  );
  writeFileSync(test.logFile, line('start', 'info', { version: '1.2.3' }).repeat(400));
  const { report } = await make();
  expect(report['log']).toHaveLength(300);
  expect(report['recentErrors']).toMatchObject([{ event: 'unexpected-error', where: 'bridge:drafts.get' }]);
});

it('reports that the database cannot be read instead of failing', async () => {
  const { folder, make } = await createFilledBackend();
  withFile(folder, (db) => {
    db.exec('ALTER TABLE receipts RENAME TO lost');
  });
  await expect(make()).resolves.toMatchObject({
    report: { versions: { app: '1.2.3' }, stored: { unreadable: { code: 'ERR_SQLITE_ERROR' } } },
  });
});

it('leaves out a word that is a secret', async () => {
  const { test, make } = await createFilledBackend();
  await test.connect('https://other.example.test', 'Other', { apiKey: KEY, userId: 'Kolkata' });
  const { text } = await make();
  expect(text).not.toContain('Kolkata');
  expect(text).toContain('<left out>');
});

it('saves exactly the report that was shown, and none that no longer exists', async () => {
  const target = join(temporaryFolder(), 'report.json');
  const { test, make } = await createFilledBackend();
  test.dialogs.target = target;
  const first = await make();
  const second = await make();
  expect(await test.call('diagnostics.save', { id: first.id })).toMatchObject({
    ok: false,
    error: { kind: 'not-found', what: 'report' },
  });
  expect(await test.call('diagnostics.save', { id: second.id })).toEqual({
    ok: true,
    value: { file: 'report.json', holdsUserId: false },
  });
  expect(readFileSync(target, 'utf8')).toBe(second.text);
});

it('writes nothing if no file is chosen, and reports a disk error', async () => {
  const { test, make } = await createFilledBackend();
  const { id } = await make();
  expect(await test.call('diagnostics.save', { id })).toEqual(ok({ file: null, holdsUserId: false }));
  const folder = temporaryFolder();
  test.dialogs.target = join(folder, 'missing', 'report.json');
  expect(await test.call('diagnostics.save', { id })).toEqual(failed({ kind: 'export', reason: 'not-written' }));
  expect(readdirSync(folder)).toEqual([]);
});
