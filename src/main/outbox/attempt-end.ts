import { canBeCompared } from './unknown';
import type { NetworkReason } from '@shared/ipc/errors';
import { MAX_ATTEMPTS } from '@shared/outbox/outbox';
import type { Outcome } from '@shared/push/outcome';
import type { AttemptEnd } from '../store';
import { delayOf } from './backoff';

/** So long after the first attempt an update asks the person. */
const MAX_TRYING_MS = 24 * 60 * 60 * 1000;

/** Statuses that pass by themselves. */
const PASSING: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);
/** Nothing of these comes right by trying again. */
const LASTING: ReadonlySet<NetworkReason> = new Set(['tls', 'redirect', 'answer-too-large']);

/** Responses that would be as unreadable the next time: the update was accepted, and is not sent again because of that. */
const UNTELLING: ReadonlySet<Extract<Outcome, { kind: 'unreadable' }>['reason']> = new Set([
  'too-much',
  'not-understood',
]);

export interface Attempt {
  /** How many attempts there were, this one among them. */
  readonly attempts: number;
  /** When the first of them was. */
  readonly firstTriedAt: Date;
  readonly now: Date;
  /** From 0 to 1. */
  readonly random: () => number;
  /** Whether the server lets campaigns be read, so that what an unclear answer left behind can be seen. */
  readonly readable: boolean;
}

/** What an outcome means for an update in the queue. */
export function attemptEnd(outcome: Outcome, attempt: Attempt): AttemptEnd {
  switch (outcome.kind) {
    case 'verified':
    case 'discrepancy':
      return { kind: 'done' };
    case 'unreadable':
      if (outcome.reason === 'other-campaign') return { kind: 'held', why: 'other-campaign' };
      if (UNTELLING.has(outcome.reason)) return { kind: 'held', why: 'unreadable-response' };
      return canBeCompared(outcome, attempt.readable) ? again(attempt, null) : { kind: 'done' };
    case 'refused':
      if (outcome.reason === 'sign-in') return { kind: 'blocked', why: { reason: 'sign-in' } };
      return PASSING.has(outcome.status) ? again(attempt, outcome.retryAt) : { kind: 'rejected' };
    case 'no-answer':
      if (LASTING.has(outcome.reason)) return { kind: 'rejected' };
      return outcome.sent === 'no' ? { kind: 'unreachable', retryAt: null } : again(attempt, null);
    case 'interrupted':
      return again(attempt, null);
  }
}

function again({ attempts, firstTriedAt, now, random }: Attempt, retryAt: string | null): AttemptEnd {
  const tooLong = now.getTime() - firstTriedAt.getTime() >= MAX_TRYING_MS;
  if (attempts >= MAX_ATTEMPTS || tooLong) return { kind: 'held', why: 'gave-up' };
  const delay = delayOf(attempts, random);
  // The server's own word is never undercut; the delay on top keeps many from coming back in the same moment.
  const at =
    retryAt === null ? now.getTime() + delay : Math.max(now.getTime(), Date.parse(retryAt)) + Math.min(delay, 1000);
  return { kind: 'retry', at: new Date(at).toISOString(), waitMs: at - now.getTime() };
}
