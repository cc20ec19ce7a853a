import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftSchema, draftSummarySchema } from '@domain/draft/draft';
import type { Edit, Edits } from '@domain/fields/edits';
import { FIELD_NAMES, type FieldName } from '@domain/fields/fields';
import { validate } from '@domain/validation/validate';
import { jsonValue } from '@kernel/json/json-schema';
import { clock, newDraft, open, recipient, reopen, snapshot, temporaryFolder, testId, withFile } from './support';

const value = (of: string): Edit => ({ kind: 'value', value: of });

const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.constant<Edit>({ kind: 'clear' }),
  fc.constant<Edit>({ kind: 'recipients' }),
  fc
    .jsonValue({ maxDepth: 3 })
    .map((json): Edit => ({ kind: 'value', value: jsonValue.parse(JSON.parse(JSON.stringify(json))) })),
  fc.string({ unit: 'binary' }).map((text): Edit => ({ kind: 'text', text })),
  fc
    .record({
      local: fc.constantFrom('2027-03-14T02:30', '2027-11-07T01:30', '2027-06-01T12:00:30'),
      zone: fc.constantFrom('America/Los_Angeles', 'Europe/Berlin', 'UTC'),
      choice: fc.constantFrom('earlier' as const, 'later' as const, undefined),
    })
    .map(({ local, zone, choice }): Edit => ({ kind: 'time', local, zone, ...(choice && { choice }) })),
);

