import { systemFormat } from './system-zone.svelte';

/** An instant (ISO 8601) as the computer's own wall clock shows it: `14:03:22`. */
export function timeOfDay(at: string): string {
  const format = systemFormat('clock', { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
  return format.format(new Date(at));
}
