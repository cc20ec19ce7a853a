import type { Draft } from '@domain/draft/draft';
import { failed, ok, type Result } from '@domain/errors/errors';
import type { ReceiptSummary } from '@domain/sync/outcome';
import type { OutwardAccess } from '../connections/access';
import type { Handlers } from '../ipc/handlers';
import { guarded, type OutboxRow } from '../store';
import type { DeliverDeps } from './attempt/attempt';
import { deliver } from './attempt/run-attempt';
import type { UnderWay } from './campaign-locks';
import { draftRefusal } from './draft-readiness';

interface PushDeps extends DeliverDeps {
  readonly access: OutwardAccess;
  readonly underWay: UnderWay;
  /** A push over a connection has ended: the queue may have something to learn from it. */
  readonly onPushed: (connectionId: string, receipt: ReceiptSummary | null) => void;
}

/**
 * `push.now`: one attempt at once. It sends the draft's row of the outbox where there is one, as
 * the user sees it now; without one nothing is left in the outbox, unless a conflict waits to be
 * decided.
 */
export function pushHandlers(deps: PushDeps): Pick<Handlers, 'push.now'> {
  const { store, underWay } = deps;

  function draftAt(draftId: string, revision: number): Result<Draft> {
    const draft = guarded(() => store.drafts.get(draftId));
    if (!draft.ok) return draft;
    if (draft.value === null) return failed({ kind: 'not-found', what: 'draft' });
    return draft.value.revision === revision ? ok(draft.value) : failed({ kind: 'draft-changed' });
  }

  function tellOf(draftId: string): void {
    deps.emit('changed', { what: 'draft', draftId });
    deps.emit('changed', { what: 'receipts' });
  }

  /** The draft's row as the user sees it now, at its place in the queue. */
  function rowOf(draftId: string, runningConfirmed: boolean): OutboxRow | null {
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
    // Read again: the keychain may have waited for the user, who may have gone on typing.
    const draft = draftAt(draftId, revision);
    if (!draft.ok) return draft;
    const refused = guarded(() => draftRefusal(draft.value, { revision, runningConfirmed }, deps));
    if (!refused.ok) return refused;
    if (refused.value !== null) return failed(refused.value);
    const row = guarded(() => rowOf(draftId, runningConfirmed));
    if (!row.ok) return row;
    const delivery = {
      draft: draft.value,
      row: row.value,
      access: access.value,
      how: 'now',
      runningConfirmed,
    } as const;
    const delivered = await deliver(delivery, deps);
    if (!delivered.ok) return delivered;
    switch (delivered.value.kind) {
      case 'ended':
        // The queue alone forgets what reached no server.
        return delivered.value.receipt === null ? failed({ kind: 'draft-changed' }) : ok(delivered.value.receipt);
      case 'conflict':
        return failed({ kind: 'conflict', outboxId: delivered.value.outboxId });
      case 'changed':
      case 'held':
        return failed({ kind: 'draft-changed' });
    }
  }

  return {
    'push.now': async ({ draftId, revision, runningConfirmed = false }) => {
      const draft = draftAt(draftId, revision);
      if (!draft.ok) return draft;
      const { connectionId, campaignId } = draft.value;
      if (connectionId === null) return failed({ kind: 'no-connection' });
      const done = underWay.begin({ draftId, connectionId, campaignId });
      if (done === null) return failed({ kind: 'push-under-way' });
      tellOf(draftId);
      try {
        const pushed = await push(draftId, revision, connectionId, runningConfirmed);
        deps.onPushed(connectionId, pushed.ok ? pushed.value : null);
        return pushed;
      } finally {
        done();
        tellOf(draftId);
      }
    },
  };
}
