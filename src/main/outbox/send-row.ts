import type { DeskError, NetworkReason, Result } from '@shared/ipc/errors';
import type { BlockedReason, HeldReason } from '@shared/outbox/outbox';
import { outwardAccessTo, type OutwardDeps } from '../connections/access';
import type { Reservation } from '../kathan/budget';
import { deliver } from '../push/deliver';
import type { Delivered, DeliverDeps } from '../push/delivery';
import { guarded, type OutboxRow, type PlannedRow } from '../store';

/**
 * What an attempt means for the rest of the queue.
 * - `ask`: the person is needed, and the row says for what.
 * - `rest`: the disk refuses; `unrecorded` says that it did so after the update was sent.
 */
export type Sequel =
  | { readonly kind: 'done' }
  | { readonly kind: 'look-again' }
  | { readonly kind: 'ask' }
  | { readonly kind: 'block'; readonly why: BlockedReason; readonly answered: boolean }
  | { readonly kind: 'lost'; readonly reason: NetworkReason | null }
  | { readonly kind: 'rest'; readonly unrecorded: boolean };

export interface SendRowDeps extends OutwardDeps, DeliverDeps {
  /** Waits for a place for one more request; `null` where there will be none. */
  readonly room: (connectionId: string) => Promise<Reservation | null>;
}

const REST: Sequel = { kind: 'rest', unrecorded: false };
const LOOK_AGAIN: Sequel = { kind: 'look-again' };

/** Tries one planned row, if it may still go. The caller holds its campaign and the reserved places. */
export async function sendRow(planned: PlannedRow, reserved: Reservation, deps: SendRowDeps): Promise<Sequel> {
  const { store } = deps;
  const found = guarded(() => {
    const row = store.outbox.get(planned.id);
    const draft = row?.draftId == null ? null : store.drafts.get(row.draftId);
    return row === null || draft === null || !mayGo(row) ? null : { row, draft };
  });
  if (!found.ok) return found.error.kind === 'draft-not-showable' ? held(planned.id, 'not-showable', deps) : REST;
  if (found.value === null) return LOOK_AGAIN;
  const { row, draft } = found.value;
  const access = await outwardAccessTo(planned.connectionId, deps);
  if (!access.ok) return withoutAccess(access.error, planned, deps);
  const room = (): Promise<Reservation | null> => deps.room(planned.connectionId);
  const delivery = { draft, row, access: access.value, how: 'queue', runningConfirmed: false, reserved, room } as const;
  return sequelOf(await deliver(delivery, deps), planned, deps);
}

function mayGo({ state, edited }: OutboxRow): boolean {
  return !edited && (state === 'queued' || state === 'waiting');
}

function withoutAccess(error: DeskError, { id }: PlannedRow, deps: SendRowDeps): Sequel {
  switch (error.kind) {
    case 'no-credentials':
    case 'credentials-for-other-address':
      return { kind: 'block', why: { reason: 'no-credentials' }, answered: false };
    case 'keychain':
      return { kind: 'block', why: { reason: 'keychain', keychain: error.reason }, answered: false };
    case 'sandbox-failed':
      return { kind: 'lost', reason: null };
    case 'no-connection':
      return held(id, 'no-connection', deps);
    case 'work-offline':
      return LOOK_AGAIN;
    default:
      return REST;
  }
}

function held(id: string, why: HeldReason, { store }: SendRowDeps): Sequel {
  const stored = guarded(() => {
    store.outbox.hold(id, why);
  });
  return stored.ok ? { kind: 'ask' } : REST;
}

function sequelOf(delivered: Result<Delivered>, { id }: PlannedRow, deps: SendRowDeps): Sequel {
  if (!delivered.ok) return { kind: 'rest', unrecorded: delivered.error.kind === 'push-not-recorded' };
  switch (delivered.value.kind) {
    case 'conflict':
      return { kind: 'ask' };
    case 'held':
      return held(id, delivered.value.why, deps);
    case 'changed':
      return LOOK_AGAIN;
    case 'unreachable': {
      const { outcome } = delivered.value;
      return { kind: 'lost', reason: outcome.kind === 'no-answer' ? outcome.reason : null };
    }
    case 'receipt':
      break;
  }
  const { end } = delivered.value;
  switch (end.kind) {
    case 'done':
      return { kind: 'done' };
    case 'blocked':
      return { kind: 'block', why: end.why, answered: true };
    case 'held':
    case 'rejected':
      return { kind: 'ask' };
    case 'retry':
    case 'unreachable':
      return LOOK_AGAIN;
  }
}
