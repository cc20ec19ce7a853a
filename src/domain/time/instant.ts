const shape =
  /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(?:([Zz])|([+-])(\d{2}):?(\d{2}))$/;

/**
 * One spelling for each instant: `2027-03-02T14:00:00Z`, with a fraction only where it is not zero.
 * `null` for anything that names no instant, above all for a time without `Z` or an offset: the API
 * does not say which zone such a time is in.
 */
export function canonicalInstant(text: string): string | null {
  const match = shape.exec(text.trim());
  if (match === null) return null;
  const [year, month, day, hour, minute] = match.slice(1, 6).map(Number) as [number, number, number, number, number];
  const second = Number(match[6] ?? 0);
  const fraction = (match[7] ?? '').replace(/0+$/, '');
  if (!isCalendarTime(year, month, day, hour, minute, second)) return null;
  const [offsetHours, offsetMinutes] = [Number(match[10] ?? 0), Number(match[11] ?? 0)];
  if (offsetHours > 23 || offsetMinutes > 59) return null;
  const offset = (match[9] === '-' ? -1 : 1) * (offsetHours * 60 + offsetMinutes) * 60_000;
  const instant = isoOf(utc(year, month, day, hour, minute, second) - offset);
  if (instant === null) return null;
  return fraction === '' ? instant : instant.replace('Z', `.${fraction}Z`);
}

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

/**
 * Whether two values name the same instant, however they are spelt; `false` where either names
 * none.
 */
export function sameInstant(a: unknown, b: unknown): boolean {
  if (typeof a !== 'string' || typeof b !== 'string') return false;
  const left = canonicalInstant(a);
  return left !== null && left === canonicalInstant(b);
}

function utc(year: number, month: number, day: number, hour: number, minute: number, second: number): number {
  // Date.UTC reads the years 0 to 99 as 1900 to 1999.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.setUTCHours(hour, minute, second, 0);
}
