import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Store } from '@backend/store';
import { MAX_STEPS, MAX_STEPS_LENGTH } from '@backend/store/drafts/step-log';
import { MIGRATIONS } from '@backend/store/migrations';
import type { Migration } from '@backend/store/migrations/migration';
import { MAX_SHOWN_TEXT } from '@domain/draft/version-history';
import type { Edit } from '@domain/fields/edits';
import { FIELD_NAMES, type FieldName } from '@domain/fields/fields';
import { anyEdit, zone } from '../../unit/domain/wire/arbitraries';
import { newDraft, newReceipt, open, recipient, reopen, snapshot, temporaryFolder, testId, withFile } from './support';

const row = fc.record({
  phone: fc.constantFrom('+14155550100', '+442071838750', 'nonsense', ''),
  metadata: fc.constantFrom('', '{"name":"Ann"}', '{"name":'),
  assistantOverrides: fc.constantFrom('', '{}'),
});

const command = fc.oneof(
  fc.record({
    kind: fc.constant('edit' as const),
    field: fc.constantFrom(...FIELD_NAMES),
    edit: fc.option(anyEdit, { nil: null }),
  }),
  fc.record({ kind: fc.constant('zone' as const), zone }),
  fc.record({ kind: fc.constant('revert' as const), fields: fc.subarray([...FIELD_NAMES], { minLength: 1 }) }),
  fc.record({ kind: fc.constant('add' as const), rows: fc.array(row, { minLength: 1, maxLength: 4 }) }),
  fc.record({ kind: fc.constant('update' as const), at: fc.nat(9), row }),
  fc.record({ kind: fc.constant('remove' as const), at: fc.uniqueArray(fc.nat(9), { minLength: 1, maxLength: 3 }) }),
);

/**
 * All of a draft that steps change, rows with their ids and places in order, and what is worked out
 * from them.
 */
function contentOf(store: Store, id: string): unknown {
  const draft = store.drafts.get(id);
  return {
    edits: draft?.edits,
    timeZone: draft?.timeZone,
    recipients: draft?.recipients,
    rows: store.recipients.list(id, 0, 200)?.rows,
  };
}

function rowIds(store: Store, id: string): readonly number[] {
  return (store.recipients.list(id, 0, 200)?.rows ?? []).map((each) => each.id);
}

const value = (text: string): Edit => ({ kind: 'value', value: text });
const name = (store: Store, id: string): unknown => store.drafts.get(id)?.edits.name;