describe('drafts', () => {
  it('return every edit as written, also after a restart', () => {
    const folder = temporaryFolder();
    let store = open(folder);
    const step = fc.tuple(fc.constantFrom(...FIELD_NAMES), fc.option(anyEdit));
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const { id } = store.drafts.create(newDraft({ snapshot: snapshot() }));
        const expected: Partial<Record<FieldName, Edit>> = {};
        for (const [field, edit] of steps) {
          store.drafts.edit(id, field, edit);
          if (edit === null) Reflect.deleteProperty(expected, field);
          else expected[field] = edit;
        }
        store = reopen(store, folder);
        const draft = store.drafts.get(id);
        expect(draft).toMatchObject({ revision: steps.length });
        expect(withoutPrototypes(draft?.edits ?? {})).toEqual(withoutPrototypes(expected));
      }),
      { numRuns: 60 },
    );
  });

  it('fit the contract', () => {
    const store = open(temporaryFolder());
    const draft = store.drafts.create(
      newDraft({ snapshot: snapshot(), edits: { name: value('Autumn') }, recipients: [recipient('+14155550100')] }),
    );
    expect(draftSchema.parse(draft)).toEqual(draft);
    expect(draft).toMatchObject({ revision: 0, pushing: false, lastReceipt: null, campaignId: 'camp-1' });
    expect(store.drafts.list().map((summary) => draftSummarySchema.parse(summary))).toEqual(store.drafts.list());
  });

  it('have their names and change counts in lists', () => {
    const store = open(temporaryFolder());
    const { id } = store.drafts.create(newDraft({ snapshot: snapshot() }));
    const summary = () => store.drafts.list().find((draft) => draft.id === id);
    expect(summary()).toMatchObject({ title: 'Spring', changeCount: 0 });
    store.drafts.edit(id, 'name', value('Autumn'));
    store.drafts.edit(id, 'campaign_context', value('Ask about the season.'));
    expect(summary()).toMatchObject({ title: 'Autumn', changeCount: 2 });
    store.drafts.edit(id, 'name', value('Spring'));
    expect(summary()).toMatchObject({ title: 'Spring', changeCount: 1 });
    store.drafts.edit(id, 'campaign_context', null);
    expect(summary()).toMatchObject({ title: 'Spring', changeCount: 0 });
    expect(store.drafts.list().map((draft) => draft.title)).toContain('Spring');
  });

  it('are listed with the most recently changed first', () => {
    const store = open(temporaryFolder());
    const [a, b, c] = ['a', 'b', 'c'].map((campaignId) => store.drafts.create(newDraft({ campaignId })).id);
    store.drafts.edit(a ?? '', 'name', value('Now'));
    expect(store.drafts.list().map(({ id }) => id)).toEqual([a, c, b]);
  });

  it('can be several for one campaign', () => {
    const store = open(temporaryFolder());
    expect(store.drafts.create(newDraft()).id).not.toBe(store.drafts.create(newDraft()).id);
    expect(store.drafts.list()).toHaveLength(2);
  });

  it('count a revision for each stored edit and report the time after the commit', () => {
    const store = open(temporaryFolder(), { now: clock('2027-01-01T00:00:00.000Z') });
    const { id, updatedAt } = store.drafts.create(newDraft());
    const saved = store.drafts.edit(id, 'name', value('Autumn'));
    expect(saved?.revision).toBe(1);
    expect(Date.parse(saved?.savedAt ?? '')).toBeGreaterThan(Date.parse(store.drafts.get(id)?.updatedAt ?? ''));
    expect(Date.parse(store.drafts.get(id)?.updatedAt ?? '')).toBeGreaterThan(Date.parse(updatedAt));
  });

  it('keep the instants of their times when the time zone changes, and typed text if there is none', () => {
    const store = open(temporaryFolder());
    const edits: Edits = {
      schedule_start_time: { kind: 'time', local: '2027-03-02T06:00', zone: 'America/Los_Angeles' },
      schedule_end_time: { kind: 'text', text: 'next week' },
    };
    const { id } = store.drafts.create(newDraft({ edits }));
    const draft = store.drafts.setTimeZone(id, 'Asia/Kolkata');
    expect(draft).toMatchObject({ timeZone: 'Asia/Kolkata', revision: 1 });
    expect(draft?.edits).toMatchObject({
      schedule_start_time: {
        kind: 'time',
        local: '2027-03-02T19:30',
        zone: 'Asia/Kolkata',
      },
      schedule_end_time: { kind: 'text', text: 'next week' },
    });
    expect(store.drafts.get(id)).toEqual(draft);
  });

  it('are hidden while discarded, and complete when restored', () => {
    const store = open(temporaryFolder());
    const draft = store.drafts.create(
      newDraft({ edits: { name: value('Autumn') }, recipients: [recipient('+14155550100')] }),
    );
    store.drafts.setOpen(draft.id);
    expect(store.drafts.discard(draft.id)).toBe(true);
    expect(store.drafts.discard(draft.id)).toBe(false);
    expect(store.drafts.list()).toEqual([]);
    expect(store.drafts.openId()).toBeNull();
    expect(store.drafts.get(draft.id)).toBeNull();
    expect(store.drafts.edit(draft.id, 'name', value('Winter'))).toBeNull();
    expect(store.drafts.setTimeZone(draft.id, 'UTC')).toBeNull();
    expect(store.recipients.add(draft.id, [recipient('+14155550101')])).toBeNull();
    expect(store.recipients.list(draft.id, 0, 10)).toBeNull();
    expect(store.drafts.discarded().map(({ id }) => id)).toEqual([draft.id]);
    expect(store.drafts.restore(draft.id)).toEqual(draft);
    expect(store.drafts.discarded()).toEqual([]);
  });

  it('that are discarded are listed newest first, at most a thousand', () => {
    const folder = temporaryFolder();
    const store = open(folder);
    const ids = Array.from({ length: 55 }, () => store.drafts.create(newDraft()).id);
    for (const id of ids) store.drafts.discard(id);
    expect(store.drafts.discarded().map(({ id }) => id)).toEqual(ids.toReversed());
    withFile(folder, (db) => {
      db.exec(`WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000)
        INSERT INTO drafts (id, campaign_id, time_zone, change_count, revision, created_at, updated_at, discarded_at)
        SELECT '00000000-0000-4000-8000-' || printf('%012d', i), 'camp-1', 'UTC', 0, 0, created_at, updated_at,
          '2020-01-01T00:00:00.000Z' FROM n, (SELECT * FROM drafts LIMIT 1)`);
    });
    const listed = store.drafts.discarded().map(({ id }) => id);
    expect(listed.slice(0, 55)).toEqual(ids.toReversed());
    expect(listed).toHaveLength(1000);
  });

  it('that do not exist are null', () => {
    const { drafts } = open(temporaryFolder());
    const id = testId(1);
    expect([drafts.get(id), drafts.edit(id, 'name', null), drafts.restore(id), drafts.assign(id, testId(2))]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(drafts.exists(id)).toBe(false);
  });

  it('remember which of them was open', () => {
    const folder = temporaryFolder();
    const store = open(folder);
    const { id } = store.drafts.create(newDraft());
    store.drafts.setOpen(id);
    const again = reopen(store, folder);
    expect(again.drafts.openId()).toBe(id);
    again.drafts.setOpen(null);
    expect(again.drafts.openId()).toBeNull();
  });

  it('show what is readable if a stored value is damaged, and keep the damaged value', () => {
    const folder = temporaryFolder();
    const store = open(folder);
    const { id } = store.drafts.create(
      newDraft({ snapshot: snapshot(), edits: { name: value('Autumn'), campaign_context: value('Kept') } }),
    );
    withFile(folder, (db) => {
      db.exec(
        `UPDATE edits SET edit = '{"kind":' WHERE field = 'name'; UPDATE drafts SET snapshot = '[1]', time_zone = 'Mars/Olympus'`,
      );
      db.exec(`INSERT INTO edits (draft, field, edit) VALUES (1, 'a_field_of_tomorrow', '{"kind":"clear"}')`);
    });
    expect(store.drafts.get(id)).toMatchObject({
      snapshot: null,
      timeZone: 'UTC',
      unknownTimeZone: 'Mars/Olympus',
      edits: { campaign_context: value('Kept') },
    });
    expect(Object.keys(store.drafts.get(id)?.edits ?? {})).toEqual(['campaign_context']);
    expect(store.drafts.list()).toHaveLength(1);
    store.drafts.edit(id, 'campaign_context', value('Kept still'));
    expect(withFile(folder, (db): unknown => db.prepare("SELECT edit FROM edits WHERE field = 'name'").get())).toEqual({
      edit: '{"kind":',
    });
  });
});

