import { text } from '../kernel/text';
import { dialogIsOpen, runMenuAction } from '../state/actions/shortcuts';
import type { AppState } from '../state/app-state.svelte';
import { copyDraftLink } from '../state/draft-link';
import { showSandbox } from '../state/show-sandbox';
import { focusPane } from './focus-pane';

/** Handles the actions that need no screen, until the returned function is called. */
export function handleAppActions(app: AppState): () => void {
  const unlessDialog = (run: () => void) => (): void => {
    if (!dialogIsOpen()) run();
  };
  /** The draft on the screen; `null` if there is none. */
  const shownDraft = (): string | null => (app.route === 'drafts' ? app.drafts.openId : null);
  const isDraftShown = { isEnabled: () => shownDraft() !== null };
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
    app.actions.on('work-offline', () => void toggleWorkOffline(app), {
      isChecked: () => app.settings.current.workOffline,
    }),
    app.actions.on('send-now', () => void sendAll(app), { isEnabled: () => hasWaiting(app) }),
    app.actions.on('pause-queue', () => void togglePaused(app), {
      isChecked: () => app.outbox.list?.paused === true,
    }),
    ...(['drafts', 'outbox', 'history', 'suppression', 'settings'] as const).map((screen) =>
      app.actions.on(
        `go-${screen}`,
        unlessDialog(() => void app.go(screen)),
      ),
    ),
    app.actions.on('next-pane', () => focusPane('next')),
    app.actions.on('previous-pane', () => focusPane('previous')),
    app.actions.on(
      'sandbox-faults',
      unlessDialog(() => void showSandbox(app)),
    ),
    app.actions.on(
      'undo-discard',
      unlessDialog(() => void app.undoDiscard()),
      { isEnabled: () => app.hasDiscarded },
    ),
    app.actions.on(
      'discard-draft',
      unlessDialog(() => {
        const draftId = shownDraft();
        if (draftId !== null) void app.discardDraft(draftId);
      }),
      isDraftShown,
    ),
    app.actions.on(
      'copy-draft-link',
      () => {
        const draftId = shownDraft();
        if (draftId !== null) void copyDraftLink(app, draftId);
      },
      isDraftShown,
    ),
    app.actions.on(
      'open-in-window',
      unlessDialog(() => {
        const draftId = shownDraft();
        if (draftId !== null) void app.openInWindow(draftId);
      }),
      { isEnabled: () => app.windowDraftId === null && shownDraft() !== null },
    ),
    app.actions.on('open-data-folder', () => void app.bridge.call('app.openDataFolder', {})),
    app.actions.on('about', () => app.showAbout(true)),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Whether an update waits. Until the outbox is read, one may. */
function hasWaiting(app: AppState): boolean {
  return app.outbox.list === null || app.outbox.list.counts.waiting > 0;
}

async function toggleWorkOffline(app: AppState): Promise<void> {
  const workOffline = !app.settings.current.workOffline;
  const updated = await app.settings.update({ workOffline });
  if (!updated.ok) app.reportError(updated.error);
  else app.toasts.show({ text: workOffline ? text.outbox.workOfflineOn : text.outbox.workOfflineOff });
}

async function togglePaused(app: AppState): Promise<void> {
  const set = await app.bridge.call('outbox.setPaused', { paused: app.outbox.list?.paused !== true });
  if (!set.ok) app.reportError(set.error);
  await app.outbox.refresh();
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
