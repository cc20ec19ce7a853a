import type { EventPayload } from '@contract/index';
import { text } from '../kernel/text';
import { debounce } from '../kernel/timers/debounce';
import { throttle } from '../kernel/timers/throttle';
import type { Timers } from '../kernel/timers/timers';
import type { AppState } from './app-state.svelte';
import { showScreen } from './show-screen';

/**
 * The whole list of drafts, which may be thousands, is read again after this long without a change.
 */
const LIST_PAUSE_MS = 1_500;
/**
 * The outbox may change with every response of a server; this is the least time between two reads.
 */
const OUTBOX_PAUSE_MS = 200;

/**
 * Keeps the state of the app up to date with main's events until the returned function is called.
 */
export function listenToMain(app: AppState, timers: Timers): () => void {
  const { bridge } = app;
  const readDrafts = debounce(timers, LIST_PAUSE_MS, () => void app.drafts.refresh());
  const readOutbox = throttle(timers, OUTBOX_PAUSE_MS, () => void app.outbox.refresh());

  function handleChange(change: EventPayload<'changed'>): void {
    switch (change.what) {
      case 'draft':
        // What this page wrote is in the list already.
        if (change.writer !== app.writer) void app.drafts.refreshOne(change.draftId);
        return;
      case 'drafts':
        readDrafts();
        return;
      case 'connections':
        void app.connections.refresh();
        void app.drafts.refresh();
        return;
      case 'receipts':
        app.receiptsVersion += 1;
        void app.updates.afterPush();
        return;
      case 'backups':
        app.backupsVersion += 1;
        return;
      case 'outbox':
        readOutbox();
        return;
      case 'suppression':
        app.suppressionVersion += 1;
        return;
      case 'spelling':
        app.spellingVersion += 1;
        return;
      case 'settings':
        void app.settings.refresh();
        return;
      case 'crash-reports':
        app.crashReportsVersion += 1;
        return;
      case 'tags':
        void app.drafts.refresh();
        return;
      case 'views':
        // What shows them reads them again.
        return;
    }
  }

  const stops = [
    bridge.on('changed', handleChange),
    bridge.on('network', ({ online, connectionId, rate }) => {
      app.online = online;
      if (connectionId !== null && rate !== null) app.connections.noteRate(connectionId, rate);
    }),
    bridge.on('keychain', ({ isWaiting }) => {
      app.isKeychainWaiting = isWaiting;
    }),
    bridge.on('show', (what) => void showScreen(app, what)),
    bridge.on('imported', (imported) => {
      if (imported.leftOut > 0) {
        const { leftOut, leftOutTitle } = text.draftFiles;
        app.toasts.show({ text: text.common.sentences([leftOutTitle(imported.leftOut), leftOut]), tone: 'bad' });
      }
      void app.showImported(imported);
    }),
    bridge.on('flush', ({ token }) => {
      void app.beforeLeave.run().then(() => bridge.call('app.flushed', { token }));
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