describe('the history of a draft', () => {
  it('undoes and redoes any sequence of edits, also after a restart', () => {
    const folder = temporaryFolder();
    let store = open(folder);
    fc.assert(
      fc.property(fc.array(command, { maxLength: 15 }), fc.nat(30), (commands, target) => {
        const { id } = store.drafts.create(newDraft({ recipients: [recipient('+14155550101')] }));
        const states = [{ step: 0, content: contentOf(store, id) }];
        const note = (): void => {
          const step = store.drafts.historyPage(id, null, 1)?.position ?? 0;
          const last = states.at(-1);
          const state = { step, content: contentOf(store, id) };
          // What changed nothing, or went on with the typing before it, makes no step of its own.
          if (last?.step === step) states[states.length - 1] = state;
          else states.push(state);
        };
        for (const each of commands) {
          const ids = rowIds(store, id);
          switch (each.kind) {
            case 'edit':
              store.drafts.edit(id, each.field, each.edit);
              break;
            case 'zone':
              store.drafts.setTimeZone(id, each.zone);
              break;
            case 'revert':
              store.drafts.revert(id, each.fields);
              break;
            case 'add':
              store.recipients.add(id, each.rows);
              break;
            case 'update': {
              const target = ids[each.at];
              if (target !== undefined) store.recipients.update(id, target, each.row);
              break;
            }
            case 'remove':
              store.recipients.remove(
                id,
                each.at.flatMap((at) => ids[at] ?? []),
              );
          }
          note();
        }
        store = reopen(store, folder);
        for (let at = states.length - 2; at >= 0; at -= 1) {
          expect(store.drafts.undo(id)?.kind).toBe('done');
          expect(contentOf(store, id)).toEqual(states[at]?.content);
        }
        expect(store.drafts.undo(id)?.kind).toBe('nothing');
        for (let at = 1; at < states.length; at += 1) {
          expect(store.drafts.redo(id)?.kind).toBe('done');
          expect(contentOf(store, id)).toEqual(states[at]?.content);
        }
        expect(store.drafts.redo(id)?.kind).toBe('nothing');

        const chosen = states[target % states.length];
        const before = contentOf(store, id);
        store.drafts.restoreStep(id, chosen?.step ?? 0);
        expect(contentOf(store, id)).toEqual(chosen?.content);
        if (
          store.drafts.get(id)?.canUndo === true &&
          store.drafts.historyPage(id, null, 1)?.position !== states.at(-1)?.step
        ) {
          store.drafts.undo(id);
          expect(contentOf(store, id)).toEqual(before);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('drops undone edits after a new edit', () => {
    const store = open(temporaryFolder());
    const { id } = store.drafts.create(newDraft());
    store.drafts.edit(id, 'name', value('One'));
    store.drafts.edit(id, 'campaign_context', value('Two'));
    store.drafts.undo(id);
    expect(store.drafts.get(id)).toMatchObject({ canUndo: true, canRedo: true });
    store.drafts.edit(id, 'use_returning_greeting', { kind: 'value', value: true });
    expect(store.drafts.get(id)).toMatchObject({ canUndo: true, canRedo: false });
    expect(store.drafts.redo(id)).toEqual({ kind: 'nothing' });
  });

  it('merges continuous typing into one entry', () => {
    let at = Date.parse('2027-03-01T09:00:00.000Z');
    const store = open(temporaryFolder(), { now: () => new Date((at += 50)) });
    const { id } = store.drafts.create(newDraft({ snapshot: snapshot() }));
    for (const text of ['S', 'Su', 'Summer']) store.drafts.edit(id, 'name', value(text));
    at += 5000;
    store.drafts.edit(id, 'name', value('Summer sale'));
    const line = store.drafts.historyPage(id, null, 10);
    expect(line?.entries).toMatchObject([
      { kind: 'step', undone: false, edits: [{ field: 'name', before: value('Summer'), after: value('Summer sale') }] },
      { kind: 'step', undone: false, edits: [{ field: 'name', before: null, after: value('Summer') }] },
    ]);
    store.drafts.undo(id);
    expect(name(store, id)).toEqual(value('Summer'));
    expect(store.drafts.historyPage(id, null, 1)).toMatchObject({ entries: [{ undone: true }], more: true });
  });

  it('stops undo at a push, and restores the values from before it as edits', () => {
    const store = open(temporaryFolder());
    const { id } = store.drafts.create(newDraft({ snapshot: snapshot() }));
    store.drafts.edit(id, 'name', value('Summer'));
    const beforePush = store.drafts.historyPage(id, null, 1)?.position ?? 0;
    store.receipts.begin(newReceipt(testId(1), id, { revision: 1, before: { name: 'Spring' } }));
    store.receipts.finish({
      id: testId(1),
      draftId: id,
      durationMs: 5,
      outcome: { kind: 'verified' },
      checks: [{ field: 'name', kind: 'echoed' }],
      answer: null,
      snapshot: snapshot({ name: 'Summer' }),
      drop: [{ field: 'name', edit: value('Summer') }],
    });
    expect(store.drafts.get(id)).toMatchObject({ canUndo: false, canRedo: false, edits: {} });
    expect(store.drafts.undo(id)?.kind).toBe('pushed');
    expect(store.drafts.historyPage(id, null, 1)?.entries).toMatchObject([{ kind: 'pushed', fields: ['name'] }]);
    expect(store.drafts.difference(id, 0)?.edits).toMatchObject([{ field: 'name', after: value('Spring') }]);
    store.drafts.restoreStep(id, 0);
    expect(name(store, id)).toEqual(value('Spring'));
    store.drafts.undo(id);
    expect(name(store, id)).toBeUndefined();
    store.drafts.restoreStep(id, beforePush);
    expect(name(store, id)).toEqual(value('Summer'));
    expect(store.drafts.list()[0]?.changeCount).toBe(0);
  });

  it('shows the server’s value of the time where a field had no edit, as far as it is known', () => {
    const store = open(temporaryFolder());
    const campaign = { max_concurrency: 8, retry_policy: { codes: 'x'.repeat(900) }, name: 'y'.repeat(900) };
    const { id } = store.drafts.create(newDraft({ snapshot: snapshot(campaign) }));
    const edits = (): readonly unknown[] =>
      (store.drafts.historyPage(id, null, 9)?.entries ?? []).flatMap((entry) =>
        entry.kind === 'step' ? entry.edits.map(({ field, server }) => [field, server]) : [],
      );
    store.drafts.edit(id, 'max_concurrency', { kind: 'value', value: 900 });
    store.drafts.refresh(id, snapshot({ ...campaign, max_concurrency: 12 }));
    store.drafts.revert(id, ['max_concurrency']);
    store.drafts.edit(id, 'short_term_summaries_limit', { kind: 'value', value: 3 });
    store.drafts.edit(id, 'retry_policy', { kind: 'text', text: '{}' });
    store.drafts.edit(id, 'name', value('Summer'));
    expect(edits()).toEqual([
      ['name', `${'y'.repeat(MAX_SHOWN_TEXT)}…`],
      ['retry_policy', expect.stringMatching(/^\{"codes":"x{300}.*…$/u)],
      ['short_term_summaries_limit', undefined],
      ['max_concurrency', 12],
      ['max_concurrency', 8],
    ]);
    expect(store.drafts.difference(id, 0)?.edits[0]).toMatchObject({
      field: 'name',
      after: null,
      server: `${'y'.repeat(MAX_SHOWN_TEXT)}…`,
    });
  });

  it('keeps the newest thousand steps within its size limit', () => {
    const folder = temporaryFolder();
    const store = open(folder);
    const { id } = store.drafts.create(newDraft());
    const kept = (): { readonly steps: number; readonly bytes: number } =>
      withFile(folder, (db) => {
        const found = db.prepare('SELECT count(*) AS steps, sum(bytes) AS bytes FROM steps').get() as {
          steps: number;
          bytes: number;
        };
        return found;
      });
    for (let n = 0; n < MAX_STEPS + 20; n += 1) {
      store.drafts.edit(id, 'use_returning_greeting', { kind: 'value', value: n % 2 === 0 });
    }
    expect(kept().steps).toBe(MAX_STEPS);
    const long = 'x'.repeat(190_000);
    for (let n = 0; n < 60; n += 1)
      store.drafts.edit(id, n % 2 === 0 ? 'name' : 'campaign_context', value(long + String(n)));
    expect(kept().bytes).toBeLessThanOrEqual(MAX_STEPS_LENGTH);
    expect(kept().steps).toBeLessThan(MAX_STEPS);
    expect(store.drafts.undo(id)?.kind).toBe('done');
  });

  it('survives an upgrade, and ends at an unreadable step', () => {
    const folder = temporaryFolder();
    const store = open(folder);
    const { id } = store.drafts.create(newDraft());
    store.drafts.edit(id, 'name', value('One'));
    store.drafts.edit(id, 'campaign_context', value('Two'));
    const next: Migration = {
      version: MIGRATIONS.length + 1,
      name: 'a later one',
      sql: 'ALTER TABLE drafts ADD COLUMN later TEXT;',
    };
    const upgraded = reopen(store, folder, { migrations: [...MIGRATIONS, next] });
    expect(upgraded.drafts.undo(id)?.kind).toBe('done');
    expect(upgraded.drafts.get(id)?.edits).toEqual({ name: value('One') });
    withFile(folder, (db) =>
      db.exec(`UPDATE steps SET step = '{"kind":"from the future"}' WHERE pk = (SELECT min(pk) FROM steps)`),
    );
    expect(upgraded.drafts.undo(id)).toEqual({ kind: 'nothing' });
    expect(upgraded.drafts.get(id)?.edits).toEqual({ name: value('One') });
    expect(upgraded.drafts.redo(id)?.kind).toBe('done');
    expect(upgraded.drafts.restoreStep(id, 0)).toBeNull();
  });

  it('belongs to its draft alone, and is deleted with it', () => {
    const store = open(temporaryFolder());
    const one = store.drafts.create(newDraft()).id;
    const other = store.drafts.create(newDraft({ campaignId: 'camp-2' })).id;
    const fields: readonly FieldName[] = ['name'];
    store.drafts.edit(one, 'name', value('One'));
    store.drafts.edit(other, 'name', value('Other'));
    store.drafts.undo(one);
    expect(name(store, other)).toEqual(value('Other'));
    expect(store.drafts.revert(other, fields)?.edits).toEqual({});
    expect(store.drafts.undo(testId(99))).toBeNull();
    expect(store.drafts.historyPage(testId(99), null, 1)).toBeNull();
  });
});
