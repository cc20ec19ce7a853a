/**
 * Whole seconds as `2027-03-02T14:00:00Z`; `null` outside the years 1 to 9999, which have no such
 * spelling.
 */
export function isoOf(milliseconds: number): string | null {
  const date = new Date(milliseconds);
  const year = date.getUTCFullYear();
  return year >= 1 && year <= 9999 ? date.toISOString().replace(/\.\d+Z$/, 'Z') : null;
}

/** Whether these numbers are a day of the calendar and a time of a day. Leap seconds are not. */
export function isCalendarTime(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): boolean {
  if (year < 1 || month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 59) return false;
  return new Date(utc(year, month, day, 0, 0, 0)).getUTCDate() === day;
}

export function utc(year: number, month: number, day: number, hour: number, minute: number, second: number): number {
  // Date.UTC reads the years 0 to 99 as 1900 to 1999.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.setUTCHours(hour, minute, second, 0);
}
