import type { Draft } from '@domain/draft/draft';
import type { SchedulerEffect } from '@domain/sync/effects';
import type { HeldReason } from '@domain/sync/outbox';
import type { ReceiptSummary } from '@domain/sync/outcome';
import type { Access } from '../../connections/access';
import type { Emit } from '../../ipc/handlers';
import type { RateLimitPermit } from '../../kathan/budget';
import type { Kathan } from '../../kathan/client';
import type { ConnectionRows, OutboxRow, Store } from '../../store';
import type { WriteBody } from './write-body';

/**
 * The points of an attempt at which a test can stop the app: before the attempt is on the disk,
 * before the request is sent, while it is on its way, and before the response is on the disk.
 */
export type FaultPoint = 'before-commit' | 'after-commit' | 'after-send' | 'after-answer';

export interface AttemptDeps {
  readonly store: Store;
  /** By default the main thread writes bodies. */
  readonly writeBody?: WriteBody;
  readonly connections: ConnectionRows;
  readonly kathan: Kathan;
  readonly emit: Emit;
  readonly newId: () => string;
  readonly now: () => Date;
  /** A clock that never goes back, in milliseconds. */
  readonly elapsed: () => number;
  /** Returns a number from 0 to 1. */
  readonly random: () => number;
  /**
   * Called with an error of ours in reading a response; the receipt then ends as `not-understood`.
   */
  readonly reportUnexpectedError?: (where: string, error: unknown) => void;
  readonly at?: ((point: FaultPoint) => void | Promise<void>) | undefined;
}

/** What an attempt sends, and for whom. */
export interface AttemptInput {
  readonly draft: Draft;
  /** The draft's row in the outbox, if it has one. */
  readonly row: OutboxRow | null;
  readonly access: Access;
  /** `now`: the user waits for the result, and has just reviewed what the draft shows. */
  readonly mode: 'now' | 'queue';
  readonly runningConfirmed: boolean;
  /** The queue's permit for this attempt's requests. */
  readonly permit?: RateLimitPermit;
  /** Waits for a permit for one more request; `null` if the queue has stopped. */
  readonly acquirePermit?: () => Promise<RateLimitPermit | null>;
}

/** The result of an attempt. All of it is on the disk, except `held`, which the queue stores. */
export type AttemptResult =
  /**
   * `receipt` is `null` if the queue reached no server. `effects` are for the scheduler.
   */
  | {
      readonly kind: 'ended';
      readonly receipt: ReceiptSummary | null;
      readonly effects: readonly SchedulerEffect[];
    }
  | { readonly kind: 'conflict'; readonly outboxId: string }
  | { readonly kind: 'held'; readonly why: HeldReason }
  /** The draft or its row changed meanwhile; nothing was sent. */
  | { readonly kind: 'changed' };
