import { isCalendarTime } from '@domain/time/calendar-time';
import { readIsoDay } from '@domain/time/date-format';
import { type NaturalContext, readNatural } from './natural';

type DayContext = Pick<NaturalContext, 'zone' | 'now' | 'locale' | 'language' | 'monthFirst'>;

/**
 * Reads a typed day: `2027-03-02`, `2 Mar 2027`, `3/2/2027`, `yesterday`, in the user's language
 * and in English. Returns `YYYY-MM-DD`, or `null` if the text is no day or may mean several.
 */
export function readDay(text: string, context: DayContext): string | null {
  const trimmed = text.trim();
  const iso = /^\d{4}-\d{2}-\d{2}$/.test(trimmed) ? readIsoDay(trimmed) : null;
  if (iso !== null) return isCalendarTime(iso.year, iso.month, iso.day, 0, 0, 0) ? trimmed : null;
  const reading = readNatural(trimmed, { ...context, current: null, usualTime: '12:00' });
  return reading.kind === 'time' ? reading.edit.local.slice(0, 10) : null;
}
