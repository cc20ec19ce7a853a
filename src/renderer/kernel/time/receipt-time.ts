import { systemFormat } from './system-zone.svelte';
import { timeOfDay } from './time-of-day';

/**
 * An instant (ISO 8601) on the computer's own clock: `2 Mar 2027, 14:03:22`; today the time alone
 * where `now` is given.
 */
export function receiptTime(at: string, now?: Date): string {
  const day = systemFormat('day', { day: 'numeric', month: 'short', year: 'numeric' });
  const then = day.format(new Date(at));
  const time = timeOfDay(at);
  return now !== undefined && day.format(now) === then ? time : `${then}, ${time}`;
}
