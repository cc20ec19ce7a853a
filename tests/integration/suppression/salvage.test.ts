import { readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Store } from '@backend/store';
import { ALL_NUMBERS, type NumberRules } from '@domain/number-rules/number-rules';
import { NEVER } from '@domain/suppression/expiry';
import { EVERYWHERE, type SuppressionList, type SuppressionScope } from '@domain/suppression/list';
import { destroyLastPage, openedAfterDamage, scribble } from '../store/damage';
import { close, databaseOf, newDraft, open, temporaryFolder, testId, withFile } from '../store/support';
import { numberOf, recipient, suppress } from './support';

const CONNECTION = testId(0xc1);
const OF_CONNECTION: SuppressionScope = { connectionId: CONNECTION, campaignId: null };
/** In the year 2096. */
const LAST_DAY = 46_000;

/** A list as it was before the damage: its scope, and the last day of each number. */
interface Filled {
  readonly scope: SuppressionScope;
  readonly days: ReadonlyMap<number, number>;
}

/**
 * A database with lists of several pages, and behind them a draft of a connection, which both
 * lists hold back from. It is closed, so that all of it is in the one file.
 */
function filled(): { readonly folder: string; readonly lists: ReadonlyMap<string, Filled> } {
  const folder = temporaryFolder();
  const store = open(folder);
  store.connections.insert({
    ...{ id: CONNECTION, name: 'Mine', baseUrl: 'https://a.test', kind: 'server', scheduleKeys: 'camelCase' },
    createdAt: '2027-01-01T00:00:00.000Z',
  });
  const lists = new Map<string, Filled>();
  for (const [scope, from, count] of [
    [EVERYWHERE, 0, 6_000],
    [OF_CONNECTION, 6_000, 3_000],
  ] as const) {
    const id = suppress(store, [], { name: `List from ${String(from)}`, scope });
    const entries = Array.from({ length: count }, (_, n) => ({
      number: numberOf(from + n),
      day: n % 2 === 0 ? NEVER : LAST_DAY,
    }));
    store.suppression.add(id, entries);
    lists.set(id, { scope, days: new Map(entries.map(({ number, day }) => [number, day])) });
  }
  const text = { kind: 'text', text: 'What is at the end of the file. '.repeat(2_000) } as const;
  store.drafts.create(
    newDraft({
      ...{ connectionId: CONNECTION, recipients: [0, 6_000, 9_000].map(recipient) },
      edits: { recipients: { kind: 'recipients' }, campaign_context: text },
    }),
  );
  close(store);
  return { folder, lists };
}

/** Whether a list is as it was. Fails if it holds back less than it says. */
function isWhole(store: Store, list: SuppressionList, { days, scope }: Filled): boolean {
  const entries = [...store.suppression.entries(list.id)];
  expect(list.rows).toBe(entries.length);
  expect([scope, EVERYWHERE]).toContainEqual(list.scope);
  for (const { number, day } of entries) {
    expect(days.has(number)).toBe(true);
    expect([days.get(number), NEVER]).toContain(day);
  }
  const whole = entries.length === days.size && entries.every(({ number, day }) => days.get(number) === day);
  if (!whole) expect(list.isIncomplete).toBe(true);
  return whole;
}

it('recovers suppression lists whole when the damage is elsewhere', () => {
  const { folder, lists } = filled();
  destroyLastPage(folder);
  const { store, damage } = openedAfterDamage(folder);
  expect(damage).not.toBeNull();
  const recovered = store.suppression.list();
  expect(recovered.map(({ id, name, isIncomplete }) => ({ id, name, isIncomplete }))).toEqual(
    [...lists.keys()].map((id, at) => ({ id, name: `List from ${String(at * 6_000)}`, isIncomplete: false })),
  );
  for (const list of recovered) {
    const before = lists.get(list.id);
    expect(before !== undefined && isWhole(store, list, before)).toBe(true);
    expect(list.scope).toEqual(before?.scope);
  }
  const [draft] = store.drafts.list();
  expect(store.suppression.heldBack(draft?.id ?? '')).toMatchObject({ total: 3, held: 2 });
  store.close();
});

