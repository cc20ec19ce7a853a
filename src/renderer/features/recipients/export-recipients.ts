import type { OpenDraft } from '../../draft/open-draft.svelte';
import { text } from '../../kernel/text';
import type { Desk } from '../../state/desk.svelte';

/** Writes all rows to a file that the user chooses, and says so. */
export async function exportRecipients(desk: Desk, open: OpenDraft, format: 'csv' | 'json'): Promise<void> {
  await open.flush();
  const answer = await desk.bridge.call('recipients.export', { draftId: open.draft.id, format });
  if (!answer.ok) desk.reportError(answer.error);
  else if (answer.value.file !== null) {
    const { file, rows, holdsUserId } = answer.value;
    desk.toasts.show({ text: text.recipientsTable.export.done(file, rows, holdsUserId) });
  }
}
