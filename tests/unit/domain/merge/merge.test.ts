import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf } from '@domain/changes/changes';
import type { DraftContent } from '@domain/changes/draft-content';
import { sameValue } from '@domain/changes/same-value';
import { type Campaign, serverValue } from '@domain/fields/campaign';
import type { Edits } from '@domain/fields/edits';
import { FIELD_NAMES, fieldRow } from '@domain/fields/fields';
import { NO_RECIPIENTS } from '@domain/fields/recipients';
import { sameJson } from '@domain/json/json-equal';
import { conflictsIn, driftIn, mergeDraft, mergedUpdate } from '@domain/merge/merge';
import { mergeValues } from '@domain/merge/merge-values';
import type { Choices } from '@domain/sync/choices';
import { resolveChoices } from '@domain/sync/resolve';
import { verify } from '@domain/sync/verify';
import { anyDraft, campaign, json, jsonObject, snapshotOf, validDraft } from '../wire/arbitraries';

/** What the server has after it took an update. */
function after(server: Campaign, update: ReturnType<typeof mergedUpdate>): Campaign {
  const sent = Object.entries(update.sent).filter(([field]) => field !== 'recipients');
  return { ...server, ...Object.fromEntries(sent), id: server.id };
}

const withSome = (original: Campaign, other: Campaign, fields: readonly string[]): Campaign => ({
  ...original,
  ...Object.fromEntries(fields.map((field) => [field, other[field] ?? null])),
  id: original.id,
});

/** A draft and what the server has by now: its own copy with some fields changed. */
const met = fc
  .record({ draft: validDraft, other: campaign, changed: fc.subarray([...FIELD_NAMES]) })
  .map(({ draft, other, changed }) => ({
    draft,
    server: withSome(
      draft.snapshot?.campaign ?? other,
      other,
      changed.filter((field) => field !== 'recipients'),
    ),
  }));

describe('merging a draft with the server', () => {
  it('never drops a server change that the user did not touch', () => {
    fc.assert(
      fc.property(met, ({ draft, server }) => {
        const rows = mergeDraft(draft, server);
        const result = after(server, mergedUpdate(rows, draft, 'camelCase'));
        const mine = new Set(changesOf(draft).map(({ field }) => field));
        for (const field of FIELD_NAMES) {
          if (!mine.has(field)) expect(serverValue(result, field)).toEqual(serverValue(server, field));
        }
      }),
    );
  });

  it('never drops an edit silently: it is sent, already there, or needs a choice', () => {
    fc.assert(
      fc.property(met, ({ draft, server }) => {
        const rows = mergeDraft(draft, server);
        const update = mergedUpdate(rows, draft, 'camelCase');
        const undecided = new Set(conflictsIn(rows));
        const sent = new Set(update.fields);
        for (const { field } of changesOf(draft)) {
          const row = rows.find((one) => one.field === field);
          if (field === 'recipients') expect(sent.has(field)).toBe(true);
          else if (row?.verdict === 'same') expect(sent.has(field)).toBe(false);
          else expect(sent.has(field) || undecided.has(field)).toBe(true);
        }
      }),
    );
  });

  it('asks exactly if both sides changed a value differently', () => {
    fc.assert(
      fc.property(met, ({ draft, server }) => {
        const undecided = conflictsIn(mergeDraft(draft, server));
        for (const { field, after: own } of changesOf(draft)) {
          if (fieldRow(field).kind === 'speech' || fieldRow(field).kind === 'json-object' || own.kind === 'recipients')
            continue;
          const value = own.kind === 'value' ? own.value : null;
          const [was, now] = [serverValue(draft.snapshot?.campaign, field), serverValue(server, field)];
          const differs = !sameValue(field, was, now) && !sameValue(field, value, now) && was !== undefined;
          expect([field, undecided.includes(field)]).toEqual([field, differs]);
        }
      }),
    );
  });

  it('needs no choice if the server did not change, or if the earlier value is unknown', () => {
    fc.assert(
      fc.property(validDraft, campaign, (draft, server) => {
        if (draft.snapshot !== null) expect(conflictsIn(mergeDraft(draft, draft.snapshot.campaign))).toEqual([]);
        expect(conflictsIn(mergeDraft({ ...draft, snapshot: null }, server))).toEqual([]);
      }),
    );
  });

  it('has nothing left to do once it is on the server', () => {
    fc.assert(
      fc.property(met, ({ draft, server }) => {
        const rows = mergeDraft(draft, server);
        fc.pre(conflictsIn(rows).length === 0);
        const update = mergedUpdate(rows, draft, 'camelCase');
        const result = after(server, update);
        expect(verify(update.sent, result).filter(({ kind }) => kind === 'differs')).toEqual([]);
        const again = mergeDraft(draft, result);
        expect(again.filter(({ verdict }) => verdict === 'mine' || verdict === 'decide')).toEqual([]);
      }),
    );
  });

  it('lists as drift only what it does not change', () => {
    fc.assert(
      fc.property(met, ({ draft, server }) => {
        const rows = mergeDraft(draft, server);
        const result = after(server, mergedUpdate(rows, draft, 'camelCase'));
        for (const { field, after: now } of driftIn(rows)) {
          if (fieldRow(field).kind !== 'json-object' && fieldRow(field).kind !== 'speech') {
            expect(serverValue(result, field)).toEqual(now);
          }
        }
      }),
    );
  });

  it('works with any draft and any copy', () => {
    fc.assert(
      fc.property(
        anyDraft,
        fc.oneof(
          campaign,
          jsonObject.map((odd) => ({ ...odd, id: 'c' })),
        ),
        (draft, server) => {
          const rows = mergeDraft(draft, server);
          expect(() => mergedUpdate(rows, draft, 'snake_case')).not.toThrow();
        },
      ),
    );
  });
});

