import type { AppError, Result } from '@domain/errors/errors';
import { isAutomatic } from '@domain/sync/item';
import type { EngineEffect } from '@domain/sync/machine';
import type { HeldReason } from '@domain/sync/outbox';
import type { OutwardAccess } from '../connections/access';
import type { Reservation } from '../kathan/budget';
import { guarded, type PlannedRow } from '../store';
import type { DeliverDeps, Delivered } from './attempt/attempt';
import { deliver } from './attempt/run-attempt';

/**
 * What the engine does after an attempt. `back-off`: the disk failed; `unrecorded`: after the
 * update was sent.
 */
export type EngineStep = EngineEffect | { readonly kind: 'back-off'; readonly unrecorded: boolean };

export interface SendRowDeps extends DeliverDeps {
  readonly access: OutwardAccess;
  /** Waits for a place for one more request; `null` where there will be none. */
  readonly room: (connectionId: string) => Promise<Reservation | null>;
}

const BACK_OFF: readonly EngineStep[] = [{ kind: 'back-off', unrecorded: false }];
const NOTHING: readonly EngineStep[] = [];

/**
 * Tries one planned row, if it may still be sent. The caller holds its campaign and the reserved
 * places.
 */
export async function sendRow(
  planned: PlannedRow,
  reserved: Reservation,
  deps: SendRowDeps,
): Promise<readonly EngineStep[]> {
  const { store } = deps;
  const found = guarded(() => {
    const row = store.outbox.get(planned.id);
    const draft = row?.draftId == null ? null : store.drafts.get(row.draftId);
    return row === null || draft === null || !isAutomatic(row) ? null : { row, draft };
  });
  if (!found.ok) return found.error.kind === 'draft-not-showable' ? held(planned.id, 'not-showable', deps) : BACK_OFF;
  if (found.value === null) return NOTHING;
  const { row, draft } = found.value;
  const access = await deps.access.open(planned.connectionId);
  if (!access.ok) return withoutAccess(access.error, planned, deps);
  const room = (): Promise<Reservation | null> => deps.room(planned.connectionId);
  const delivery = { draft, row, access: access.value, how: 'queue', runningConfirmed: false, reserved, room } as const;
  return stepsAfter(await deliver(delivery, deps), planned, deps);
}

function withoutAccess(error: AppError, { id }: PlannedRow, deps: SendRowDeps): readonly EngineStep[] {
  switch (error.kind) {
    case 'no-credentials':
    case 'credentials-for-other-address':
      return [{ kind: 'block-connection', why: { reason: 'no-credentials' } }];
    case 'keychain':
      return [{ kind: 'block-connection', why: { reason: 'keychain', keychain: error.reason } }];
    case 'sandbox-failed':
      return [{ kind: 'server-lost', reason: null }];
    case 'no-connection':
      return held(id, 'no-connection', deps);
    case 'work-offline':
      return NOTHING;
    default:
      return BACK_OFF;
  }
}

function held(id: string, why: HeldReason, { store }: SendRowDeps): readonly EngineStep[] {
  const stored = guarded(() => {
    store.outbox.hold(id, why);
  });
  return stored.ok ? [{ kind: 'notify-user' }] : BACK_OFF;
}

function stepsAfter(delivered: Result<Delivered>, { id }: PlannedRow, deps: SendRowDeps): readonly EngineStep[] {
  if (!delivered.ok) return [{ kind: 'back-off', unrecorded: delivered.error.kind === 'push-not-recorded' }];
  switch (delivered.value.kind) {
    case 'ended':
      return delivered.value.effects;
    case 'conflict':
      return [{ kind: 'notify-user' }];
    case 'held':
      return held(id, delivered.value.why, deps);
    case 'changed':
      return NOTHING;
  }
}