it('recovers the rules on numbers, also if they cannot be read: nobody may be called then', () => {
  const { folder } = filled();
  const rules: NumberRules = { ...ALL_NUMBERS, country: { level: 'hold-back', allowed: ['DE'] } };
  const first = open(folder);
  first.numberRules.set(CONNECTION, rules);
  close(first);
  const healthy = readFileSync(databaseOf(folder));
  for (const [change, isBroken] of [
    ['', false],
    ["UPDATE state SET value = '{' WHERE key = 'number-rules'", true],
  ] as const) {
    writeFileSync(databaseOf(folder), healthy);
    withFile(folder, (db) => {
      db.exec(change);
    });
    destroyLastPage(folder);
    const { store, damage } = openedAfterDamage(folder);
    expect(damage).not.toBeNull();
    expect(store.numberRules.get(CONNECTION).isBroken).toBe(isBroken);
    const [draft] = store.drafts.list();
    expect(store.suppression.heldBack(draft?.id ?? '')).toMatchObject({ total: 3, held: 3 });
    store.close();
  }
});

it('has a list hold everywhere if its connection was lost', () => {
  const { folder } = filled();
  withFile(folder, (db) => {
    db.exec("PRAGMA foreign_keys = OFF; UPDATE connections SET id = 'unreadable'");
  });
  destroyLastPage(folder);
  const { store, damage } = openedAfterDamage(folder);
  expect(damage?.saved).toMatchObject({ connections: 0, drafts: 1 });
  expect(store.suppression.list().map(({ scope }) => scope)).toEqual([EVERYWHERE, EVERYWHERE]);
  const [draft] = store.drafts.list();
  expect(store.suppression.heldBack(draft?.id ?? '')).toMatchObject({ total: 3, held: 2 });
  store.close();
});

it('recovers the numbers of a list whose row was lost, and says so', () => {
  const { folder, lists } = filled();
  withFile(folder, (db) => {
    db.exec("PRAGMA foreign_keys = OFF; DELETE FROM suppression_lists WHERE name = 'List from 6000'");
  });
  destroyLastPage(folder);
  const { store, damage } = openedAfterDamage(folder);
  expect(damage?.saved).toMatchObject({ lists: 2, partialLists: 1 });
  const [first, second] = store.suppression.list();
  expect(first).toMatchObject({ name: 'List from 0', isIncomplete: false });
  expect(second).toMatchObject({ name: '#2', scope: EVERYWHERE, rows: 3_000, isIncomplete: true });
  expect([...store.suppression.entries(second?.id ?? '')].map(({ number }) => number)).toEqual([
    ...([...lists.values()][1]?.days.keys() ?? []),
  ]);
  const [draft] = store.drafts.list();
  expect(store.suppression.heldBack(draft?.id ?? '')).toMatchObject({ total: 3, held: 2 });
  store.close();
});

it('says of a list that has lost numbers or last days that it is incomplete, wherever the damage is', () => {
  const { folder, lists } = filled();
  const healthy = readFileSync(databaseOf(folder));
  const found = { whole: 0, incomplete: 0 };
  for (let seed = 1; seed <= 25; seed += 1) {
    const other = temporaryFolder();
    writeFileSync(databaseOf(other), healthy);
    scribble(databaseOf(other), 1, seed);
    const { store, damage } = openedAfterDamage(other);
    if (damage !== null) {
      const recovered = store.suppression.list();
      expect(damage.saved.lists).toBe(recovered.length);
      expect(damage.saved.partialLists).toBe(recovered.filter(({ isIncomplete }) => isIncomplete).length);
      // Unless nothing at all can be read, no list is lost without a trace.
      if (damage.saved.drafts > 0) expect(recovered.length).toBeGreaterThanOrEqual(lists.size);
      for (const list of store.suppression.list()) {
        const before = lists.get(list.id);
        // A list whose row was lost has another ID, if its own was lost as well.
        if (before === undefined) expect(list.isIncomplete).toBe(true);
        else found[isWhole(store, list, before) ? 'whole' : 'incomplete'] += 1;
      }
    }
    store.close();
  }
  expect(found.whole).toBeGreaterThan(5);
  expect(found.incomplete).toBeGreaterThan(5);
}, 120_000);
