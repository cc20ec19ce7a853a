import { text } from '../kernel/text';
import { dialogIsOpen } from './actions/shortcuts';
import type { AppState } from './app-state.svelte';

/**
 * Follows the link that was opened last, if there is one: opens a draft, or the filled-in form for
 * a new one. It never creates, sends or changes anything, and does nothing behind a dialog.
 */
export async function followLink(app: AppState): Promise<void> {
  const consumed = await app.bridge.call('links.consume', {});
  if (!consumed.ok) {
    app.reportError(consumed.error);
    return;
  }
  const link = consumed.value;
  if (link === null) return;
  if (link.kind === 'invalid') app.toasts.show({ text: text.links.invalid, tone: 'bad' });
  else if (dialogIsOpen()) app.toasts.show({ text: text.links.dialogOpen, tone: 'bad' });
  else if (link.kind === 'draft') await openLinkedDraft(app, link.draftId);
  else await openLinkedCampaign(app, link.connectionId, link.campaignId);
}

async function openLinkedDraft(app: AppState, draftId: string): Promise<void> {
  if (app.drafts.byId(draftId) === null) await app.drafts.refresh();
  if (app.drafts.byId(draftId) === null) app.toasts.show({ text: text.links.noDraft, tone: 'bad' });
  else await showDraft(app, draftId);
}

/** Shows a draft in its own window if it has one, else in this window. */
async function showDraft(app: AppState, draftId: string): Promise<void> {
  const focused = await app.bridge.call('windows.focusDraft', { draftId });
  if (!focused.ok || !focused.value) await app.openDraft(draftId);
}

async function openLinkedCampaign(app: AppState, connectionId: string, campaignId: string): Promise<void> {
  if (!app.connections.all.some(({ id }) => id === connectionId)) {
    app.toasts.show({ text: text.links.noConnection, tone: 'bad' });
    return;
  }
  const isOfCampaign = (draft: { connectionId: string | null; campaignId: string }): boolean =>
    draft.connectionId === connectionId && draft.campaignId === campaignId;
  const existing = app.drafts.all.find(isOfCampaign);
  if (existing === undefined) app.newDraftFor = { connectionId, campaignId };
  else await showDraft(app, existing.id);
}
