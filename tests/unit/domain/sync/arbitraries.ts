import fc from 'fast-check';
import { networkReasonSchema } from '@domain/errors/errors';
import type { SyncEvent } from '@domain/sync/events';
import { type BlockedReason, HELD_REASONS, type HeldReason } from '@domain/sync/outbox';
import type { Outcome } from '@domain/sync/outcome';

/** A refusal as `interpretAnswer` makes it of a status. */
export function refused(status: number, retryAt: string | null = null): Extract<Outcome, { kind: 'refused' }> {
  return { kind: 'refused', status, reason: reasonOf(status), detail: '', issues: [], retryAt };
}

type Reason = Extract<Outcome, { kind: 'refused' }>['reason'];
const REASONS: Readonly<Record<number, Reason>> = {
  400: 'bad-request',
  401: 'sign-in',
  403: 'sign-in',
  404: 'not-found',
  409: 'conflict',
  413: 'too-large',
  422: 'invalid',
  429: 'rate-limit',
};
function reasonOf(status: number): Reason {
  return REASONS[status] ?? (status >= 500 ? 'server-error' : 'other');
}

export const outcomes: fc.Arbitrary<Outcome> = fc.oneof(
  fc.constantFrom<Outcome>({ kind: 'verified' }, { kind: 'discrepancy' }, { kind: 'interrupted' }),
  fc
    .constantFrom(
      'empty',
      'no-content',
      'html',
      'not-json',
      'too-much',
      'not-a-campaign',
      'other-campaign',
      'not-understood',
    ) // oxfmt-ignore
    .map((reason) => ({ kind: 'unreadable', reason }) as const),
  fc
    .tuple(fc.integer({ min: 300, max: 599 }), fc.constantFrom(null, '2027-03-01T12:00:00.000Z'))
    .map(([status, retryAt]) => refused(status, retryAt)),
  fc
    .tuple(fc.constantFrom(...networkReasonSchema.options), fc.constantFrom('no' as const, 'maybe' as const))
    .map(([reason, sent]) => ({ kind: 'no-answer', reason, sent }) as const),
);

const blockedReasons = fc.constantFrom<BlockedReason>(
  { reason: 'sign-in' },
  { reason: 'no-credentials' },
  { reason: 'keychain', keychain: 'locked' },
);
const heldReasons = fc.constantFrom<HeldReason>(...HELD_REASONS.filter((why) => why !== 'edited'));
const blockedBy = fc.option(blockedReasons, { nil: null });
const draft = fc.record({
  isThere: fc.boolean(),
  newer: fc.option(fc.record({ edited: fc.boolean() }), { nil: null }),
});

/**
 * How far apart two events may be: a retry, an hour, or more than the day after which the queue
 * gives up.
 */
const times = fc.integer({ min: 0, max: 50 * 3_600_000 }).map((ms) => ({
  at: new Date(Date.parse('2027-03-01T10:00:00.000Z') + ms).toISOString(),
}));

const kinds = {
  queue: fc.record({ again: fc.boolean(), offline: fc.boolean(), runningConfirmed: fc.boolean(), blockedBy }),
  cancel: fc.record({}),
  confirm: fc.record({ blockedBy }),
  'retry-now': fc.record({}),
  'draft-compared': fc.record({ changes: fc.nat(2), edited: fc.boolean() }),
  'draft-discarded': fc.record({}),
  'attempt-started': fc.record({
    possiblyApplied: fc.constantFrom(null, {}, { name: ['New'] }),
    checked: fc.constant(null),
  }),
  'attempt-ended': fc.record({
    outcome: outcomes,
    isReadable: fc.boolean(),
    reading: fc.boolean(),
    receiptId: fc.constant('00000000-0000-4000-8000-000000000001'),
    repeated: fc.boolean(),
    possiblyAppliedBefore: fc.constantFrom(null, { name: ['Old'] }),
    jitter: fc.double({ min: 0, max: 1, noNaN: true }),
    draft,
  }),
  interrupted: fc.record({ draft }),
  rebased: fc.record({}),
  'conflict-found': fc.record({
    fields: fc.constant(['name'] as const),
    by: fc.constantFrom('queue' as const, 'push' as const),
  }),
  'conflict-resolved': fc.record({ how: fc.constantFrom('resolved' as const, 'took-server' as const) }),
  requeue: fc.record({ blockedBy }),
  hold: fc.record({ why: heldReasons }),
  'connection-blocked': fc.record({ why: blockedReasons }),
  'connection-released': fc.record({ blockedBy: fc.constantFrom('any' as const, 'keychain' as const) }),
  'connection-deleted': fc.record({}),
  restored: fc.record({ hasNewer: fc.boolean() }),
} satisfies Record<SyncEvent['kind'], fc.Arbitrary<object>>;

/** Events of all kinds. */
export function events(): fc.Arbitrary<SyncEvent> {
  const all = Object.entries(kinds).map(([kind, parts]: [string, fc.Arbitrary<object>]) =>
    fc.tuple(parts, times).map(([rest, at]) => ({ kind, ...rest, ...at })),
  );
  return fc.oneof(...all) as fc.Arbitrary<SyncEvent>;
}
