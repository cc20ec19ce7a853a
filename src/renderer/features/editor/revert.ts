import type { FieldName } from '@shared/campaign/fields';
import type { Desk } from '../../state/desk.svelte';
import { text } from '../../text';
import type { OpenDraft } from './open-draft.svelte';

/** Takes the edits of several fields back at once, and offers to take that back. */
export async function revertFields(desk: Desk, open: OpenDraft, fields: readonly FieldName[]): Promise<void> {
  const error = await open.revert(fields);
  if (error !== null) {
    desk.reportError(error);
    return;
  }
  desk.toasts.show({
    text: text.editor.reverted(fields.length),
    action: { label: text.common.undo, run: () => void desk.actions.run('undo') },
  });
}
