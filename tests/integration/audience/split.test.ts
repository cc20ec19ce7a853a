import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CommandOutput } from '@contract/index';
import type { RecipientFacts, RecipientInput } from '@domain/fields/recipients';
import type { SplitBy } from '@domain/recipients/split/split';
import { newDraft, temporaryFolder, testId } from '../store/support';
import { contacts, createRecipientsBackend, manyRows, type RecipientsBackend } from './recipients-backend';

type Plan = Extract<NonNullable<CommandOutput<'recipients.planSplit'>>, { kind: 'parts' }>;

async function planOf({ get }: RecipientsBackend, draftId: string, by: SplitBy): Promise<Plan> {
  const plan = await get('recipients.planSplit', { draftId, by });
  if (plan?.kind !== 'parts') throw new Error('too many parts');
  return plan;
}

/** Makes a draft of each of some parts. */
async function splitOff(
  made: RecipientsBackend,
  draftId: string,
  by: SplitBy,
  { indexes, removesRows }: { readonly indexes: readonly number[]; readonly removesRows: boolean },
) {
  const { parts: expected } = await planOf(made, draftId, by);
  const parts = indexes.map((index) => ({ index, campaignId: `cmp_part_${index}`, note: '' }));
  const done = await made.get('recipients.splitIntoDrafts', { draftId, by, expected, parts, removesRows });
  if (done === null) throw new Error('the split was cancelled');
  return done;
}

const row = (phone: string, metadata = ''): RecipientInput => ({ phone, metadata, assistantOverrides: '' });
const phonesOf = ({ store }: RecipientsBackend, draftId: string): readonly string[] =>
  [...store.recipients.each(draftId)].map(({ phone }) => phone);

const someRow = fc.record({
  phone: fc.constantFrom('+14155550100', '+14155550101', '+442079460018', '+4930123456', 'Köln 7'),
  metadata: fc.constantFrom('', '{"plan":"gold"}', '{"plan":"basic"}', '{"plan":""}', '{"plan":'),
  assistantOverrides: fc.constantFrom('', '{"voice":"calm"}'),
});
const someBy: fc.Arbitrary<SplitBy> = fc.oneof(
  fc.record({ kind: fc.constant('first' as const), count: fc.integer({ min: 1, max: 9 }) }),
  fc.record({
    ...{ kind: fc.constant('random' as const), count: fc.integer({ min: 1, max: 9 }) },
    seed: fc.integer({ min: 0, max: 9 }),
  }),
  fc.record({ kind: fc.constant('size' as const), rows: fc.integer({ min: 1, max: 9 }) }),
  fc.constant({ kind: 'country' as const }),
  fc.constant({ kind: 'zone' as const, columns: {} }),
  fc.constant({ kind: 'column' as const, key: 'plan' }),
);

