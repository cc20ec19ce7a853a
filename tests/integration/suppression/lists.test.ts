import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openStore, type Store } from '@backend/store';
import { openDatabase } from '@backend/store/core/database';
import { NUMBERS_PER_CHUNK } from '@backend/store/suppression/list-chunk';
import { collectLists } from '@backend/store/suppression/list-rows';
import { stageList } from '@backend/store/suppression/stage-list';
import { NEVER } from '@domain/suppression/expiry';
import { EVERYWHERE } from '@domain/suppression/list';
import { dayOf } from '@kernel/day-number';
import { clock, databaseOf, newDraft, temporaryFolder, testId } from '../store/support';
import { numberOf, recipient, suppress } from './support';

function opened(folder = temporaryFolder(), now = clock()): Store {
  const result = openStore({ folder, now });
  if (result.kind !== 'open') throw new Error(JSON.stringify(result));
  return result.store;
}

const addConnection = (store: Store, id: string, name: string): void => {
  store.connections.insert({
    ...{ id, name, baseUrl: 'https://api.example.test', kind: 'server', scheduleKeys: 'camelCase' },
    createdAt: '2027-01-01T00:00:00.000Z',
  });
};

const draftWith = (store: Store, count: number, connectionId: string | null = null): string =>
  store.drafts.create({
    ...newDraft(),
    connectionId,
    campaignId: 'c-1',
    recipients: Array.from({ length: count }, (_, n) => recipient(n)),
  }).id;

describe('a suppression list', () => {
  it('has each number once, and keeps the later of two last days', () => {
    const store = opened();
    const id = suppress(store, [1, 2]);
    const [soon, late] = [dayOf('2030-01-01') ?? 0, dayOf('2031-01-01') ?? 0];
    expect(store.suppression.add(id, [{ number: numberOf(3), day: soon }])).toEqual([numberOf(3)]);
    expect(
      store.suppression.add(id, [
        { number: numberOf(3), day: late },
        { number: numberOf(1), day: soon },
      ]),
    ).toEqual([]);
    expect([...store.suppression.entries(id)]).toEqual([
      { number: numberOf(1), day: NEVER },
      { number: numberOf(2), day: NEVER },
      { number: numberOf(3), day: late },
    ]);
    expect(store.suppression.get(id)).toMatchObject({ rows: 3, sourceKind: 'manual' });
    expect(store.suppression.removeNumbers(id, [numberOf(2), numberOf(9)])).toBe(1);
    expect(store.suppression.get(id)?.rows).toBe(2);
    store.close();
  });

  it('holds for the draft of its scope, and counts a recipient for the oldest list', () => {
    const store = opened();
    addConnection(store, testId(0xc1), 'One');
    addConnection(store, testId(0xc2), 'Two');
    const id = draftWith(store, 5, testId(0xc1));
    suppress(store, [0], { name: 'Everybody' });
    suppress(store, [0, 1], { name: 'One', scope: { connectionId: testId(0xc1), campaignId: null } });
    suppress(store, [2], { name: 'Campaign', scope: { connectionId: testId(0xc1), campaignId: 'c-1' } });
    suppress(store, [3], { name: 'Two', scope: { connectionId: testId(0xc2), campaignId: null } });
    suppress(store, [4], { name: 'Other campaign', scope: { connectionId: testId(0xc1), campaignId: 'c-2' } });
    expect(store.suppression.heldBack(id)).toMatchObject({
      total: 5,
      held: 3,
      lists: [
        { name: 'Everybody', rows: 1 },
        { name: 'One', rows: 1 },
        { name: 'Campaign', rows: 1 },
      ],
    });
    // With the connection gone, its lists hold everywhere: the same server may get another one.
    store.connections.remove(testId(0xc2));
    expect(store.suppression.heldBack(id).held).toBe(4);
    store.close();
  });

  it('lets a number go only when its last day is over everywhere on earth', () => {
    let now = new Date('2030-05-31T23:59:00.000Z');
    const store = opened(temporaryFolder(), () => now);
    const id = draftWith(store, 1);
    const list = suppress(store, []);
    store.suppression.add(list, [{ number: numberOf(0), day: dayOf('2030-05-31') ?? 0 }]);
    expect(store.suppression.heldBack(id).held).toBe(1);
    now = new Date('2030-06-01T11:59:59.999Z');
    expect(store.suppression.heldBack(id).held).toBe(1);
    now = new Date('2030-06-01T12:00:00.000Z');
    expect(store.suppression.heldBack(id).held).toBe(0);
    store.close();
  });

  it('is replaced by an import as a whole, unless it changed meanwhile, and what is removed is collected', async () => {
    const folder = temporaryFolder();
    const store = opened(folder);
    const id = draftWith(store, 10);
    const list = suppress(store, [1]);
    const before = store.suppression.get(list);
    const db = openDatabase({ file: databaseOf(folder), onDamage: () => undefined });
    const numbers = Float64Array.from({ length: NUMBERS_PER_CHUNK + 5 }, (_, n) => numberOf(n + 2));
    const importAs = (session: string) =>
      stageList(
        db,
        {
          ...{ id: randomUUID(), name: 'Imported', sourceKind: 'file', source: 'dnc.csv', scope: EVERYWHERE },
          ...{ takenAt: '2030-01-01T00:00:00.000Z', changedAt: '2030-01-01T00:00:00.000Z' },
        },
        { numbers, days: new Int32Array(numbers.length) },
        session,
      );
    const staged = await importAs('now');
    expect(store.suppression.heldBack(id).held).toBe(1);
    const revision = store.suppression.revision();
    if (before === null) throw new Error('no list');
    expect(store.suppression.publish(staged, before)).toMatchObject({
      ...{ id: list, name: 'Do not call', rows: numbers.length, source: 'dnc.csv' },
    });
    expect(store.suppression.revision()).toBeGreaterThan(revision);
    expect(store.suppression.heldBack(id)).toMatchObject({ held: 8, lists: [{ name: 'Do not call' }] });
    const again = await importAs('now');
    expect(store.suppression.publish(again, before)).toBe('changed');
    expect(store.suppression.hasGarbage('now')).toBe(true);
    expect(store.suppression.remove(list)).toBe(true);
    expect(store.suppression.heldBack(id).held).toBe(0);
    while (collectLists(db, 'another'));
    expect(store.suppression.hasGarbage('another')).toBe(false);
    expect(db.keyId()).toBeNull();
    db.close();
    store.close();
  });

  it('holds everybody back if it cannot be read', () => {
    const folder = temporaryFolder();
    const store = opened(folder);
    const id = draftWith(store, 2);
    suppress(store, [1]);
    const db = openDatabase({ file: databaseOf(folder), onDamage: () => undefined });
    db.run('UPDATE suppression_chunks SET numbers = ?', new Uint8Array(7));
    db.close();
    expect(() => store.suppression.heldBack(id)).toThrow();
    store.close();
  });
});
