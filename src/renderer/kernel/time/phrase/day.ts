import { isCalendarTime } from '@domain/time/calendar-time';
import type { TimeRefusal } from '@domain/time/time-refusal';
import type { Slots } from './slots';

const DAY_MS = 86_400_000;

const isoDay = (at: number): string => new Date(at).toISOString().slice(0, 10);
const startOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const weekdayOf = (at: number): number => new Date(at).getUTCDay();

/**
 * The day that a phrase names, as `YYYY-MM-DD`; `null` where it names none. `today` is the day
 * where the phrase is meant.
 */
export function dayOf(slots: Slots, today: string): string | null | TimeRefusal {
  const found = [dateDay(slots, today), isoWeekDay(slots), relativeDay(slots, today), lengthDay(slots, today)].filter(
    (day) => day !== null,
  );
  const refusal = found.find((day) => typeof day !== 'string');
  if (refusal !== undefined) return refusal;
  const [day, ...more] = found;
  if (more.length > 0) return { code: 'several-times' };
  const { weekday, weeks, which } = slots;
  if (weekday === undefined) return weeks === undefined ? (day ?? null) : { code: 'week-without-day' };
  if (weeks !== undefined)
    return day === undefined && which === undefined ? dayInWeek(weekday, weeks, today) : { code: 'several-times' };
  if (typeof day !== 'string') return nearestWeekday(weekday, which, today);
  if (which !== undefined) return { code: 'several-times' };
  return weekdayOf(startOf(day)) === weekday ? day : { code: 'weekday-of-date', date: day };
}

/** Moves an ISO date by days; `null` behind the year 9999. */
export function addDays(day: string, days: number): string | null {
  const at = startOf(day) + days * DAY_MS;
  return Number.isFinite(at) && at >= startOf('0001-01-01') && at <= startOf('9999-12-31') ? isoDay(at) : null;
}

function dateDay({ date }: Slots, today: string): string | null | TimeRefusal {
  if (date === undefined) return null;
  const named = (year: number): string | null =>
    isCalendarTime(year, date.month, date.day, 0, 0, 0)
      ? `${String(year).padStart(4, '0')}-${two(date.month)}-${two(date.day)}`
      : null;
  if (date.year !== null) return named(date.year) ?? { code: 'no-such-date' };
  // Without a year the next such day is meant; 29 February may be years away.
  const thisYear = Number(today.slice(0, 4));
  const next = Array.from({ length: 9 }, (_, ahead) => named(thisYear + ahead)).find(
    (day) => day !== null && day >= today,
  );
  return next ?? { code: 'no-such-date' };
}

function isoWeekDay({ isoWeek }: Slots): string | null | TimeRefusal {
  if (isoWeek === undefined) return null;
  const { year, week, weekday } = isoWeek;
  if (year < 1 || year > 9998) return { code: 'no-such-date' };
  const yearText = String(year).padStart(4, '0');
  // 4 January is always in week 1; ISO weeks begin on Monday.
  const fourth = startOf(`${yearText}-01-04`);
  const firstMonday = fourth - ((weekdayOf(fourth) + 6) % 7) * DAY_MS;
  const monday = firstMonday + (week - 1) * 7 * DAY_MS;
  const thursday = new Date(monday + 3 * DAY_MS).getUTCFullYear();
  return week < 1 || thursday !== year ? { code: 'no-such-date' } : isoDay(monday + ((weekday + 6) % 7) * DAY_MS);
}

function relativeDay({ days, now }: Slots, today: string): string | null | TimeRefusal {
  if (days === undefined) return now === true ? today : null;
  return now === true ? { code: 'several-times' } : (addDays(today, days) ?? { code: 'no-such-date' });
}

function lengthDay({ duration }: Slots, today: string): string | null | TimeRefusal {
  if (duration === undefined || isClockLength(duration)) return null;
  const { day = 0, week = 0, month = 0 } = duration;
  const [year = 0, monthNow = 1, dayNow = 1] = today.split('-').map(Number);
  const months = year * 12 + monthNow - 1 + month;
  const [inYear, inMonth] = [Math.floor(months / 12), (months % 12) + 1];
  if (!isCalendarTime(inYear, inMonth, dayNow, 0, 0, 0) || inYear > 9999) return { code: 'no-such-date' };
  const start = `${String(inYear).padStart(4, '0')}-${two(inMonth)}-${two(dayNow)}`;
  return addDays(start, week * 7 + day) ?? { code: 'no-such-date' };
}

/** Whether a length of time says a time of day as well: `in 2 hours`. */
export function isClockLength(duration: NonNullable<Slots['duration']>): boolean {
  return duration.hour !== undefined || duration.minute !== undefined || duration.second !== undefined;
}

function dayInWeek(weekday: number, weeks: number, today: string): string | TimeRefusal {
  const monday = startOf(today) - ((weekdayOf(startOf(today)) + 6) % 7) * DAY_MS;
  return isoDay(monday + (weeks * 7 + ((weekday + 6) % 7)) * DAY_MS);
}

/**
 * The next such weekday. Where today is one, and where "next" may mean the week after, it is one of
 * two days.
 */
function nearestWeekday(weekday: number, which: Slots['which'], today: string): string | TimeRefusal {
  const start = startOf(today);
  const ahead = (weekday - weekdayOf(start) + 7) % 7;
  const first = isoDay(start + (ahead === 0 && which === 'next' ? 7 : ahead) * DAY_MS);
  const inNextWeek = dayInWeek(weekday, 1, today);
  const second = which === 'next' ? inNextWeek : ahead === 0 ? isoDay(start + 7 * DAY_MS) : first;
  if (typeof second !== 'string' || second === first) return first;
  return { code: 'two-days', first, second };
}

const two = (value: number): string => String(value).padStart(2, '0');
