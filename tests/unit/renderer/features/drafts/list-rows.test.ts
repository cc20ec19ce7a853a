import { describe, expect, test } from 'vitest';
import type { DraftSummary } from '@domain/draft/draft';
import { listRows } from '@renderer/features/drafts/list-rows';

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
  };
}

const all = [
  draft('cmp_a', HERE, 'March renewals'),
  draft('cmp_b', ELSEWHERE),
  draft('cmp_c', null),
  draft('cmp_d', HERE),
];
const options = { connectionId: HERE, search: '', looseHeading: 'No connection' };

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
