import { clockText } from '@domain/time/date-format';
import { systemFormat } from './system-zone.svelte';

/** Returns an instant (ISO 8601) as the computer's own wall clock shows it: `14:03:22`. */
export function timeOfDay(at: string): string {
  const format = systemFormat('clock', { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
  const parts = Object.fromEntries(format.formatToParts(new Date(at)).map(({ type, value }) => [type, Number(value)]));
  const { hour = 0, minute = 0, second = 0 } = parts;
  return clockText({ hour, minute, second });
}
