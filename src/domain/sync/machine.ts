import type { NetworkReason } from '../errors/errors';
import type { FieldName } from '../fields/fields';
import type { Tried } from '../merge/merge';
import { hasEnded, isUnsent, type SyncItem, type SyncState } from './item';
import { type BlockedReason, type HeldReason, type LogEntry, MAX_ATTEMPTS } from './outbox';
import type { Outcome } from './outcome';
import { mayBeApplied, nextStep } from './outcomes';
import { MAX_RETRYING_MS, retryDelay, retryTime } from './retry-delay';

/** The draft of an item that is being sent, as the end of the attempt finds it. */
export interface DraftNow {
  /** It is neither discarded nor erased. */
  readonly isThere: boolean;
  /** What was queued for it while this item was being sent. */
  readonly newer: Pick<SyncItem, 'edited'> | null;
}

/** The end of an attempt whose outcome is known. */
export interface AttemptEnded {
  readonly kind: 'attempt-ended';
  readonly outcome: Outcome;
  /** The campaign can be read on this server. */
  readonly isReadable: boolean;
  /** Nothing was sent: the campaign was read. */
  readonly reading: boolean;
  readonly receiptId: string;
  readonly repeated: boolean;
  /** What earlier attempts may have delivered. */
  readonly triedBefore: Tried | null;
  /** From 0 to 1, for the delay before a retry. */
  readonly jitter: number;
  readonly draft: DraftNow;
}

type Event =
  /**
   * The user queues the draft as it is. `blockedBy`: why other updates of its connection are
   * blocked. `again`: it was queued before.
   */
  | {
      readonly kind: 'queue';
      readonly again: boolean;
      readonly offline: boolean;
      readonly runningConfirmed: boolean;
      readonly blockedBy: BlockedReason | null;
    }
  | { readonly kind: 'cancel' }
  /** The user lets a held item go. */
  | { readonly kind: 'confirm'; readonly blockedBy: BlockedReason | null }
  /** The user asks for the next attempt now. */
  | { readonly kind: 'retry-now' }
  /** The draft was compared with what was queued; `changes`: how many it has left. */
  | { readonly kind: 'draft-compared'; readonly changes: number; readonly edited: boolean }
  | { readonly kind: 'draft-discarded' }
  /**
   * An attempt begins; its receipt is on the disk with it. `checked`: what reading the campaign
   * showed.
   */
  | { readonly kind: 'attempt-started'; readonly tried: Tried | null; readonly checked: LogEntry | null }
  | AttemptEnded
  /**
   * The app ended, or the disk failed, before the end of the attempt was stored: its outcome is
   * unknown.
   */
  | { readonly kind: 'interrupted'; readonly draft: DraftNow }
  /**
   * What an earlier item of the draft has sent is on the server: this item is based on the
   * response.
   */
  | { readonly kind: 'rebased' }
  /** `by`: the queue, or a push of the user's own, which has just been reviewed. */
  | { readonly kind: 'conflict-found'; readonly fields: readonly FieldName[]; readonly by: 'queue' | 'push' }
  | { readonly kind: 'conflict-resolved'; readonly how: 'resolved' | 'took-server' }
  /** What is left after a resolved conflict. */
  | { readonly kind: 'requeue'; readonly blockedBy: BlockedReason | null }
  /** The engine found a reason to ask the user. */
  | { readonly kind: 'hold'; readonly why: HeldReason }
  | { readonly kind: 'connection-blocked'; readonly why: BlockedReason }
  | { readonly kind: 'connection-released'; readonly blockedBy: 'any' | 'keychain' }
  | { readonly kind: 'connection-deleted' }
  /**
   * It comes from a backup, and may have been sent since. `hasNewer`: the backup has a later item
   * of the same draft.
   */
  | { readonly kind: 'restored'; readonly hasNewer: boolean };

/** What happened to an item; `at` is ISO 8601. */
export type SyncEvent = Event & { readonly at: string };

