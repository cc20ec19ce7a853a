import { tick } from 'svelte';
import type { Desk } from '../state/desk.svelte';

/** Shows the backups on the settings screen. */
export async function showBackups(desk: Pick<Desk, 'go'>): Promise<void> {
  await desk.go('settings');
  await tick();
  document.getElementById('backups')?.scrollIntoView({ block: 'start' });
}
