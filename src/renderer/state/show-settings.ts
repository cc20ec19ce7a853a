import { tick } from 'svelte';
import type { AppState } from './app-state.svelte';

/** Shows the backups on the settings screen. */
export function showBackups(app: Pick<AppState, 'go'>): Promise<void> {
  return showSection(app, 'backups');
}

/** Shows the time zone on the settings screen. */
export function showTimes(app: Pick<AppState, 'go'>): Promise<void> {
  return showSection(app, 'times');
}

async function showSection(app: Pick<AppState, 'go'>, id: string): Promise<void> {
  await app.go('settings');
  await tick();
  document.getElementById(id)?.scrollIntoView({ block: 'start' });
}
