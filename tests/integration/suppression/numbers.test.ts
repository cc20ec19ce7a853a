import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '@backend/store/core/database';
import { stageList } from '@backend/store/suppression/stage-list';
import { NEVER } from '@domain/suppression/expiry';
import { EVERYWHERE } from '@domain/suppression/list';
import { dayOf } from '@kernel/day-number';
import { createRecipientsBackend } from '../audience/recipients-backend';
import { databaseOf } from '../store/support';
import { numberOf, phoneOf, recipient, suppress } from './support';

describe('the numbers of a suppression list', () => {
  it('are read in pages, the newest first, and found by a part of them', async () => {
    const { get, call, store } = await createRecipientsBackend();
    const listId = suppress(store, [0, 1, 2]);
    store.suppression.add(listId, [{ number: numberOf(15), day: dayOf('2030-05-31') ?? 0 }]);
    const page = (text: string, offset = 0, limit = 100) => get('suppression.numbers', { listId, text, offset, limit });
    expect(await page('', 0, 2)).toEqual({
      ...{ total: 4, matching: 4 },
      numbers: [
        { number: phoneOf(15), lastDay: '2030-05-31' },
        { number: phoneOf(2), lastDay: null },
      ],
    });
    expect((await page('', 2, 2)).numbers.map(({ number }) => number)).toEqual([phoneOf(1), phoneOf(0)]);
    expect(await page('+1 (415) 200-0015')).toMatchObject({ matching: 1, numbers: [{ number: phoneOf(15) }] });
    expect(await page('000002')).toMatchObject({ matching: 1, numbers: [{ number: phoneOf(2) }] });
    expect(await page('Ada')).toEqual({ total: 4, matching: 0, numbers: [] });
    const none = await call('suppression.numbers', { listId: randomUUID(), text: '', offset: 0, limit: 1 });
    expect(none).toMatchObject({ ok: false, error: { kind: 'not-found', what: 'suppression-list' } });
  });

  it('are let go one by one, and come back with their last day', async () => {
    const { get, store, draftId } = await createRecipientsBackend();
    store.recipients.add(draftId, [0, 1].map(recipient));
    const listId = suppress(store, [0]);
    const [lastDay, mobile] = ['2030-05-31', 5_215_512_345_678];
    store.suppression.add(listId, [
      { number: numberOf(1), day: dayOf(lastDay) ?? 0 },
      { number: mobile, day: NEVER },
    ]);
    const before = await get('suppression.numbers', { listId, text: '', offset: 0, limit: 100 });
    const found = await get('suppression.numbers', { listId, text: `+${String(mobile)}`, offset: 0, limit: 100 });
    expect(found.matching).toBe(1);
    for (const { number } of before.numbers) {
      expect(await get('suppression.removeNumbers', { listId, numbers: [number] })).toEqual({ removed: 1 });
    }
    expect((await get('suppression.heldBack', { draftId })).heldBack?.held).toBe(0);
    for (const { number: text, lastDay: day } of before.numbers.toReversed()) {
      const into = { kind: 'list', listId } as const;
      await get('suppression.add', { into, text, country: null, lastDay: day });
    }
    expect(await get('suppression.numbers', { listId, text: '', offset: 0, limit: 100 })).toEqual(before);
    expect((await get('suppression.heldBack', { draftId })).heldBack?.held).toBe(2);
  });

  it('are found and let go among a million', { timeout: 120_000 }, async () => {
    const { get, store, folder } = await createRecipientsBackend();
    const numbers = Float64Array.from({ length: 1_000_000 }, (_, n) => 14_150_000_000 + n);
    const db = openDatabase({ file: databaseOf(folder), onDamage: () => undefined });
    const at = '2030-01-01T00:00:00.000Z';
    const list = {
      id: randomUUID(),
      name: 'Registry',
      sourceKind: 'file',
      source: 'dnc.csv',
      scope: EVERYWHERE,
    } as const;
    const staged = await stageList(
      db,
      { ...list, takenAt: at, changedAt: at },
      { numbers, days: new Int32Array(numbers.length) },
      'now',
    );
    db.close();
    store.suppression.publish(staged, null);
    const query = { listId: list.id, text: '415 099 999', offset: 0, limit: 500 };
    const found = await get('suppression.numbers', query);
    expect(found).toMatchObject({ total: 1_000_000, matching: 10 });
    const first = found.numbers[0]?.number ?? '';
    expect(first).toBe('+14150999999');
    const before = process.cpuUsage();
    await get('suppression.removeNumbers', { listId: list.id, numbers: [first] });
    const spent = process.cpuUsage(before);
    expect(await get('suppression.numbers', query)).toMatchObject({ total: 999_999, matching: 9 });
    // A fifth of a second, in microseconds; it takes about a tenth of that.
    expect(spent.user + spent.system).toBeLessThan(200_000);
  });
});
