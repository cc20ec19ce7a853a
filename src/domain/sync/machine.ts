import { attemptEnded, interrupted } from './attempt-ends';
import { cancelled, log, moved, refused, type Transition, unchanged } from './effects';
import type { EventOf, SyncEvent } from './events';
import { hasEnded, isUnsent, type SyncItem, type SyncState } from './item';
import type { BlockedReason } from './outbox';
import type { LogEntry } from './outbox-log';

/**
 * Returns what becomes of a queued update, and what follows from it. Pure and total: an event that
 * does not apply returns the same item. The rules have their numbers in `docs/sync.md`.
 */
export function transition(item: SyncItem, event: SyncEvent): Transition {
  if (hasEnded(item)) return refused(item, 'ended');
  switch (event.kind) {
    case 'attempt-ended':
      return item.state.name === 'sending' ? attemptEnded(item, event) : unchanged(item);
    case 'interrupted':
      return item.state.name === 'sending' ? interrupted(item, event) : unchanged(item);
    case 'restored':
      return restored(item, event);
    case 'cancel':
      return isUnsent(item) ? cancelled(item, event.at, 'person') : refused(item, 'sending');
    case 'queue':
      return isUnsent(item) ? queued(item, event) : refused(item, 'sending');
    case 'confirm':
      return confirmed(item, event.blockedBy);
    case 'attempt-started':
      return attemptStarted(item, event);
    case 'draft-compared':
    case 'draft-discarded':
    case 'rebased':
    case 'connection-deleted':
    case 'conflict-found':
    case 'conflict-resolved':
    case 'requeue':
      return isUnsent(item) ? changedUnsent(item, event) : unchanged(item);
    case 'retry-now':
      return item.state.name === 'waiting' ? moved(item, { name: 'queued' }) : unchanged(item);
    case 'hold':
      return isWaiting(item)
        ? moved(item, { name: 'held', why: event.why }, { what: 'held', why: event.why })
        : unchanged(item);
    case 'connection-blocked':
      return isWaiting(item)
        ? moved(item, { name: 'blocked', why: event.why }, { what: 'blocked', why: event.why })
        : unchanged(item);
    case 'connection-released':
      return item.state.name === 'blocked' && (event.blockedBy === 'any' || item.state.why.reason === event.blockedBy)
        ? moved(item, { name: 'queued' }, { what: 'released' })
        : unchanged(item);
  }
}

/** Waits for its turn or for its delay, edited or not. */
function isWaiting({ state }: SyncItem): boolean {
  return state.name === 'queued' || state.name === 'waiting';
}

/** Ready for its first attempt, or blocked as the others of its connection are. */
function ready(item: SyncItem, blockedBy: BlockedReason | null): SyncItem {
  const state: SyncState = blockedBy === null ? { name: 'queued' } : { name: 'blocked', why: blockedBy };
  return { ...item, state, edited: false, attempts: 0, firstTriedAt: null };
}

function queued(item: SyncItem, { at, again, offline, runningConfirmed, blockedBy }: EventOf<'queue'>): Transition {
  if (item.state.name === 'rejected') return toTheEnd(item, at);
  const next = ready(item, blockedBy);
  return {
    item: { ...next, runningConfirmed: item.runningConfirmed || runningConfirmed },
    effects: [log({ what: 'queued', again, offline })],
  };
}

/** Later updates have passed a rejected item, so what replaces it goes behind them. */
function toTheEnd(item: SyncItem, at: string): Transition {
  return {
    item: { ...item, state: { name: 'cancelled', at } },
    effects: [{ kind: 'queue-at-end' }],
  };
}

function confirmed(item: SyncItem, blockedBy: BlockedReason | null): Transition {
  if (item.edited) return refused(item, 'edited');
  if (item.state.name !== 'held') return refused(item, 'not-held');
  const { why } = item.state;
  return {
    item: {
      ...ready(item, blockedBy),
      runningConfirmed: item.runningConfirmed || why === 'running',
      recipientsConfirmed: why === 'unknown-recipients',
    },
    effects: [log({ what: 'confirmed', why })],
  };
}

/**
 * An item is sent from these states only, and never when it was edited. Blocked: the user pushes it
 * with new credentials.
 */
function attemptStarted(item: SyncItem, { at, possiblyApplied, checked }: EventOf<'attempt-started'>): Transition {
  if (item.edited) return refused(item, 'edited');
  if (!isWaiting(item) && item.state.name !== 'blocked') return unchanged(item);
  return {
    item: {
      ...item,
      state: { name: 'sending' },
      attempts: item.attempts + 1,
      firstTriedAt: item.firstTriedAt ?? at,
      possiblyApplied,
      recipientsConfirmed: false,
    },
    effects: checked === null ? [] : [log(checked)],
  };
}

type UnsentEvent = EventOf<
  | 'draft-compared'
  | 'draft-discarded'
  | 'rebased'
  | 'connection-deleted'
  | 'conflict-found'
  | 'conflict-resolved'
  | 'requeue'
>;

/** Events that apply to whatever is not sent yet. */
function changedUnsent(item: SyncItem, event: UnsentEvent): Transition {
  switch (event.kind) {
    case 'draft-compared': {
      const { at, changes, edited } = event;
      if (changes === 0) return cancelled(item, at, 'nothing-left');
      if (edited === item.edited) return unchanged(item);
      return { item: { ...item, edited }, effects: [log({ what: edited ? 'edited' : 'edits-returned' })] };
    }
    case 'draft-discarded':
      return cancelled(item, event.at, 'discarded');
    case 'rebased':
      return { item: { ...item, possiblyApplied: null }, effects: [] };
    case 'connection-deleted':
      return moved(item, { name: 'held', why: 'no-connection' });
    case 'conflict-found': {
      const { at, by, fields } = event;
      if (by === 'push' && item.state.name === 'rejected') return toTheEnd(item, at);
      const entry: LogEntry = { what: 'checked', found: 'conflict', drifted: [...fields] };
      return moved(by === 'push' ? ready(item, null) : item, { name: 'conflict', fields }, entry);
    }
    case 'conflict-resolved':
      if (item.state.name !== 'conflict') return unchanged(item);
      if (event.how === 'took-server') return cancelled(item, event.at, 'took-server');
      return { item, effects: [log({ what: 'resolved' })] };
    case 'requeue':
      return { item: ready(item, event.blockedBy), effects: [] };
  }
}

function restored(item: SyncItem, { at, hasNewer }: EventOf<'restored'>): Transition {
  const { name } = item.state;
  if (name === 'conflict' || name === 'rejected') return unchanged(item);
  if (name === 'sending' && hasNewer) {
    return { item: { ...item, state: { name: 'cancelled', at } }, effects: [] };
  }
  const possiblyApplied = name === 'sending' ? (item.possiblyApplied ?? {}) : item.possiblyApplied;
  return moved({ ...item, possiblyApplied }, { name: 'held', why: 'restored' }, { what: 'held', why: 'restored' });
}
