import { text } from '../kernel/text';
import type { AppState } from './app-state.svelte';

/**
 * Opens the draft of a push with the values from before it, and says what could not be restored.
 * Nothing is sent.
 */
export async function revertPush(app: AppState, receiptId: string): Promise<void> {
  const reverted = await app.bridge.call('push.revert', { receiptId });
  if (!reverted.ok) {
    app.reportError(reverted.error);
    return;
  }
  const { draft, unknown } = reverted.value;
  await app.drafts.refresh();
  await app.openDraft(draft.id);
  const names = unknown.map((field) => text.campaign.fields[field].label);
  app.toasts.show({ text: text.history.reverted(names, draft.drift?.fields.length ?? 0) });
}
