import { focusRow } from '../../draft/go-to-field';
import type { OpenDraft } from '../../draft/open-draft.svelte';
import type { AppState } from '../../state/app-state.svelte';

/** Adds an empty row at the end of a draft's recipients, with the focus in its number. */
export async function addRecipient(app: Pick<AppState, 'reportError'>, open: OpenDraft): Promise<void> {
  await open.flush();
  const added = await open.rows.add();
  if (!added.ok) {
    app.reportError(added.error);
    return;
  }
  // Rows are added in order to be sent; until then the draft may leave recipients alone.
  if (open.edits.recipients?.kind !== 'recipients') {
    open.edit('recipients', { kind: 'recipients' });
    void open.flush();
  }
  if (!open.rows.isTable) await focusRow(added.value.id, 'phone');
}
