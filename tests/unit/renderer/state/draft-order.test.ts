import { describe, expect, it } from 'vitest';
import type { DraftSummary } from '@domain/draft/draft';
import { newestFirst, withDraft } from '@renderer/state/draft-order';
import { summarise } from '@renderer/state/summarise';
import { draftWith, id } from '../samples';

const draft = (number: number, hour: number): DraftSummary =>
  summarise(draftWith({ id: id(number), updatedAt: `2027-03-01T${String(hour).padStart(2, '0')}:00:00.000Z` }));
const ids = (drafts: readonly DraftSummary[]): readonly string[] => drafts.map((one) => one.id);

describe('the order of drafts', () => {
  it('has the one that was edited last first, and those of the same moment by ID', () => {
    expect(ids(newestFirst([draft(3, 8), draft(1, 9), draft(2, 8)]))).toEqual([id(1), id(2), id(3)]);
  });

  it.each([
    { what: 'a newer one goes to the start', changed: draft(4, 12), expected: [4, 1, 2, 3] },
    { what: 'an older one goes to the end', changed: draft(4, 1), expected: [1, 2, 3, 4] },
    { what: 'one that is there moves to its new place', changed: draft(3, 12), expected: [3, 1, 2] },
    { what: 'one that did not move is replaced', changed: { ...draft(2, 9), title: 'Renamed' }, expected: [1, 2, 3] },
  ])('stays when a draft is put into it: $what', ({ changed, expected }) => {
    const all = [draft(1, 10), draft(2, 9), draft(3, 8)];
    const next = withDraft(all, changed);
    expect(ids(next)).toEqual(expected.map(id));
    expect(next).toContainEqual(changed);
    expect(next).toEqual(newestFirst(next));
    expect(all).toHaveLength(3);
  });
});