describe('merging two values', () => {
  it('has the same result whichever side is read first, and asks about the same keys', () => {
    const policies = fc.tuple(jsonObject, jsonObject, jsonObject);
    fc.assert(
      fc.property(policies, ([original, mine, theirs]) => {
        const one = mergeValues('retry_policy', original, mine, theirs);
        const other = mergeValues('retry_policy', original, theirs, mine);
        expect(one.agree).toBe(other.agree);
        expect([...one.parts].sort()).toEqual([...other.parts].sort());
        if (one.agree) expect(sameJson(one.value, other.value)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(json, json, json, (original, mine, theirs) => {
        const one = mergeValues('campaign_context', original, mine, theirs);
        const other = mergeValues('campaign_context', original, theirs, mine);
        expect(one.agree).toBe(other.agree);
        if (one.agree) expect(sameJson(one.value, other.value)).toBe(true);
      }),
    );
  });

  it('keeps each side’s keys, and treats a deleted one as changed', () => {
    const merged = mergeValues('retry_policy', { a: 1, b: 2, c: 3 }, { a: 9, b: 2 }, { a: 1, b: 7, c: 3, d: 4 });
    expect(merged).toEqual({ value: { a: 9, b: 7, d: 4 }, agree: true, parts: [] });
    expect(mergeValues('retry_policy', { a: 1 }, {}, { a: 2 })).toMatchObject({ agree: false, parts: ['a'] });
  });
});

describe('choices in a conflict', () => {
  const server: Campaign = { id: 'c', name: 'Theirs', max_concurrency: 12, retry_policy: { a: 9, b: 2 } };
  const original = snapshotOf({ id: 'c', name: 'Was', max_concurrency: 5, retry_policy: { a: 1, b: 2 } });
  const edits: Edits = {
    name: { kind: 'value', value: 'Mine' },
    max_concurrency: { kind: 'value', value: 24 },
    retry_policy: { kind: 'text', text: '{"a": 1, "b": 3}' },
  };
  const draft: DraftContent = { snapshot: original, edits, recipients: NO_RECIPIENTS };
  const resolved = (choices: Choices) => resolveChoices(edits, mergeDraft(draft, server), choices, 'UTC');

  it('are required for what both sides changed, and for nothing else', () => {
    expect(resolved({}).undecided).toEqual(['name', 'max_concurrency']);
    expect(resolved({ name: { kind: 'mine' }, max_concurrency: { kind: 'server' } }).undecided).toEqual([]);
  });

  it('become edits on top of the server’s copy; the keys it changed stay', () => {
    const { edits: next } = resolved({
      name: { kind: 'original' },
      max_concurrency: { kind: 'edit', edit: { kind: 'text', text: 'a dozen' } },
    });
    expect(next.name).toEqual({ kind: 'value', value: 'Was' });
    expect(next.max_concurrency).toEqual({ kind: 'text', text: 'a dozen' });
    expect(next.retry_policy?.kind === 'text' && JSON.parse(next.retry_policy.text)).toEqual({ a: 9, b: 3 });
    expect(resolved({ name: { kind: 'server' } }).edits.name).toBeUndefined();
  });
});
