import type { Catalogue } from '@shared/text';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

// By hand, for the list is in the first picture, and a first format of the runtime would take longer than all of its rows.
const twoDigits = (number: number): string => String(number).padStart(2, '0');
const clock = (time: Date): string => `${twoDigits(time.getHours())}:${twoDigits(time.getMinutes())}`;

type Words = Catalogue['frame']['ago'];

/** How long ago an instant (ISO 8601) was, for a list: near ones by distance, far ones by date. */
export function ago(at: string, now: Date, words: Words): string {
  const day = (time: Date): string => `${time.getDate()} ${words.months[time.getMonth()] ?? ''}`;
  const then = new Date(at);
  const distance = now.getTime() - then.getTime();
  if (distance < MINUTE) return words.now;
  if (distance < HOUR) return words.minutes(Math.floor(distance / MINUTE));
  if (then.toDateString() === now.toDateString()) return words.hours(Math.floor(distance / HOUR));
  const yesterday = new Date(now);
  yesterday.setDate(now.getDate() - 1);
  if (then.toDateString() === yesterday.toDateString()) return words.yesterday(clock(then));
  return then.getFullYear() === now.getFullYear() ? day(then) : `${day(then)} ${then.getFullYear()}`;
}
