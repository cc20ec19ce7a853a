import type { OpenDraft } from '../../draft/open-draft.svelte';
import { text } from '../../kernel/text';
import type { AppState } from '../../state/app-state.svelte';

/** Writes all rows to a file that the user chooses, and says so. */
export async function exportRecipients(app: AppState, open: OpenDraft, format: 'csv' | 'json'): Promise<void> {
  await open.flush();
  const response = await app.bridge.call('recipients.export', { draftId: open.draft.id, format });
  if (!response.ok) app.reportError(response.error);
  else if (response.value.file !== null) {
    const { file, rows, holdsUserId } = response.value;
    app.toasts.show({ text: text.recipientsTable.export.done(file, rows, holdsUserId) });
  }
}
