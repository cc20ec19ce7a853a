import type { FieldName } from '@domain/fields/fields';
import { text } from '../kernel/text';
import type { Desk } from '../state/desk.svelte';
import type { OpenDraft } from './open-draft.svelte';

/**
 * Says what was just done to the draft, and offers to take it back as long as nothing else was
 * edited.
 */
export function offerUndo(desk: Desk, open: OpenDraft, words: string): void {
  const { id: draftId, revision } = open.draft;
  const undo = async (): Promise<void> => {
    if (desk.drafts.openId === draftId) {
      // Undo takes the last step back, which is another one by now: the time line shows the one
      // that is meant.
      desk.actions.run(open.draft.revision === revision ? 'undo' : 'time-line');
      return;
    }
    // The offer is still there while another draft is on the screen, which has its own last step.
    const stored = await desk.bridge.call('drafts.get', { draftId });
    const isLast = stored.ok && stored.value.revision === revision;
    const undone = isLast ? await desk.bridge.call('drafts.undo', { draftId }) : stored;
    if (!undone.ok) desk.reportError(undone.error);
    else await desk.openDraft(draftId);
  };
  desk.toasts.show({ text: words, action: { label: text.common.undo, run: () => void undo() } });
}

/** Takes the edits of several fields back at once. */
export async function revertFields(desk: Desk, open: OpenDraft, fields: readonly FieldName[]): Promise<void> {
  const error = await open.revert(fields);
  if (error === null) offerUndo(desk, open, text.editor.reverted(fields.length));
  else desk.reportError(error);
}
