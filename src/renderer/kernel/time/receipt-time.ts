import { dayText } from '@domain/time/date-format';
import { currentDateTexts } from '@domain/time/date-texts';
import { dayOf } from './shown-clock';
import { systemClock } from './system-zone.svelte';
import { timeOfDay } from './time-of-day';

/** Returns the day of an instant (ISO 8601) on the computer's own clock: `2 Mar 2027`. */
export const receiptDay = (at: string | Date): string => dayText(dayOf(systemClock(new Date(at))));

/**
 * Returns an instant (ISO 8601) on the computer's own clock: `2 Mar 2027, 14:03:22`; only the time
 * if `now` is given and is on the same day.
 */
export function receiptTime(at: string, now?: Date): string {
  const then = receiptDay(at);
  const time = timeOfDay(at);
  return now !== undefined && receiptDay(now) === then ? time : currentDateTexts().dayAndTime(then, time);
}
