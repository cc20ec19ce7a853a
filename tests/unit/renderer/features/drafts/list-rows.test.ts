import { describe, expect, test } from 'vitest';
import type { DraftSummary } from '@domain/draft/draft';
import { listRows, nextForAttention } from '@renderer/features/drafts/list-rows';

const HERE = '11111111-1111-4111-8111-111111111111';
const ELSEWHERE = '22222222-2222-4222-8222-222222222222';

function draft(campaignId: string, connectionId: string | null, title: string | null = null): DraftSummary {
  return {
    id: campaignId,
    connectionId,
    campaignId,
    title,
    changeCount: 0,
    updatedAt: '2027-03-01T12:00:00.000Z',
    pushing: false,
    lastPush: null,
    outbox: null,
    tags: [],
  };
}

const all = [
  draft('cmp_a', HERE, 'March renewals'),
  draft('cmp_b', ELSEWHERE),
  draft('cmp_c', null),
  draft('cmp_d', HERE),
];
const options = {
  connectionId: HERE,
  search: '',
  filter: 'all',
  tags: [],
  order: 'edited',
  pinned: [],
  looseHeading: 'No connection',
} as const;

describe('the list of drafts', () => {
  test('shows those of the active connection, then those without one under a heading', () => {
    const { rows, draftCount } = listRows(all, options);
    expect(rows.map((row) => (row.kind === 'heading' ? row.label : row.draft.campaignId))).toEqual([
      'cmp_a',
      'cmp_d',
      'No connection',
      'cmp_c',
    ]);
    expect(draftCount).toBe(3);
    expect(rows.flatMap((row) => (row.kind === 'draft' ? [row.position] : []))).toEqual([1, 2, 3]);
  });

  test('shows those without one and no others if no connection is active', () => {
    const { rows } = listRows(all, { ...options, connectionId: null });
    expect(rows.flatMap((row) => (row.kind === 'draft' ? [row.draft.campaignId] : []))).toEqual(['cmp_c']);
  });

  test('has no heading without entries under it', () => {
    expect(listRows(all, { ...options, search: 'march' }).rows).toHaveLength(1);
  });
});

test('a search finds every word in title or campaign ID, in any order and case', () => {
  const found = draft('cmp_7Qf2', HERE, 'March renewals, wave 2');
  const finds = (search: string): boolean => listRows([found], { ...options, search }).draftCount === 1;
  expect(finds('WAVE march')).toBe(true);
  expect(finds('7qf march')).toBe(true);
  expect(finds('march april')).toBe(false);
  expect(finds('   ')).toBe(true);
});

describe('filters and orders of the list', () => {
  const conflict: DraftSummary = {
    ...draft('cmp_c', HERE, 'Conflict'),
    changeCount: 1,
    outbox: { id: ELSEWHERE, status: { state: 'conflict', fields: ['name'] } },
  };
  const drafts = [
    draft('cmp_plain', HERE, 'wave 10'),
    { ...draft('cmp_changed', HERE, 'Wave 2'), changeCount: 2 },
    conflict,
  ];
  const ids = (patch: Partial<Parameters<typeof listRows>[1]>): readonly string[] =>
    listRows(drafts, { ...options, ...patch }).rows.flatMap((row) =>
      row.kind === 'draft' ? [row.draft.campaignId] : [],
    );

  test('Changed shows drafts with changes, Attention those that only the user can bring on', () => {
    expect(ids({ filter: 'changed' })).toEqual(['cmp_changed', 'cmp_c']);
    expect(ids({ filter: 'attention' })).toEqual(['cmp_c']);
  });

  test('a filter and a search both have to match', () => {
    expect(ids({ filter: 'changed', search: 'wave' })).toEqual(['cmp_changed']);
  });

  test('a draft must have all tags of the filter, whatever their case', () => {
    const tagged = drafts.map((one, index) => ({ ...one, tags: ['VIP', ...(index === 1 ? ['Später'] : [])] }));
    const found = (tags: readonly string[], patch: Partial<Parameters<typeof listRows>[1]> = {}): readonly string[] =>
      listRows(tagged, { ...options, ...patch, tags }).rows.flatMap((row) =>
        row.kind === 'draft' ? [row.draft.campaignId] : [],
      );
    expect(found(['vip'])).toHaveLength(3);
    expect(found(['vip', 'spater'])).toEqual(['cmp_changed']);
    expect(found(['vip', 'other'])).toEqual([]);
    expect(found(['vip'], { filter: 'attention' })).toEqual(['cmp_c']);
  });

  test('names are sorted with numbers by their value and without regard to case', () => {
    expect(ids({ order: 'name' })).toEqual(['cmp_c', 'cmp_changed', 'cmp_plain']);
  });

  test('pinned drafts stand first in every order', () => {
    expect(ids({ pinned: ['cmp_c'] })).toEqual(['cmp_c', 'cmp_plain', 'cmp_changed']);
    expect(ids({ pinned: ['cmp_plain'], order: 'name' })).toEqual(['cmp_plain', 'cmp_c', 'cmp_changed']);
    expect(ids({ pinned: ['cmp_plain'], filter: 'changed' })).toEqual(['cmp_changed', 'cmp_c']);
  });

  test('the next draft that needs attention follows the open one and goes around, whatever is filtered', () => {
    const second = { ...conflict, id: 'cmp_second', campaignId: 'cmp_second' };
    const next = (openId: string | null) => nextForAttention([...drafts, second], openId, options);
    expect(next(null)).toBe('cmp_c');
    expect(next('cmp_plain')).toBe('cmp_c');
    expect(next('cmp_c')).toBe('cmp_second');
    expect(next('cmp_second')).toBe('cmp_c');
    expect(nextForAttention([draft('cmp_a', HERE)], null, options)).toBeNull();
  });

  test('by state, what needs the user comes first, then what has changes', () => {
    expect(ids({ order: 'state' })).toEqual(['cmp_c', 'cmp_changed', 'cmp_plain']);
  });
});
