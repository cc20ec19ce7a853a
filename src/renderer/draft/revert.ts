import type { FieldName } from '@domain/fields/fields';
import { text } from '../kernel/text';
import type { AppState } from '../state/app-state.svelte';
import type { OpenDraft } from './open-draft.svelte';

/**
 * Says what was just done to the draft, and offers to take it back as long as nothing else was
 * edited.
 */
export function offerUndo(app: AppState, open: OpenDraft, message: string): void {
  const { id: draftId, revision } = open.draft;
  const undo = async (): Promise<void> => {
    if (app.drafts.openId === draftId) {
      // Undo takes the last step back, which is another one by now: the time line shows the one
      // that is meant.
      app.actions.run(open.draft.revision === revision ? 'undo' : 'version-history');
      return;
    }
    // The offer is still there while another draft is on the screen, which has its own last step.
    const stored = await app.bridge.call('drafts.get', { draftId });
    const isLast = stored.ok && stored.value.revision === revision;
    const undone = isLast ? await app.bridge.call('drafts.undo', { draftId }) : stored;
    if (!undone.ok) app.reportError(undone.error);
    else await app.openDraft(draftId);
  };
  app.toasts.show({ text: message, action: { label: text.common.undo, run: () => void undo() } });
}

/** Takes the edits of several fields back at once. */
export async function revertFields(app: AppState, open: OpenDraft, fields: readonly FieldName[]): Promise<void> {
  const error = await open.revert(fields);
  if (error === null) offerUndo(app, open, text.editor.reverted(fields.length));
  else app.reportError(error);
}