describe('a draft from a computer that knows more time zones', () => {
  const time = { kind: 'time', local: '2027-03-02T06:00', zone: 'Mars/Base' } as const;

  it('keeps its time zone and its times by name, and undo restores both', () => {
    const folder = temporaryFolder();
    const store = open(folder);
    const { id } = store.drafts.create(newDraft({ timeZone: 'Mars/Base', edits: { schedule_start_time: time } }));
    const again = reopen(store, folder);
    const own = { timeZone: 'UTC', unknownTimeZone: 'Mars/Base', edits: { schedule_start_time: time } };
    expect(again.drafts.get(id)).toMatchObject(own);
    expect(again.drafts.duplicate(id, { campaignId: 'other', connectionId: null })).toMatchObject(own);
    expect(again.drafts.setTimeZone(id, 'Asia/Tokyo')).toMatchObject({
      timeZone: 'Asia/Tokyo',
      unknownTimeZone: null,
      edits: { schedule_start_time: time },
    });
    expect(again.drafts.undo(id)).toMatchObject({ draft: own });
  });

  it('is not sent with such a time', () => {
    const draft = open(temporaryFolder()).drafts.create(newDraft({ edits: { schedule_start_time: time } }));
    expect(validate(draft, new Date('2027-01-01T00:00:00Z'))).toMatchObject([
      { severity: 'error', code: 'unknown-time-zone', zone: 'Mars/Base' },
    ]);
  });
});

describe('connections', () => {
  const row = (n: number) =>
    ({
      id: testId(n),
      name: `Server ${n}`,
      baseUrl: 'https://api.example.test',
      kind: 'server',
      scheduleKeys: 'camelCase',
      createdAt: `2027-01-0${n}T00:00:00.000Z`,
    }) as const;

  it('keep their drafts when they are removed', () => {
    const store = open(temporaryFolder());
    store.connections.insert(row(1));
    store.connections.insert(row(2));
    store.connections.setActive(testId(1));
    const draft = store.drafts.create(newDraft({ connectionId: testId(1) }));
    const gone = store.drafts.create(newDraft({ connectionId: testId(1) }));
    store.drafts.discard(gone.id);
    expect(store.connections.get(testId(1))).toEqual({ ...row(1), draftCount: 1, reads: 'unknown' });
    expect(store.connections.remove(testId(1))).toEqual({ detachedDrafts: 1 });
    expect(store.connections.list()).toEqual([{ ...row(2), draftCount: 0, reads: 'unknown' }]);
    expect(store.connections.activeId()).toBeNull();
    expect(store.drafts.get(draft.id)?.connectionId).toBeNull();
    expect(store.drafts.assign(draft.id, testId(2))?.connectionId).toBe(testId(2));
  });

  it('change only the given values', () => {
    const store = open(temporaryFolder());
    store.connections.insert(row(1));
    store.connections.update(testId(1), { scheduleKeys: 'snake_case' });
    expect(store.connections.get(testId(1))).toMatchObject({ name: 'Server 1', scheduleKeys: 'snake_case' });
    store.connections.update(testId(1), { name: 'Renamed', baseUrl: 'https://other.example.test' });
    expect(store.connections.get(testId(1))).toMatchObject({ name: 'Renamed', baseUrl: 'https://other.example.test' });
    store.connections.update(testId(9), { name: 'Nobody' });
    expect(store.connections.list()).toHaveLength(1);
  });
});

describe('settings', () => {
  it('keep what was set, and fall back one by one if a value is damaged', () => {
    const folder = temporaryFolder();
    const store = open(folder);
    expect(store.settings.read()).toMatchObject({ theme: 'system', timeZone: null });
    expect(store.settings.update({ theme: 'dark', timeZone: 'Europe/Berlin' })).toMatchObject({
      theme: 'dark',
      timeZone: 'Europe/Berlin',
    });
    expect(store.settings.update({ timeZone: null })).toMatchObject({ theme: 'dark', timeZone: null });
    store.settings.update({ timeZone: 'Asia/Kolkata' });
    withFile(folder, (db) => {
      db.exec(`UPDATE settings SET value = '"neon' WHERE key = 'theme'`);
    });
    expect(reopen(store, folder).settings.read()).toMatchObject({ theme: 'system', timeZone: 'Asia/Kolkata' });
  });
});

/** Records that zod makes have no prototype; for this comparison only the content counts. */
function withoutPrototypes(edits: Edits): unknown {
  return JSON.parse(JSON.stringify(edits));
}
