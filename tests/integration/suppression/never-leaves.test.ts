import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyOf } from '@backend/recipients/worker/body';
import { Suppression } from '@backend/recipients/worker/suppression';
import type { Store } from '@backend/store';
import { openSnapshot } from '@backend/store/open/worker-connection';
import { bodyWriterInMain } from '@backend/sync/attempt/write-body';
import type { RecipientInput } from '@domain/fields/recipients';
import { NUMBER_RULES } from '@domain/number-rules/number-rules';
import { buildUpdate } from '@domain/wire/update';
import { fastClock } from '../../support/clocks';
import { renameEdits } from '../../support/test-backend';
import { createRecipientsBackend, type RecipientsBackend } from '../audience/recipients-backend';
import { createUploadBackend } from '../audience/upload-backend';
import { connectionWith, HOLD, markOf, withValues } from '../consent/support';
import { startServer, type Trouble } from '../outbox/server';
import { databaseOf, newDraft, temporaryFolder } from '../store/support';
import { numberOf, phoneOf, recipient, suppress } from './support';

const POOL = 12;
const some = fc.uniqueArray(fc.integer({ min: 0, max: POOL - 1 }), { maxLength: POOL });

/** Recipients whom rules on numbers hold back: one of another country, and one of another type. */
const RULED = { country: 4_915_112_345_678, type: 18_005_550_100 } as const;
type Ruled = readonly (keyof typeof RULED)[];
const ruled: fc.Arbitrary<Ruled> = fc.subarray([...NUMBER_RULES]);

/**
 * Recipients, whom lists and rules hold back at first, and whom by the time of sending; who has
 * no consent at first, and who withdraws it in another column by then.
 */
const given = fc.record({
  ...{ rows: some, early: some, late: some, without: some, withdrawn: some },
  ...{ earlyRules: ruled, lateRules: ruled },
});
type Given = typeof given extends fc.Arbitrary<infer T> ? T : never;

/** A split, before which lists and rules may hold more recipients back. */
const splitOf = fc.record({
  rows: fc.uniqueArray(fc.integer({ min: 0, max: POOL - 1 }), { minLength: 1, maxLength: POOL }),
  ...{ early: some, late: some, without: some, withdrawn: some, earlyRules: ruled, lateRules: ruled },
  ...{ grows: fc.boolean(), removesRows: fc.boolean() },
  way: fc.constantFrom('drafts', 'files'),
  by: fc.oneof(
    fc.record({ kind: fc.constant('first' as const), count: fc.integer({ min: 1, max: POOL }) }),
    fc.record({
      ...{ kind: fc.constant('random' as const), count: fc.integer({ min: 1, max: POOL }) },
      seed: fc.integer({ min: 0, max: 9 }),
    }),
    fc.record({ kind: fc.constant('size' as const), rows: fc.integer({ min: 1, max: POOL }) }),
    fc.constant({ kind: 'country' as const }),
    fc.constant({ kind: 'zone' as const, columns: {} }),
    fc.constant({ kind: 'column' as const, key: 'later' }),
  ),
});

/** The way by which an update leaves. */
const PATHS = ['push', 'queue', 'retry', 'lost', 'conflict'] as const;
type Path = (typeof PATHS)[number];

/** Each way is tried with these at least. */
const EACH_WAY: Given = {
  ...{ rows: [0, 1, 2, 3, 4], early: [0], late: [1], without: [2], withdrawn: [3] },
  ...{ earlyRules: ['country'], lateRules: ['type'] },
};

const TROUBLES: Partial<Record<Path, Trouble>> = {
  retry: { kind: 'status', status: 503 },
  lost: { kind: 'lost' },
};

/** A recipient who agrees in two columns, unless it is one of those who do not. */
function agreeing(n: number, { without, withdrawn }: Pick<Given, 'without' | 'withdrawn'>): RecipientInput {
  const first = without.includes(n) ? 'no' : 'yes';
  return withValues(n, { first, later: first === 'yes' && !withdrawn.includes(n) ? 'yes' : 'maybe' });
}

