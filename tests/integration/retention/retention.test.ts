import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expired, removeExpired } from '@backend/retention/retention';
import { dataPathsIn, type Store } from '@backend/store';
import { advanceClock } from '@backend/store/settings/retention-clock';
import { systemClock } from '@backend/system/clock';
import { ok } from '@domain/errors/errors';
import { createTestBackend } from '../../support/create-test-backend';
import { startRecipients } from '../../support/recipients-thread';
import { addConnection, ERASED_PHONE, filesHolding, fillDraft, phoneBytes, word } from '../erasure/support';
import { databaseOf, newDraft, newReceipt, temporaryFolder, testId, withFile } from '../store/support';

const DAY = 24 * 60 * 60 * 1000;
const START = Date.parse('2027-01-01T00:00:00.000Z');
const at = (day: number): string => new Date(START + day * DAY).toISOString();

/**
 * A backend at a clock that a test sets, in days after the first of January. The queue is not
 * started.
 */
async function createBackend() {
  const time = { day: 0 };
  const now = (): Date => new Date(START + time.day * DAY);
  const test = await createTestBackend(
    {
      folder: temporaryFolder(),
      clock: { ...systemClock, now },
      startRecipients,
    },
    'modules',
  );
  const { store, folder } = test;
  const { keeper } = test.running.services;
  const { retention } = test.running.modules;
  /** What was changed, by the events so far. */
  const changes = (): unknown[] => test.events.map(({ what }) => what);
  return { test, folder, store, time, keeper, retention, changes, deps: { store, keeper, now } };
}

function push(store: Store, draftId: string, n: number, { day = n, isEnded = true } = {}): void {
  store.receipts.begin(newReceipt(testId(n), draftId, { startedAt: at(day) }));
  if (!isEnded) return;
  store.receipts.finish({
    id: testId(n),
    draftId,
    durationMs: 100,
    outcome: { kind: 'verified' },
    checks: [],
    answer: null,
    snapshot: null,
    drop: [],
  });
}

const idsOf = (store: Store): readonly number[] =>
  store.receipts.list({}, 200).map(({ id }) => Number.parseInt(id.slice(-2), 16));

describe('keeping receipts for some days', () => {
  it('removes older ones, but never one in progress nor the last one of an existing draft', async () => {
    const { store, time, deps } = await createBackend();
    const [a, b, gone] = [1, 2, 3].map(() => store.drafts.create(newDraft()).id);
    push(store, a ?? '', 1);
    push(store, a ?? '', 2, { isEnded: false });
    push(store, a ?? '', 3);
    push(store, b ?? '', 4);
    push(store, gone ?? '', 5);
    push(store, a ?? '', 95);
    store.drafts.discard(gone ?? '');
    time.day = 100;
    expect(expired({ kind: 'receipts', days: 30 }, deps)).toEqual(ok(3));
    expect(await removeExpired(deps, 'receipts')).toMatchObject(ok({ receipts: 0 }));
    store.settings.update({ keepReceiptsDays: 30, keepDiscardedDays: null });
    expect(await removeExpired(deps, 'receipts')).toMatchObject(ok({ receipts: 3, discarded: 0 }));
    expect(idsOf(store)).toEqual([95, 4, 2]);
    expect(store.drafts.get(a ?? '')?.lastReceipt?.id).toBe(testId(95));
    expect(store.drafts.get(b ?? '')?.lastReceipt?.id).toBe(testId(4));
    expect(store.drafts.restore(gone ?? '')?.lastReceipt).toBeNull();
  });

  it('deletes in batches, with turns for other work in between', async () => {
    const { store, time, deps } = await createBackend();
    const { id } = store.drafts.create(newDraft());
    for (let n = 1; n <= 450; n += 1) push(store, id, n, { day: n / 100 });
    store.settings.update({ keepReceiptsDays: 1 });
    time.day = 100;
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    expect(await removeExpired(deps, 'receipts')).toMatchObject(ok({ receipts: 449 }));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(0);
  });
});

