import { tick } from 'svelte';
import type { Desk } from './desk.svelte';

/** Shows the backups on the settings screen. */
export function showBackups(desk: Pick<Desk, 'go'>): Promise<void> {
  return showSection(desk, 'backups');
}

/** Shows the time zone on the settings screen. */
export function showTimes(desk: Pick<Desk, 'go'>): Promise<void> {
  return showSection(desk, 'times');
}

async function showSection(desk: Pick<Desk, 'go'>, id: string): Promise<void> {
  await desk.go('settings');
  await tick();
  document.getElementById(id)?.scrollIntoView({ block: 'start' });
}
