import { tick } from 'svelte';
import { text } from '../../kernel/text';
import type { AppState } from '../../state/app-state.svelte';

/** The sections of the settings, under the headings that they have there. */
export const SETTINGS_ENTRIES = [
  { id: 'connections', title: text.settings.connections.title, keywords: text.palette.settings.connections },
  { id: 'sandbox', title: text.sandbox.title, keywords: '' },
  { id: 'proxies', title: text.proxies.title, keywords: '' },
  { id: 'keychain', title: text.settings.keychain.title, keywords: text.palette.settings.keychain },
  { id: 'sending', title: text.settings.sync.title, keywords: text.palette.settings.sending },
  { id: 'appearance', title: text.settings.appearance.title, keywords: text.palette.settings.appearance },
  { id: 'startup', title: text.login.title, keywords: '' },
  { id: 'times', title: text.settings.time.title, keywords: text.palette.settings.times },
  { id: 'messages', title: text.settings.placeholders.title, keywords: text.palette.settings.messages },
  { id: 'history', title: text.settings.history.title, keywords: text.palette.settings.history },
  { id: 'discarded', title: text.settings.discarded.title, keywords: '' },
  { id: 'backups', title: text.settings.backups.title, keywords: text.palette.settings.backups },
  { id: 'encryption', title: text.encryption.title, keywords: text.palette.settings.encryption },
  { id: 'data', title: text.settings.data.title, keywords: text.palette.settings.data },
  { id: 'updates', title: text.updates.title, keywords: text.palette.settings.updates },
  { id: 'diagnostics', title: text.diagnostics.title, keywords: text.palette.settings.diagnostics },
] as const;

/** Shows the settings at the section with this heading, with the focus on its first control. */
export async function showSettingsSection(app: Pick<AppState, 'go'>, title: string): Promise<void> {
  await app.go('settings');
  await tick();
  // After the frame has moved the focus to the new screen.
  setTimeout(() => {
    const headings = [...document.querySelectorAll<HTMLElement>('#main :is(h2, h3)')];
    const heading = headings.find(({ textContent }) => textContent.trim() === title);
    const section = heading?.closest('section');
    (section ?? heading)?.scrollIntoView({ block: 'start' });
    section?.querySelector<HTMLElement>('input, select, button, [tabindex="0"]')?.focus({ preventScroll: true });
  });
}