describe('keeping discarded drafts for some days', () => {
  it('deletes them after thirty days unless the user chose otherwise, and no other draft', async () => {
    const { store, time, deps } = await createBackend();
    const [kept, restored, gone] = [1, 2, 3].map(() => store.drafts.create(newDraft()).id);
    for (const id of [restored, gone]) store.drafts.discard(id ?? '');
    store.drafts.restore(restored ?? '');
    push(store, gone ?? '', 1);
    time.day = 20;
    const late = store.drafts.create(newDraft()).id;
    store.drafts.discard(late);
    await removeExpired(deps);
    time.day = 32;
    expect(await removeExpired(deps)).toMatchObject(ok({ discarded: 0 }));
    expect(expired({ kind: 'discarded', days: 30 }, deps)).toEqual(ok(1));
    time.day = 34;
    expect(await removeExpired(deps)).toEqual(ok({ receipts: 0, discarded: 1, backups: 0 }));
    expect(
      store.drafts
        .list()
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual([kept ?? '', restored ?? ''].toSorted());
    expect(store.drafts.discarded()).toMatchObject([{ id: late, discardedAt: at(20) }]);
    expect(store.drafts.restore(gone ?? '')).toBeNull();
    expect(idsOf(store)).toEqual([1]);
    store.settings.update({ keepDiscardedDays: null });
    time.day = 90;
    await removeExpired(deps);
    time.day = 99;
    expect(await removeExpired(deps)).toMatchObject(ok({ discarded: 0 }));
  });

  it('waits for an update of theirs that is being sent', async () => {
    const { store, time, deps } = await createBackend();
    const { id } = store.drafts.create(newDraft());
    push(store, id, 1, { isEnded: false });
    store.drafts.discard(id);
    time.day = 40;
    expect(await removeExpired(deps, 'discarded')).toMatchObject(ok({ discarded: 0 }));
    store.receipts.interruptUnfinished(new Date(START));
    expect(await removeExpired(deps, 'discarded')).toMatchObject(ok({ discarded: 1 }));
  });

  it('reuses the key of a deleted draft without anything known of the first', async () => {
    const { store, time, deps } = await createBackend();
    const { id } = store.drafts.create(
      newDraft({ recipients: [{ phone: '+14155550100', metadata: '', assistantOverrides: '' }] }),
    );
    store.drafts.discard(id);
    time.day = 40;
    await removeExpired(deps, 'discarded');
    expect(store.drafts.create(newDraft()).recipients.count).toBe(0);
  });
});

describe('a wrong clock', () => {
  it('deletes nothing while it is years ahead of the last activity', async () => {
    const { store, time, deps } = await createBackend();
    const { id } = store.drafts.create(newDraft());
    push(store, id, 1);
    push(store, id, 2);
    store.drafts.discard(store.drafts.create(newDraft()).id);
    store.settings.update({ keepReceiptsDays: 30 });
    time.day = 4000;
    expect(await removeExpired(deps, 'receipts')).toMatchObject(ok({ receipts: 0 }));
    expect(await removeExpired(deps)).toMatchObject(ok({ receipts: 0, discarded: 0 }));
    time.day = 4002;
    expect(await removeExpired(deps)).toMatchObject(ok({ receipts: 0, discarded: 0 }));
    time.day = 100;
    expect(await removeExpired(deps, 'receipts')).toMatchObject(ok({ receipts: 1 }));
  });

  it('deletes nothing while it is ahead for less than a day, across restarts', async () => {
    const { store, time, deps } = await createBackend();
    store.drafts.discard(store.drafts.create(newDraft()).id);
    await removeExpired(deps);
    for (const day of [60, 60.5, 1, 60, 60.9, 2, 3]) {
      time.day = day;
      expect(await removeExpired(deps)).toMatchObject(ok({ discarded: 0 }));
    }
    expect(store.drafts.discarded()).toHaveLength(1);
  });

  it('trusts a time after the clock ran on for a day, even if the app starts once a week', () => {
    const looks = [0, 7, 14, 14.5, 15.2].reduce<{ record: ReturnType<typeof advanceClock> | null; trusted: unknown[] }>(
      ({ record, trusted }, day) => {
        const next = advanceClock(record, new Date(at(day)));
        return { record: next, trusted: [...trusted, next.trusted] };
      },
      { record: null, trusted: [] },
    );
    expect(looks.trusted).toEqual([null, at(0), at(7), at(7), at(14)]);
    const back = advanceClock(looks.record, new Date(at(3)));
    expect(back).toEqual({ candidate: at(3), trusted: null });
  });
});

describe('keeping backups', () => {
  const names = (folder: string): readonly string[] =>
    existsSync(dataPathsIn(folder).backups) ? readdirSync(dataPathsIn(folder).backups).toSorted() : [];
  const backup = (folder: string, kind: string, day: number): string => {
    const name = `campaign-desk-${kind}-${at(day).replaceAll(/[:.]/g, '-')}.db`;
    mkdirSync(dataPathsIn(folder).backups, { recursive: true });
    writeFileSync(join(dataPathsIn(folder).backups, name), '');
    return name;
  };

  it('deletes those that are too old, but never the newest', async () => {
    const { folder, store, time, deps, changes } = await createBackend();
    push(store, store.drafts.create(newDraft()).id, 1, { day: 100 });
    const kept = [1, 60, 90].map((day) => backup(folder, day === 60 ? 'by-hand' : 'daily', day));
    time.day = 100;
    expect(expired({ kind: 'backups', daily: 7, days: 30 }, deps)).toEqual(ok(2));
    expect(await removeExpired(deps, 'backups')).toMatchObject(ok({ backups: 0 }));
    store.settings.update({ keepBackupsDays: 30 });
    expect(await removeExpired(deps, 'backups')).toMatchObject(ok({ backups: 2 }));
    expect(names(folder)).toEqual([kept[2]]);
    expect(changes()).toEqual(['backups']);
    time.day = 300;
    expect(await removeExpired(deps, 'backups')).toMatchObject(ok({ backups: 0 }));
  });

  it('keeps as many daily ones as the user chose, and counts those from the future last', async () => {
    const { folder, store, time, deps } = await createBackend();
    store.settings.update({ keepDailyBackups: 2 });
    const kept = [1, 2, 3].map((day) => backup(folder, 'daily', day));
    backup(folder, 'daily', 500);
    time.day = 10;
    expect(await removeExpired(deps, 'backups')).toMatchObject(ok({ backups: 2 }));
    expect(names(folder)).toEqual([kept[1], kept[2]]);
  });

  it('creates at most one a day while there is one from the future', async () => {
    const { folder, store, time, keeper } = await createBackend();
    store.drafts.create(newDraft());
    backup(folder, 'daily', 500);
    expect(keeper.newestAt()).toBeNull();
    expect(await keeper.make('daily')).toEqual(ok({ made: true }));
    time.day = 0.5;
    expect(keeper.newestAt()).toBe(START);
  });
});

describe('housekeeping', () => {
  it('removes the bytes of expired data from every file, next to a thread that does the work', async () => {
    const { test, folder, store, time, retention, changes } = await createBackend();
    addConnection(store, testId(0xc0), 'Production');
    const gone = fillDraft(store, { word: 'goneword', phone: ERASED_PHONE, connectionId: testId(0xc0), n: 1 });
    store.drafts.discard(gone);
    store.settings.update({ keepReceiptsDays: 1 });
    store.secretsToForget.add(testId(7));
    test.keychain.items.set(testId(7), 'secrets');
    expect(filesHolding(folder, [word('goneword')]).length).toBeGreaterThan(0);
    time.day = 200;
    await retention.run();
    expect(filesHolding(folder, [word('goneword')]).length).toBeGreaterThan(0);
    time.day = 202;
    await retention.run();
    expect(filesHolding(folder, [word('goneword'), ...phoneBytes(ERASED_PHONE)])).toEqual([]);
    expect(withFile(folder, (db): unknown => db.prepare('SELECT count(*) AS count FROM chunks').get())).toMatchObject({
      count: 0,
    });
    expect(changes()).toEqual(['receipts', 'drafts']);
    expect([...test.keychain.items.keys()]).toEqual([]);
    expect(store.secretsToForget.list()).toEqual([]);
    expect(test.unexpectedErrors).toEqual([]);
  });

  it('empties the log at a later run if something is reading it now', async () => {
    const { test, folder, store, time, retention } = await createBackend();
    test.keychain.fails = 'locked';
    const { id } = store.drafts.create(newDraft({ edits: { name: { kind: 'value', value: 'goneword' } } }));
    store.drafts.discard(id);
    time.day = 100;
    await retention.run();
    time.day = 102;
    await withReader(databaseOf(folder), async () => {
      await retention.run();
      expect(store.drafts.discarded()).toEqual([]);
      expect(filesHolding(folder, [word('goneword')])).not.toEqual([]);
    });
    await retention.run();
    expect(filesHolding(folder, [word('goneword')])).toEqual([]);
    expect(test.unexpectedErrors).toEqual([]);
  });
});

/** Runs work while another connection holds what the database was. */
async function withReader(file: string, work: () => Promise<void>): Promise<void> {
  const { DatabaseSync } = await import('@photostructure/sqlite');
  const reader = new DatabaseSync(file);
  try {
    reader.exec('BEGIN; SELECT count(*) FROM drafts;');
    reader.prepare('SELECT count(*) FROM drafts').get();
    await work();
  } finally {
    reader.close();
  }
}
