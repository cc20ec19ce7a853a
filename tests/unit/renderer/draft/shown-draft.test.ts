import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '@domain/draft/draft';
import type { Edit } from '@domain/fields/edits';
import type { FieldName } from '@domain/fields/fields';
import { NO_RECIPIENTS } from '@domain/fields/recipients';
import { sameEdit } from '@domain/fields/same-edit';
import { newerDraft, shownEdits, withSaved, withSavedEdit } from '@renderer/draft/shown-draft';
import { controlText } from '@renderer/draft/typed-text';

const value = (text: string): Edit => ({ kind: 'value', value: text });

const draft: Draft = {
  id: '8e3c7a34-6a1e-4f2b-9d53-0d8a2f0d8a11',
  connectionId: null,
  campaignId: 'cmp_1',
  timeZone: 'UTC',
  unknownTimeZone: null,
  revision: 4,
  createdAt: '2027-01-01T00:00:00Z',
  updatedAt: '2027-01-01T00:00:00Z',
  snapshot: null,
  drift: null,
  edits: { name: value('stored'), max_concurrency: { kind: 'value', value: 3 } },
  recipients: NO_RECIPIENTS,
  pushing: false,
  lastReceipt: null,
  outbox: null,
  canUndo: false,
  canRedo: false,
  acknowledged: [],
  tags: [],
  note: '',
};
const saved = (revision: number) => ({
  revision,
  savedAt: '2027-01-02T00:00:00Z',
  recipients: NO_RECIPIENTS,
  canUndo: true,
  canRedo: false,
});

describe('the draft on the screen', () => {
  it('shows typed edits over stored ones, and drops reverted ones', () => {
    const pending = new Map<FieldName, Edit | null>([
      ['name', value('typed')],
      ['max_concurrency', null],
    ]);
    expect(shownEdits(draft.edits, pending)).toEqual({ name: value('typed') });
  });

  it('shows the same edits before and after they are stored', () => {
    const edit = fc.option(
      fc.string().map((text) => value(text)),
      { nil: null },
    );
    fc.assert(
      fc.property(fc.constantFrom<FieldName>('name', 'campaign_context', 'max_concurrency'), edit, (field, typed) => {
        const before = shownEdits(draft.edits, new Map([[field, typed]]));
        expect(withSavedEdit(draft, field, typed, saved(5)).edits).toEqual(before);
      }),
    );
  });

  it('knows from a commit what can be undone', () => {
    expect(withSavedEdit(draft, 'name', value('typed'), saved(5))).toMatchObject({ canUndo: true, canRedo: false });
    expect(withSavedEdit(draft, 'name', null, { ...saved(5), canUndo: false }).canUndo).toBe(false);
  });

  it('does not return to an older revision when responses arrive out of order', () => {
    expect(withSaved(withSaved(draft, saved(7)), saved(6)).revision).toBe(7);
    expect(newerDraft({ ...draft, revision: 7 }, draft).revision).toBe(7);
    expect(newerDraft(draft, { ...draft, revision: 4, pushing: true }).pushing).toBe(true);
  });
});

describe('the text in a control', () => {
  it('stays as typed while it matches the edit', () => {
    const edit: Edit = { kind: 'value', value: 5 };
    expect(controlText({ text: '05', edit }, { kind: 'value', value: 5 }, () => '5')).toBe('05');
  });

  it('follows the edit when that changes elsewhere', () => {
    expect(controlText({ text: '05', edit: { kind: 'value', value: 5 } }, undefined, () => '8')).toBe('8');
    expect(controlText(null, undefined, () => '8')).toBe('8');
  });

  it('compares edits by their content', () => {
    const time = { kind: 'time', local: '2027-03-02T06:00', zone: 'UTC' } as const;
    expect(sameEdit(time, { ...time })).toBe(true);
    expect(sameEdit(time, { ...time, choice: 'later' })).toBe(false);
    expect(sameEdit({ kind: 'value', value: { a: 1, b: 2 } }, { kind: 'value', value: { b: 2, a: 1 } })).toBe(true);
    expect(sameEdit({ kind: 'clear' }, { kind: 'text', text: '' })).toBe(false);
    expect(sameEdit(null, { kind: 'clear' })).toBe(false);
  });
});
