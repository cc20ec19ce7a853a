import type { ShownInMain } from '@contract/windows';
import { dialogIsOpen } from './actions/shortcuts';
import type { AppState } from './app-state.svelte';
import { followLink } from './follow-link';
import { SETTINGS_SECTIONS, showSettings } from './show-settings';

/** Shows what main asks the main window for. */
export async function showScreen(app: AppState, what: ShownInMain): Promise<void> {
  switch (what.screen) {
    case 'link':
      await followLink(app);
      return;
    case 'about':
      app.showAbout(true);
      return;
    case 'new-draft':
      if (!dialogIsOpen()) app.actions.runWhenHandled('new-draft', () => true);
      return;
    case 'draft':
      await app.openDraft(what.draftId);
      return;
    case 'outbox':
      await app.showOutbox(what.id);
      return;
    case 'history':
      if (what.receiptId === null) await app.go('history');
      else await app.showReceipt(what.receiptId);
      return;
    case 'settings': {
      const section = SETTINGS_SECTIONS.find((known) => known === what.section);
      if (section === undefined) await app.go('settings');
      else await showSettings(app, section);
      return;
    }
    case 'drafts':
    case 'suppression':
    case 'sandbox':
      await app.go(what.screen);
  }
}
