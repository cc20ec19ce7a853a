import type { AppError, Result } from '@domain/errors/errors';
import type { SchedulerEffect } from '@domain/sync/effects';
import { isAutomatic } from '@domain/sync/item';
import type { HeldReason } from '@domain/sync/outbox';
import type { OutwardAccess } from '../connections/outward-access';
import type { RateLimitPermit } from '../kathan/budget';
import { guarded, type PlannedRow } from '../store';
import type { AttemptDeps, AttemptResult } from './attempt/attempt';
import { runAttempt } from './attempt/run-attempt';

/**
 * What the scheduler does after an attempt. `back-off`: the disk failed; `unrecorded`: it failed
 * after the update was sent.
 */
export type NextStep = SchedulerEffect | { readonly kind: 'back-off'; readonly unrecorded: boolean };

export interface SendQueuedDeps extends AttemptDeps {
  readonly access: OutwardAccess;
  /** Waits for a permit for one more request; `null` if the queue has stopped. */
  readonly acquirePermit: (connectionId: string) => Promise<RateLimitPermit | null>;
}

const BACK_OFF: readonly NextStep[] = [{ kind: 'back-off', unrecorded: false }];
const NOTHING: readonly NextStep[] = [];

/**
 * Makes an attempt for a planned row, if it may still be sent. The caller holds the campaign's lock
 * and the permit.
 */
export async function sendQueued(
  planned: PlannedRow,
  permit: RateLimitPermit,
  deps: SendQueuedDeps,
): Promise<readonly NextStep[]> {
  const { store } = deps;
  const found = guarded(() => {
    const row = store.outbox.get(planned.id);
    const draft = row?.draftId == null ? null : store.drafts.get(row.draftId);
    return row === null || draft === null || !isAutomatic(row) ? null : { row, draft };
  });
  if (!found.ok) return found.error.kind === 'draft-not-showable' ? hold(planned.id, 'not-showable', deps) : BACK_OFF;
  if (found.value === null) return NOTHING;
  const access = await deps.access.open(planned.connectionId);
  if (!access.ok) return stepsWithoutAccess(access.error, planned, deps);
  const result = await runAttempt(
    {
      ...found.value,
      access: access.value,
      mode: 'queue',
      runningConfirmed: false,
      permit,
      acquirePermit: () => deps.acquirePermit(planned.connectionId),
    },
    deps,
  );
  return stepsAfter(result, planned, deps);
}

function stepsWithoutAccess(error: AppError, { id }: PlannedRow, deps: SendQueuedDeps): readonly NextStep[] {
  switch (error.kind) {
    case 'no-credentials':
    case 'credentials-for-other-address':
      return [{ kind: 'block-connection', why: { reason: 'no-credentials' } }];
    case 'keychain':
      return [{ kind: 'block-connection', why: { reason: 'keychain', keychain: error.reason } }];
    case 'sandbox-failed':
      return [{ kind: 'server-lost', reason: null }];
    case 'no-connection':
      return hold(id, 'no-connection', deps);
    case 'work-offline':
      return NOTHING;
    default:
      return BACK_OFF;
  }
}

function hold(id: string, why: HeldReason, { store }: SendQueuedDeps): readonly NextStep[] {
  const stored = guarded(() => {
    store.outbox.hold(id, why);
  });
  return stored.ok ? [{ kind: 'notify-user' }] : BACK_OFF;
}

function stepsAfter(result: Result<AttemptResult>, { id }: PlannedRow, deps: SendQueuedDeps): readonly NextStep[] {
  if (!result.ok) return [{ kind: 'back-off', unrecorded: result.error.kind === 'push-not-recorded' }];
  switch (result.value.kind) {
    case 'ended':
      return result.value.effects;
    case 'conflict':
      return [{ kind: 'notify-user' }];
    case 'held':
      return hold(id, result.value.why, deps);
    case 'changed':
      return NOTHING;
  }
}
