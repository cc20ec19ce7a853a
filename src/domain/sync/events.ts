import type { FieldName } from '../fields/fields';
import type { PossiblyApplied } from '../merge/possibly-applied';
import type { SyncItem } from './item';
import type { BlockedReason, HeldReason } from './outbox';
import type { LogEntry } from './outbox-log';
import type { Outcome } from './outcome';

/** The draft of an item at the end of its attempt. */
export interface DraftNow {
  /** It is neither discarded nor erased. */
  readonly isThere: boolean;
  /** The item that was queued for it during the attempt. */
  readonly newer: Pick<SyncItem, 'edited'> | null;
}

/** The end of an attempt whose outcome is known. */
export interface AttemptEnded {
  readonly kind: 'attempt-ended';
  readonly outcome: Outcome;
  /** The campaign can be read on this server. */
  readonly isReadable: boolean;
  /** Only the campaign was read; nothing was sent. */
  readonly reading: boolean;
  readonly receiptId: string;
  readonly repeated: boolean;
  /** What earlier attempts may have delivered. */
  readonly possiblyAppliedBefore: PossiblyApplied | null;
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
   * An attempt begins, and its receipt is on the disk. `checked`: what the preflight read showed.
   */
  | {
      readonly kind: 'attempt-started';
      readonly possiblyApplied: PossiblyApplied | null;
      readonly checked: LogEntry | null;
    }
  | AttemptEnded
  /**
   * The app ended, or the disk failed, before the end of the attempt was stored: its outcome is
   * unknown.
   */
  | { readonly kind: 'interrupted'; readonly draft: DraftNow }
  /** An earlier item of the draft arrived, so this one is based on its response. */
  | { readonly kind: 'rebased' }
  /** `by`: the queue, or the user's own push, which has just been reviewed. */
  | { readonly kind: 'conflict-found'; readonly fields: readonly FieldName[]; readonly by: 'queue' | 'push' }
  | { readonly kind: 'conflict-resolved'; readonly how: 'resolved' | 'took-server' }
  /** What is left after a resolved conflict. */
  | { readonly kind: 'requeue'; readonly blockedBy: BlockedReason | null }
  /** The scheduler found a reason to ask the user. */
  | { readonly kind: 'hold'; readonly why: HeldReason }
  | { readonly kind: 'connection-blocked'; readonly why: BlockedReason }
  | { readonly kind: 'connection-released'; readonly blockedBy: 'any' | 'keychain' }
  | { readonly kind: 'connection-deleted' }
  /**
   * It comes from a backup and may have been sent since. `hasNewer`: so does a later item of its
   * draft.
   */
  | { readonly kind: 'restored'; readonly hasNewer: boolean };

/** What happened to an item; `at` is ISO 8601. */
export type SyncEvent = Event & { readonly at: string };

/** The event of one kind, or of several. */
export type EventOf<Kind extends Event['kind']> = Extract<SyncEvent, { kind: Kind }>;
