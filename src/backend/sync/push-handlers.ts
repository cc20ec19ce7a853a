import type { Draft } from '@domain/draft/draft';
import { failed, ok, type Result } from '@domain/errors/errors';
import type { ReceiptSummary } from '@domain/sync/outcome';
import type { OutwardAccess } from '../connections/outward-access';
import type { Handlers } from '../ipc/handlers';
import { guarded, type OutboxRow } from '../store';
import type { AttemptDeps } from './attempt/attempt';
import { runAttempt } from './attempt/run-attempt';
import type { CampaignLocks } from './campaign-locks';
import { draftRefusal } from './draft-readiness';

interface PushDeps extends AttemptDeps {
  readonly access: OutwardAccess;
  readonly campaignLocks: CampaignLocks;
  /** Called when a push has ended, so that the queue learns whether the server responds. */
  readonly onPushed: (connectionId: string, receipt: ReceiptSummary | null) => void;
}

/**
 * Handles `push.now`: one attempt at once. A draft with an update in the outbox sends that one, as
 * the user sees it now. Otherwise the outbox stays as it is, unless there is a conflict to resolve.
 */
export function pushHandlers(deps: PushDeps): Pick<Handlers, 'push.now'> {
  const { store, campaignLocks } = deps;

  function draftAt(draftId: string, revision: number): Result<Draft> {
    const draft = guarded(() => store.drafts.get(draftId));
    if (!draft.ok) return draft;
    if (draft.value === null) return failed({ kind: 'not-found', what: 'draft' });
    return draft.value.revision === revision ? ok(draft.value) : failed({ kind: 'draft-changed' });
  }

  function emitChanged(draftId: string): void {
    deps.emit('changed', { what: 'draft', draftId });
    deps.emit('changed', { what: 'receipts' });
  }

  /** Updates the draft's row to what the user sees now; its position in the queue stays. */
  function requeuedRow(draftId: string, runningConfirmed: boolean): OutboxRow | null {
    if (store.outbox.ofDraft(draftId) === null) return null;
    store.outbox.enqueue({ newId: deps.newId(), draftId, runningConfirmed, offline: false });
    return store.outbox.ofDraft(draftId);
  }

  async function push(
    draftId: string,
    revision: number,
    connectionId: string,
    runningConfirmed: boolean,
  ): Promise<Result<ReceiptSummary>> {
    const access = await deps.access.open(connectionId);
    if (!access.ok) return access;
    // Read again: the keychain may have asked the user, who may have typed meanwhile.
    const draft = draftAt(draftId, revision);
    if (!draft.ok) return draft;
    const refused = guarded(() => draftRefusal(draft.value, { revision, runningConfirmed }, deps));
    if (!refused.ok) return refused;
    if (refused.value !== null) return failed(refused.value);
    const row = guarded(() => requeuedRow(draftId, runningConfirmed));
    if (!row.ok) return row;
    const result = await runAttempt(
      { draft: draft.value, row: row.value, access: access.value, mode: 'now', runningConfirmed },
      deps,
    );
    if (!result.ok) return result;
    switch (result.value.kind) {
      case 'ended':
        // Only the queue's attempts that reach no server have no receipt.
        return result.value.receipt === null ? failed({ kind: 'draft-changed' }) : ok(result.value.receipt);
      case 'conflict':
        return failed({ kind: 'conflict', outboxId: result.value.outboxId });
      case 'held':
        return failed({ kind: result.value.why === 'all-held-back' ? 'all-held-back' : 'draft-changed' });
      case 'changed':
        return failed({ kind: 'draft-changed' });
    }
  }

  return {
    'push.now': async ({ draftId, revision, runningConfirmed = false }) => {
      const draft = draftAt(draftId, revision);
      if (!draft.ok) return draft;
      const { connectionId, campaignId } = draft.value;
      if (connectionId === null) return failed({ kind: 'no-connection' });
      const unlock = campaignLocks.acquire({ draftId, connectionId, campaignId });
      if (unlock === null) return failed({ kind: 'push-under-way' });
      emitChanged(draftId);
      try {
        const pushed = await push(draftId, revision, connectionId, runningConfirmed);
        deps.onPushed(connectionId, pushed.ok ? pushed.value : null);
        return pushed;
      } finally {
        unlock();
        emitChanged(draftId);
      }
    },
  };
}
