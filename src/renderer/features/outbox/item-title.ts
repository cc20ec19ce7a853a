import type { OutboxItem } from '@domain/sync/outbox';
import type { AppState } from '../../state/app-state.svelte';

/**
 * What an update is called: as its draft while it waits, since it says what the draft says, and as
 * the campaign once it is sent.
 */
export function itemTitle(app: Pick<AppState, 'drafts'>, item: OutboxItem): string {
  const own = item.status.state === 'done' ? null : (app.drafts.byId(item.draftId)?.title ?? null);
  return own ?? item.campaignName ?? item.campaignId;
}