/** What a transition asks the store to do in the same transaction. */
type StoreEffect =
  | { readonly kind: 'log'; readonly entry: LogEntry }
  /** The newer item of the draft is removed; its content becomes this one's. */
  | { readonly kind: 'absorb-newer' }
  /** Compare the draft with what was queued (`draft-compared`), after the item is stored. */
  | { readonly kind: 'compare-draft' }
  /** Queue the draft as a new item, at the end of the queue. */
  | { readonly kind: 'queue-at-end' };

/** What a transition asks the engine to do after it is stored. */
export type EngineEffect =
  /** The update is on the server. */
  | { readonly kind: 'sent' }
  | { readonly kind: 'server-reached' }
  | { readonly kind: 'server-lost'; readonly reason: NetworkReason | null }
  | { readonly kind: 'block-connection'; readonly why: BlockedReason }
  | { readonly kind: 'notify-user' };

/** The event does not apply, and the item stays as it is. */
export interface Refusal {
  readonly kind: 'refused';
  readonly why: 'sending' | 'ended' | 'edited' | 'not-held';
}

export type Effect = StoreEffect | EngineEffect | Refusal;

export interface Transition {
  /** The same object if nothing changes. */
  readonly item: SyncItem;
  /** In the order in which they are to be applied. */
  readonly effects: readonly Effect[];
}

const STORE: readonly Effect['kind'][] = ['log', 'absorb-newer', 'compare-draft', 'queue-at-end', 'refused'];

/** The effects that are left for the engine, in their order. */
export function engineEffects(effects: readonly Effect[]): readonly EngineEffect[] {
  return effects.filter((effect): effect is EngineEffect => !STORE.includes(effect.kind));
}

/** Why an event did not apply; `null` if it did. */
export function refusalIn(effects: readonly Effect[]): Refusal['why'] | null {
  return effects.find((effect): effect is Refusal => effect.kind === 'refused')?.why ?? null;
}

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
      return item.state.name === 'waiting' ? into(item, { name: 'queued' }) : unchanged(item);
    case 'hold':
      return isWaiting(item)
        ? into(item, { name: 'held', why: event.why }, { what: 'held', why: event.why })
        : unchanged(item);
    case 'connection-blocked':
      return isWaiting(item)
        ? into(item, { name: 'blocked', why: event.why }, { what: 'blocked', why: event.why })
        : unchanged(item);
    case 'connection-released':
      return item.state.name === 'blocked' && (event.blockedBy === 'any' || item.state.why.reason === event.blockedBy)
        ? into(item, { name: 'queued' }, { what: 'released' })
        : unchanged(item);
  }
}

/** Waits for its turn or its time, edited or not. */
function isWaiting({ state }: SyncItem): boolean {
  return state.name === 'queued' || state.name === 'waiting';
}

type Of<Kind extends Event['kind']> = Extract<SyncEvent, { kind: Kind }>;

const unchanged = (item: SyncItem): Transition => ({ item, effects: [] });
const refused = (item: SyncItem, why: Refusal['why']): Transition => ({ item, effects: [{ kind: 'refused', why }] });
const log = (entry: LogEntry): StoreEffect => ({ kind: 'log', entry });

function into(item: SyncItem, state: SyncState, ...entries: readonly LogEntry[]): Transition {
  return { item: { ...item, state }, effects: entries.map(log) };
}

type CancelledBy = Extract<LogEntry, { what: 'cancelled' }>['by'];

function cancelled(item: SyncItem, at: string, by: CancelledBy): Transition {
  return into(item, { name: 'cancelled', at }, { what: 'cancelled', by });
}

/** Ready for its first attempt, or blocked as the others of its connection are. */
function ready(item: SyncItem, blockedBy: BlockedReason | null): SyncItem {
  const state: SyncState = blockedBy === null ? { name: 'queued' } : { name: 'blocked', why: blockedBy };
  return { ...item, state, edited: false, attempts: 0, firstTriedAt: null };
}

function queued(item: SyncItem, { at, again, offline, runningConfirmed, blockedBy }: Of<'queue'>): Transition {
  if (item.state.name === 'rejected') return toTheEnd(item, at);
  const next = ready(item, blockedBy);
  return {
    item: { ...next, runningConfirmed: item.runningConfirmed || runningConfirmed },
    effects: [log({ what: 'queued', again, offline })],
  };
}