describe('splitting recipients into drafts', () => {
  it('moves every row of the chosen parts once, in its order, and keeps all others', async () => {
    const made = await createRecipientsBackend();
    const { store } = made;
    await fc.assert(
      fc.asyncProperty(
        fc.array(someRow, { minLength: 1, maxLength: 12 }),
        someBy,
        fc.nat(),
        fc.boolean(),
        async (rows, by, mask, removesRows) => {
          const { id } = store.drafts.create({ ...newDraft(), recipients: rows });
          const before = [...store.recipients.each(id)];
          const plan = await planOf(made, id, by);
          expect(plan.total).toBe(rows.length);
          expect(plan.parts.reduce((sum, part) => sum + part.rows, 0)).toBe(rows.length);
          const indexes = [...plan.parts.keys()].filter((index) => ((mask >> index) & 1) === 1 || index === 0);
          const { draftIds } = await splitOff(made, id, by, { indexes, removesRows });
          const parts = draftIds.map((draftId) => [...store.recipients.each(draftId)]);
          expect(parts.map(({ length }) => length)).toEqual(indexes.map((index) => plan.parts[index]?.rows));
          const rest = [...store.recipients.each(id)];
          if (!removesRows) expect(rest).toEqual(before);
          else expect(sorted([...parts.flat(), ...rest])).toEqual(sorted(before));
          for (const part of [...parts, rest]) expect(isInOrder(part, before)).toBe(true);
          // What is known of rows is known of the parts as if they had been typed there.
          for (const draftId of [...draftIds, id]) {
            const typed = store.drafts.create({ ...newDraft(), recipients: [...store.recipients.each(draftId)] });
            expect(counts(store.drafts.get(draftId)?.recipients)).toEqual(counts(typed.recipients));
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('gives each the edits of the draft, its own campaign and a note', async () => {
    const made = await createRecipientsBackend();
    const { store, get } = made;
    const name = { kind: 'value' as const, value: 'March renewals' };
    const edits = { name, recipients: { kind: 'recipients' as const } };
    const { id } = store.drafts.create({
      ...newDraft(),
      edits,
      recipients: [row('+14155550100'), row('+14155550101')],
    });
    const by: SplitBy = { kind: 'first', count: 1 };
    const { parts: expected } = await planOf(made, id, by);
    const parts = [{ index: 0, campaignId: 'cmp_pilot', note: 'First 1 of 2' }];
    const input = { draftId: id, by, expected, parts, removesRows: false };
    const done = await get('recipients.splitIntoDrafts', input);
    expect(done?.saved).toBeNull();
    expect(store.drafts.get(done?.draftIds[0] ?? '')).toMatchObject({
      ...{ campaignId: 'cmp_pilot', edits, note: 'First 1 of 2', snapshot: null },
      recipients: { count: 1 },
      canUndo: false,
    });
  });

  it('lets the rows leave the draft as one step that undo takes back, and keeps the new drafts', async () => {
    const made = await createRecipientsBackend();
    const { importFile, draftId, get } = made;
    await importFile(contacts(manyRows(10_000)));
    const before = phonesOf(made, draftId);
    const by: SplitBy = { kind: 'random', count: 20, seed: 4711 };
    const { draftIds, saved } = await splitOff(made, draftId, by, { indexes: [0], removesRows: true });
    const pilot = phonesOf(made, draftIds[0] ?? '');
    expect(pilot).toHaveLength(20);
    expect(saved?.recipients.count).toBe(9_980);
    const chosen = new Set(pilot);
    expect(phonesOf(made, draftId)).toEqual(before.filter((phone) => !chosen.has(phone)));
    await get('drafts.undo', { draftId });
    expect(phonesOf(made, draftId)).toEqual(before);
    expect(phonesOf(made, draftIds[0] ?? '')).toEqual(pilot);
    await get('drafts.redo', { draftId });
    expect(phonesOf(made, draftId)).toHaveLength(9_980);
    // The same seed finds the same recipients in the same file again.
    const again = await createRecipientsBackend();
    await again.importFile(contacts(manyRows(10_000)));
    const second = await splitOff(again, again.draftId, by, { indexes: [0], removesRows: false });
    expect(phonesOf(again, second.draftIds[0] ?? '')).toEqual(pilot);
  });

  it('leaves rows that are held back where they are, and refuses to move them', async () => {
    const made = await createRecipientsBackend();
    const { get, call, store } = made;
    const recipients = ['+14155550100', '+14155550101', '+14155550102'].map((phone) => row(phone));
    const { id } = store.drafts.create({ ...newDraft(), recipients });
    const into = { kind: 'new' as const, name: 'Do not call', scope: { connectionId: null, campaignId: null } };
    await get('suppression.add', { into, text: '+14155550100', country: null, lastDay: null });
    const by: SplitBy = { kind: 'size', rows: 1 };
    const { parts: expected } = await planOf(made, id, by);
    expect(expected.at(-1)).toEqual({ name: { kind: 'held' }, rows: 1 });
    const parts = [{ index: 2, campaignId: 'cmp_held', note: '' }];
    const refused = await call('recipients.splitIntoDrafts', { draftId: id, by, expected, parts, removesRows: true });
    expect(refused).toMatchObject({ ok: false, error: { kind: 'draft-changed' } });
    const { draftIds } = await splitOff(made, id, by, { indexes: [0, 1], removesRows: true });
    expect(draftIds.flatMap((each) => phonesOf(made, each))).toEqual(['+14155550101', '+14155550102']);
    expect(phonesOf(made, id)).toEqual(['+14155550100']);
  });

  it('does nothing if the rows or the suppression lists have changed since it was shown', async () => {
    const made = await createRecipientsBackend();
    const { get, call, store } = made;
    const recipients = ['+14155550100', '+14155550101', '+14155550102'].map((phone) => row(phone));
    const { id } = store.drafts.create({ ...newDraft(), recipients });
    const by: SplitBy = { kind: 'first', count: 1 };
    const parts = [{ index: 0, campaignId: 'cmp_pilot', note: '' }];
    const split = async (expected: Plan['parts']) =>
      call('recipients.splitIntoDrafts', { draftId: id, by, expected, parts, removesRows: true });
    const { parts: shown } = await planOf(made, id, by);
    await get('recipients.add', { draftId: id, rows: [row('+14155550103')] });
    expect(await split(shown)).toMatchObject({ ok: false, error: { kind: 'draft-changed' } });
    const { parts: current } = await planOf(made, id, by);
    const into = { kind: 'new' as const, name: 'Do not call', scope: { connectionId: null, campaignId: null } };
    await get('suppression.add', { into, text: '+14155550103', country: null, lastDay: null });
    expect(await split(current)).toMatchObject({ ok: false, error: { kind: 'draft-changed' } });
    expect(phonesOf(made, id)).toHaveLength(4);
    expect(store.drafts.list().filter(({ campaignId }) => campaignId === 'cmp_pilot')).toEqual([]);
  });

  it.each<[SplitBy, readonly (readonly [unknown, readonly string[]])[]]>([
    [
      { kind: 'country' },
      [
        [{ kind: 'country', country: 'US' }, ['+12125550100', '+14155550100']],
        [{ kind: 'country', country: null }, ['Köln 7']],
        [{ kind: 'country', country: 'DE' }, ['+4930123456']],
      ],
    ],
    [
      { kind: 'zone', columns: {} },
      [
        [{ kind: 'zones', zones: [] }, ['Köln 7']],
        [{ kind: 'zones', zones: ['America/Los_Angeles'] }, ['+14155550100']],
        [{ kind: 'zones', zones: ['America/New_York'] }, ['+12125550100']],
        [{ kind: 'zones', zones: ['Europe/Berlin'] }, ['+4930123456']],
      ],
    ],
    [
      { kind: 'column', key: 'plan' },
      [
        [{ kind: 'value', value: 'gold' }, ['+12125550100', 'Köln 7']],
        [{ kind: 'value', value: null }, ['+14155550100']],
        [{ kind: 'value', value: 'Gold' }, ['+4930123456']],
      ],
    ],
  ])('groups rows by what they have in common: %o', async (by, expected) => {
    const made = await createRecipientsBackend();
    const recipients = [
      row('+12125550100', '{"plan":"gold"}'),
      row('+14155550100', '{"plan":""}'),
      row('+4930123456', '{"plan":"Gold"}'),
      row('Köln 7', '{"plan":"gold"}'),
    ];
    const { id } = made.store.drafts.create({ ...newDraft(), recipients });
    const { parts } = await planOf(made, id, by);
    const { draftIds } = await splitOff(made, id, by, { indexes: [...parts.keys()], removesRows: true });
    expect(parts.map(({ name }, at) => [name, phonesOf(made, draftIds[at] ?? '')])).toEqual(expected);
    expect(phonesOf(made, id)).toEqual([]);
  });

  it('counts numbers that would be in several parts', async () => {
    const made = await createRecipientsBackend();
    const recipients = ['+14155550100', '+14155550101', '+14155550100'].map((phone) => row(phone));
    const { id } = made.store.drafts.create({ ...newDraft(), recipients });
    expect((await planOf(made, id, { kind: 'first', count: 1 })).acrossParts).toBe(1);
    expect((await planOf(made, id, { kind: 'country' })).acrossParts).toBe(0);
  });

  it('shows more parts than can be shown as too many', async () => {
    const { importFile, draftId, get } = await createRecipientsBackend();
    await importFile(contacts(manyRows(300)));
    const by = { kind: 'column' as const, key: 'first_name' };
    expect(await get('recipients.planSplit', { draftId, by })).toMatchObject({ kind: 'too-many' });
  });
});

describe('splitting recipients into files', () => {
  it('writes each chosen part, over no file that is there, and lets the rows leave the draft', async () => {
    const made = await createRecipientsBackend();
    const { store, get, dialogs } = made;
    const folder = temporaryFolder();
    dialogs.folder = folder;
    const recipients = [
      row('+14155550100', '{"plan":"gold"}'),
      row('+14155550101', '{"plan":"basic"}'),
      row('+14155550102', '{"plan":"gold"}'),
    ];
    const { id, campaignId } = store.drafts.create({ ...newDraft(), recipients });
    writeFileSync(join(folder, `${campaignId} gold.csv`), 'as it was');
    const by: SplitBy = { kind: 'column', key: 'plan' };
    const { parts: expected } = await planOf(made, id, by);
    const written = await get('recipients.splitIntoFiles', {
      ...{ draftId: id, by, expected, removesRows: true },
      parts: [{ index: 0, label: 'gold' }],
    });
    expect(written).toMatchObject({ files: [`${campaignId} gold (2).csv`], saved: { recipients: { count: 1 } } });
    expect(readFileSync(join(folder, `${campaignId} gold.csv`), 'utf8')).toBe('as it was');
    expect(readFileSync(join(folder, `${campaignId} gold (2).csv`), 'utf8')).toBe(
      '\uFEFFphone_number,metadata.plan,metadata,assistant_overrides\r\n+14155550100,gold,,\r\n+14155550102,gold,,\r\n',
    );
    expect(phonesOf(made, id)).toEqual(['+14155550101']);
  });

  it('writes each row into the file of its part, as the export writes it, however many files there are', async () => {
    const made = await createRecipientsBackend();
    const { store, get, dialogs, draftId } = made;
    await made.importFile(contacts(manyRows(9_000)));
    const folder = temporaryFolder();
    dialogs.folder = folder;
    const by: SplitBy = { kind: 'size', rows: 90 };
    const { parts: expected } = await planOf(made, draftId, by);
    const parts = expected.map((_, index) => ({ index, label: String(index).padStart(3, '0') }));
    await get('recipients.splitIntoFiles', { draftId, by, expected, parts, removesRows: false });
    const files = readdirSync(folder).sort();
    expect(files).toHaveLength(100);
    dialogs.target = join(temporaryFolder(), 'all.csv');
    await get('recipients.export', { draftId, format: 'csv', onlyCallable: false });
    const [header, ...rows] = readFileSync(dialogs.target, 'utf8').trimEnd().split('\r\n');
    const written = files.map((file) => readFileSync(join(folder, file), 'utf8').trimEnd().split('\r\n'));
    expect(new Set(written.map(([first]) => first))).toEqual(new Set([header]));
    expect(written.flatMap(([, ...lines]) => lines)).toEqual(rows);
    expect(store.drafts.get(draftId)?.recipients.count).toBe(9_000);
  });

  it('writes nothing without a folder, and nothing at all if a file may not be written', async () => {
    const made = await createRecipientsBackend();
    const { store, call, get, dialogs, test } = made;
    const key = 'sk_live_secret';
    await test.connect('https://api.example.test', 'Production', { apiKey: key, userId: 'user_of_mine' });
    const folder = temporaryFolder();
    const recipients = [row('+14155550100'), row('+14155550101', JSON.stringify({ note: key }))];
    const { id } = store.drafts.create({ ...newDraft(), recipients });
    const by: SplitBy = { kind: 'size', rows: 1 };
    const { parts: expected } = await planOf(made, id, by);
    const parts = [
      { index: 0, label: 'one' },
      { index: 1, label: 'two' },
    ];
    const input = { draftId: id, by, expected, parts, removesRows: true };
    expect(await get('recipients.splitIntoFiles', input)).toMatchObject({ folder: null, files: [], saved: null });
    dialogs.folder = folder;
    expect(await call('recipients.splitIntoFiles', input)).toMatchObject({
      error: { kind: 'export', reason: 'holds-secret' },
    });
    expect(readdirSync(folder)).toEqual([]);
    expect(phonesOf(made, id)).toHaveLength(2);
  });
});

describe('a split that is cancelled', () => {
  /** Some thousand recipients and a split of them into two files or drafts. */
  async function begun() {
    const made = await createRecipientsBackend();
    const { draftId, store, dialogs } = made;
    await made.importFile(contacts(manyRows(30_000)));
    const folder = temporaryFolder();
    dialogs.folder = folder;
    const by: SplitBy = { kind: 'size', rows: 15_000 };
    const { parts: expected } = await planOf(made, draftId, by);
    const revision = store.drafts.get(draftId)?.revision;
    const request = testId(0xa1);
    const shown = { draftId, by, expected, removesRows: true, request };
    const ways = {
      drafts: () =>
        made.get('recipients.splitIntoDrafts', {
          ...shown,
          parts: [0, 1].map((index) => ({ index, campaignId: `cmp_${index}`, note: '' })),
        }),
      files: () =>
        made.get('recipients.splitIntoFiles', {
          ...shown,
          parts: [0, 1].map((index) => ({ index, label: String(index) })),
        }),
    };
    async function expectNothing(): Promise<void> {
      expect(store.drafts.list()).toHaveLength(1);
      expect(store.drafts.get(draftId)).toMatchObject({ revision, recipients: { count: 30_000 } });
      expect(readdirSync(folder)).toEqual([]);
      await made.worker.run('collect', null);
      expect(store.recipients.hasGarbage('another run')).toBe(false);
    }
    return { ...made, ways, expectNothing, folder, request };
  }

  it.each(['drafts', 'files'] as const)('leaves nothing behind of its %s', async (way) => {
    const { ways, get, request, expectNothing, dialogs, folder } = await begun();
    const cancel = () => get('recipients.cancel', { request });
    // Every secret is read before files are begun, so the split may begin later than it was asked.
    Object.defineProperty(dialogs, 'folder', {
      get: () => {
        void cancel();
        return folder;
      },
    });
    const done = ways[way]();
    if (way === 'drafts') await cancel();
    expect(await done).toBeNull();
    await expectNothing();
  });

  it.each(['drafts', 'files'] as const)('is whole or nothing, whenever its %s are cancelled', async (way) => {
    for (const delay of [2, 12, 60]) {
      const { ways, get, draftId, request, expectNothing, folder, store } = await begun();
      const done = ways[way]();
      await new Promise((resolve) => setTimeout(resolve, delay));
      await get('recipients.cancel', { request });
      if ((await done) === null) await expectNothing();
      else {
        expect(store.drafts.get(draftId)?.recipients.count).toBe(0);
        expect(way === 'files' ? readdirSync(folder) : store.drafts.list().slice(1)).toHaveLength(2);
      }
    }
  });
});

const sorted = (rows: readonly RecipientInput[]): readonly string[] => rows.map((each) => JSON.stringify(each)).sort();

function isInOrder(some: readonly RecipientInput[], all: readonly RecipientInput[]): boolean {
  let at = 0;
  for (const each of some.map((one) => JSON.stringify(one))) {
    while (at < all.length && JSON.stringify(all[at]) !== each) at += 1;
    if (at === all.length) return false;
    at += 1;
  }
  return true;
}

/** Without the ids of rows. */
function counts(facts: RecipientFacts | undefined) {
  if (facts === undefined) return null;
  const { badNumbers, badJson, duplicates, ...others } = facts;
  return { ...others, badNumbers: badNumbers.count, badJson: badJson.count, duplicates: duplicates.count };
}
