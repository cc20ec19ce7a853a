import type { ConsentDateOrder } from './consent-mark';

const DAY_MS = 86_400_000;
/** The day begins first fourteen hours ahead of UTC. */
const EARLIEST_ZONE_MS = 14 * 3_600_000;

const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?=$|[T ,])/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?=$|[ ,])/;

/**
 * Returns a date as days since 1970, whatever time stands behind it. `ambiguous`: it is another day
 * if the month comes first; `null`: it is no date that is known here, as 3 Apr 27.
 */
export function consentDay(text: string, order: ConsentDateOrder | null): number | 'ambiguous' | null {
  const trimmed = text.trim();
  const [, year, month, day] = YEAR_FIRST.exec(trimmed) ?? [];
  if (year !== undefined && month !== undefined && day !== undefined) return dayIn(year, month, day);
  const [, first, sign, second, lastYear] = YEAR_LAST.exec(trimmed) ?? [];
  if (first === undefined || second === undefined || lastYear === undefined) return null;
  const dayFirst = dayIn(lastYear, second, first);
  // With dots the day always comes first.
  if (sign === '.' || order === 'day-first') return dayFirst;
  const monthFirst = dayIn(lastYear, first, second);
  if (order === 'month-first') return monthFirst;
  if (dayFirst === null || monthFirst === null || dayFirst === monthFirst) return dayFirst ?? monthFirst;
  return 'ambiguous';
}

/** Years of less than four digits are none. */
function dayIn(year: string, month: string, day: string): number | null {
  if (year.startsWith('0')) return null;
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isDay = at.getUTCMonth() === Number(month) - 1 && at.getUTCDate() === Number(day);
  return isDay ? at.getTime() / DAY_MS : null;
}

/**
 * The day that it is where days begin first, as days since 1970: consent ages there first.
 * @param now milliseconds since 1970.
 */
export function consentToday(now: number): number {
  return Math.floor((now + EARLIEST_ZONE_MS) / DAY_MS);
}
