import { dayText, shortDayText } from '@domain/time/date-format';
import type { Catalogue } from '@text/index';
import { clockOf, dayOf } from './shown-clock';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const dayNumber = (time: Date): number => Math.floor(time.getTime() / DAY);

type Strings = Catalogue['frame']['ago'];

/**
 * How long ago an instant (ISO 8601) was, for a list: near ones by distance, far ones by their
 * date. `onClock` returns an instant on the clock of the user, as `wallClock` does.
 */
export function ago(at: string, now: Date, strings: Strings, onClock: (time: Date) => Date): string {
  const distance = now.getTime() - Date.parse(at);
  if (distance < MINUTE) return strings.now;
  if (distance < HOUR) return strings.minutes(Math.floor(distance / MINUTE));
  const then = onClock(new Date(at));
  const today = onClock(now);
  const days = dayNumber(today) - dayNumber(then);
  if (days === 0) return strings.hours(Math.floor(distance / HOUR));
  if (days === 1) return strings.yesterday(clockOf(then));
  const isThisYear = then.getUTCFullYear() === today.getUTCFullYear();
  return (isThisYear ? shortDayText : dayText)(dayOf(then));
}
