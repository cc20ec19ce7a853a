import { MAX_DRAGGED_DRAFTS } from '@contract/limits';
import { text } from '../../kernel/text';
import type { AppState } from '../../state/app-state.svelte';

type App = Pick<AppState, 'beforeLeave' | 'bridge' | 'ownDrag' | 'reportError' | 'toasts'>;

/**
 * Drags drafts out of the window as files. They are written first, so the system's drag begins a
 * moment later, if the pointer is still pressed then.
 */
export async function dragDrafts(app: App, draftIds: readonly string[], pointer: EventTarget): Promise<void> {
  const { bridge, ownDrag } = app;
  if (draftIds.length > MAX_DRAGGED_DRAFTS) {
    app.reportError({ kind: 'draft-file', reason: 'drag-too-large' });
    return;
  }
  const pressed = new AbortController();
  const release = (): void => pressed.abort();
  pointer.addEventListener('pointerup', release, { capture: true, once: true });
  try {
    await app.beforeLeave.run();
    const prepared = await bridge.call('drafts.prepareDrag', { draftIds: [...draftIds] });
    if (!prepared.ok) {
      app.reportError(prepared.error);
      return;
    }
    const { dragId, files, holdsUserId } = prepared.value;
    if (pressed.signal.aborted) {
      await bridge.call('drafts.cancelDrag', { dragId });
      return;
    }
    ownDrag.begin();
    const started = await bridge.call('drafts.startDrag', { dragId });
    if (started.ok && holdsUserId) app.toasts.show({ text: text.draftFiles.dragged(files.length) });
    if (started.ok) return;
    ownDrag.end();
    app.reportError(started.error);
  } finally {
    pointer.removeEventListener('pointerup', release, { capture: true });
  }
}
