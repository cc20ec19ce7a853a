import { describe, expect, test } from 'vitest';
import { draftNeedsAttention } from '@domain/draft/attention';
import type { DraftSummary } from '@domain/draft/draft';
import type { OutboxStatus } from '@domain/sync/outbox';
import type { Outcome } from '@domain/sync/outcome';
import { needsAttention } from '@domain/sync/presentation';
import { pillOf } from '@renderer/state/pill';
import { en } from '@text/en';

const { pill } = en.drafts;
const at = '2027-03-01T12:00:00.000Z';

function refused(reason: Extract<Outcome, { kind: 'refused' }>['reason']): Outcome {
  return { kind: 'refused', status: 400, reason, detail: '', issues: [], retryAt: null };
}
function words(
  draft: Partial<Pick<DraftSummary, 'changeCount' | 'updatedAt' | 'pushing' | 'lastPush' | 'outbox'>>,
): string {
  return pillOf({ changeCount: 0, updatedAt: at, pushing: false, lastPush: null, outbox: null, ...draft }, pill).label;
}
const after = (outcome: Outcome): DraftSummary['lastPush'] => ({ at, outcome });

describe('the pill of a draft', () => {
  test('counts changes', () => {
    expect(words({})).toBe('No changes');
    expect(words({ changeCount: 1 })).toBe('1 change');
    expect(words({ changeCount: 12 })).toBe('12 changes');
  });

  test('shows Sending during a push, whatever came before', () => {
    expect(words({ pushing: true, changeCount: 3, lastPush: after(refused('invalid')) })).toBe('Sending');
  });

  test('shows Pushed once the server has everything, until the next change', () => {
    expect(words({ lastPush: after({ kind: 'verified' }) })).toBe('Pushed');
    expect(words({ changeCount: 1, lastPush: after({ kind: 'verified' }) })).toBe('1 change');
  });

  test('shows Rejected until the draft is edited', () => {
    expect(words({ changeCount: 2, lastPush: after(refused('invalid')) })).toBe('Rejected');
    expect(words({ changeCount: 2, updatedAt: '2027-03-01T12:00:01.000Z', lastPush: after(refused('invalid')) })).toBe(
      '2 changes',
    );
  });

  test('shows Needs sign-in even after an edit, because editing does not help', () => {
    expect(words({ changeCount: 2, updatedAt: '2027-03-01T12:00:01.000Z', lastPush: after(refused('sign-in')) })).toBe(
      'Needs sign-in',
    );
  });

  test('keeps counting changes if the update has no verdict', () => {
    expect(words({ changeCount: 2, lastPush: after(refused('server-error')) })).toBe('2 changes');
    expect(words({ changeCount: 2, lastPush: after({ kind: 'no-answer', reason: 'timeout', sent: 'maybe' }) })).toBe(
      '2 changes',
    );
  });

  test('shows the status of its queued update rather than its changes', () => {
    const queued = (status: OutboxStatus): string =>
      words({ changeCount: 3, lastPush: after(refused('invalid')), outbox: { id: 'x', status } });
    expect(queued({ state: 'queued', behind: null })).toBe('Queued');
    expect(queued({ state: 'sending' })).toBe('Sending');
    expect(queued({ state: 'waiting', until: at })).toBe('Waiting');
    expect(queued({ state: 'held', why: 'running' })).toBe('Waiting');
    expect(queued({ state: 'blocked', why: { reason: 'sign-in' } })).toBe('Needs sign-in');
    expect(queued({ state: 'conflict', fields: ['name'] })).toBe('Conflict');
    expect(queued({ state: 'rejected' })).toBe('Rejected');
    expect(queued({ state: 'cancelled', at })).toBe('Rejected');
  });
});

describe('a draft needs attention', () => {
  const later = '2027-03-01T12:00:01.000Z';
  const statuses: readonly (OutboxStatus | null)[] = [
    null,
    { state: 'queued', behind: null },
    { state: 'conflict', fields: ['name'] },
    { state: 'held', why: 'edited' },
    { state: 'cancelled', at },
  ];
  const pushes: readonly DraftSummary['lastPush'][] = [
    null,
    after({ kind: 'verified' }),
    after(refused('invalid')),
    after(refused('sign-in')),
    after(refused('server-error')),
  ];
  const drafts = statuses.flatMap((status) =>
    pushes.flatMap((lastPush) =>
      [at, later].flatMap((updatedAt) =>
        [0, 2].flatMap((changeCount) =>
          [true, false].map((pushing) => ({
            ...{ changeCount, updatedAt, pushing, lastPush },
            outbox: status === null ? null : { id: 'x', status },
          })),
        ),
      ),
    ),
  );

  test('just when its pill says so or its queued update waits for the user', () => {
    const found = drafts.map((draft) => draftNeedsAttention(draft));
    expect(found).toEqual(
      drafts.map(
        (draft) => pillOf(draft, pill).tone === 'bad' || (draft.outbox !== null && needsAttention(draft.outbox.status)),
      ),
    );
    expect(new Set(found).size).toBe(2);
  });
});
