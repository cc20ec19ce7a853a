import { closeSync, openSync, readFileSync, statSync, truncateSync, writeFileSync, writeSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Damaged, destroyLastPage, openedAfterDamage, PAGE, scribble, suspect } from './damage';
import { close, databaseOf, newDraft, newReceipt, open, recipient, snapshot, temporaryFolder, testId } from './support';

const DRAFTS = 40;

/**
 * A database with a connection, many drafts with rows, and receipts; closed, so that all of it is
 * in the one file.
 */
function filled(): string {
  const folder = temporaryFolder();
  const store = open(folder);
  // oxfmt-ignore
  const connection = { id: testId(0xc001), name: 'Mine', baseUrl: 'https://a.test', kind: 'server', scheduleKeys: 'camelCase', createdAt: '2027-01-01T00:00:00.000Z' } as const;
  store.connections.insert(connection);
  store.settings.update({ theme: 'dark', timeZone: 'Asia/Kolkata' });
  for (let n = 1; n <= DRAFTS; n += 1) {
    const { id } = store.drafts.create(
      newDraft({
        connectionId: connection.id,
        campaignId: `camp-${String(n)}`,
        snapshot: { ...snapshot(), campaign: { id: `camp-${String(n)}`, name: `Spring ${String(n)}` } },
        edits: {
          name: { kind: 'value', value: `Draft ${String(n)}` },
          campaign_context: { kind: 'text', text: `${String(n)} `.repeat(400) },
          recipients: { kind: 'recipients' },
        },
        recipients: Array.from({ length: 20 }, (_, at) =>
          recipient(`+1415555${String(1000 + at)}`, `{"n": ${String(n)}}`),
        ),
      }),
    );
    store.drafts.tag(id, { add: [`tag ${String(n)}`], remove: [] });
    store.drafts.setNote(id, `note ${String(n)}`);
    store.receipts.begin(newReceipt(testId(n), id, { connectionId: connection.id, campaignId: `camp-${String(n)}` }));
    // oxfmt-ignore
    store.receipts.finish({ id: testId(n), draftId: id, durationMs: 5, outcome: { kind: 'verified' }, checks: [], answer: null, snapshot: null, drop: [] });
    if (n === DRAFTS) store.drafts.discard(id);
  }
  close(store);
  return folder;
}

/**
 * What must hold whatever was damaged: the counts are true, and nothing that was never there is.
 */
function checked(folder: string): Damaged['saved'] | null {
  const { store, damage } = openedAfterDamage(folder);
  try {
    if (damage === null) return null;
    const drafts = [...store.drafts.list(), ...store.drafts.discarded()];
    expect(drafts).toHaveLength(damage.saved.drafts);
    expect(store.connections.list()).toHaveLength(damage.saved.connections);
    expect(store.receipts.count({}, 1000)).toBe(damage.saved.receipts);
    expect(statSync(damage.movedTo).size).toBeGreaterThan(0);
    let whole = 0;
    let notes = 0;
    for (const { campaignId, id } of store.drafts.list()) {
      const draft = store.drafts.get(id);
      const n = campaignId.replace('camp-', '');
      expect(Number(n)).toBeGreaterThan(0);
      if (draft?.edits.name !== undefined) expect(draft.edits.name).toEqual({ kind: 'value', value: `Draft ${n}` });
      expect(['', `note ${n}`]).toContain(draft?.note);
      expect([undefined, `tag ${n}`]).toContain(draft?.tags[0]);
      if (draft?.note !== '') notes += 1;
      for (const row of store.recipients.each(id)) expect(row.metadata).toBe(`{"n": ${n}}`);
      if (draft?.recipients.count === 20 && Object.keys(draft.edits).length === 3) whole += 1;
    }
    expect(whole).toBeGreaterThanOrEqual(damage.saved.drafts - damage.saved.partial - 1);
    // A row is read with its note or not at all.
    expect(notes).toBe(store.drafts.list().length);
    return damage.saved;
  } finally {
    store.close();
  }
}

describe('a damaged database', () => {
  it('recovers nearly everything when a page is destroyed, at many positions', () => {
    const folder = filled();
    const healthy = readFileSync(databaseOf(folder));
    let drafts = 0;
    let damages = 0;
    for (let seed = 1; seed <= 25; seed += 1) {
      const other = temporaryFolder();
      writeFileSync(databaseOf(other), healthy);
      scribble(databaseOf(other), 1, seed);
      const saved = checked(other);
      if (saved === null) continue;
      damages += 1;
      drafts += saved.drafts;
    }
    expect(damages).toBeGreaterThan(10);
    expect(drafts / damages).toBeGreaterThan(DRAFTS * 0.6);
  }, 120_000);

  it('never makes the start fail and never returns garbage, however much is destroyed', () => {
    const folder = filled();
    const healthy = readFileSync(databaseOf(folder));
    for (const pages of [5, 20, 60, 200]) {
      for (let seed = 1; seed <= 4; seed += 1) {
        const other = temporaryFolder();
        writeFileSync(databaseOf(other), healthy);
        scribble(databaseOf(other), pages, seed);
        checked(other);
      }
    }
  }, 120_000);

  it('that was cut off recovers what was before the cut, as far as possible', () => {
    const folder = filled();
    const file = databaseOf(folder);
    truncateSync(file, Math.floor(statSync(file).size / PAGE / 2) * PAGE);
    suspect(file);
    expect(checked(folder)).not.toBeNull();
  });

  it('without its beginning recovers nothing, and reports that', () => {
    const folder = filled();
    const descriptor = openSync(databaseOf(folder), 'r+');
    writeSync(descriptor, Buffer.alloc(PAGE, 7), 0, PAGE, 0);
    closeSync(descriptor);
    expect(checked(folder)).toEqual({ connections: 0, drafts: 0, partial: 0, receipts: 0, lists: 0, partialLists: 0 });
  });

  it('recovers settings, connections and discarded drafts, and the last receipt of each draft', () => {
    const folder = filled();
    destroyLastPage(folder);
    const { store, damage } = openedAfterDamage(folder);
    expect(damage?.saved).toMatchObject({ connections: 1 });
    expect(damage?.saved.drafts).toBeGreaterThan(DRAFTS * 0.8);
    expect(store.settings.read()).toMatchObject({ theme: 'dark', timeZone: 'Asia/Kolkata' });
    expect(store.connections.list()).toMatchObject([{ id: testId(0xc001), name: 'Mine' }]);
    expect(store.connections.activeId()).toBe(testId(0xc001));
    const withReceipt = store.drafts.list().filter(({ lastPush }) => lastPush !== null);
    expect(withReceipt.length).toBeGreaterThan(DRAFTS * 0.7);
    store.close();
  });
});
