import type { DateParts } from './built-in-formats';

const DAY_SECONDS = 86_400;
/**
 * Day 0 of the system of 1900. It counts a 29 February 1900 that never was, so that days before it
 * are one later.
 */
const EPOCH = Date.UTC(1899, 11, 30);
const FALSE_LEAP_DAY = 60;
/** Day 0 of the system of 1904, in days of the other one. */
const DAYS_TO_1904 = 1462;
const MAX_DAYS = 2_958_466;

/**
 * A count of days as ISO text: date, time or both, as its format shows; a midnight is left out. How
 * the sheet orders the parts is left out, because that follows the language of the computer. `null`
 * if the calendar of spreadsheets has no such day.
 */
export function dateText(days: number, parts: DateParts, from1904: boolean): string | null {
  const seconds = Math.round(days * DAY_SECONDS) + (from1904 ? DAYS_TO_1904 * DAY_SECONDS : 0);
  if (days < 0 || seconds >= MAX_DAYS * DAY_SECONDS) return null;
  const time = clock(seconds % DAY_SECONDS);
  if (parts === 'time' || days < 1) return time;
  const date = calendarDate(Math.floor(seconds / DAY_SECONDS));
  return parts === 'date' || time === '00:00:00' ? date : `${date}T${time}`;
}

function calendarDate(day: number): string {
  if (day === FALSE_LEAP_DAY) return '1900-02-29';
  const at = EPOCH + (day < FALSE_LEAP_DAY ? day + 1 : day) * DAY_SECONDS * 1000;
  return new Date(at).toISOString().slice(0, 10);
}

function clock(seconds: number): string {
  const part = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  return [seconds / 3600, (seconds / 60) % 60, seconds % 60].map(part).join(':');
}
