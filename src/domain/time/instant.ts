import { isCalendarTime, isoOf, utc } from './calendar-time';

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
 * Whether two values name the same instant, however they are spelt; `false` where either names
 * none.
 */
export function sameInstant(a: unknown, b: unknown): boolean {
  if (typeof a !== 'string' || typeof b !== 'string') return false;
  const left = canonicalInstant(a);
  return left !== null && left === canonicalInstant(b);
}
