import { addDays, dayOf, weekdayOf } from './calendar';

/** How a holiday is found in a year. Months count from 1, weekdays from 0, Monday. */
type Holiday =
  | { readonly month: number; readonly day: number; readonly moved?: 'nearest' | 'monday' | 'two-days' }
  | { readonly month: number; readonly weekday: number; readonly nth: number }
  /** Days after Easter Sunday. */
  | { readonly easter: number };

const GOOD_FRIDAY: Holiday = { easter: -2 };
const EASTER_MONDAY: Holiday = { easter: 1 };
const fixed = (...days: readonly (readonly [month: number, day: number])[]): readonly Holiday[] =>
  days.map(([month, day]) => ({ month, day }));

const CHRISTMAS: readonly Holiday[] = [
  { month: 12, day: 25, moved: 'two-days' },
  { month: 12, day: 26, moved: 'two-days' },
];

const US: readonly Holiday[] = [
  { month: 1, day: 1, moved: 'nearest' },
  { month: 1, weekday: 0, nth: 3 },
  { month: 2, weekday: 0, nth: 3 },
  { month: 5, weekday: 0, nth: -1 },
  { month: 6, day: 19, moved: 'nearest' },
  { month: 7, day: 4, moved: 'nearest' },
  { month: 9, weekday: 0, nth: 1 },
  { month: 10, weekday: 0, nth: 2 },
  { month: 11, day: 11, moved: 'nearest' },
  { month: 11, weekday: 3, nth: 4 },
  { month: 12, day: 25, moved: 'nearest' },
];

/**
 * National holidays by country; of the United States the federal ones, of the United Kingdom those
 * of England and Wales. Holidays of regions are not known.
 */
const HOLIDAYS: Readonly<Record<string, readonly Holiday[]>> = {
  US,
  FR: [
    ...fixed([1, 1], [5, 1], [5, 8], [7, 14], [8, 15], [11, 1], [11, 11], [12, 25]),
    ...[EASTER_MONDAY, { easter: 39 }, { easter: 50 }],
  ],
  ES: [...fixed([1, 1], [1, 6], [5, 1], [8, 15], [10, 12], [11, 1], [12, 6], [12, 8], [12, 25]), GOOD_FRIDAY],
  GB: [
    { month: 1, day: 1, moved: 'monday' },
    ...[GOOD_FRIDAY, EASTER_MONDAY],
    { month: 5, weekday: 0, nth: 1 },
    { month: 5, weekday: 0, nth: -1 },
    { month: 8, weekday: 0, nth: -1 },
    ...CHRISTMAS,
  ],
  AU: [
    { month: 1, day: 1, moved: 'monday' },
    { month: 1, day: 26, moved: 'monday' },
    ...[GOOD_FRIDAY, EASTER_MONDAY],
    ...fixed([4, 25]),
    ...CHRISTMAS,
  ],
};

/** Countries whose holidays are known. */
export const COUNTRIES_WITH_HOLIDAYS: readonly string[] = Object.keys(HOLIDAYS);

const known = new Map<string, ReadonlySet<number>>();

/** Whether a day (in days since 1970) is a national holiday of a country (ISO 3166). */
export function isHoliday(country: string, day: number): boolean {
  const year = new Date(day * 86_400_000).getUTCFullYear();
  const key = `${country}${String(year)}`;
  let days = known.get(key);
  if (days === undefined) {
    // The first day of a year may be observed on the last one of the year before.
    const inYears = (holiday: Holiday): readonly number[] => [...daysOf(holiday, year), ...daysOf(holiday, year + 1)];
    days = new Set((HOLIDAYS[country] ?? []).flatMap(inYears));
    known.set(key, days);
  }
  return days.has(day);
}

/** The day itself, and the one that stands for it if it falls on a weekend. */
function daysOf(holiday: Holiday, year: number): readonly number[] {
  if ('easter' in holiday) return [addDays(easterOf(year), holiday.easter)];
  if ('nth' in holiday) return [nthWeekday(year, holiday)];
  const day = dayOf(year, holiday.month, holiday.day);
  const weekday = weekdayOf(day);
  if (holiday.moved === undefined || weekday < 5) return [day];
  if (holiday.moved === 'two-days') return [day, addDays(day, 2)];
  if (holiday.moved === 'monday') return [day, addDays(day, 7 - weekday)];
  return [day, weekday === 5 ? addDays(day, -1) : addDays(day, 1)];
}

function nthWeekday(year: number, { month, weekday, nth }: Extract<Holiday, { nth: number }>): number {
  if (nth > 0) {
    const first = dayOf(year, month, 1);
    return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7);
  }
  const last = addDays(dayOf(year, month + 1, 1), -1);
  return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
}

/** Easter Sunday of the Gregorian calendar (the anonymous algorithm). */
function easterOf(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = (b - Math.floor(b / 4) - Math.floor((8 * b + 13) / 25) + 19 * a + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = Math.floor((a + 11 * d + 22 * e) / 451);
  const month = Math.floor((d + e - 7 * f + 114) / 31);
  return dayOf(year, month, ((d + e - 7 * f + 114) % 31) + 1);
}
