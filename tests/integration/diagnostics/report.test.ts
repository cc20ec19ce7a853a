import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createDiagnostics } from '@backend/diagnostics/diagnostics-module';
import { writeRecoveryKey } from '@backend/keys/recovery-key';
import { keyIdOf } from '@backend/store';
import { failed } from '@domain/errors/errors';
import { readSystem } from '@domain/system/system-facts';
import { fillDatabase } from '../../fixtures/databases/fill';
import { convertStore, newKey, openWith } from '../encryption/support';
import { exporterTo } from '../store/exporter';
import { temporaryFolder, withFile } from '../store/support';

const now = new Date('2027-03-02T06:00:00.000Z');

interface Options {
  readonly target?: string | null;
  readonly secret?: string;
  /** What the database is encrypted with. */
  readonly key?: Uint8Array;
}

/** The handlers around a database that has something of everything. */
function createFilled(options: Options = {}) {
  const folder = temporaryFolder();
  const filled = fillDatabase(folder);
  if (options.key !== undefined) {
    filled.close();
    convertStore(folder, options.key);
  }
  const store = options.key === undefined ? filled : openWith(folder, [options.key]);
  let isOpen = true;
  const close = (): void => {
    if (isOpen) store.close();
    isOpen = false;
  };
  onTestFinished(close);
  const logFile = join(folder, 'logs', 'main.log');
  mkdirSync(join(folder, 'logs'));
  const { handlers } = createDiagnostics({
    version: '1.2.3',
    folder,
    logFile,
    store,
    readSystem: () => readSystem({ timeZone: 'Asia/Kolkata', locales: ['en-GB'], country: 'IN', now }),
    checkKeychain: () => Promise.resolve(failed({ kind: 'keychain', reason: 'locked' })),
    online: () => true,
    now: () => now,
    newId: randomUUID,
    holdsSecret: (text) => options.secret !== undefined && text.includes(options.secret),
    exportFile: exporterTo(() => options.target ?? null),
  });
  const make = async () => {
    const made = await handlers['diagnostics.make']({});
    if (!made.ok) throw new Error(JSON.stringify(made.error));
    return { ...made.value, report: JSON.parse(made.value.text) as Record<string, unknown> };
  };
  return { folder, logFile, handlers, make, close };
}

it('reports versions, settings, counts by code and sizes', async () => {
  const { make } = createFilled();
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
  expect((await createFilled().make()).report).toMatchObject({ encryptedAtRest: false });
  const key = newKey();
  const { text, report } = await createFilled({ key }).make();
  expect(report).toMatchObject({ encryptedAtRest: true, stored: { recipients: 3 } });
  const bytes = Buffer.from(key);
  for (const spelling of [keyIdOf(key), bytes.toString('hex'), bytes.toString('base64'), writeRecoveryKey(key)]) {
    expect(text.toLowerCase()).not.toContain(spelling.toLowerCase());
  }
});

it('contains none of the texts in the database', async () => {
  const { make } = createFilled();
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
  const { folder, make } = createFilled();
  withFile(folder, (db) => {
    db.prepare(`UPDATE settings SET value = '"Mars/Olympus Mons"' WHERE key = 'timeZone'`).run();
  });
  expect((await make()).report['settings']).toMatchObject({ timeZone: 'set' });
});

it('shows the end of the log, and errors from the older file', async () => {
  const { logFile, make } = createFilled();
  const line = (event: string, level: string, facts = {}) =>
    `${JSON.stringify({ at: '2027-03-01T06:00:00.000Z', level, event, ...facts })}\n`;
  writeFileSync(`${logFile}.1`, line('unexpected-error', 'error', { where: 'bridge:drafts.get', error: 'RangeError' }));
  writeFileSync(logFile, line('start', 'info', { version: '1.2.3' }).repeat(400));
  const { report } = await make();
  expect(report['log']).toHaveLength(300);
  expect(report['recentErrors']).toMatchObject([{ event: 'unexpected-error', where: 'bridge:drafts.get' }]);
});

it('reports that the database cannot be read instead of failing', async () => {
  const { make, close } = createFilled();
  close();
  await expect(make()).resolves.toMatchObject({
    report: { versions: { app: '1.2.3' }, stored: { unreadable: { code: 'ERR_INVALID_STATE' } } },
  });
});

it('leaves out a word that is a secret', async () => {
  const { make } = createFilled({ secret: 'Kolkata' });
  const { text } = await make();
  expect(text).not.toContain('Kolkata');
  expect(text).toContain('<left out>');
});

it('saves exactly the report that was shown, and none that no longer exists', async () => {
  const target = join(temporaryFolder(), 'report.json');
  const { make, handlers } = createFilled({ target });
  const first = await make();
  const second = await make();
  expect(await handlers['diagnostics.save']({ id: first.id })).toMatchObject({
    ok: false,
    error: { kind: 'not-found', what: 'report' },
  });
  expect(await handlers['diagnostics.save']({ id: second.id })).toEqual({
    ok: true,
    value: { file: 'report.json', holdsUserId: false },
  });
  expect(readFileSync(target, 'utf8')).toBe(second.text);
});

it('writes nothing if no file is chosen, and reports a disk error', async () => {
  const none = createFilled();
  const { id } = await none.make();
  expect(await none.handlers['diagnostics.save']({ id })).toEqual({
    ok: true,
    value: { file: null, holdsUserId: false },
  });
  const folder = temporaryFolder();
  const refused = createFilled({ target: join(folder, 'missing', 'report.json') });
  const made = await refused.make();
  expect(await refused.handlers['diagnostics.save']({ id: made.id })).toEqual({
    ok: false,
    error: { kind: 'export', reason: 'not-written' },
  });
  expect(readdirSync(folder)).toEqual([]);
});
