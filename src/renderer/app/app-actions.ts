import { text } from '../kernel/text';
import { dialogIsOpen, runMenuAction } from '../state/actions/shortcuts';
import type { AppState } from '../state/app-state.svelte';
import { showSandbox } from '../state/show-sandbox';

/** Handles the actions that need no screen, until the returned function is called. */
export function handleAppActions(app: AppState): () => void {
  const unlessDialog = (run: () => void) => (): void => {
    if (!dialogIsOpen()) run();
  };
  const stops = [
    app.bridge.on('action', ({ id }) => {
      runMenuAction(id, app.actions);
    }),
    app.actions.on('undo', () => void app.bridge.call('app.undoTyping', { direction: 'undo' })),
    app.actions.on('redo', () => void app.bridge.call('app.undoTyping', { direction: 'redo' })),
    app.actions.on(
      'import-drafts',
      unlessDialog(() => void importDrafts(app)),
    ),
    app.actions.on('work-offline', () => void toggleWorkOffline(app)),
    app.actions.on('send-now', () => void sendAll(app)),
    ...(['drafts', 'outbox', 'history', 'settings'] as const).map((screen) =>
      app.actions.on(
        `go-${screen}`,
        unlessDialog(() => void app.go(screen)),
      ),
    ),
    app.actions.on(
      'sandbox-faults',
      unlessDialog(() => void showSandbox(app)),
    ),
    app.actions.on(
      'undo-discard',
      unlessDialog(() => void app.undoDiscard()),
    ),
    app.actions.on(
      'discard-draft',
      unlessDialog(() => {
        if (app.drafts.openId !== null && app.route === 'drafts') void app.discardDraft(app.drafts.openId);
      }),
    ),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

async function toggleWorkOffline(app: AppState): Promise<void> {
  const workOffline = !app.settings.current.workOffline;
  const updated = await app.settings.update({ workOffline });
  if (!updated.ok) app.reportError(updated.error);
  else app.toasts.show({ text: workOffline ? text.outbox.workOfflineOn : text.outbox.workOfflineOff });
}

async function sendAll(app: AppState): Promise<void> {
  const sent = await app.bridge.call('outbox.sendNow', { id: null });
  if (!sent.ok) app.reportError(sent.error);
}

async function importDrafts(app: AppState): Promise<void> {
  const imported = await app.bridge.call('drafts.import', {});
  if (imported.ok) await app.showImported(imported.value);
  else app.reportError(imported.error);
}
