import type { Draft } from '@domain/draft/draft';
import type { EngineEffect } from '@domain/sync/machine';
import type { HeldReason } from '@domain/sync/outbox';
import type { ReceiptSummary } from '@domain/sync/outcome';
import type { Access } from '../../connections/access';
import type { Emit } from '../../ipc/handlers';
import type { Reservation } from '../../kathan/budget';
import type { Kathan } from '../../kathan/client';
import type { ConnectionRows, OutboxRow, Store } from '../../store';
import type { WriteBody } from './write-body';

/**
 * Where a test may stop the app: before an attempt is on the disk; when it is, and nothing is sent;
 * when the request is on its way; and when the answer is here, but not on the disk.
 */
export type FaultPoint = 'before-commit' | 'after-commit' | 'after-send' | 'after-answer';

export interface DeliverDeps {
  readonly store: Store;
  /** Main itself, otherwise. */
  readonly writeBody?: WriteBody;
  readonly connections: ConnectionRows;
  readonly kathan: Kathan;
  readonly emit: Emit;
  readonly newId: () => string;
  readonly now: () => Date;
  /** Milliseconds of a clock that never goes back. */
  readonly elapsed: () => number;
  /** From 0 to 1. */
  readonly random: () => number;
  /** Told of an error of ours in reading a response, which ends the receipt as `not-understood`. */
  readonly onMistake?: (where: string, error: unknown) => void;
  readonly at?: ((point: FaultPoint) => void | Promise<void>) | undefined;
}

/** A draft's update on its way to the server. */
export interface Delivery {
  readonly draft: Draft;
  /** The draft's row in the outbox, if it has one. */
  readonly row: OutboxRow | null;
  readonly access: Access;
  /** `now`: the user waits for it, and has just seen what the draft shows. */
  readonly how: 'now' | 'queue';
  readonly runningConfirmed: boolean;
  /** The queue's places in the connection's budget. */
  readonly reserved?: Reservation;
  /** Waits for a place for one more request; `null` where there will be none. */
  readonly room?: () => Promise<Reservation | null>;
}

/**
 * What came of it. All of it is on the disk already, but for `held`, which is the queue's to store.
 */
export type Delivered =
  /**
   * The attempt was made; `receipt`: `null` if the queue reached no server. `effects`: what the
   * engine is to do.
   */
  | {
      readonly kind: 'ended';
      readonly receipt: ReceiptSummary | null;
      readonly effects: readonly EngineEffect[];
    }
  | { readonly kind: 'conflict'; readonly outboxId: string }
  | { readonly kind: 'held'; readonly why: HeldReason }
  /** The draft or the row is not what it was: look again. */
  | { readonly kind: 'changed' };
