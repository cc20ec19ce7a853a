import { cancelled, log, type SchedulerEffect, type StoreEffect, type Transition } from './effects';
import type { AttemptEnded, DraftNow, EventOf } from './events';
import type { SyncItem, SyncState } from './item';
import { MAX_ATTEMPTS } from './outbox';
import type { LogEntry } from './outbox-log';
import { mayBeApplied, nextStep } from './outcomes';
import { MAX_RETRYING_MS, retryDelay, retryTime } from './retry-delay';

/** Returns what becomes of an item that is being sent when its attempt ends. */
export function attemptEnded(item: SyncItem, event: EventOf<'attempt-ended'>): Transition {
  const { at, outcome, draft } = event;
  const step = nextStep(outcome, event.isReadable);
  const possiblyApplied = mayBeApplied(outcome) ? item.possiblyApplied : event.possiblyAppliedBefore;
  const after: SyncItem = { ...item, possiblyApplied };
  if (step.do === 'done') {
    const end: SyncItem = { ...after, state: { name: 'done', at }, possiblyApplied: null };
    return { item: end, effects: [log(entryOf(event, null)), { kind: 'server-reached' }, { kind: 'sent' }] };
  }
  const { next, effects } = afterFailure(after, step, event);
  const { state } = next;
  const retryAt = state.name === 'waiting' ? state.nextAt : null;
  const sent = log(entryOf(event, retryAt));
  if (!draft.isThere) {
    const gone = cancelled(after, at, 'discarded');
    return { item: gone.item, effects: [sent, ...gone.effects, ...effects] };
  }
  const reasons = state.name === 'blocked' || state.name === 'held' ? [log(reasonOf(state))] : [];
  return withNewer(next, draft, [sent, ...reasons], effects);
}

function reasonOf(state: Extract<SyncState, { name: 'blocked' | 'held' }>): LogEntry {
  return state.name === 'blocked' ? { what: 'blocked', why: state.why } : { what: 'held', why: state.why };
}

interface AfterFailure {
  readonly next: SyncItem;
  readonly effects: readonly SchedulerEffect[];
}

function afterFailure(
  item: SyncItem,
  step: Exclude<ReturnType<typeof nextStep>, { readonly do: 'done' }>,
  event: EventOf<'attempt-ended'>,
): AfterFailure {
  switch (step.do) {
    case 'retry':
      return retried(item, event);
    case 'requeue':
      return { next: { ...item, state: { name: 'queued' }, firstTriedAt: null }, effects: [] };
    case 'await-server': {
      const { outcome } = event;
      const next: SyncItem = { ...item, state: { name: 'queued' }, attempts: item.attempts - 1, firstTriedAt: null };
      const reason = outcome.kind === 'no-answer' ? outcome.reason : null;
      return { next, effects: [{ kind: 'server-lost', reason }] };
    }
    case 'blocked':
      return {
        next: { ...item, state: { name: 'blocked', why: step.why } },
        effects: [{ kind: 'server-reached' }, { kind: 'block-connection', why: step.why }],
      };
    case 'held':
      return { next: { ...item, state: { name: 'held', why: step.why } }, effects: [{ kind: 'notify-user' }] };
    case 'rejected':
      return { next: { ...item, state: { name: 'rejected' } }, effects: [{ kind: 'notify-user' }] };
  }
}

function retried(item: SyncItem, { at, outcome, jitter }: EventOf<'attempt-ended'>): AfterFailure {
  const now = Date.parse(at);
  const isTooLong = item.firstTriedAt !== null && now - Date.parse(item.firstTriedAt) >= MAX_RETRYING_MS;
  if (item.attempts >= MAX_ATTEMPTS || isTooLong) {
    return { next: { ...item, state: { name: 'held', why: 'gave-up' } }, effects: [{ kind: 'notify-user' }] };
  }
  const retryAt = outcome.kind === 'refused' ? outcome.retryAt : null;
  const time = retryTime({ now, retryAt }, retryDelay(item.attempts, jitter));
  const nextAt = new Date(time).toISOString();
  return { next: { ...item, state: { name: 'waiting', nextAt, waitMs: time - now } }, effects: [] };
}

/** Returns what becomes of an item that was being sent when the app ended. */
export function interrupted(item: SyncItem, { at, draft }: EventOf<'interrupted'>): Transition {
  const entry = log({ what: 'interrupted' });
  if (!draft.isThere) return { item: { ...item, state: { name: 'cancelled', at } }, effects: [entry] };
  return withNewer({ ...item, state: { name: 'queued' }, firstTriedAt: null }, draft, [entry], []);
}

/**
 * Merges the item that was queued meanwhile into this one, which keeps its position in the queue.
 */
function withNewer(
  next: SyncItem,
  { newer }: DraftNow,
  logged: readonly StoreEffect[],
  effects: readonly SchedulerEffect[],
): Transition {
  const absorb: readonly StoreEffect[] = newer === null ? [] : [{ kind: 'absorb-newer' }];
  const item = newer === null ? next : { ...next, edited: newer.edited };
  return { item, effects: [...absorb, ...logged, { kind: 'compare-draft' }, ...effects] };
}

function entryOf(
  { outcome, isReadable, reading, receiptId, repeated }: AttemptEnded,
  retryAt: string | null,
): LogEntry {
  const step = nextStep(outcome, isReadable);
  if (step.do === 'await-server' && outcome.kind === 'no-answer') {
    return { what: 'unreachable', reason: outcome.reason, retryAt: null };
  }
  if (reading && step.do === 'done') return { what: 'checked', found: 'already-there', drifted: [] };
  if (reading) return { what: 'not-checked', outcome };
  return { what: 'sent', receiptId, outcome, repeated, retryAt };
}
