import type { FieldName } from '../fields/fields';
import type { PossiblyApplied } from '../merge/possibly-applied';
import type { BlockedReason, HeldReason, OutboxStatus } from './outbox';

/** The state of a queued update, with what belongs to that state alone. Times are ISO 8601. */
export type SyncState =
  /** Is sent as soon as it can be. */
  | { readonly name: 'queued' }
  | { readonly name: 'sending' }
  /**
   * The last attempt failed in a way that passes. `waitMs` is the delay as planned, for clocks that
   * are changed.
   */
  | { readonly name: 'waiting'; readonly nextAt: string; readonly waitMs: number }
  /** Nothing of its connection is sent until its credentials work. */
  | { readonly name: 'blocked'; readonly why: BlockedReason }
  | { readonly name: 'held'; readonly why: HeldReason }
  /** These fields were changed here and on the server to different values. */
  | { readonly name: 'conflict'; readonly fields: readonly FieldName[] }
  /** The server does not accept it as it is. */
  | { readonly name: 'rejected' }
  | { readonly name: 'done'; readonly at: string }
  | { readonly name: 'cancelled'; readonly at: string };

export type StateName = SyncState['name'];

/** A queued update, as far as rules decide about it. */
export interface SyncItem {
  readonly state: SyncState;
  /**
   * The draft differs from what the user queued. It then waits for the user, whatever its state is.
   */
  readonly edited: boolean;
  /** Attempts that count: those that reached no server do not. */
  readonly attempts: number;
  readonly firstTriedAt: string | null;
  /** What attempts with an unknown outcome may have delivered; `null` if every outcome is known. */
  readonly possiblyApplied: PossiblyApplied | null;
  /** The user said to change the campaign although it is running. */
  readonly runningConfirmed: boolean;
  /** The user said to send recipients that may have been delivered. Holds for one attempt. */
  readonly recipientsConfirmed: boolean;
}

/** A new item, before the event that queues it. */
export const NEW_ITEM: SyncItem = {
  state: { name: 'queued' },
  edited: false,
  attempts: 0,
  firstTriedAt: null,
  possiblyApplied: null,
  runningConfirmed: false,
  recipientsConfirmed: false,
};

/**
 * Returns a new item for a draft. What it may have delivered before its last item was cancelled, or
 * replaced after a rejection, is remembered.
 * @param last the draft's last item, in any state.
 */
export function newItem(last: Pick<SyncItem, 'state' | 'possiblyApplied'> | null): SyncItem {
  return last?.state.name === 'cancelled' ? { ...NEW_ITEM, possiblyApplied: last.possiblyApplied } : NEW_ITEM;
}

/** States that an item never leaves. */
export const ENDED = ['done', 'cancelled'] as const satisfies readonly StateName[];
/** States of which a draft has one item at most are all others. */
export const NOT_UNSENT = ['sending', ...ENDED] as const satisfies readonly StateName[];
/** Other updates of the campaign do not wait for an item in one of these states. */
export const OUT_OF_LINE = ['rejected', ...ENDED] as const satisfies readonly StateName[];

const among = (names: readonly StateName[], { state }: Pick<SyncItem, 'state'>): boolean => names.includes(state.name);

export const hasEnded = (item: Pick<SyncItem, 'state'>): boolean => among(ENDED, item);
/** Neither ended nor being sent. */
export const isUnsent = (item: Pick<SyncItem, 'state'>): boolean => !among(NOT_UNSENT, item);

/** Whether the queue sends it without the user, now or later. */
export function isAutomatic({ state, edited }: Pick<SyncItem, 'state' | 'edited'>): boolean {
  return !edited && (state.name === 'queued' || state.name === 'waiting');
}

/**
 * Returns the status as the page shows it: an item that would be sent, but was edited, waits for
 * the user.
 * @param behind the update of the same campaign that is sent first.
 */
export function shownStatus(
  { state, edited }: Pick<SyncItem, 'state' | 'edited'>,
  behind: string | null,
): OutboxStatus {
  switch (state.name) {
    case 'sending':
    case 'rejected':
      return { state: state.name };
    case 'done':
    case 'cancelled':
      return { state: state.name, at: state.at };
    case 'conflict':
      return { state: 'conflict', fields: [...state.fields] };
    case 'blocked':
      return { state: 'blocked', why: state.why };
    case 'held':
      return { state: 'held', why: edited ? 'edited' : state.why };
    case 'waiting':
      return edited ? { state: 'held', why: 'edited' } : { state: 'waiting', until: state.nextAt };
    case 'queued':
      return edited ? { state: 'held', why: 'edited' } : { state: 'queued', behind };
  }
}
