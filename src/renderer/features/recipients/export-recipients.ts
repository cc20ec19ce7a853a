import type { OpenDraft } from '../../draft/open-draft.svelte';
import { text } from '../../kernel/text';
import type { AppState } from '../../state/app-state.svelte';

/**
 * Writes all rows to a file that the user chooses, and says so. `onlyCallable`: without those that
 * suppression lists hold back.
 */
export async function exportRecipients(
  app: AppState,
  open: OpenDraft,
  format: 'csv' | 'json',
  onlyCallable = false,
): Promise<void> {
  await open.flush();
  const response = await open.rows.exporting.run((request) =>
    app.bridge.call('recipients.export', { draftId: open.id, format, onlyCallable, request }),
  );
  if (!response.ok && response.error.kind === 'cancelled') app.toasts.show({ text: text.recipientWork.notExported });
  else if (!response.ok) app.reportError(response.error);
  else if (response.value.file !== null) {
    const { file, rows, heldBack, holdsUserId } = response.value;
    const strings = text.recipientsTable.export;
    const done = strings.done(file, rows, holdsUserId);
    app.toasts.show({ text: onlyCallable ? strings.leftOut(heldBack, done) : done });
  }
}
