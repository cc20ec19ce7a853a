import type { Catalogue } from '@text/index';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

// By hand, for the list is in the first picture, and a first format of the runtime would take
// longer than all of its rows.
const twoDigits = (number: number): string => String(number).padStart(2, '0');
const clock = (time: Date): string => `${twoDigits(time.getUTCHours())}:${twoDigits(time.getUTCMinutes())}`;
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
  if (days === 1) return strings.yesterday(clock(then));
  const day = `${then.getUTCDate()} ${strings.months[then.getUTCMonth()] ?? ''}`;
  return then.getUTCFullYear() === today.getUTCFullYear() ? day : `${day} ${then.getUTCFullYear()}`;
}