/** Later updates have passed a rejected item, so what replaces it goes behind them. */
function toTheEnd(item: SyncItem, at: string): Transition {
  return { item: { ...item, state: { name: 'cancelled', at } }, effects: [{ kind: 'queue-at-end' }] };
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
function attemptStarted(item: SyncItem, { at, tried, checked }: Of<'attempt-started'>): Transition {
  if (item.edited) return refused(item, 'edited');
  if (!isWaiting(item) && item.state.name !== 'blocked') return unchanged(item);
  return {
    item: {
      ...item,
      state: { name: 'sending' },
      attempts: item.attempts + 1,
      firstTriedAt: item.firstTriedAt ?? at,
      tried,
      recipientsConfirmed: false,
    },
    effects: checked === null ? [] : [log(checked)],
  };
}

type UnsentEvent = Of<
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
      return { item: { ...item, tried: null }, effects: [] };
    case 'connection-deleted':
      return into(item, { name: 'held', why: 'no-connection' });
    case 'conflict-found': {
      const { at, by, fields } = event;
      if (by === 'push' && item.state.name === 'rejected') return toTheEnd(item, at);
      const entry: LogEntry = { what: 'checked', found: 'conflict', drifted: [...fields] };
      return into(by === 'push' ? ready(item, null) : item, { name: 'conflict', fields }, entry);
    }
    case 'conflict-resolved':
      if (item.state.name !== 'conflict') return unchanged(item);
      if (event.how === 'took-server') return cancelled(item, event.at, 'took-server');
      return { item, effects: [log({ what: 'resolved' })] };
    case 'requeue':
      return { item: ready(item, event.blockedBy), effects: [] };
  }
}

function attemptEnded(item: SyncItem, event: AttemptEnded & { readonly at: string }): Transition {
  const { at, outcome, draft } = event;
  const step = nextStep(outcome, event.isReadable);
  const tried = mayBeApplied(outcome) ? item.tried : event.triedBefore;
  const after = { ...item, tried };
  if (step.do === 'done') {
    const end: SyncItem = { ...after, state: { name: 'done', at }, tried: null };
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

interface Failed {
  readonly next: SyncItem;
  readonly effects: readonly EngineEffect[];
}

function afterFailure(
  item: SyncItem,
  step: Exclude<ReturnType<typeof nextStep>, { readonly do: 'done' }>,
  event: AttemptEnded & { readonly at: string },
): Failed {
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

function retried(item: SyncItem, { at, outcome, jitter }: AttemptEnded & { readonly at: string }): Failed {
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

function interrupted(item: SyncItem, { at, draft }: Of<'interrupted'>): Transition {
  const entry = log({ what: 'interrupted' });
  if (!draft.isThere) return { item: { ...item, state: { name: 'cancelled', at } }, effects: [entry] };
  return withNewer({ ...item, state: { name: 'queued' }, firstTriedAt: null }, draft, [entry], []);
}

/**
 * What was queued meanwhile is the draft's newer content: both become one item, at the place of the
 * earlier.
 */
function withNewer(
  next: SyncItem,
  { newer }: DraftNow,
  logged: readonly StoreEffect[],
  effects: readonly EngineEffect[],
): Transition {
  const absorb: readonly StoreEffect[] = newer === null ? [] : [{ kind: 'absorb-newer' }];
  const item = newer === null ? next : { ...next, edited: newer.edited };
  return { item, effects: [...absorb, ...logged, { kind: 'compare-draft' }, ...effects] };
}

function restored(item: SyncItem, { at, hasNewer }: Of<'restored'>): Transition {
  const { name } = item.state;
  if (name === 'conflict' || name === 'rejected') return unchanged(item);
  if (name === 'sending' && hasNewer) {
    return { item: { ...item, state: { name: 'cancelled', at } }, effects: [] };
  }
  const tried = name === 'sending' ? (item.tried ?? {}) : item.tried;
  return into({ ...item, tried }, { name: 'held', why: 'restored' }, { what: 'held', why: 'restored' });
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
