import { isCalendarTime } from './calendar-time';
import { clockText, currentDateFormat, dayText, readIsoDay } from './date-format';
import { currentDateTexts } from './date-texts';

/**
 * A typed date and time. `offsetSeconds` only where the text itself names one (`Z`, `UTC`,
 * `+05:30`).
 */
export interface TypedTime {
  /** `YYYY-MM-DDTHH:MM`, with seconds only where they are not zero. */
  readonly local: string;
  readonly offsetSeconds: number | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const LONG_MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const clock = /(?<hour>\d{1,2})(?::(?<minute>\d{2})(?::(?<second>\d{2})(?:[.,]\d{1,9})?)?)?\s*(?<half>[ap]\.?m\.?)?/
  .source;
const offset = /(?:\s*\(?(?<utc>z|utc|gmt)?(?<offset>[+-]\d{2}:?\d{2}(?::\d{2})?)?\)?)/.source;
const dates = [
  /(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?:t|,?\s+)/.source,
  /(?<day>\d{1,2})(?:st|nd|rd|th)?\s+(?<month>[a-z]{3,9})\.?,?\s+(?<year>\d{4})(?:,?\s+|\s+at\s+)/.source,
  /(?<month>[a-z]{3,9})\.?\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})(?:,?\s+|\s+at\s+)/.source,
].map((date) => new RegExp(`^${date}${clock}${offset}$`, 'i'));

/**
 * Reads a date and a time in one of the formats that mean one thing only: ISO 8601, or with the
 * month's English name in either order. All-digit dates such as 3/2/2027 are not guessed at. `null`
 * for everything else.
 */
export function parseTimeText(text: string): TypedTime | null {
  const trimmed = text.trim();
  if (trimmed.length > 60) return null;
  for (const pattern of dates) {
    const groups = pattern.exec(trimmed)?.groups;
    if (groups !== undefined) return mayBeRange(trimmed) ? null : timeOf(groups);
  }
  return null;
}

/** `9:00-10:00` may be two times; with `T`, `UTC` or in brackets the end is an offset. */
function mayBeRange(text: string): boolean {
  return /:\d{2}\s*(?:[ap]\.?m\.?)?\s*-\d/i.test(text) && !/^\d{4}-\d{1,2}-\d{1,2}t/i.test(text);
}

/**
 * Returns a wall-clock time in a form that time fields read back: `2 Mar 2027, 06:00`, in the
 * current language and as the user prefers.
 */
export function wallClockText(local: string, format = currentDateFormat()): string {
  const day = readIsoDay(local);
  const [hour = 0, minute = 0, second = 0] = local.slice(11).split(':').map(Number);
  if (day === null) return local;
  const time = clockText({ hour, minute, ...(second !== 0 && { second }) }, format);
  return currentDateTexts().dayAndTime(dayText(day, format), time);
}

function timeOf(groups: Readonly<Partial<Record<string, string>>>): TypedTime | null {
  const month = monthOf(groups['month'] ?? '');
  const hour = hourOf(Number(groups['hour']), groups['half']);
  // A bare number is an hour only beside am or pm.
  if (month === null || hour === null || (groups['minute'] === undefined && groups['half'] === undefined)) return null;
  const [year, day] = [Number(groups['year']), Number(groups['day'])];
  const [minute, second] = [Number(groups['minute'] ?? 0), Number(groups['second'] ?? 0)];
  if (!isCalendarTime(year, month, day, hour, minute, second)) return null;
  const two = (value: number): string => String(value).padStart(2, '0');
  const local = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
  return {
    local: second === 0 ? local : `${local}:${two(second)}`,
    offsetSeconds: groups['utc'] === undefined && groups['offset'] === undefined ? null : secondsOf(groups['offset']),
  };
}

function monthOf(text: string): number | null {
  if (/^\d+$/.test(text)) return Number(text);
  const name = text.toLowerCase();
  const index = Math.max(MONTHS.indexOf(name === 'sept' ? 'sep' : name), LONG_MONTHS.indexOf(name));
  return index < 0 ? null : index + 1;
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
}

function secondsOf(text: string | undefined): number {
  if (text === undefined) return 0;
  const [hours = 0, minutes = 0, seconds = 0] = (text.slice(1).replaceAll(':', '').match(/\d\d/g) ?? []).map(Number);
  return (text.startsWith('-') ? -1 : 1) * (hours * 3600 + minutes * 60 + seconds);
}
