import type { DraftWrite } from '@contract/parts';
import type { Connection } from '@domain/connection/connection';
import type { Draft } from '@domain/draft/draft';
import type { Refreshed } from '@domain/draft/refreshed';
import { failed, ok, type Result } from '@domain/errors/errors';
import type { Campaign } from '@domain/fields/campaign';
import { campaignUrl } from '@domain/wire/request';
import type { Access } from '../connections/access';
import type { OutwardAccess } from '../connections/outward-access';
import type { Emit, Handlers } from '../ipc/handlers';
import type { Kathan } from '../kathan/client';
import { readCampaign } from '../kathan/read-campaign';
import { guarded, type Store } from '../store';
import { withoutApiKey } from '../sync/attempt/receipt-parts';

export interface RefreshDeps {
  readonly store: Store;
  readonly access: OutwardAccess;
  readonly kathan: Kathan;
  readonly emit: Emit;
  readonly now: () => Date;
  readonly isPushing: (draftId: string) => boolean;
}

/** Reading a campaign again, only ever when the user asks for it, and what drifted by it. */
export function refreshHandlers(deps: RefreshDeps): Pick<Handlers, 'drafts.refresh' | 'drafts.dismissDrift'> {
  const { store, isPushing } = deps;

  function changed({ draftId, writer }: DraftWrite): void {
    deps.emit('changed', { what: 'draft', draftId, writer });
  }

  function draftOf(draftId: string, read: () => Draft | null): Result<Draft> {
    const draft = guarded(read);
    if (!draft.ok) return draft;
    return draft.value === null
      ? failed({ kind: 'not-found', what: 'draft' })
      : ok({ ...draft.value, pushing: isPushing(draftId) });
  }

  /**
   * What a server reads is remembered with the connection, so that one that cannot is not asked
   * again.
   */
  function remember(connectionId: string, reads: Connection['reads']): Result<void> {
    const stored = guarded(() => {
      deps.store.connections.update(connectionId, { reads });
    });
    if (stored.ok) deps.emit('changed', { what: 'connections' });
    return stored;
  }

  async function ask(draft: Draft, { connection, credentials }: Access): Promise<Result<Refreshed>> {
    const url = campaignUrl(connection.baseUrl, draft.campaignId);
    if (!url.ok) return url;
    if (connection.reads === 'no') return ok({ kind: 'not-read', why: { reason: 'not-offered' } });
    const answer = await readCampaign(deps.kathan, {
      connectionId: connection.id,
      baseUrl: connection.baseUrl,
      credentials,
      campaignId: draft.campaignId,
      known: connection.reads === 'yes',
      now: deps.now,
    });
    const reads = answer.kind === 'read' ? 'yes' : answer.why.reason === 'not-offered' ? 'no' : connection.reads;
    if (reads !== connection.reads) {
      const remembered = remember(connection.id, reads);
      if (!remembered.ok) return remembered;
    }
    if (answer.kind === 'not-read') return ok({ kind: 'not-read', why: answer.why });
    return storeSnapshot(draft, withoutApiKey(answer.campaign, credentials), answer.repeatedKeys);
  }

  function storeSnapshot(asked: Draft, campaign: Campaign, repeatedKeys: readonly string[]): Result<Refreshed> {
    const now = draftOf(asked.id, () => store.drafts.get(asked.id));
    if (!now.ok) return now;
    // A push that began or ended meanwhile has a newer response than this one.
    if (now.value.pushing || now.value.lastReceipt?.id !== asked.lastReceipt?.id) {
      return failed({ kind: 'push-under-way' });
    }
    const takenAt = deps.now().toISOString();
    const draft = draftOf(asked.id, () => store.drafts.refresh(asked.id, { campaign, takenAt, source: 'answer' }));
    if (!draft.ok) return draft;
    changed({ draftId: asked.id });
    return ok({ kind: 'refreshed', draft: draft.value, repeatedKeys: [...repeatedKeys] });
  }

  return {
    'drafts.refresh': async ({ draftId }) => {
      const draft = draftOf(draftId, () => store.drafts.get(draftId));
      if (!draft.ok) return draft;
      if (draft.value.connectionId === null) return failed({ kind: 'no-connection' });
      if (draft.value.pushing) return failed({ kind: 'push-under-way' });
      const access = await deps.access.open(draft.value.connectionId);
      return access.ok ? ask(draft.value, access.value) : access;
    },

    'drafts.dismissDrift': (write) => {
      const draft = draftOf(write.draftId, () => store.drafts.dismissDrift(write.draftId));
      if (draft.ok) changed(write);
      return draft;
    },
  };
}
