import { tick } from 'svelte';
import type { AppState } from './app-state.svelte';

/** The groups of the settings screen, in the order in which they are shown. */
export const SETTINGS_SECTIONS = [
  'connections',
  'sandbox',
  'sending',
  'appearance',
  'times',
  'contact',
  'messages',
  'spelling',
  'startup',
  'history',
  'discarded',
  'backups',
  'encryption',
  'data',
  'updates',
  'diagnostics',
] as const;
export type SettingsSection = (typeof SETTINGS_SECTIONS)[number];

/** The id of the element that holds a group of settings. */
export const settingsAnchor = (section: SettingsSection): string => `settings-${section}`;

/** Shows the settings at one of their groups, with the focus in it. */
export async function showSettings(
  app: Pick<AppState, 'go' | 'showInMain' | 'windowDraftId'>,
  section: SettingsSection,
): Promise<void> {
  if (app.windowDraftId !== null) {
    await app.showInMain({ screen: 'settings', section });
    return;
  }
  await app.go('settings');
  await tick();
  // After the frame has moved the focus to the new screen, and a closing menu to its button.
  setTimeout(() => {
    revealSettings(section);
  });
}

/** Scrolls to a group of settings that is on the screen, and moves the focus into it. */
export function revealSettings(section: SettingsSection): void {
  const group = document.getElementById(settingsAnchor(section));
  group?.scrollIntoView({ block: 'start' });
  group?.focus({ preventScroll: true });
}