const RULED_ROWS = Object.values(RULED).map((number) => ({
  ...withValues(0, { first: 'yes', later: 'yes' }),
  phone: `+${String(number)}`,
}));

function setRules(store: Store, connectionId: string, holding: Ruled): void {
  store.numberRules.set(connectionId, {
    country: { level: holding.includes('country') ? 'hold-back' : 'warn', allowed: ['US'] },
    type: { level: holding.includes('type') ? 'hold-back' : 'off', allowed: ['fixed-or-mobile', 'mobile'] },
  });
}

const mentionedRules = (texts: readonly string[], rules: Ruled): Ruled =>
  rules.filter((rule) => texts.some((text) => text.includes(String(RULED[rule]))));

function mentioned(texts: readonly string[], numbers: readonly number[]): readonly number[] {
  return numbers.filter((n) => texts.some((text) => text.includes(String(numberOf(n)))));
}

describe('a number that is held back', () => {
  it('[S31] is in no update, by whatever way it leaves', { timeout: 240_000 }, async () => {
    const server = await startServer();
    const backend = await createRecipientsBackend({ clock: fastClock(200) });
    const { test, store } = backend;
    test.backend.startQueue();
    const connectionId = await test.connect(server.baseUrl);
    store.consent.setRule(connectionId, HOLD);
    let n = 0;
    await fc.assert(
      fc.asyncProperty(
        given,
        fc.constantFrom(...PATHS),
        async ({ rows, early, late, without, withdrawn, earlyRules, lateRules }: Given, path) => {
          const campaignId = `c-${String((n += 1))}`;
          const from = server.arrived.length;
          const lists = [suppress(store, early, { name: 'Early', scope: { connectionId, campaignId } })];
          setRules(store, connectionId, earlyRules);
          const draftId = test.draft({
            ...{ connectionId, campaignId },
            edits: { ...renameEdits(`Name ${campaignId}`), recipients: { kind: 'recipients' } },
            campaign: { id: campaignId, name: 'As it was', max_concurrency: 5 },
            recipients: [...rows.map((row) => agreeing(row, { without, withdrawn })), ...RULED_ROWS],
          }).id;
          store.consent.setMark(draftId, markOf('first'));
          const sent = (since: number) => server.arrived.slice(since).map(({ body }) => JSON.stringify(body));
          const holding = NUMBER_RULES.filter((rule) => earlyRules.includes(rule) || lateRules.includes(rule));
          let grown = from;
          const grow = () => {
            lists.push(suppress(store, late, { name: 'Late', scope: { connectionId, campaignId } }));
            store.consent.setMark(draftId, markOf('later'));
            setRules(store, connectionId, holding);
            grown = server.arrived.length;
          };
          await leave(path, draftId, campaignId, grow);
          const held = [...new Set([...early, ...late, ...without, ...withdrawn])];
          expect(mentioned(sent(from), [...early, ...without])).toEqual([]);
          expect(mentionedRules(sent(from), earlyRules)).toEqual([]);
          expect(mentioned(sent(grown), held)).toEqual([]);
          expect(mentionedRules(sent(grown), holding)).toEqual([]);
          const others = NUMBER_RULES.filter((rule) => !holding.includes(rule));
          const callable = rows.filter((row) => !held.includes(row));
          // A repetition may come before the list grows, or not at all if nobody is left.
          if (sent(grown).length > 0) {
            expect(mentioned(sent(grown), callable)).toEqual(callable);
            expect(mentionedRules(sent(grown), others)).toEqual(others);
          } else expect(['retry', 'lost']).toContain(path);
          // What can be looked at and copied.
          await test.get('review.copy', { draftId, what: 'json' });
          await test.get('review.copy', { draftId, what: 'curl' });
          const shown = await test.get('review.request', { draftId });
          const texts = [shown?.body ?? '', shown?.curl ?? '', ...test.copied];
          expect(mentioned(texts, held)).toEqual([]);
          expect(mentionedRules(texts, holding)).toEqual([]);
          for (const list of lists) store.suppression.remove(list);
          test.copied.length = 0;
        },
      ),
      { numRuns: 25, examples: PATHS.map((path) => [EACH_WAY, path]), endOnFailure: true },
    );

    async function leave(path: Path, draftId: string, campaignId: string, grow: () => void): Promise<void> {
      const trouble = TROUBLES[path];
      if (path === 'push') {
        grow();
        const pushed = await test.pushNow(draftId);
        expect(pushed).toMatchObject({ ok: true });
        return;
      }
      if (trouble !== undefined) server.trouble(trouble);
      else await test.get('settings.update', { queuePaused: true });
      if (path === 'conflict') server.change(campaignId, { name: 'Theirs' });
      const id = await test.queued(draftId);
      const status = () => JSON.stringify(test.status(id));
      const reached = (pattern: RegExp) => expect.poll(status, { timeout: 30_000 }).toMatch(pattern);
      if (trouble !== undefined) await reached(/waiting|held|done/);
      grow();
      if (trouble === undefined) await test.get('settings.update', { queuePaused: false });
      if (path === 'conflict') {
        await reached(/conflict/);
        await test.get('outbox.resolve', { id, choices: { name: { kind: 'mine' } } });
      }
      await reached(/held|done/);
      if (status().includes('unknown-recipients')) await test.get('outbox.confirm', { id });
      await reached(/done|all-held-back/);
    }
  });

  it('[S31] is not in a body that the thread writes, which equals the one of the main thread', async () => {
    const { store, folder } = await createRecipientsBackend();
    const connectionId = connectionWith(store, HOLD);
    await fc.assert(
      fc.asyncProperty(given, async ({ rows, early, late, without, withdrawn, lateRules }: Given) => {
        setRules(store, connectionId, lateRules);
        const lists = [suppress(store, early), suppress(store, late)];
        const draft = store.drafts.create({
          ...{ connectionId, campaignId: 'c-1', timeZone: 'UTC', snapshot: null },
          edits: { ...renameEdits('N'), recipients: { kind: 'recipients' } },
          recipients: [...rows.map((row) => agreeing(row, { without, withdrawn })), ...RULED_ROWS],
        });
        store.consent.setMark(draft.id, markOf('later'));
        const update = buildUpdate(draft, 'camelCase');
        const inMain = await bodyWriterInMain(store)(draft.id, update);
        const db = openSnapshot({ file: databaseOf(folder), key: null });
        const input = { draftId: draft.id, update, maxBytes: 1 << 20, now: Date.now() };
        const { bytes, rowsRevision: _, numbers: _numbers, ...inThread } = bodyOf(db, input, new Suppression());
        db.close();
        if (!inMain.ok || bytes === null) throw new Error('no body');
        const { body, sent: _sent, ...rest } = inMain.value;
        expect(inThread).toEqual(rest);
        expect(new TextDecoder().decode(bytes)).toBe(body.text());
        expect(mentioned([body.text()], [...early, ...late, ...without, ...withdrawn])).toEqual([]);
        expect(mentionedRules([body.text()], lateRules)).toEqual([]);
        expect(rest.heldBack.rules?.map(({ rule }) => rule) ?? []).toEqual(lateRules);
        for (const list of lists) store.suppression.remove(list);
      }),
      { numRuns: 60 },
    );
  });

  it('[S31] is neither uploaded with a recipient list nor exported with those who may be called', async () => {
    const { store, draftId, upload, bodies, test } = await createUploadBackend();
    store.recipients.add(draftId, [0, 1, 2, 3].map(recipient));
    const list = suppress(store, [1, 3]);
    expect(await upload({ kind: 'new', name: 'March' })).toMatchObject({
      value: { kind: 'attached', rows: 4, heldBack: 2 },
    });
    expect(mentioned(bodies, [0, 1, 2, 3])).toEqual([0, 2]);
    const exported = async (format: 'csv' | 'json', onlyCallable: boolean) => read(test, draftId, format, onlyCallable);
    for (const format of ['csv', 'json'] as const) {
      expect(mentioned([await exported(format, true)], [0, 1, 2, 3])).toEqual([0, 2]);
      expect(mentioned([await exported(format, false)], [0, 1, 2, 3])).toEqual([0, 1, 2, 3]);
    }
    store.suppression.add(
      list,
      [14_155_550_100, 442_079_460_018, numberOf(0), numberOf(2)].map((number) => ({ number, day: 0 })),
    );
    const before = bodies.length;
    expect(await upload({ kind: 'new', name: 'April' })).toEqual({ ok: false, error: { kind: 'all-held-back' } });
    expect(bodies.length).toBe(before);
  });

  it('[S31] is neither uploaded nor exported, whatever holds it back', { timeout: 120_000 }, async () => {
    const { store, bodies, test, draftId: first } = await createUploadBackend();
    const connectionId = store.drafts.get(first)?.connectionId ?? '';
    store.consent.setRule(connectionId, HOLD);
    let n = 0;
    await fc.assert(
      fc.asyncProperty(given, async ({ rows, early, late, without, withdrawn, earlyRules, lateRules }: Given) => {
        n += 1;
        const draftId = test.draft({
          ...{ connectionId, campaignId: `c-${String(n)}`, edits: { recipients: { kind: 'recipients' } } },
          recipients: [...rows.map((row) => agreeing(row, { without, withdrawn })), ...RULED_ROWS],
        }).id;
        const lists = [suppress(store, early)];
        store.consent.setMark(draftId, markOf('first'));
        setRules(store, connectionId, earlyRules);
        const leaves = async (held: readonly number[], holding: Ruled) => {
          const from = bodies.length;
          const revision = store.drafts.get(draftId)?.revision ?? -1;
          const target = { kind: 'new' as const, name: `March ${String((n += 1))}` };
          const uploaded = await test.call('recipients.uploadList', { draftId, revision, target });
          const callable = rows.filter((row) => !held.includes(row));
          const others = NUMBER_RULES.filter((rule) => !holding.includes(rule));
          const isAnybody = callable.length + others.length > 0;
          expect(uploaded).toMatchObject(
            isAnybody ? { value: { kind: 'attached' } } : { error: { kind: 'all-held-back' } },
          );
          const texts = [bodies.slice(from).join('')];
          for (const format of ['csv', 'json'] as const) {
            test.dialogs.target = join(temporaryFolder(), `rows.${format}`);
            const { heldBack } = await test.get('recipients.export', { draftId, format, onlyCallable: true });
            expect(heldBack).toBe(rows.length - callable.length + holding.length);
            texts.push(readFileSync(test.dialogs.target, 'utf8'));
          }
          for (const [at, text] of texts.entries()) {
            expect(mentioned([text], held)).toEqual([]);
            expect(mentionedRules([text], holding)).toEqual([]);
            if (at === 0 && !isAnybody) continue;
            expect(mentioned([text], callable)).toEqual(callable);
            expect(mentionedRules([text], others)).toEqual(others);
          }
        };
        await leaves([...new Set([...early, ...without])], earlyRules);
        lists.push(suppress(store, late));
        store.consent.setMark(draftId, markOf('later'));
        setRules(store, connectionId, lateRules);
        await leaves([...new Set([...early, ...late, ...without, ...withdrawn])], lateRules);
        for (const list of lists) store.suppression.remove(list);
        store.drafts.discard(draftId);
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });

  it('[S31] leaves a draft neither as a draft of a split nor in one of its files', async () => {
    const { store, get, call, dialogs } = await createRecipientsBackend();
    const connectionId = connectionWith(store, HOLD);
    await fc.assert(
      fc.asyncProperty(splitOf, async (each) => {
        const { rows, early, late, without, withdrawn, earlyRules, lateRules, by, grows, way, removesRows } = each;
        const recipients = [...rows.map((row) => agreeing(row, { without, withdrawn })), ...RULED_ROWS];
        const { id: draftId } = store.drafts.create(newDraft({ connectionId, recipients }));
        const lists = [suppress(store, early)];
        store.consent.setMark(draftId, markOf('first'));
        setRules(store, connectionId, earlyRules);
        const shown = await get('recipients.planSplit', { draftId, by });
        if (shown?.kind !== 'parts') throw new Error('too many parts');
        const { parts: expected } = shown;
        if (grows) {
          lists.push(suppress(store, late));
          store.consent.setMark(draftId, markOf('later'));
          setRules(store, connectionId, lateRules);
        }
        const folder = temporaryFolder();
        dialogs.folder = folder;
        const known = new Set(store.drafts.list().map(({ id }) => id));
        const split = (indexes: readonly number[]) => {
          const input = { draftId, by, expected, removesRows };
          return way === 'drafts'
            ? call('recipients.splitIntoDrafts', {
                ...input,
                parts: indexes.map((index) => ({ index, campaignId: `c-${String(index)}`, note: '' })),
              })
            : call('recipients.splitIntoFiles', {
                ...input,
                parts: indexes.map((index) => ({ index, label: String(index) })),
              });
        };
        const held = [...new Set([...early, ...without, ...(grows ? [...late, ...withdrawn] : [])])];
        const holding = grows ? lateRules : earlyRules;
        const callable = rows.filter((row) => !held.includes(row));
        const all = [...expected.keys()];
        const may = all.filter((index) => expected[index]?.name.kind !== 'held');
        if (may.length < all.length) expect(await split(all)).toMatchObject({ error: { kind: 'draft-changed' } });
        const done = may.length === 0 ? null : await split(may);
        const drafts = store.drafts.list().filter(({ id }) => !known.has(id));
        const left = [
          ...drafts.map(({ id }) => [...store.recipients.each(id)].map(({ phone }) => phone).join()),
          ...readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')),
        ];
        expect(mentioned(left, held)).toEqual([]);
        expect(mentionedRules(left, holding)).toEqual([]);
        const others = NUMBER_RULES.filter((rule) => !holding.includes(rule));
        // All others are there, unless what holds back made other parts of them meanwhile.
        const isDone = done?.ok === true;
        expect(mentioned(left, rows)).toEqual(isDone ? callable : []);
        expect(mentionedRules(left, NUMBER_RULES)).toEqual(isDone ? others : []);
        for (const id of [draftId, ...drafts.map((draft) => draft.id)]) store.drafts.discard(id);
        for (const list of lists) store.suppression.remove(list);
      }),
      { numRuns: 60 },
    );
  });

  it('is shown as held back in the table, and can be filtered', async () => {
    const { store, draftId, get } = await createRecipientsBackend();
    store.recipients.add(draftId, [0, 1, 2, 3].map(recipient));
    suppress(store, [1, 3], { name: 'Registry' });
    const order = { by: { kind: 'position' }, descending: false } as const;
    const page = { draftId, order, offset: 0, limit: 10 };
    const all = await get('recipients.query', { ...page, filter: {} });
    expect(all.rows.map(({ heldBackBy }) => heldBackBy)).toEqual([null, 'Registry', null, 'Registry']);
    const held = await get('recipients.query', { ...page, filter: { heldBack: true } });
    expect(held).toMatchObject({ total: 4, matching: 2 });
    expect(held.rows.map(({ phone }) => phone)).toEqual([1, 3].map(phoneOf));
    const narrowed = await get('recipients.query', { ...page, filter: { heldBack: true, text: phoneOf(3) } });
    expect(narrowed.rows.map(({ phone }) => phone)).toEqual([phoneOf(3)]);
  });
});

async function read(
  test: RecipientsBackend['test'],
  draftId: string,
  format: 'csv' | 'json',
  onlyCallable: boolean,
): Promise<string> {
  const target = join(temporaryFolder(), `rows.${format}`);
  test.dialogs.target = target;
  const { rows, heldBack } = await test.get('recipients.export', { draftId, format, onlyCallable });
  expect({ rows, heldBack }).toEqual(onlyCallable ? { rows: 4, heldBack: 2 } : { rows: 6, heldBack: 0 });
  const text = readFileSync(target, 'utf8');
  rmSync(target);
  return text;
}
